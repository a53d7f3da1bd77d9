"""The dispatch sheet (发文稿纸): the form with opinions and signatures that goes with a letter to the seal."""

from replydesk.export.dispatch.form import Details, dispatch_sheet

__all__ = ["Details", "dispatch_sheet"]
