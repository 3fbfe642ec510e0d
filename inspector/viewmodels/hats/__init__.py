"""Supervision or investigation in a visit: which hat, the way over, the caution, and what is written apart."""
