"""The project's rules about itself, as tests: what may import what, how large, how named, how locked."""
