SELECT logs.id, opened.seq, opened.hlc, opened.payload
FROM opened
JOIN logs ON logs.no = opened.log
ORDER BY logs.id, opened.seq
