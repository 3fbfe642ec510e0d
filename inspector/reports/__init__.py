"""Finding report and court bundle: data in, document out. May import domain, wire and crypto; start at finding_report.py."""
