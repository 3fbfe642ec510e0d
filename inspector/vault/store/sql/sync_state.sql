SELECT
    coalesce(
        (
            SELECT sum((SELECT max(heads.seq) FROM heads WHERE heads.log = outbox.log) - outbox.seq + 1)
            FROM outbox
        ),
        0
    ),
    (
        SELECT count(*)
        FROM (
            SELECT streams.subject
            FROM outbox
            CROSS JOIN logs ON logs.no = outbox.log
            CROSS JOIN streams ON streams.no = logs.stream
            WHERE logs.kind IN (4, 5, 6, 7, 8, 9, 13) AND streams.subject IS NOT NULL
            UNION
            SELECT streams.subject
            FROM blobs
            CROSS JOIN streams ON streams.no = blobs.stream
            WHERE blobs.made_here AND blobs.receipt IS NULL AND streams.subject IS NOT NULL
                AND EXISTS (SELECT 1 FROM blob_uses WHERE blob_uses.blob = blobs.id)
        )
    ),
    (SELECT count(*) FROM quarantine),
    (
        SELECT count(*)
        FROM (SELECT 1 FROM unopened WHERE reason IN ('revoked', 'aside', 'breaks') LIMIT 100)
    ),
    -- Kind 10 is an envelope, 11 the logbook that remembers it, 12 an answer: a figure on a page that others see must not grow with them.
    coalesce(
        (
            SELECT sum((SELECT max(heads.seq) FROM heads WHERE heads.log = outbox.log) - outbox.seq + 1)
            FROM outbox
            CROSS JOIN logs ON logs.no = outbox.log
            WHERE logs.kind NOT IN (10, 11, 12)
        ),
        0
    ),
    coalesce(
        (
            SELECT sum((SELECT max(heads.seq) FROM heads WHERE heads.log = held.log) - max(held.seq, outbox.seq - 1))
            FROM held
            JOIN outbox ON outbox.log = held.log
        ),
        0
    )
