"""The Qt program: main, bootstrap, resources, clock, devices.

May import everything but cli, demo and hub; start at main.py.
"""
