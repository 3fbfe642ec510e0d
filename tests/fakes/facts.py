"""Facts of a signal, where it does not matter how they came to be known."""

from inspector.domain.values import FactSource, SignalFact

AT_MS = 1_795_510_800_000


def seen(*texts: str) -> tuple[SignalFact, ...]:
    """Facts that the writer saw himself."""
    return tuple(SignalFact(text, FactSource.SEEN, AT_MS) for text in texts)
