"""What crosses the vault's door: batches in, changes and rows out, what is refused, and the time it is told."""
