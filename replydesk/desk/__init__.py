"""The SQLite file in which letters, their versions and the clerk's place are kept."""
