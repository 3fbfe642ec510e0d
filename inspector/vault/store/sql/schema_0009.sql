-- What of a photo is the file as it was taken: it goes over a line after every copy that is shown.
ALTER TABLE blob_uses ADD COLUMN is_original INTEGER NOT NULL DEFAULT 0;
DELETE FROM meta WHERE name = 'known_shape'
