"""The door of the program: the first run, unlocking, the curtain."""
