"""What a person who is present reads on the tablet: a process of its own, without vault, keys or network.

Start reading at `screen.py`. It opens nothing but the texts and fonts that came with the program, and writes nothing.
"""
