SELECT streams.subject, streams.owner, opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM streams
JOIN logs ON logs.stream = streams.no
JOIN opened ON opened.log = logs.no
WHERE streams.kind = ?
ORDER BY streams.subject, logs.id, opened.seq
