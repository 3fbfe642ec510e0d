DELETE FROM receipt_lines
WHERE log = ?1 AND seq < (SELECT max(newest.seq) FROM receipt_lines AS newest WHERE newest.log = ?1)
RETURNING receipt
