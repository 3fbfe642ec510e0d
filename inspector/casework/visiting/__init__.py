"""What an officer does from the door to the signature."""
