SELECT subject, about, logs.id, seq FROM directory_rows JOIN logs ON logs.no = directory_rows.log
ORDER BY subject, about, logs.id, seq
