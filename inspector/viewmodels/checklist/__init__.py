"""The checklist of a visit: conditions, answers, facts, and what differs between officers."""
