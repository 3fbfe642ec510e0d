"""What crosses the network as both ends see it: events, frames, receipts, messages, scopes, limits. May import crypto; start at event.py."""
