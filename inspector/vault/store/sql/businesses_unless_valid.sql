-- Those of two of the three come twice.
SELECT business FROM business_rows WHERE valid_until IS NULL
UNION ALL
SELECT business FROM business_rows WHERE valid_until <= ?
UNION ALL
SELECT business FROM business_rows WHERE valid_from > ?
LIMIT ?
