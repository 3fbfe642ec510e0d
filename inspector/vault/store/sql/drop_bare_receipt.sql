DELETE FROM receipts
WHERE no = ? AND NOT EXISTS (SELECT 1 FROM receipt_lines WHERE receipt_lines.receipt = receipts.no)
RETURNING stamp
