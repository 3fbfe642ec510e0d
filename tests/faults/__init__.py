"""Faults of a line, in every order that chance finds, while many real devices speak with a real hub."""
