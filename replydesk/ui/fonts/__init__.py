"""The font check in the window: what this machine lacks for the official page, and the letter's rare characters."""
