"""The host names of a site: its own, and the further ones that lead to it."""
