"""Templates in the window: choosing one to begin with, and keeping a letter as one."""
