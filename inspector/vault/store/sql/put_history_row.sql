INSERT INTO history_rows (
    business, visit, condition, day, outcome, severity, term_days, decided_on, decided_until, to_objection, standing,
    told, disputed, placed, said
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (business, visit, condition) DO UPDATE SET
    day = iif(excluded.said > said, excluded.day, day),
    outcome = iif(excluded.said > said, excluded.outcome, outcome),
    severity = iif(excluded.said > said, excluded.severity, severity),
    term_days = iif(excluded.said > said, excluded.term_days, term_days),
    decided_on = excluded.decided_on,
    decided_until = excluded.decided_until,
    to_objection = excluded.to_objection,
    standing = excluded.standing,
    told = excluded.told,
    disputed = excluded.disputed,
    placed = min(excluded.placed, placed),
    said = max(excluded.said, said)
