"""How large a picture may be that is taken in, and how large it is kept."""

MAX_FILE_BYTES = 25_000_000
MAX_PIXELS = 50_000_000
SMALLEST_SIDE = 16
LONGEST_SIDE = 2_560
"""Of the copy that others get."""
