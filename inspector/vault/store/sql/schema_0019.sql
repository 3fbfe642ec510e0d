-- What stands from each letter on of what a search for a business looks in, 16 letters of it: a text that is somewhere within is the beginning of a part.
CREATE TABLE business_parts (
    part BLOB NOT NULL,
    business TEXT NOT NULL,
    PRIMARY KEY (part, business)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO business_parts
WITH RECURSIVE letters (business, sought, at) AS (
    SELECT business, sought, 1 FROM business_rows WHERE sought <> ''
    UNION ALL
    SELECT business, sought, at + 1 FROM letters WHERE at < length(sought)
)
SELECT CAST(substr(sought, at, 16) AS BLOB), business FROM letters WHERE substr(sought, at, 1) <> ' ';

-- What a list of businesses without a licence that holds is chosen by.
CREATE INDEX business_rows_until ON business_rows (valid_until);
CREATE INDEX business_rows_from ON business_rows (valid_from) WHERE valid_from IS NOT NULL
