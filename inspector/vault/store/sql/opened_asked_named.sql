SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM asked_rows
CROSS JOIN opened ON opened.log = asked_rows.log AND opened.seq = asked_rows.seq
WHERE asked_rows.token = ?
ORDER BY asked_rows.place DESC
