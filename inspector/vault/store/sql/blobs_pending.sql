-- The own ones; behind them those of colleagues that are handed on.
SELECT
    blobs.id AS blob, streams.id AS stream, blobs.size AS size,
    (SELECT min(blob_uses.is_original) FROM blob_uses WHERE blob_uses.blob = blobs.id) AS is_original,
    0 AS is_carried
FROM blobs
CROSS JOIN streams ON streams.no = blobs.stream
WHERE blobs.made_here AND blobs.receipt IS NULL
    AND EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
UNION ALL
SELECT
    blobs.id AS blob, streams.id AS stream, blobs.size AS size,
    (SELECT min(blob_uses.is_original) FROM blob_uses WHERE blob_uses.blob = blobs.id) AS is_original,
    1 AS is_carried
FROM carried_blobs
CROSS JOIN blobs ON blobs.id = carried_blobs.blob
CROSS JOIN streams ON streams.no = blobs.stream
WHERE EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
ORDER BY is_carried, is_original, size, blob
