"""What is stretched, a passphrase or what stands on a document, is nowhere in memory afterwards."""

import subprocess
import sys

from tests.fakes.process_memory import found_in_memory

SIZES = (18, 34, 60)
STRETCHES = """
import sys
from threading import Thread
from inspector.crypto.stretching import StretchParameters, stretch_into

def stretched(size, lanes):
    secret = bytearray(size)
    for place in range(size):
        secret[place] = 65 + (place * 7 + size) % 26
    stretch_into(secret, b"s" * 16, StretchParameters(3, lanes, 64 * 1024), bytearray(32))
    secret[:] = bytes(size)

for size in map(int, sys.argv[1:]):
    thread = Thread(target=stretched, args=(size, 4 if size > 40 else 1))
    thread.start()
    thread.join()
kept = bytearray(b"iets dat blijft".upper())
print("done", flush=True)
sys.stdin.read()
"""


def test_no_copy_of_what_was_stretched_is_left_in_memory() -> None:
    secrets = [bytes(65 + (place * 7 + size) % 26 for place in range(size)) for size in SIZES]
    command = [sys.executable, "-c", STRETCHES, *map(str, SIZES)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "done\n"
        found = found_in_memory(process.pid, [*secrets, b"IETS DAT BLIJFT"])
        process.communicate()

    assert found == [b"IETS DAT BLIJFT"]
