"""What this officer says: the events that a batch becomes, and who may be given a key."""
