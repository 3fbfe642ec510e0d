-- Of every visit that was closed what it found, the newest visit first, so that a search for a finding looks it up.
CREATE TABLE found_rows (
    condition TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    visit TEXT NOT NULL,
    PRIMARY KEY (condition, started_at DESC, visit)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_rows_by_visit ON found_rows (visit);
CREATE INDEX visit_rows_of_business ON visit_rows (business, day DESC, started_at DESC, visit);
DELETE FROM meta WHERE name = 'known_shape'
