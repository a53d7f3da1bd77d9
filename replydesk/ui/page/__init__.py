"""The official page in the window: painted once, for the preview, the PDF and the printer alike."""
