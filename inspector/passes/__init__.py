"""Registration passes and the list of those that were withdrawn, as bytes: what a register makes and a device reads.

May import `crypto` only. Neither the vault nor sync can reach it, so that no answer about a person can be kept or sent.
Start at `code.py`.
"""
