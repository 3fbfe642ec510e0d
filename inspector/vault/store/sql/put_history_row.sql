INSERT INTO history_rows (
    business, visit, condition, day, outcome, severity, term_days, decided_on, decided_until, to_objection, standing, placed, said
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (business, visit, condition) DO UPDATE SET
    day = iif(excluded.said > said, excluded.day, day),
    outcome = iif(excluded.said > said, excluded.outcome, outcome),
    severity = iif(excluded.said > said, excluded.severity, severity),
    term_days = iif(excluded.said > said, excluded.term_days, term_days),
    decided_on = iif(excluded.said > said, excluded.decided_on, decided_on),
    decided_until = iif(excluded.said > said, excluded.decided_until, decided_until),
    to_objection = iif(excluded.said > said, excluded.to_objection, to_objection),
    standing = iif(excluded.said > said, excluded.standing, standing),
    placed = min(excluded.placed, placed),
    said = max(excluded.said, said)
