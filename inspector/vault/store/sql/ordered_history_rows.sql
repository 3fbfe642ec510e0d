SELECT * FROM history_rows ORDER BY business, visit, condition
