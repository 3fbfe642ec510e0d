-- What a logbook lists was written before the list.
SELECT opened.hlc
FROM (
    SELECT no FROM logs WHERE own AND kind = ?
    UNION
    SELECT log FROM unlisted
) AS written
JOIN opened ON opened.log = written.no
WHERE opened.seq = (SELECT max(last.seq) FROM opened AS last WHERE last.log = written.no)
