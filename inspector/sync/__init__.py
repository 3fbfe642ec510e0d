"""Moves the outbox to a carrier and the carrier's news to the vault. May import vault, wire, crypto; start at courier.py."""
