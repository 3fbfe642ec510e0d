-- Plans to which an officer was sent who said that he is done there: of those the list of a day has its own only.
ALTER TABLE plan_rows ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_rows ADD COLUMN is_closed INTEGER NOT NULL DEFAULT 0;
DROP INDEX plan_rows_waiting;
CREATE INDEX plan_rows_waiting ON plan_rows (business, plan) WHERE NOT is_begun AND NOT is_closed;
CREATE INDEX plan_rows_closed ON plan_rows (day, plan) WHERE is_closed AND NOT is_begun;

-- What a revoked tablet wrote and was set aside, so that a page of it reads what came last.
CREATE INDEX unopened_set_aside ON unopened (log, seq) WHERE reason = 'aside';
DELETE FROM meta WHERE name = 'known_shape'
