SELECT blob, stream, size FROM missing_blobs ORDER BY blob, stream
