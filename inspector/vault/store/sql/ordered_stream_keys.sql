SELECT streams.id, stream_keys.key_id, stream_keys.key
FROM stream_keys
JOIN streams ON streams.no = stream_keys.stream
ORDER BY streams.id, stream_keys.key_id
