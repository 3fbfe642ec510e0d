"""A training: its world, made anew each time, and its end."""
