SELECT events.log, events.seq, events.header, events.body
FROM logs CROSS JOIN events ON events.log = logs.no
WHERE logs.kind = ? AND substr(events.header, 2, 1) IN (x'03', x'04')
