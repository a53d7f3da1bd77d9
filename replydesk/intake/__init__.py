"""Reads what others wrote: text, .docx, proposal lists -> letter values."""
