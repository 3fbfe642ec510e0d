-- Of which installations a statement ever said with which key they read, so that who holds a key is found without reading all statements.
CREATE TABLE statement_readers (
    reader BLOB NOT NULL,
    installation BLOB NOT NULL,
    PRIMARY KEY (reader, installation)
) STRICT, WITHOUT ROWID
