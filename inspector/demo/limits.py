"""How large a day script may be; beyond these a file is refused before anything starts."""

from inspector.crypto.passphrase import PASSPHRASE_LEAST, PASSPHRASE_MOST

MAX_FILE_BYTES = 4_000_000
MAX_DEPTH = 16
"""Lists and objects inside each other."""
MAX_OFFICERS = 40
MAX_BUSINESSES = 500
MAX_STEPS = 5_000
MAX_PHOTOS = 20
"""Photos of one answer."""
MAX_PHOTO_BYTES = 25_000_000
MAX_INDICATORS = 60
MAX_KEY = 32
MAX_NAME = 200
MAX_ADDRESS = 300
MAX_REASON = 1_000
MAX_TEXT = 8_000
"""Characters of facts, notes, comments and reactions."""
MAX_PATH = 300
MIN_PASSPHRASE, MAX_PASSPHRASE = PASSPHRASE_LEAST, PASSPHRASE_MOST
MAX_WORKROOMS = 1_000
MAX_PERSONS = 999
MAX_TERM_DAYS = 366
MAX_CUT_BYTES = 1_000_000_000
MAX_CLOCK_OFFSET_DAYS = 3_660
FIRST_YEAR, LAST_YEAR = 2000, 2099
