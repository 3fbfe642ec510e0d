"""The output folder of a play: what an earlier play left there goes, what belongs to somebody else stays."""

import shutil
from pathlib import Path

from inspector.demo.trouble import OutputError

SUMMARY, LOG = "summary.json", "log.jsonl"
STATE, SCREENS, HUB, REGISTER = "state", "screens", "hub", "register"


def make_ready(out: Path) -> None:
    """Make the folder, or empty it of an earlier play's state, pictures, summary and log.

    Raises:
        OutputError: it is no folder, cannot be written, or holds a `state`, `screens` or `summary.json` that no play
            made; then nothing in it was touched.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        folders, summary = (out / STATE, out / SCREENS), out / SUMMARY
        if not (out / LOG).is_file():
            strange = [folder for folder in folders if folder.exists() and any(folder.iterdir())]
            strange += [summary] if summary.exists() else []
            if strange:
                raise OutputError(f"{strange[0]} was left by no play")
        for folder in folders:
            if folder.exists():
                shutil.rmtree(folder)
            folder.mkdir()
        summary.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{out} cannot be used: {error.strerror}") from error
