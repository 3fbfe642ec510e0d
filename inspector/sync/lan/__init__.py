"""Two laptops on one cable or network, without a hub: one shares for a while, the other comes by with its code.

Start with `turns.py`: what the two say to each other. `sharing.py` and `visiting.py` are its two ends.
"""
