EXISTS (SELECT 1 FROM business_rows WHERE business_rows.business = visit_rows.business AND instr(sought, ?))
