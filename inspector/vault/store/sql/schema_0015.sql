-- What directories say, under what it is about: who is who follows from subject 0, an erasure and a hold have a stream, and what is said of one of those names it.
CREATE TABLE directory_rows (
    subject INTEGER NOT NULL,
    about BLOB NOT NULL,
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    PRIMARY KEY (subject, about, log, seq)
) STRICT, WITHOUT ROWID;

-- What a directory said and has no body any more.
CREATE INDEX events_gone ON events (log, seq) WHERE body IS NULL AND substr(header, 2, 1) = x'04';

-- What a directory says and may lose.
CREATE INDEX events_may_go ON events (log, seq)
WHERE body IS NOT NULL AND substr(header, 2, 1) = x'04' AND substr(header, 4, 1) <> x'00';

-- Erasures of the own agency that count: when each was proposed, what its parts have in common, and whether it waits for a second signature.
CREATE TABLE erasure_rows (
    stream BLOB NOT NULL,
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    proposal BLOB,
    is_apart INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    PRIMARY KEY (stream, log, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_rows_by_proposal ON erasure_rows (proposal, log, seq);
CREATE INDEX erasure_rows_by_time ON erasure_rows (is_apart, is_open, at DESC);

-- Streams in which something was erased here that this installation has not signed for.
CREATE TABLE erasures_due (
    stream BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
DELETE FROM meta WHERE name = 'known_shape'
