"""Bytes in, bytes out: passphrase, keyring, grants, sealing, signatures, trust, canonical CBOR. Imports nothing of ours; start at sealing.py."""
