-- Streams of which a key was made here and somebody may have to be given it, because something changed in them.
CREATE TABLE unsettled (
    stream INTEGER PRIMARY KEY REFERENCES streams (no)
) STRICT
