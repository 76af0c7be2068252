"""The screens of sharing: what schools offer, what the department shows, what it sends and who has seen it."""
