SELECT opened.hlc
FROM logs
JOIN opened ON opened.log = logs.no
WHERE logs.own AND opened.seq = (SELECT max(last.seq) FROM opened AS last WHERE last.log = logs.no)
ORDER BY logs.no
