SELECT events.header
FROM logs
JOIN events ON events.log = logs.no
WHERE logs.own AND logs.kind = ? AND events.seq = (SELECT max(last.seq) FROM heads AS last WHERE last.log = logs.no)
ORDER BY logs.no
