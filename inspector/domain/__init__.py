"""What an inspection is: values, rules, events, fold.

Imports the standard library and wire.scopes only; start at visits/visit.py.
"""
