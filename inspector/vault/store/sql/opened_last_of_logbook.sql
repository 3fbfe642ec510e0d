SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM logbook_rows
CROSS JOIN opened ON opened.log = logbook_rows.log AND opened.seq = logbook_rows.seq
WHERE logbook_rows.kind = ?
ORDER BY logbook_rows.subject DESC
LIMIT ?
