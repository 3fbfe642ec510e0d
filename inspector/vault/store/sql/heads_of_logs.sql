SELECT logs.id, heads.seq, heads.head
FROM logs
JOIN heads ON heads.log = logs.no
WHERE heads.seq = (SELECT max(last.seq) FROM heads AS last WHERE last.log = logs.no)
ORDER BY logs.id
