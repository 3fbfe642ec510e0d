SELECT place, token, seq, is_answered FROM asked_rows ORDER BY place
