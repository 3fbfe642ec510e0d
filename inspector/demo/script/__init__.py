"""Knows the day script: a file that is read and judged whole before anything is played. Start at day.py."""
