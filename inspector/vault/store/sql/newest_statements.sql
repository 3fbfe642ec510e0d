WITH RECURSIVE known (installation) AS (
    SELECT min(installation) FROM statements
    UNION ALL
    SELECT (SELECT min(statements.installation) FROM statements WHERE statements.installation > known.installation)
    FROM known WHERE known.installation IS NOT NULL
)
SELECT statements.installation, statements.issued, statements.statement, statements.chain
FROM known
CROSS JOIN statements ON statements.installation = known.installation AND statements.issued = (
    SELECT newest.issued FROM statements AS newest INDEXED BY statements_newest
    WHERE newest.installation = known.installation ORDER BY newest.issued DESC LIMIT 1
)
