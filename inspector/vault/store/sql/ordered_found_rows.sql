SELECT * FROM found_rows ORDER BY condition, visit
