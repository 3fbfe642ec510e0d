-- In the order of `outbox_in_order`.
SELECT carried.log, carried.seq
FROM carried
CROSS JOIN logs ON logs.no = carried.log
ORDER BY logs.kind NOT IN (1, 11), logs.kind, logs.id
