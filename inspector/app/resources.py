"""Where the program's files are: beside the source in a checkout, inside the bundle in a frozen program."""

import sys
from pathlib import Path


def program_root() -> Path:
    """The folder that holds `resources/` and `inspector/`, in a checkout and in a frozen program alike."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's bootloader
    return Path(bundle) if bundle is not None else Path(__file__).resolve().parents[2]


def resource(*parts: str) -> Path:
    """The path of one file or folder under `resources/`."""
    return program_root().joinpath("resources", *parts)


def qml_import_path() -> Path:
    """The folder a QML engine needs as import path to know our QML modules."""
    return program_root() / "inspector" / "views"


def font_files() -> list[Path]:
    """Every font the program ships, text and icons, in a fixed order."""
    return [*sorted(resource("fonts").glob("*.ttf")), *sorted(resource("icons").glob("*.ttf"))]
