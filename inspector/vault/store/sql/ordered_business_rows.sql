SELECT * FROM business_rows ORDER BY business
