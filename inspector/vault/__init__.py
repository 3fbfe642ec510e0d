"""The encrypted SQLite store of one officer on one device: event log, projections, outbox, blobs.

May import domain, wire and crypto. Start reading at vault.py; keeping.py makes and opens vaults.
"""
