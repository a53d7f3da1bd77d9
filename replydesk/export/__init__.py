"""The official page: format profiles, typesetting and the writers of files."""

from replydesk.export.disclosure import DisclosureError
from replydesk.export.export import (
    FORMATS,
    ExportError,
    clean_docx_bytes,
    docx_bytes,
    export_letter,
    withheld,
)
from replydesk.export.profile import Profile
from replydesk.export.profile_reader import ProfileError, load_profile

__all__ = [
    "FORMATS",
    "DisclosureError",
    "ExportError",
    "Profile",
    "ProfileError",
    "clean_docx_bytes",
    "docx_bytes",
    "export_letter",
    "load_profile",
    "withheld",
]
