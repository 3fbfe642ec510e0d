-- Kind 1 is the directory: the hub must know who writes before it can take the rest.
SELECT outbox.log, outbox.seq
FROM outbox
JOIN logs ON logs.no = outbox.log
ORDER BY logs.kind <> 1, logs.no
