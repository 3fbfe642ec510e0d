"""What is done by a process that has no keys: decoding pictures that others sent, and typesetting documents with them.

May import nothing of the program. Start reading at `process.py`; `worker.py` is what runs without keys.
"""
