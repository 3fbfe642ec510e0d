"""How a play ends that does not go on: none of these is a refusal, which is a part of the day."""


class PlayError(Exception):
    """Root of what the player raises; the text is for whoever started the play."""


class OutputError(PlayError):
    """The output folder cannot be used; nothing was started."""


class BrokenError(PlayError):
    """The program itself failed: an error where a result was due."""


class HungError(PlayError):
    """Something did not come to an end in its time."""
