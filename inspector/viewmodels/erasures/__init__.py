"""Erasing: what is proposed, confirmed, held and lifted, and what a visit says once something of it is gone."""
