"""`python -m replydesk` is the command line."""

from replydesk.cli import main

raise SystemExit(main())
