SELECT key_id, seed FROM reader_keys ORDER BY key_id
