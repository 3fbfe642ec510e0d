"""Makes, opens, re-keys and salvages a vault: from the files of a folder to one that is open."""
