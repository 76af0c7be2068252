"""The form of stories and releases: only the topics that count for the organisation."""

from __future__ import annotations

from typing import Any

from workflows.admin.forms import GovernedPageForm


class ArticleForm(GovernedPageForm):
    """Another department's topics are neither offered nor taken, save those that the page already carries."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "topics" in self.fields:
            topics = self.fields["topics"].queryset
            carried = [topic.pk for topic in self.instance.topics.all()] if self.instance.pk else []
            kept = topics.kept_for(self.instance.organisation_id)
            self.fields["topics"].queryset = (kept | topics.filter(pk__in=carried)).order_by("name_vi")
