"""How a command ends when it does not end well: one line on standard error and an exit status."""


class CommandError(Exception):
    """Root of what commands raise; the text is the line."""

    status = 1


class DoesNotHoldError(CommandError):
    """The thing that was checked or asked for is not so."""

    status = 1


class WrongUseError(CommandError):
    """The command was called in a way that cannot work."""

    status = 2
