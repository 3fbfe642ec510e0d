-- What cannot be made again: the log, the keys, what is on its way, what the officer was typing.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Kind and owner stand in the id; they are columns here and in `logs` so that they can be asked for.
CREATE TABLE streams (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    owner TEXT NOT NULL,
    subject TEXT,
    needs_newer INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX streams_by_subject ON streams (subject) WHERE subject IS NOT NULL;
CREATE INDEX streams_by_kind ON streams (kind);

-- `event_log` and `event_seq` name the grant a key came from; both are null for a key that was made or derived here.
CREATE TABLE stream_keys (
    place INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams (no),
    key_id BLOB NOT NULL,
    key BLOB NOT NULL,
    event_log INTEGER,
    event_seq INTEGER,
    UNIQUE (stream, key_id)
) STRICT;

CREATE TABLE reader_keys (
    key_id BLOB PRIMARY KEY,
    seed BLOB NOT NULL,
    label BLOB NOT NULL,
    event_log INTEGER,
    event_seq INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE logs (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    stream INTEGER NOT NULL REFERENCES streams (no),
    author BLOB NOT NULL,
    kind INTEGER NOT NULL,
    owner TEXT NOT NULL,
    own INTEGER NOT NULL,
    retired TEXT
) STRICT;
CREATE INDEX logs_by_stream ON logs (stream);
CREATE INDEX logs_by_kind ON logs (kind);
CREATE INDEX logs_by_author ON logs (author);

CREATE TABLE events (
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    header BLOB NOT NULL,
    body BLOB,
    body_hash BLOB NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX events_emptied ON events (log, seq) WHERE body IS NULL;

CREATE TABLE heads (
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    head BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

-- What each says of itself is beside it, so that only the newest of an installation has to be proven.
CREATE TABLE statements (
    id BLOB PRIMARY KEY,
    installation BLOB NOT NULL,
    issued INTEGER NOT NULL,
    statement BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;

-- Frames whose writer is not known yet, or whose log has a gap before them.
CREATE TABLE waiting (
    place INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    log BLOB NOT NULL,
    first_seq INTEGER NOT NULL,
    author BLOB,
    frame BLOB NOT NULL
) STRICT;
CREATE INDEX waiting_by_log ON waiting (log, first_seq);

CREATE TABLE quarantine (
    place INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    frame BLOB NOT NULL
) STRICT;

CREATE TABLE forks (
    place INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    log BLOB NOT NULL,
    seq INTEGER NOT NULL,
    frame BLOB NOT NULL
) STRICT;

-- Own logs with something the hub has not receipted, and the first place of it.
CREATE TABLE outbox (
    log INTEGER PRIMARY KEY REFERENCES logs (no),
    seq INTEGER NOT NULL
) STRICT;

-- Own logs that were written since the logbook last said how far they reach.
CREATE TABLE unlisted (
    log INTEGER PRIMARY KEY REFERENCES logs (no)
) STRICT;

-- Own logs of which nothing beyond this place leaves before the next fixed sending.
CREATE TABLE held (
    log INTEGER PRIMARY KEY REFERENCES logs (no),
    seq INTEGER NOT NULL
) STRICT;

-- What the hub signed, and the line in it about each log that proves when the log was there.
CREATE TABLE receipts (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    message BLOB NOT NULL,
    life BLOB NOT NULL,
    size INTEGER NOT NULL,
    logged BLOB NOT NULL,
    stamp INTEGER REFERENCES stamps (no),
    stamped BLOB
) STRICT;

-- A later checkpoint of the hub that a third party put a time on.
CREATE TABLE stamps (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    message BLOB NOT NULL,
    token BLOB NOT NULL
) STRICT;

CREATE TABLE receipt_lines (
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    head BLOB NOT NULL,
    at INTEGER NOT NULL,
    receipt INTEGER NOT NULL REFERENCES receipts (no),
    salt BLOB NOT NULL,
    path BLOB NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_lines_by_receipt ON receipt_lines (receipt);

CREATE TABLE backfill (
    stream BLOB PRIMARY KEY,
    after INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blobs (
    id BLOB PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams (no),
    size INTEGER NOT NULL,
    made_here INTEGER NOT NULL,
    receipt BLOB
) STRICT;

-- Erased blobs whose files may still be there.
CREATE TABLE leaving_blobs (
    id BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE join_secrets (
    visit TEXT PRIMARY KEY,
    secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What follows from the above and can be made again.

CREATE TABLE opened (
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    mark BLOB NOT NULL,
    hlc INTEGER NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

-- Events that are proven and not opened: no key yet, no authority, not understood, or not what they should be.
CREATE TABLE unopened (
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    stream INTEGER NOT NULL,
    key_id BLOB NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX unopened_by_key ON unopened (stream, key_id);

CREATE TABLE grants (
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    recipient BLOB NOT NULL,
    stream INTEGER NOT NULL,
    kind TEXT NOT NULL,
    key_id BLOB NOT NULL,
    PRIMARY KEY (log, seq, recipient)
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_stream ON grants (stream, key_id, recipient);
CREATE INDEX grants_by_recipient ON grants (recipient);

CREATE TABLE blob_uses (
    blob BLOB NOT NULL,
    stream INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (blob, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_rows (
    visit TEXT PRIMARY KEY,
    business TEXT NOT NULL,
    business_name TEXT NOT NULL,
    address TEXT NOT NULL,
    sector TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    officers TEXT NOT NULL,
    answered INTEGER NOT NULL,
    violations INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    photos INTEGER NOT NULL,
    plan TEXT,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
