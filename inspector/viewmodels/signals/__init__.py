"""Signals to another agency: written, sealed, and read in the inbox of that agency."""
