"""What the administrator does at the hub's own machine: found, revoke, name custodians, renew, copy."""
