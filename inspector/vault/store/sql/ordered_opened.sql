SELECT logs.id, opened.seq, opened.mark, opened.hlc, opened.payload
FROM opened
JOIN logs ON logs.no = opened.log
ORDER BY logs.id, opened.seq
