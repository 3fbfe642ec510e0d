-- Where in the officer's logbook something stands that screens ask for. Most of a logbook is how far logs reach.
CREATE TABLE logbook_rows (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    PRIMARY KEY (kind, subject, log, seq)
) STRICT, WITHOUT ROWID;
DELETE FROM meta WHERE name = 'known_shape'
