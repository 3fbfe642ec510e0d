SELECT place, seq, at, ordinal FROM signal_rows ORDER BY place
