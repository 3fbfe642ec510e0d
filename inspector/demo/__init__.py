"""Plays a day script through the real program. May import everything but cli; start at player.py."""
