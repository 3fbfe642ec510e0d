SELECT seq FROM events INDEXED BY events_said
WHERE log = ? AND substr(header, 2, 1) IN (x'03', x'04')
    AND substr(body, 1, 24) != x'a30075696e7374616c6c6174696f6e5f656e726f6c6c6564'
ORDER BY seq DESC
LIMIT 1
