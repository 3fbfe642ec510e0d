SELECT said.log, said.seq, events.header, events.body
FROM directory_rows AS said
CROSS JOIN events ON events.log = said.log AND events.seq = said.seq
WHERE said.subject = ? AND said.about = ?
ORDER BY said.log, said.seq
