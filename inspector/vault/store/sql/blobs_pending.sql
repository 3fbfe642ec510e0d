SELECT blobs.id, streams.id, blobs.size
FROM blobs
CROSS JOIN streams ON streams.no = blobs.stream
WHERE blobs.made_here AND blobs.receipt IS NULL
    AND EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
ORDER BY blobs.size, blobs.id
