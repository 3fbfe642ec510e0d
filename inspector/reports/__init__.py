"""Finding report and court bundle: data in, document out. May import domain, wire, crypto; start at model.py."""
