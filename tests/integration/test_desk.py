"""The desk: who sees which submission, in which order, at what cost; and decisions that are never blind."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.media import image  # noqa: F401
