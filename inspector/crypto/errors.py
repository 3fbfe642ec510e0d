"""The root of this package's error tree; each branch stands beside the function that raises it."""


class CryptoError(Exception):
    """Bytes were refused. The text never says which check failed and never holds key material."""
