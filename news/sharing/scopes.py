"""Whose the rows of sharing are: offers and receipts the school's (and its department's), the rest the department's."""

from organisations.reach import belongs

belongs("news.StoryOffer", "oversight__school")
belongs("news.Receipt", "oversight__school")
belongs("news.Feature", "oversight__department")
belongs("news.Push", "department")
