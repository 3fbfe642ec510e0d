SELECT
    blobs.id, streams.id, blobs.size,
    (SELECT min(blob_uses.is_original) FROM blob_uses WHERE blob_uses.blob = blobs.id) AS is_original
FROM blobs
CROSS JOIN streams ON streams.no = blobs.stream
WHERE blobs.made_here AND blobs.receipt IS NULL
    AND EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
ORDER BY is_original, blobs.size, blobs.id
