SELECT signal_rows.ordinal, opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM signal_rows
CROSS JOIN opened ON opened.log = signal_rows.log AND opened.seq = signal_rows.seq
WHERE signal_rows.ordinal = ?
