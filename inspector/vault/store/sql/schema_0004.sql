-- Logs of colleagues that came by a stick or from a laptop, and the first place of each that the hub is not known to have.
CREATE TABLE carried (
    log INTEGER PRIMARY KEY REFERENCES logs (no),
    seq INTEGER NOT NULL
) STRICT;

-- What colleagues' devices signed for while the hub has not, and the line in it about each own log.
CREATE TABLE colleague_receipts (
    no INTEGER PRIMARY KEY,
    message BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE copies (
    log INTEGER NOT NULL REFERENCES logs (no),
    installation BLOB NOT NULL,
    seq INTEGER NOT NULL,
    receipt INTEGER NOT NULL REFERENCES colleague_receipts (no),
    PRIMARY KEY (log, installation)
) STRICT, WITHOUT ROWID
