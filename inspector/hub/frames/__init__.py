"""What happens to a pushed frame: taken in, read as far as it is clear, obeyed, given on as news."""
