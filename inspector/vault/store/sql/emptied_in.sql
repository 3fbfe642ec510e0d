SELECT 1
FROM logs
JOIN events ON events.log = logs.no
WHERE logs.stream = ? AND events.body IS NULL
LIMIT 1
