"""QObjects that QML binds to; they translate and never decide.

May import casework, sync, vault, domain and QtCore; start at session.py.
"""
