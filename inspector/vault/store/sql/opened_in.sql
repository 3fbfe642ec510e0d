SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM logs
JOIN opened ON opened.log = logs.no
WHERE logs.stream = ?
ORDER BY logs.id, opened.seq
