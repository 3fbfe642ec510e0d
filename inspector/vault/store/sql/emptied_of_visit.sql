-- Class 1 is sealed: but for lists in directories nothing else is ever emptied. Kinds 4 to 9: the shared part of a visit and its compartments.
SELECT events.log, events.seq
FROM streams
JOIN logs ON logs.stream = streams.no
JOIN events ON events.log = logs.no
WHERE streams.subject = ? AND +logs.kind IN (4, 5, 6, 7, 8, 9, 13) AND events.body IS NULL AND substr(events.header, 2, 1) = x'01'
ORDER BY logs.id, events.seq
