"""What the person who is present reads."""
