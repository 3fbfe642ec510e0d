"""Planning: which officers visit which business, why and when."""
