"""Answers for screens, reports and bundles; nothing here changes anything."""
