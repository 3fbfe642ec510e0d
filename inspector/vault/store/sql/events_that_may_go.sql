SELECT seq, header, body, body_hash FROM events INDEXED BY events_may_go
WHERE log = ? AND body IS NOT NULL AND substr(header, 2, 1) = x'04' AND substr(header, 4, 1) <> x'00'
    AND substr(body, 1, 24) != x'a30075696e7374616c6c6174696f6e5f656e726f6c6c6564'
ORDER BY seq
