"""The files beside the database: the lock, the heads, the slots, the blobs."""
