SELECT logbook_rows.kind, logbook_rows.subject, logs.id, logbook_rows.seq
FROM logbook_rows
JOIN logs ON logs.no = logbook_rows.log
ORDER BY logbook_rows.kind, logbook_rows.subject, logs.id, logbook_rows.seq
