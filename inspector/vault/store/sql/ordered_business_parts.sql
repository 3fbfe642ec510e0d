SELECT * FROM business_parts ORDER BY part, business
