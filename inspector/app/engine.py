"""What is settled about Qt's QML engine before one is made."""

import os


def settle_engine() -> None:
    """Let every engine that is made from now on keep no cache on the disk and search for garbage in one go."""
    # Qt's loader thread words every miss in its disk cache through the translator; one that Python made needs the GIL,
    # which the GUI thread holds while it waits for the loader: both would wait for ever. The price: 2 ms a start.
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    # A search in slices (what Qt does since 6.8) takes the properties and functions of items made meanwhile: "Property
    # 'touch' of object Autosave is not a function", and what was typed is not kept.
    os.environ["QV4_GC_TIMELIMIT"] = "0"
