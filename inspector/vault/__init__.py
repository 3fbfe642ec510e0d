"""The encrypted SQLite store of one officer on one device: event log, what adds up from it, outbox, blobs.

May import domain, wire and crypto. Start reading at transaction.py; sides/vault.py is what others call, and
making/keeping.py makes and opens vaults.
"""
