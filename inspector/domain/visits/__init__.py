"""One visit as everything known about it adds up; start at visit.py."""
