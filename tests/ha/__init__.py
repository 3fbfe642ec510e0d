"""A hub cluster of real programs on this machine: to try it out, and to prove what it stands."""
