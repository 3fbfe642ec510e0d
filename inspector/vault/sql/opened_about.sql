SELECT opened.log, opened.seq, opened.hlc, opened.payload
FROM streams
JOIN logs ON logs.stream = streams.no
JOIN opened ON opened.log = logs.no
WHERE streams.subject = ?
ORDER BY logs.id, opened.seq
