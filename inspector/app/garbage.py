"""Python's search for garbage, kept away from what is loaded: it would halt the screen for 20 ms and find nothing."""

import gc


def loading_begins() -> None:
    """Search for nothing while the program is being loaded."""
    gc.disable()


def loading_ends() -> None:
    """Search from now on, and leave out what is there, for it stays."""
    gc.freeze()
    gc.enable()
