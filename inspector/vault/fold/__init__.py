"""What opened events add up to: visits and their lines, businesses, plans, signals."""
