SELECT DISTINCT log
FROM unopened INDEXED BY unopened_set_aside
WHERE reason = 'aside'
ORDER BY log DESC
LIMIT ?
