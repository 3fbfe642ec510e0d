-- Kinds 4 to 9: the shared part of a visit and its compartments; 13: what is investigated there. The plus keeps the look-up by the visit.
SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM streams
JOIN logs ON logs.stream = streams.no
JOIN opened ON opened.log = logs.no
WHERE streams.subject = ? AND +logs.kind IN (4, 5, 6, 7, 8, 9, 13)
ORDER BY logs.id, opened.seq
