"""How much memory this process holds, as Linux counts it."""

from pathlib import Path

_STATUS = Path("/proc/self/status")
_FORGET = Path("/proc/self/clear_refs")
_FORGET_PEAK = "5"


def resident_mib() -> float:
    """What is in memory now."""
    return _of("VmRSS")


def peak_mib() -> float:
    """The most there was since the process began, or since the peak was forgotten."""
    return _of("VmHWM")


def forget_the_peak() -> None:
    """Begin a new peak from here."""
    _FORGET.write_text(_FORGET_PEAK, encoding="ascii")


def _of(name: str) -> float:
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    (line,) = (line for line in lines if line.startswith(f"{name}:"))
    return int(line.split()[1]) / 1024
