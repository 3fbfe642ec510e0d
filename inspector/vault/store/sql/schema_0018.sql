-- Streams in which grants are void of which this officer is to grant instead, and in which something changed since that was looked at.
CREATE TABLE void_streams (
    stream INTEGER PRIMARY KEY REFERENCES streams (no)
) STRICT;
INSERT INTO void_streams SELECT DISTINCT stream FROM unopened WHERE reason = 'void'
