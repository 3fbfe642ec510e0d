"""`inspector app`, or `inspector` without a word: the tablet app."""

import argparse
from pathlib import Path

import platformdirs

from inspector.cli.failures import DoesNotHoldError


def configure(sub: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the program's commands."""
    parser = sub.add_parser("app", help="open the tablet app", description=__doc__)
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=Path(platformdirs.user_data_dir("inspector", appauthor=False)),
        metavar="FOLDER",
        help="the folder of one officer's vault (default: %(default)s)",
    )
    parser.add_argument(
        "--smoke",
        nargs="?",
        const="screens",
        choices=("screens", "camera"),
        help="load the real screens, show them once and end; with `camera` say how it stands with the camera too",
    )
    parser.add_argument(
        "--training",
        action="store_true",
        help="train on made-up people: nothing of it is sent, and it is gone when it ends",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    from inspector.app.garbage import loading_begins, loading_ends  # noqa: PLC0415 - beside the rest of the app

    loading_begins()
    from inspector.app.fonts import FontMissingError  # noqa: PLC0415 - brings Qt
    from inspector.app.main import Options  # noqa: PLC0415 - brings Qt
    from inspector.app.main import run as run_app  # noqa: PLC0415 - brings Qt
    from inspector.app.window import WindowError  # noqa: PLC0415 - brings Qt

    folder: Path = arguments.data_dir.absolute()
    elsewhere = Path(platformdirs.user_state_dir("inspector", appauthor=False, roaming=True))
    smoke: str | None = arguments.smoke
    try:
        again = ("app", "--data-dir", str(folder))
        options = Options(
            folder,
            elsewhere,
            smoke=smoke is not None,
            tries_camera=smoke == "camera",
            arguments=again,
            training=arguments.training,
        )
        return run_app(options)
    except (FontMissingError, WindowError) as error:
        raise DoesNotHoldError(f"the installation is damaged: {error}") from error
    finally:
        loading_ends()
