"""The day of one officer: what is planned, what is going on, what waits."""
