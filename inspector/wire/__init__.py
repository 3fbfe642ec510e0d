"""What crosses the network as both ends see it: events, frames, messages, scopes. May import crypto; see event.py."""
