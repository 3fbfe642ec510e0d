"""The promises of the documents: finding report, court bundle, both verifiers."""
