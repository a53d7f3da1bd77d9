"""Rules over what is to leave the office, and what they find."""

from replydesk.check.findings import Finding, Place, Report, Severity

__all__ = ["Finding", "Place", "Report", "Severity"]
