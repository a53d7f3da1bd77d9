"""Tests of replydesk; the folders mirror replydesk/ one to one."""
