-- The order of each list of businesses, so that a page of them reads what it shows.
CREATE INDEX business_rows_named ON business_rows (name, business);
CREATE INDEX business_rows_open ON business_rows (name, business) WHERE open_points > 0;
CREATE INDEX business_rows_most_open ON business_rows (open_points DESC, name, business)
