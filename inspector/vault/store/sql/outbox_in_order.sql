-- Kind 1 is the directory: the hub must know who writes before it can take the rest. Kind 11 is the officer's logbook, which
-- speaks of no visit to anybody. The rest goes by kind and, within one, by ids, which no order of visits can be told from.
SELECT outbox.log, outbox.seq
FROM outbox
CROSS JOIN logs ON logs.no = outbox.log
ORDER BY logs.kind NOT IN (1, 11), logs.kind, logs.id
