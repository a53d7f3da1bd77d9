"""The official page: format profiles, typesetting and the writers of files."""
