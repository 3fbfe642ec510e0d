"""What a device asks the register about one person, and what pays for it.

May import `crypto` and the rest of `wire`. Start at `questions.py`, then `tokens.py`.
"""
