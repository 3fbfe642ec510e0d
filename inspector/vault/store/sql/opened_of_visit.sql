-- Kinds 4 to 9: the shared part of a visit and its compartments.
SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM streams
JOIN logs ON logs.stream = streams.no
JOIN opened ON opened.log = logs.no
WHERE streams.subject = ? AND logs.kind BETWEEN 4 AND 9
ORDER BY logs.id, opened.seq
