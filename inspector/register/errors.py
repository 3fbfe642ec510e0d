"""What can go wrong at the register."""


class RegisterError(Exception):
    """Root of this package's errors; the text is one line for whoever runs the register, and names no person."""


class NoRegisterError(RegisterError):
    """The folder holds no register."""


class NotRegisteredError(RegisterError):
    """Nobody with this number is in the register."""


class RefusedError(RegisterError):
    """What was given makes no registration."""
