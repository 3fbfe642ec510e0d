SELECT visit, condition, outcome, day, severity, term_days, decided_on, decided_until, to_objection, disputed, placed
FROM history_rows
WHERE business = ? AND day >= ? AND day <= ?
