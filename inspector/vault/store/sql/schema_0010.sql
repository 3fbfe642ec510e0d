-- What released visits found at a business, one line for each visit and condition: what was said last, in the place of what was said first.
-- `standing` is 0 where it says nothing of how it is now, 1 where it was in order, 2 for a finding and 3 for one that somebody decided on.
CREATE TABLE history_rows (
    business TEXT NOT NULL,
    visit TEXT NOT NULL,
    condition TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    severity TEXT,
    term_days INTEGER,
    decided_on TEXT,
    decided_until TEXT,
    to_objection INTEGER,
    standing INTEGER NOT NULL,
    placed BLOB NOT NULL,
    said BLOB NOT NULL,
    PRIMARY KEY (business, visit, condition)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_rows_by_day ON history_rows (business, day);
CREATE INDEX history_rows_by_standing ON history_rows (business, condition, standing, day DESC, placed DESC);
CREATE INDEX history_rows_by_visit ON history_rows (visit);

-- The code that stands on the papers of a visit, so that a question about one is answered without reading every visit.
ALTER TABLE visit_rows ADD COLUMN code BLOB;
CREATE INDEX visit_rows_by_code ON visit_rows (code) WHERE code IS NOT NULL;
DELETE FROM meta WHERE name = 'known_shape'
