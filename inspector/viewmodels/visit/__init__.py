"""One open visit: its head, its door, its tabs, its notes, the persons that were checked, the code for colleagues."""
