"""A vault whose program was killed: closed here, with the files it had when it was still open."""

import shutil
from pathlib import Path

from tests.fakes.officer import OfficerAtWork


def killed(officer: OfficerAtWork) -> Path:
    """Let go of a vault as a killed program does; its folder."""
    folder = officer.vault.folder
    kept = folder.with_name(f"{folder.name}.killed")
    shutil.copytree(folder, kept)
    officer.vault.close()
    shutil.rmtree(folder)
    kept.rename(folder)
    return folder
