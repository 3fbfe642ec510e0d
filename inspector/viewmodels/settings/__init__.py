"""The settings: how the screen looks, when it is covered, whether all still holds and can be recovered."""
