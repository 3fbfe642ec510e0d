SELECT held.log FROM held CROSS JOIN logs ON logs.no = held.log
WHERE logs.kind = ? AND logs.owner = ?
ORDER BY held.log
