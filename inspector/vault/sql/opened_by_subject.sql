-- What the stream that bears a thing's own id says of it; other streams may speak of it and have no say.
SELECT streams.subject, streams.owner, opened.log, opened.seq, opened.hlc, opened.payload
FROM streams
JOIN logs ON logs.stream = streams.no AND logs.kind = streams.kind AND logs.owner = streams.owner
JOIN opened ON opened.log = logs.no
WHERE streams.kind = ? AND streams.subject = lower(hex(streams.id))
ORDER BY streams.subject, logs.id, opened.seq
