"""Reads one line of an office's list of schools: which column is which, and what a cell means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email, validate_slug
from django.utils.translation import gettext as _

from core.text import fold
from organisations.enums import Level

MAX_CELL = 1_000
LENGTHS = {
    "code": 40, "name": 200, "address": 250, "phone": 40, "hostname": 200, "head_name": 150, "head_email": 254,
}  # fmt: skip
# Columns and what offices call them, folded and without anything but letters and digits.
HEADINGS: dict[str, str] = {
    heading: column
    for column, headings in {
        "code": "ma truong|ma don vi|ma|ma so|ma dinh danh|code|school code|code of the school",
        "name": "ten truong|ten don vi|ten|truong|ten day du|name|school name|name of the school|school",
        "level": "cap hoc|cap|loai truong|loai hinh|bac hoc|level|school level",
        "address": "dia chi|dia diem|address",
        "department": "co quan quan ly|don vi quan ly|co quan chu quan|phong gddt|managing body|department",
        "hostname": "ten mien|dia chi web|website|trang web|web|hostname|host name|domain|host|web address",
        "head_name": "ho ten hieu truong|ho va ten hieu truong|ten hieu truong|hieu truong|head|head name"
        "|name of the head|principal",
        "head_email": "email hieu truong|thu dien tu hieu truong|thu dien tu cua hieu truong|email"
        "|thu dien tu|head email|email of the head",
        "phone": "dien thoai|so dien thoai|sdt|dt|phone|telephone",
    }.items()
    for heading in headings.split("|")
}
LEVELS: dict[str, Level] = {
    word: level
    for level, words in {
        Level.MN: "mn|mam non|mau giao|nha tre|kindergarten|preschool",
        Level.TH: "th|tieu hoc|1|primary|primary school",
        Level.THCS: "thcs|trung hoc co so|2|lower secondary|lower secondary school",
        Level.LC: "lc|lien cap|nhieu cap|nhieu cap hoc|pho thong co so|multi level|multi level school",
    }.items()
    for word in words.split("|")
}
_LEVEL_PREFIX = re.compile(r"^(?:truong|cap hoc|cap|bac hoc|bac)\s+")
_BETWEEN_LEVELS = re.compile(r"\s*(?:[,;/&+–-]|\bva\b)\s*")
_HOSTNAME = re.compile(
    r"(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+"
)
_SHEET_ERROR = re.compile(r"#(?:REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")


@dataclass(frozen=True, slots=True)
class Row:
    """One school as the file has it; an empty text says nothing about the school."""

    number: int
    code: str = ""
    name: str = ""
    level: str = ""
    address: str = ""
    department: str = ""
    hostname: str = ""
    head_name: str = ""
    head_email: str = ""
    phone: str = ""
    problems: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"problems": list(self.problems)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Row:
        return cls(**{**data, "problems": tuple(data["problems"])})


def column_of(heading: str) -> str | None:
    """Which of our columns a heading means, with or without marks, in any case; None for a foreign one."""
    return HEADINGS.get(_plain(heading).replace("e mail", "email"))


def _plain(text: str) -> str:
    """Letters and digits, single spaces; what stands in brackets is a remark, like “(*)” or “(nếu có)”."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\(.*?\)", " ", fold(text))))


def read_row(number: int, cells: Sequence[str], columns: Mapping[int, str]) -> Row:
    """One line; what is wrong with it stands in `problems`, and what can be read is there all the same."""
    problems: list[str] = []
    values: dict[str, str] = {}
    for index, column in columns.items():
        raw = cells[index] if index < len(cells) else ""
        values[column] = _cell(raw, column, problems)
    values["code"] = values.get("code", "").lower()
    values["head_email"] = values.get("head_email", "").lower()
    values["hostname"] = _bare_host(values.get("hostname", ""))
    values["level"] = _level(values.get("level", ""), problems)
    problems += _mistakes(values)
    return Row(number=number, **values, problems=tuple(problems))


def _cell(raw: str, column: str, problems: list[str]) -> str:
    """The text as people read it: one line, composed letters, nothing invisible."""
    if len(raw) > MAX_CELL:
        problems.append(_("A cell has more than %(count)d characters.") % {"count": MAX_CELL})
        return ""
    kept = "".join(c for c in raw if c.isspace() or unicodedata.category(c)[0] != "C")
    text = " ".join(unicodedata.normalize("NFC", kept).split())
    if _SHEET_ERROR.fullmatch(text):
        problems.append(_("The spreadsheet shows an error in this row: %s") % text)
        return ""
    limit = LENGTHS.get(column, MAX_CELL)
    if len(text) > limit:
        problems.append(
            _("“%(start)s…” is too long: at most %(count)d characters.")
            % {"start": text[:20], "count": limit}
        )
        return ""
    return text


def _bare_host(text: str) -> str:
    return re.sub(r"^https?://", "", text.lower()).rstrip("/")


def _level(text: str, problems: list[str]) -> str:
    """The level behind a code or words; several levels are a school of several levels."""
    if not text:
        return ""
    parts = [part for part in _BETWEEN_LEVELS.split(fold(text)) if part]
    whole = _LEVEL_PREFIX.sub("", _plain(text))
    found = {LEVELS.get(_LEVEL_PREFIX.sub("", _plain(part))) for part in parts}
    level = LEVELS.get(whole)
    if level is None and found and None not in found:
        level = next(iter(found)) if len(found) == 1 else Level.LC
    if level is None:
        problems.append(_("“%s” is no level: write MN, TH, THCS or LC, or the words in full.") % text[:40])
        return ""
    return level.value


def _mistakes(values: Mapping[str, str]) -> list[str]:
    problems = []
    if not values["code"]:
        problems.append(_("The code of the school is missing."))
    elif not _passes(validate_slug, values["code"]):
        problems.append(
            _("“%s” is no code: letters without marks, digits and hyphens only.") % values["code"]
        )
    if values["hostname"] and not is_hostname(values["hostname"]):
        problems.append(_("“%s” is no host name, like hoasen.example.vn.") % values["hostname"])
    email = values["head_email"]
    if email and not _passes(validate_email, email):
        problems.append(_("“%s” is no e-mail address.") % email)
    if values.get("head_name") and not email:
        problems.append(_("Give both the name and the e-mail of the head, or neither."))
    return problems


def is_hostname(text: str) -> bool:
    return _HOSTNAME.fullmatch(text) is not None


def _passes(validator: Any, text: str) -> bool:
    try:
        validator(text)
    except ValidationError:
        return False
    return True


def refuse_twins(rows: Iterable[Row]) -> list[Row]:
    """The rows, those that claim the same code, host name or e-mail refused, each naming the others."""
    rows = list(rows)
    claims: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        for column in ("code", "hostname", "head_email"):
            if value := getattr(row, column):
                claims.setdefault((column, value), []).append(row.number)
    twins: dict[int, list[str]] = {}
    for (_column, value), numbers in claims.items():
        if len(numbers) > 1:
            sentence = _("“%(value)s” stands in several rows: %(numbers)s.") % {
                "value": value,
                "numbers": ", ".join(map(str, numbers)),
            }
            for number in numbers:
                twins.setdefault(number, []).append(sentence)
    return [replace(row, problems=(*row.problems, *twins.get(row.number, ()))) for row in rows]
