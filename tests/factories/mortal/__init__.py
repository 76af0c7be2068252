"""Processes that are killed in the middle of an act of the gate, and what they must not leave behind."""
