SELECT signal_rows.ordinal, opened.log, opened.seq, opened.mark, opened.hlc, opened.payload
FROM signal_rows
CROSS JOIN opened ON opened.log = signal_rows.log AND opened.seq = signal_rows.seq
ORDER BY signal_rows.at DESC, signal_rows.ordinal DESC
LIMIT ?
