SELECT blob_uses.blob, streams.id, blob_uses.size
FROM blob_uses
JOIN streams ON streams.no = blob_uses.stream
ORDER BY blob_uses.blob, streams.id
