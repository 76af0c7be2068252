"""Thousands of schools in minutes: the product makes one, its rows are copied under new names, keys and digests."""
