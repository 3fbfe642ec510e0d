"""What the device itself can do: its cameras, and reading codes in what they see.

Loaded when first used, never at the start. May import viewmodels; start at camera.py.
"""
