"""What can be wrong with bytes from the network."""


class WireError(Exception):
    """Root of this package's errors."""


class MalformedError(WireError):
    """The bytes are not exactly one value of this format; which rule they break is not said."""


class UnprovenError(WireError):
    """The bytes are well formed, but their chain or signature does not hold."""
