"""Moves the outbox to a carrier and the carrier's news to the vault.

May import vault, wire and crypto; start reading at courier.py.
"""
