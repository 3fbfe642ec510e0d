"""Businesses: one before the door, where a visit is started or joined, and all of them as a coordinator keeps them."""
