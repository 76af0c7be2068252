"""The screens on which a unit decides on its own site."""
