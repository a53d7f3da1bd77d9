"""What a reviewer did to an exported letter: tracked changes, comments, untracked edits, and taking them back in."""
