SELECT logs.id, unopened.seq, unopened.key_id, unopened.reason
FROM unopened
JOIN logs ON logs.no = unopened.log
ORDER BY logs.id, unopened.seq
