"""The hub as a process: started alone on its folder, swept, stopped."""
