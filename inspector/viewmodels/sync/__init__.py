"""Syncing: when it runs, how this device stands with the hub, and what revoked tablets handed in."""
