"""Commands of a hub, and what all of them share."""
