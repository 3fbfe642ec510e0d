"""Businesses as a supervisor keeps them, what is known of each, and the visits planned there."""
