"""One file per command. May import everything; start at main.py."""
