"""All stories of the demo: school life first, then what took another way."""

from home.demo.texts.model import Story
from home.demo.texts.stories.afterwards import AFTERWARDS
from home.demo.texts.stories.anhduong import ANHDUONG
from home.demo.texts.stories.cleared_care import CLEARED_CARE
from home.demo.texts.stories.cleared_schooling import CLEARED_SCHOOLING
from home.demo.texts.stories.drafts import DRAFTS
from home.demo.texts.stories.giolanh import GIOLANH
from home.demo.texts.stories.hadong import HADONG
from home.demo.texts.stories.hoami import HOAMI
from home.demo.texts.stories.hoasen import HOASEN
from home.demo.texts.stories.phusa import PHUSA
from home.demo.texts.stories.returned import RETURNED
from home.demo.texts.stories.saokhue import SAOKHUE
from home.demo.texts.stories.songnhue import SONGNHUE
from home.demo.texts.stories.trexanh import TREXANH
from home.demo.texts.stories.waiting import WAITING

STORIES: tuple[Story, ...] = (
    *HADONG,
    *HOASEN,
    *SONGNHUE,
    *ANHDUONG,
    *HOAMI,
    *TREXANH,
    *SAOKHUE,
    *PHUSA,
    *GIOLANH,
    *CLEARED_SCHOOLING,
    *CLEARED_CARE,
    *WAITING,
    *RETURNED,
    *DRAFTS,
    *AFTERWARDS,
)
