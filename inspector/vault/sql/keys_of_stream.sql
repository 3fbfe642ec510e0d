SELECT stream_keys.key_id, stream_keys.key, logs.kind, logs.owner
FROM stream_keys
LEFT JOIN logs ON logs.no = stream_keys.event_log
WHERE stream_keys.stream = ?
ORDER BY stream_keys.place
