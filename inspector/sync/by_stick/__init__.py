"""A file on a stick instead of a line.

Start at `stick.py`: what goes on one and comes off; `file_carrier.py` says which frames, `file_bundle.py` which bytes.
"""
