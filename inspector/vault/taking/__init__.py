"""What comes from others: frames, what is opened of them, receipts, and what must go."""
