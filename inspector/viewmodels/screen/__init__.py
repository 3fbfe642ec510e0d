"""What screens are made of: props, lists, the session, one visit as it is read, words, secrets, a file to choose."""
