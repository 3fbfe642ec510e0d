SELECT outcome, said, told
FROM history_rows
WHERE business = ? AND visit = ? AND condition = ?
