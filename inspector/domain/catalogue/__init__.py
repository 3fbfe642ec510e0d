"""The conditions in force and what follows from them; signed data, read strictly."""
