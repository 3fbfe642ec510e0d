"""What each released version left on disks, and the promise that today's program still reads all of it.

A folder per version: `disks.zip` holds the vaults of an inspector and a supervisor, their hub, a court bundle, a visit
on a stick, and what both devices and the hub said to each other next (`test_line.py`). `expected.json` says what can be
read in them. The folder of a version that was released is never changed again; until then, whoever changes a format
writes it anew:

    python -m tests.vaults.make

`day.json` is the day that is played for it. Start reading at `test_golden.py`.
"""
