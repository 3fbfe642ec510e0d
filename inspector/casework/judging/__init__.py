"""What a supervisor or privacy officer decides: release, return, accept, erase."""
