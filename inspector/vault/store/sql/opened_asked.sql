SELECT opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM (
    SELECT place, log, seq FROM (SELECT * FROM asked_rows WHERE NOT is_answered ORDER BY place DESC LIMIT ?1)
    UNION
    SELECT place, log, seq FROM (SELECT * FROM asked_rows ORDER BY place DESC LIMIT ?1)
) AS asked
CROSS JOIN opened ON opened.log = asked.log AND opened.seq = asked.seq
ORDER BY asked.place DESC
