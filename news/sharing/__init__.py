"""Sharing between the sites of a department and its schools: as references, never as copies."""
