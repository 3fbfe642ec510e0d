"""Other processes of this program: the one that comes after a lock, and the screen for the person who is present."""
