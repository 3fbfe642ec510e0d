SELECT business FROM business_parts WHERE part >= ? AND part < ? LIMIT ?
