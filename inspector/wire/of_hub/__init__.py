"""What a hub is known by: its keys, one after the other, and what only it can open.

May import `crypto` and the rest of `wire`. Start at `hub_keys.py`.
"""
