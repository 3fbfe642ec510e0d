SELECT blob_uses.blob, streams.id, blob_uses.size
FROM blob_uses
JOIN streams ON streams.no = blob_uses.stream
WHERE NOT EXISTS (SELECT 1 FROM blobs WHERE blobs.id = blob_uses.blob)
ORDER BY streams.no DESC, blob_uses.size, blob_uses.blob
