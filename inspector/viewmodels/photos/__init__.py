"""Photos of a visit: found on the device, asked about persons, covered, shown."""
