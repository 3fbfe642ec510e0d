SELECT id, kind, owner, subject, needs_newer FROM streams ORDER BY id
