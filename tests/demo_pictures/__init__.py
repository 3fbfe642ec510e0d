"""Draws the photos of the demonstration into `resources/demo/foto`; start reading at drawing.py."""
