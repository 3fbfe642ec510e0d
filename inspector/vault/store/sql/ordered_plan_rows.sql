SELECT * FROM plan_rows ORDER BY plan
