"""Supervision or investigation: what happens when somebody goes over, and why somebody may not. Start at events.py."""
