"""What the product costs with few schools and with many: populates a database of its own, measures, prints."""
