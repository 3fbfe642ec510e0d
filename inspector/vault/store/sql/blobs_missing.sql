SELECT missing_blobs.blob, streams.id, missing_blobs.size, blob_uses.is_original, 0 AS is_carried
FROM missing_blobs
JOIN streams ON streams.no = missing_blobs.stream
JOIN blob_uses ON blob_uses.blob = missing_blobs.blob AND blob_uses.stream = missing_blobs.stream
ORDER BY blob_uses.is_original, streams.no DESC, missing_blobs.size, missing_blobs.blob
