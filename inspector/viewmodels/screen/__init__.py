"""What every screen is made of: props, lists, the session, one visit as it is read, words, a file to choose."""
