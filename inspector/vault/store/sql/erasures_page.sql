SELECT stream, log, seq FROM erasure_rows
WHERE is_apart = ? AND is_open = 0
ORDER BY at DESC
LIMIT ?
