-- Photos of colleagues that came without the hub, to be handed on to it.
CREATE TABLE carried_blobs (
    blob BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER carried_blob_is_gone AFTER DELETE ON blobs
BEGIN
    DELETE FROM carried_blobs WHERE blob = old.id;
END
