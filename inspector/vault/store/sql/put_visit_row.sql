INSERT INTO visit_rows (
    visit, business, business_name, address, sector, kind, state, day, started_at, officers,
    answered, violations, conflicts, photos, plan, changed_at, unreleased
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (visit) DO UPDATE SET
    business = excluded.business,
    business_name = excluded.business_name,
    address = excluded.address,
    sector = excluded.sector,
    kind = excluded.kind,
    state = excluded.state,
    day = excluded.day,
    started_at = excluded.started_at,
    officers = excluded.officers,
    answered = excluded.answered,
    violations = excluded.violations,
    conflicts = excluded.conflicts,
    photos = excluded.photos,
    plan = excluded.plan,
    changed_at = excluded.changed_at,
    unreleased = excluded.unreleased
