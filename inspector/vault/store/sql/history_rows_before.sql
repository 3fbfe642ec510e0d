-- Of each condition what was last in order, last a finding and last decided on: what came before these changes nothing any more.
WITH RECURSIVE
conditions (name) AS (
    SELECT min(condition) FROM history_rows WHERE business = ?1
    UNION ALL
    SELECT (SELECT min(later.condition) FROM history_rows AS later WHERE later.business = ?1 AND later.condition > conditions.name)
    FROM conditions
    WHERE conditions.name IS NOT NULL
),
standings (standing) AS (VALUES (1), (2), (3))
SELECT
    found.visit, found.condition, found.outcome, found.day, found.severity, found.term_days,
    found.decided_on, found.decided_until, found.to_objection, found.disputed, found.placed
FROM conditions
CROSS JOIN standings
CROSS JOIN history_rows AS found ON
    found.business = ?1
    AND found.condition = conditions.name
    AND found.visit = (
        SELECT last.visit
        FROM history_rows AS last
        WHERE last.business = ?1 AND last.condition = conditions.name AND last.standing = standings.standing AND last.day < ?2
        ORDER BY last.day DESC, last.placed DESC
        LIMIT 1
    )
