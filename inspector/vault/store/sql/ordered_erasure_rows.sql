SELECT erasure_rows.stream, logs.id, seq, at, proposal, is_apart, is_open
FROM erasure_rows JOIN logs ON logs.no = erasure_rows.log
ORDER BY erasure_rows.stream, logs.id, seq
