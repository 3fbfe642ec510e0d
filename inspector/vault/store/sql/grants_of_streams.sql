SELECT stream, key_id, recipient
FROM grants
WHERE kind = 'stream' AND stream BETWEEN ? AND ?
ORDER BY stream, key_id, recipient
