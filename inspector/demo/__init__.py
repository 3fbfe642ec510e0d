"""Plays a day script through the real program. May import all but cli; start at player.py, or script/day.py."""
