"""What others call of an open vault: writing, reading, sync, the hub; each call goes on to one room below."""
