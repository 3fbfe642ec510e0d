"""The camera: a live picture, a code that is read, and why there is no picture."""
