"""QObjects that QML binds to; translate, never decide. May import casework, sync, vault, domain and QtCore; start at session.py."""
