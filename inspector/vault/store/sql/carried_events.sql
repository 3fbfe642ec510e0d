SELECT sum((SELECT max(heads.seq) FROM heads WHERE heads.log = carried.log) - carried.seq + 1)
FROM carried
