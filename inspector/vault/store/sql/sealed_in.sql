-- Class 1 is sealed: but for lists in directories nothing else is ever emptied.
SELECT events.log, events.seq
FROM logs
JOIN events ON events.log = logs.no
WHERE logs.stream = ? AND events.body IS NOT NULL AND substr(events.header, 2, 1) = x'01'
ORDER BY logs.id, events.seq
