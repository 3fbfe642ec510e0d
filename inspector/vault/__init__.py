"""The encrypted SQLite store of one officer on one device. May import domain, wire, crypto; start at vault.py."""
