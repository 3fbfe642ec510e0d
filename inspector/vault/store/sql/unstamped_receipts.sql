SELECT DISTINCT receipts.size
FROM receipts
JOIN receipt_lines ON receipt_lines.receipt = receipts.no
JOIN logs ON logs.no = receipt_lines.log
WHERE receipts.life = ? AND receipts.size <= ? AND receipts.stamp IS NULL AND logs.kind BETWEEN ? AND ?
ORDER BY receipts.size
LIMIT ?
