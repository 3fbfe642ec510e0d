-- What waits for a supervisor is read page by page, the newest first.
DROP INDEX visit_rows_by_state;
CREATE INDEX visit_rows_by_state ON visit_rows (state, day DESC, started_at DESC, visit);
DROP INDEX visit_rows_to_look_at;
CREATE INDEX visit_rows_differing ON visit_rows (day DESC, started_at DESC, visit) WHERE conflicts > 0;
CREATE INDEX visit_rows_unreleased ON visit_rows (day DESC, started_at DESC, visit) WHERE unreleased > 0;

-- The inbox: where each signal stands, in the order of all signals, which is also its number. `at` is when its writer sealed it.
CREATE TABLE signal_rows (
    place BLOB PRIMARY KEY,
    log INTEGER NOT NULL REFERENCES logs (no),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    ordinal INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX signal_rows_by_time ON signal_rows (at DESC, ordinal DESC);
CREATE INDEX signal_rows_by_number ON signal_rows (ordinal);
DELETE FROM meta WHERE name = 'known_shape'
