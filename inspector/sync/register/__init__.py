"""What a device asks a register by its hub, after a sync: a day's tokens, and sealed questions that it cannot read.

May import what the rest of `sync` may. Start at `errand.py`.
"""
