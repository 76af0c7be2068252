"""What the demo's words are made of: frozen records without Django that the seed turns into pages."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

State = Literal[
    "published",
    "draft",
    "school_review",
    "department_review",
    "spokesperson_review",
    "returned",
    "resubmitted_published",
    "scheduled",
    "withdrawn",
    "emergency",
]
Level = Literal["school", "department", "spokesperson"]

# The first row of a table is its header; an image is (scene, caption).
Block = (
    tuple[Literal["paragraph", "heading"], str]
    | tuple[Literal["quote"], str, str, str]
    | tuple[Literal["image"], str, str]
    | tuple[Literal["gallery"], str, tuple[tuple[str, str], ...]]
    | tuple[Literal["table"], str, tuple[tuple[str, ...], ...]]
    | tuple[Literal["callout"], str, str]
)


class English(NamedTuple):
    """The English version of a story or a page; paragraphs are HTML without block structure."""

    title: str
    summary: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A content group; `colour` is a hex value that carries white text."""

    slug: str
    name: str
    name_en: str
    colour: str


@dataclass(frozen=True, slots=True)
class StandardText:
    """A standing page of a unit: HTML paragraphs, then any other blocks."""

    slug: str
    title: str
    introduction: str
    paragraphs: tuple[str, ...]
    blocks: tuple[Block, ...] = ()
    english: English | None = None
    level: Level = "school"


@dataclass(frozen=True, slots=True)
class Unit:
    """A department or a school with everything its site says about itself."""

    code: str
    kind: Literal["department", "school"]
    level: Literal["MN", "TH", "THCS", "LC", ""]
    name: str
    short_name: str
    name_en: str
    initials: str
    motto: str
    tagline: str
    tagline_en: str
    address: str
    phone: str
    email: str
    hotline: str
    colour: str
    accent: str
    motif: str
    hero_scene: str
    hero_alt: str
    head: str
    head_title: str
    editor: str
    welcome: str
    welcome_en: str
    pages: tuple[StandardText, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A demo account; `unit` is empty for the administrator of the whole install."""

    username: str
    name: str
    unit: str
    role: Literal["administrator", "moderator", "spokesperson", "auditor", "editor", "approver"]
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A news story: what it says, where it stands, and what was said about it on the way.

    `level` is the clearance its content needs; `comment` is the reason of a return or of an emergency, the notice of a withdrawal, or else the
    approver's note; `answer` is the author's reply on resubmission; `live_in_days` belongs to "scheduled".
    `around` ("MM-DD") ties a seasonal story to its season.
    """

    unit: str
    title: str
    summary: str
    body: tuple[Block, ...]
    topics: tuple[str, ...]
    scene: str | None
    lead_alt: str
    days_ago: int
    state: State = "published"
    level: Level = "school"
    comment: str = ""
    answer: str = ""
    live_in_days: int = 0
    around: str = ""
    english: English | None = None
    correction: str = ""

    def age(self, today: date) -> int:
        """Days since the story was written: back to the latest `around` date before today, if it has one."""
        if not self.around:
            return self.days_ago
        month, day = (int(part) for part in self.around.split("-"))
        latest = date(today.year, month, day)
        if latest >= today:
            latest = latest.replace(year=today.year - 1)
        return (today - latest).days


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom the press may ring about a release."""

    name: str
    role: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document to be generated for a release: its label, file name and lines of text."""

    label: str
    filename: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A press release; with `embargo_in_days` it is approved now and goes live then.

    `corrects` is the number of the release that this one puts right.
    """

    unit: str
    number: str
    title: str
    summary: str
    body: tuple[Block, ...]
    notes_to_editors: str
    contacts: tuple[Contact, ...]
    topics: tuple[str, ...]
    days_ago: int = 0
    embargo_in_days: int = 0
    state: State = "published"
    level: Level = "department"
    comment: str = ""
    corrects: str = ""
    scene: str | None = None
    lead_alt: str = ""
    attachments: tuple[Attachment, ...] = ()
    english: English | None = None
