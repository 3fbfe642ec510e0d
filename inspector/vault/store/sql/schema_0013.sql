-- What was told of decisions by those of whom nobody heard the other, as JSON; `disputed` is 1 where they differ, and then there is no day.
ALTER TABLE history_rows ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
ALTER TABLE history_rows ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
DELETE FROM meta WHERE name = 'known_shape'
