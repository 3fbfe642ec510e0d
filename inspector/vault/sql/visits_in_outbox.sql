SELECT DISTINCT streams.subject
FROM outbox
JOIN logs ON logs.no = outbox.log
JOIN streams ON streams.no = logs.stream
WHERE streams.subject IS NOT NULL
ORDER BY streams.subject
