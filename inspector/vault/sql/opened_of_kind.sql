SELECT streams.subject, opened.log, opened.seq, opened.hlc, opened.payload
FROM logs
JOIN streams ON streams.no = logs.stream
JOIN opened ON opened.log = logs.no
WHERE logs.kind = ?
ORDER BY streams.subject, logs.id, opened.seq
