SELECT logs.id, grants.seq, grants.recipient, grants.kind, grants.key_id
FROM grants
JOIN logs ON logs.no = grants.log
ORDER BY logs.id, grants.seq, grants.recipient
