SELECT key_id, key, event_log IS NULL
FROM stream_keys
WHERE stream = ?
ORDER BY place
