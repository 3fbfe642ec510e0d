"""What comes from others: frames and receipts, and what must be erased because of what they say."""
