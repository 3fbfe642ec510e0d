SELECT
    receipts.message,
    receipts.logged,
    stamps.id,
    receipts.stamped,
    receipt_lines.seq,
    receipt_lines.head,
    receipt_lines.at,
    receipt_lines.salt,
    receipt_lines.path
FROM receipt_lines
JOIN receipts ON receipts.no = receipt_lines.receipt
LEFT JOIN stamps ON stamps.no = receipts.stamp
WHERE receipt_lines.log = ? AND receipt_lines.seq >= ?
ORDER BY receipt_lines.seq
