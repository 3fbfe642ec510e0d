"""Own events: who may be given a key, the pens of own logs, what a batch becomes."""
