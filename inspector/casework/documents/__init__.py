"""Documents for the world outside, collected from what this device can read."""
