"""Reviewing: the queue, the answers of one visit, returning and releasing it."""
