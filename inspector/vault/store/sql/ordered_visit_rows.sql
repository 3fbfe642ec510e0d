SELECT * FROM visit_rows ORDER BY visit
