"""The output folder of a play: what an earlier play left there goes, what belongs to somebody else stays."""

import shutil
from pathlib import Path

from inspector.demo.trouble import PlayError

SUMMARY, LOG = "summary.json", "log.jsonl"
STATE, SCREENS, HUB = "state", "screens", "hub"


class OutputError(PlayError):
    """The output folder cannot be used; nothing was started."""


def make_ready(out: Path) -> None:
    """Make the folder, or empty it of an earlier play's state, pictures, summary and log.

    Raises:
        OutputError: it is no folder, cannot be written, or holds a `state` or `screens` that no play made.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        was_played = (out / LOG).is_file()
        for folder in (out / STATE, out / SCREENS):
            if folder.exists() and any(folder.iterdir()):
                if not was_played:
                    raise OutputError(f"{folder} holds something that no play left there")
                shutil.rmtree(folder)
            folder.mkdir(exist_ok=True)
        (out / SUMMARY).unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{out} cannot be used: {error.strerror}") from error
