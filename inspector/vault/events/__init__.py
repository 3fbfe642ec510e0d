"""One event and the log it stands in: its payload, its moment, its place, whether its chain holds."""
