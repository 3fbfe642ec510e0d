"""Every parser of bytes or text from outside, tried with what nobody would send; see `parser.py`."""
