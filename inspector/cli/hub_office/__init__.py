"""What the commands of a hub share, and its list of what was done."""
