"""A request comes in, an answer goes out: who is asking, what may be asked, how the hub says no."""
