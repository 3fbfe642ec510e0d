-- So that what is asked at a tap, a page or a sync is looked up, however much was ever recorded.

CREATE INDEX visit_rows_by_state ON visit_rows (state, started_at DESC, visit);
CREATE INDEX visit_rows_by_day ON visit_rows (day DESC, started_at DESC, visit);
CREATE INDEX visit_rows_by_business ON visit_rows (business, state, started_at DESC, visit);
CREATE INDEX visit_rows_by_plan ON visit_rows (plan) WHERE plan IS NOT NULL;
CREATE INDEX visit_rows_to_look_at ON visit_rows (started_at DESC, visit) WHERE conflicts > 0 OR unreleased > 0;
CREATE INDEX receipts_unstamped ON receipts (life, size) WHERE stamp IS NULL;
CREATE INDEX blobs_unsent ON blobs (id) WHERE made_here AND receipt IS NULL;
DROP INDEX unopened_by_key;
CREATE INDEX unopened_by_reason ON unopened (reason, stream, key_id);

-- Every business by name, with what a list of them is chosen by. `sought` is what a search looks in.
CREATE TABLE business_rows (
    business TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sought TEXT NOT NULL,
    valid_from TEXT,
    valid_until TEXT,
    open_points INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Plans that were not cancelled, and whether a visit began from each.
CREATE TABLE plan_rows (
    plan TEXT PRIMARY KEY,
    business TEXT NOT NULL,
    is_begun INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX plan_rows_waiting ON plan_rows (business, plan) WHERE NOT is_begun;

-- Blobs that events speak of and that are not here.
CREATE TABLE missing_blobs (
    blob BLOB NOT NULL,
    stream INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (blob, stream)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER blob_is_used AFTER INSERT ON blob_uses
WHEN NOT EXISTS (SELECT 1 FROM blobs WHERE blobs.id = new.blob)
BEGIN
    INSERT OR IGNORE INTO missing_blobs VALUES (new.blob, new.stream, new.size);
END;
CREATE TRIGGER blob_is_used_no_more AFTER DELETE ON blob_uses
BEGIN
    DELETE FROM missing_blobs WHERE blob = old.blob AND stream = old.stream;
END;
CREATE TRIGGER blob_is_here AFTER INSERT ON blobs
BEGIN
    DELETE FROM missing_blobs WHERE blob = new.id;
END;
CREATE TRIGGER blob_is_gone AFTER DELETE ON blobs
BEGIN
    INSERT OR IGNORE INTO missing_blobs SELECT blob, stream, size FROM blob_uses WHERE blob = old.id;
END;
INSERT INTO missing_blobs
SELECT blob, stream, size
FROM blob_uses
WHERE NOT EXISTS (SELECT 1 FROM blobs WHERE blobs.id = blob_uses.blob);

-- The lines of businesses and plans are made at the next opening, with everything else that follows from the log.
DELETE FROM meta WHERE name = 'known_shape'
