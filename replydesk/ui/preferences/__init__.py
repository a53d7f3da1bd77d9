"""The settings in a dialog of pages."""
