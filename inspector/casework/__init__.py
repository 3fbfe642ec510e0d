"""What an officer or supervisor can do, one function per action, without a network.

May import vault, domain, reports, crypto and wire; start at visiting/visits.py.
"""
