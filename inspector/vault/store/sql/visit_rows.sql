SELECT
    visit, business, business_name, address, sector, kind, state, day, started_at, officers,
    answered, violations, conflicts, photos, plan, changed_at, unreleased
FROM visit_rows
