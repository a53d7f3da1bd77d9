"""The versions of a letter in the window: the list, any two compared in a picture, one restored or written as a redline."""
