"""One event and the log it stands in: written by a pen, opened with a key, dated by every clock, held by its chain."""
