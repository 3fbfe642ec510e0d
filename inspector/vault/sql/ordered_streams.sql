SELECT id, kind, owner, subject FROM streams ORDER BY id
