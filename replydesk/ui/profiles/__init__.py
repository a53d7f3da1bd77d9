"""The office's format profiles in the window: which one is in use, their list, and the editor of one."""
