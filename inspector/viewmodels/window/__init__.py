"""The window: which screen and page it shows, the way between pages, and one officer's workplace."""
