SELECT missing_blobs.blob, streams.id, missing_blobs.size
FROM missing_blobs
JOIN streams ON streams.no = missing_blobs.stream
ORDER BY missing_blobs.blob, streams.id
