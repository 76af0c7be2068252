"""Every word of the demo, gathered: units, accounts, topics, stories and press releases."""

from home.demo.texts.people import PEOPLE
from home.demo.texts.releases import RELEASES
from home.demo.texts.stories import STORIES
from home.demo.texts.topics import TOPICS
from home.demo.texts.units import SCHOOLS, UNITS

__all__ = ["PEOPLE", "RELEASES", "SCHOOLS", "STORIES", "TOPICS", "UNITS"]
