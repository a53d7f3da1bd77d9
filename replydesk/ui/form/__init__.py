"""The particulars form: one row for every entry of letter.FIELDS, grouped as on paper."""

from replydesk.ui.form.panel import ParticularsPanel

__all__ = ["ParticularsPanel"]
