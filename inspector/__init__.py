"""Inspector: an offline-first tablet app for the inspection of licensed sex businesses."""
