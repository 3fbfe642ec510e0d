"""Signals of exploitation: written, sealed, sent to whom they are for."""
