"""Whose the rows of sharing are: an offer is the school's and its department's, a receipt too; the rest the department's."""

from organisations.reach import belongs

belongs("news.StoryOffer", "oversight__school")
belongs("news.Receipt", "oversight__school")
belongs("news.Feature", "oversight__department")
belongs("news.Push", "department")
