"""The relay: stores what it cannot read. May import wire and the blind half of crypto; start at answering/app.py."""
