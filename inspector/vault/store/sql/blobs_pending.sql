-- The own ones; behind them those of colleagues that are handed on.
SELECT
    blobs.id AS blob, streams.id AS stream, blobs.size AS size,
    (SELECT min(blob_uses.is_original) FROM blob_uses WHERE blob_uses.blob = blobs.id) AS is_original,
    waiting.is_carried AS is_carried
FROM (
    SELECT blobs.id AS blob, 0 AS is_carried FROM blobs WHERE blobs.made_here AND blobs.receipt IS NULL
    UNION ALL
    SELECT carried_blobs.blob AS blob, 1 AS is_carried FROM carried_blobs
) AS waiting
CROSS JOIN blobs ON blobs.id = waiting.blob
CROSS JOIN streams ON streams.no = blobs.stream
WHERE EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
ORDER BY is_carried, is_original, size, blob
