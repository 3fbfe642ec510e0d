"""Plays the steps of a day, each by what an officer would tap. Start at playing.py."""
