SELECT DISTINCT logs.kind, logs.owner
FROM logs
WHERE logs.stream = ? AND EXISTS (SELECT 1 FROM opened WHERE opened.log = logs.no)
ORDER BY logs.kind, logs.owner
