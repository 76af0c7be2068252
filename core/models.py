"""What models of several apps share."""

from typing import Any, ClassVar

from django.db import models


class ShownObject(models.Model):
    """Something that pages show by reference: a picture, a document, a topic.

    Its public content belongs to the content of each page that shows it, so the gate includes
    `shown_content()` in the page's digest and refuses a change while a public page shows the object.
    """

    # Names of the concrete fields that a reader could see something of.
    public_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def shown_content(self) -> dict[str, Any]:
        """All that a reader could see of the object: plain values, no primary keys."""
        return {name: getattr(self, name) for name in self.public_fields}
