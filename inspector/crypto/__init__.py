"""Bytes in, bytes out: passphrase, grants, sealing, signatures, signed statements, canonical CBOR.

May import nothing of ours. Start reading at sealing.py.
"""
