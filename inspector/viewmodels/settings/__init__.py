"""The settings: how the screen looks, when it is covered, another passphrase, whether all holds, who recovers it."""
