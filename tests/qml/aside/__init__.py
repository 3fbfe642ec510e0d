"""The screen for the person who is present."""
