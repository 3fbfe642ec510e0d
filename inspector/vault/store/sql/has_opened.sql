SELECT 1
FROM logs
JOIN opened ON opened.log = logs.no
WHERE logs.stream = ?
LIMIT 1
