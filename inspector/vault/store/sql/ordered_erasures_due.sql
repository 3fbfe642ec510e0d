SELECT stream FROM erasures_due ORDER BY stream
