SELECT streams.subject
FROM outbox
CROSS JOIN logs ON logs.no = outbox.log
CROSS JOIN streams ON streams.no = logs.stream
WHERE streams.subject IS NOT NULL
UNION
SELECT streams.subject
FROM blobs
CROSS JOIN streams ON streams.no = blobs.stream
WHERE blobs.made_here AND blobs.receipt IS NULL AND streams.subject IS NOT NULL
    AND EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
ORDER BY 1
