"""Closing a visit: what is missing, what the operator says, who signs."""
