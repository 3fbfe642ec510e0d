-- Each device that signed for all that waits of a visit's own logs, for each visit of which something waits.
SELECT streams.subject, copies.installation
FROM outbox
CROSS JOIN logs ON logs.no = outbox.log
CROSS JOIN streams ON streams.no = logs.stream
CROSS JOIN copies ON copies.log = outbox.log
WHERE streams.subject IS NOT NULL
    AND copies.seq = (SELECT max(heads.seq) FROM heads WHERE heads.log = outbox.log)
GROUP BY streams.subject, copies.installation
HAVING count(*) = (
    SELECT count(*)
    FROM outbox AS others
    CROSS JOIN logs AS its ON its.no = others.log
    CROSS JOIN streams AS theirs ON theirs.no = its.stream
    WHERE theirs.subject = streams.subject
)
ORDER BY 1, 2
