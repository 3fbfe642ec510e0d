SELECT streams.id, blob_uses.size, blob_uses.is_original
FROM blob_uses
CROSS JOIN streams ON streams.no = blob_uses.stream
WHERE blob_uses.blob = ?
ORDER BY streams.no
