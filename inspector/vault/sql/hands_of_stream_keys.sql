-- Whom a grant names counts in the own logs and in the one that brought the key: anybody else could name anybody.
SELECT
    stream_keys.key_id,
    logs.author,
    CASE WHEN logs.own OR grants.log = stream_keys.event_log THEN grants.recipient END
FROM stream_keys
JOIN grants ON grants.stream = stream_keys.stream AND grants.key_id = stream_keys.key_id
JOIN logs ON logs.no = grants.log
WHERE stream_keys.stream = ?1
UNION
SELECT stream_keys.key_id, logs.author, NULL
FROM stream_keys
JOIN logs ON logs.no = stream_keys.event_log
WHERE stream_keys.stream = ?1
