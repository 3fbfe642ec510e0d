"""In which words commands speak.

Knows the tables of translations and how a command line is read. Start at `tongue.py`.
"""
