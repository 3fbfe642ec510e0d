SELECT
    coalesce(
        (
            SELECT sum((SELECT max(heads.seq) FROM heads WHERE heads.log = outbox.log) - outbox.seq + 1)
            FROM outbox
        ),
        0
    ),
    (
        SELECT count(DISTINCT streams.subject)
        FROM outbox
        JOIN logs ON logs.no = outbox.log
        JOIN streams ON streams.no = logs.stream
        WHERE logs.kind BETWEEN 4 AND 9
    ),
    (SELECT count(*) FROM quarantine),
    (SELECT count(*) FROM unopened WHERE reason = 'revoked')
