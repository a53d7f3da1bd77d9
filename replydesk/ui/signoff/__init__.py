"""Sign-off in the window: the letter's state, what can be done in it, who did what, and the dispatch sheet."""
