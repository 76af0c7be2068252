"""Reads Vietnamese text as a person sees it: folding for search, syllables, phrases, excerpts."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")  # grave, acute, tilde, hook above, dot below
STROKE = "\u0335"  # Unicode does not decompose đ; we do
_CARON, _BREVE = "\u030c", "\u0306"  # alike on a screen
_OVERLAYS = frozenset("\u0335\u0336\u0337\u0338")  # struck out text is still read
# Which marks make another letter of which: ă â, ê, ô ơ, ư, đ. Any other mark is decoration and hides nothing.
QUALITIES = {"a": "\u0302\u0306", "e": "\u0302", "o": "\u0302\u031b", "u": "\u031b", "d": STROKE}
# Letters of other alphabets that read as Latin ones, by their Unicode names so that the source stays legible.
LOOKALIKES = {
    "CYRILLIC": "A:a VE:b IE:e KA:k EM:m EN:h O:o ER:p ES:c TE:t U:y HA:x PE:n GHE:r DZE:s JE:j SHHA:h"
    " QA:q WE:w BYELORUSSIAN-UKRAINIAN-I:i KOMI-DE:d STRAIGHT-U:y PALOCHKA:l IZHITSA:v",
    "GREEK": "ALPHA:a BETA:b EPSILON:e ZETA:z IOTA:i KAPPA:k OMICRON:o RHO:p TAU:t CHI:x GAMMA:y OMEGA:w",
    "GREEK CAPITAL": "ETA:h MU:m NU:n UPSILON:y",
    "GREEK SMALL": "ETA:n MU:u NU:v UPSILON:u",
    "LATIN": "ETH:đ D-WITH-STROKE:đ AFRICAN-D:đ D-WITH-TAIL:đ DOTLESS-I:i DOTLESS-J:j SCRIPT-G:g ALPHA:a"
    " OPEN-E:e IOTA:i V-WITH-HOOK:v UPSILON:u L-WITH-STROKE:l O-WITH-STROKE:o H-WITH-STROKE:h",
}
_NAMES = {
    (script, name.replace("-", " ") if script != "CYRILLIC" else name): latin
    for script, pairs in LOOKALIKES.items()
    for name, latin in (pair.split(":") for pair in pairs.split())
}
_LETTER_NAME = re.compile(r"(LATIN|CYRILLIC|GREEK)(?: (CAPITAL|SMALL))? LETTER (?:SMALL CAPITAL )?(.+)")
_BOXED = re.compile(r"(?:NEGATIVE )?(?:SQUARED|CIRCLED|PARENTHESIZED) LATIN CAPITAL LETTER ([A-Z])")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_LONGEST_SYLLABLE = 7  # "nghiêng"; a longer run is several words written together
_WILDCARD = 3  # syllables that a * may stand for
_SHORTEST_JOINED = 6  # letters of a phrase that is looked for inside such a run
_I_OR_Y = re.compile(r"(?:[bcdghklmnprstvx]*|qu)y")  # "kỷ" and "kỉ" are both correct; "tuy" and "tui" differ
_BLANK_LINE = re.compile(r"\n[^\S\n]*\r?\n|\u2029")
_FULL_STOPS = re.compile(r"[.!?…]")


def fold(text: str) -> str:
    """What search compares: no marks, đ as d, lower case, single spaces; NFC and NFD alike; idempotent."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = (c for c in folded if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    return " ".join(unicodedata.normalize("NFC", "".join(kept).replace("đ", "d")).split())


@dataclass(frozen=True, slots=True)
class Syllable:
    """One run of letters or digits; ``start`` and ``end`` are offsets in the text as it was given."""

    start: int
    end: int
    form: str  # NFC, case folded, the tone mark in one place: hoà and hòa are equal
    folded: str
    marked: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read once: its syllables, and its letters without anything between them."""

    text: str
    syllables: tuple[Syllable, ...]
    letters: str
    marks: tuple[tuple[str, str], ...]  # of each letter: what makes it ă, ơ, đ …; its tone; "" for none
    owners: tuple[int, ...]  # of each letter: the index of its syllable
    seams: frozenset[int]  # where a phrase may begin or end: syllable ends and invisible separators

    def index_at(self, offset: int) -> int:
        """The first syllable that ends after ``offset``; the number of syllables when there is none."""
        return bisect_left(self.syllables, offset + 1, key=lambda s: s.end)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found: syllables ``first`` to ``last`` inclusive, characters ``start:end``."""

    first: int
    last: int
    start: int
    end: int


@lru_cache(maxsize=8192)
def _seen_as(char: str) -> str:
    """The letters, marks and separators that a reader sees in one character; "" when it is invisible."""
    category = unicodedata.category(char)
    variation = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    if category == "Cf" or char in _FILLERS or variation or (category == "Cc" and not char.isspace()):
        return ""
    if char in _OVERLAYS:
        return "\u0332"
    if boxed := _BOXED.fullmatch(unicodedata.name(char, "")):
        return boxed[1].lower()
    seen = "".join(_latin(c) for c in unicodedata.normalize("NFKD", char))
    seen = unicodedata.normalize("NFKD", seen.casefold()).replace("đ", "d" + STROKE)
    spelt = "".join(c for c in seen if unicodedata.category(c)[0] in "LMN")
    return spelt if any(map(str.isalnum, spelt)) else seen  # "½" and "⒈" are one word each


def _latin(char: str) -> str:
    if char.isascii() or not (named := _LETTER_NAME.fullmatch(unicodedata.name(char, ""))):
        return char
    script, case, name = named.groups()
    if len(name) == 1 and script == "LATIN":
        return name.lower()
    key = name.replace(" ", "-") if script == "CYRILLIC" else name
    return _NAMES.get((script, key)) or _NAMES.get((f"{script} {case}", key)) or char


class _Letter:
    """One visible letter while the text is being read."""

    __slots__ = ("base", "end", "qualities", "seam", "start", "tones")

    def __init__(self, base: str, start: int, seam: bool) -> None:
        self.base, self.start, self.end, self.seam = base, start, start + 1, seam
        self.qualities: set[str] = set()
        self.tones: set[str] = set()

    def add(self, mark: str, end: int) -> None:
        self.end = end
        mark = _BREVE if mark == _CARON else mark
        if mark in TONES and self.base in "aeiouy":
            self.tones.add(mark)
        elif mark in QUALITIES.get(self.base, ""):
            self.qualities.add(mark)

    @property
    def tone(self) -> str:
        return min(self.tones) if len(self.tones) == 1 else ""  # two tones are no Vietnamese: as if unmarked

    @property
    def quality(self) -> str:
        return min(self.qualities) if len(self.qualities) == 1 else ""


def _words(text: str) -> Iterator[list[_Letter]]:
    """Runs of letters and digits; invisible characters do not end a run, they leave a seam."""
    word: list[_Letter] = []
    seam = False
    for offset, char in enumerate(text):
        seen = _seen_as(char)
        seam = seam or not seen
        for part in seen:
            kind = unicodedata.category(part)[0]
            if kind == "M":
                if word:
                    word[-1].add(part, offset + 1)
            elif kind in "LN":
                word.append(_Letter(part, offset, seam))
                seam = False
            elif word:
                yield word
                word = []
    if word:
        yield word


def _form(word: list[_Letter]) -> str:
    """The syllable with its tone on the letter where the older spelling puts it (hòa, thủy, toán, quý)."""
    letters = [letter.base + letter.quality for letter in word]
    tones = {letter.tone for letter in word} - {""}
    bases = "".join(letter.base for letter in word)
    vowels = re.fullmatch(r"(qu(?=[aeiouy])|gi(?=[aeiouy])|[^aeiouy]*)([aeiouy]+)(.*)", bases)
    if tones and vowels:
        first, last = vowels.start(2), vowels.end(2) - 1
        shaped = [i for i in range(first, last + 1) if word[i].quality]
        place = shaped[-1] if shaped else last if vowels[3] else first + (last - first) // 2
        letters[place] += min(tones)
    composed = unicodedata.normalize("NFC", "".join(letters))
    return composed.replace("d" + STROKE, "đ")


def _new_sentence(text: str, before: Syllable, start: int) -> bool:
    """Whether a sentence ends between the syllable ``before`` and the next one at ``start``."""
    gap = text[before.end : start]
    if _BLANK_LINE.search(gap):
        return True
    if text[start].islower():
        return False
    if "\n" in gap or "\u2028" in gap:
        return True
    if not (stop := _FULL_STOPS.search(gap)) or not any(map(str.isspace, gap[stop.end() :])):
        return False
    # "TS. Nguyễn", "Q. Hà Đông", "Nguyễn V. An": a full stop after a short capitalised word ends nothing.
    short = before.end - before.start <= 2 and before.folded.isalpha() and text[before.start].isupper()
    return not (short and stop[0] == ".")


@lru_cache(maxsize=64)
def read(text: str) -> Reading:
    """Read a text once, for syllables and for phrases."""
    syllables: list[Syllable] = []
    letters: list[str] = []
    marks: list[tuple[str, str]] = []
    owners: list[int] = []
    seams = {0}
    sentence = 0
    for word in _words(text):
        start, end = word[0].start, word[-1].end
        if syllables and _new_sentence(text, syllables[-1], start):
            sentence += 1
        folded = "".join(letter.base for letter in word)
        marked = any(letter.quality or letter.tone for letter in word)
        seams |= {len(letters) + i for i, letter in enumerate(word) if letter.seam}
        letters += folded[:-1] + "i" if _I_OR_Y.fullmatch(folded) else folded
        marks += [(letter.quality, letter.tone) for letter in word]
        owners += [len(syllables)] * len(word)
        seams.add(len(letters))
        syllables.append(Syllable(start, end, _form(word), folded, marked, sentence))
    return Reading(text, tuple(syllables), "".join(letters), tuple(marks), tuple(owners), frozenset(seams))


def syllables(text: str) -> list[Syllable]:
    """The syllables of a text in reading order."""
    return list(read(text).syllables)


@lru_cache(maxsize=4096)
def _pieces(phrase: str) -> tuple[Reading, ...]:
    return tuple(piece for piece in map(read, phrase.split("*")) if piece.letters)


def _tone_of_syllable(reading: Reading) -> list[str]:
    tones = [""] * len(reading.syllables)
    for owner, (_, tone) in zip(reading.owners, reading.marks, strict=True):
        tones[owner] = tones[owner] or tone
    return [tones[owner] for owner in reading.owners]


def _occurrences(piece: Reading, reading: Reading) -> Iterator[Match]:
    size, tones = len(piece.letters), _tone_of_syllable(piece)

    def cut_allowed(at: int, owner: int) -> bool:
        joined = size >= _SHORTEST_JOINED and len(reading.syllables[owner].folded) > _LONGEST_SYLLABLE
        return joined or at in reading.seams

    at = reading.letters.find(piece.letters)
    while at >= 0:
        first, last = reading.owners[at], reading.owners[at + size - 1]
        if cut_allowed(at, first) and cut_allowed(at + size, last):
            seen = zip(reading.marks[at : at + size], piece.marks, tones, strict=True)
            if all(got[0] in ("", meant[0]) and got[1] in ("", tone) for got, meant, tone in seen):
                yield Match(first, last, reading.syllables[first].start, reading.syllables[last].end)
        at = reading.letters.find(piece.letters, at + 1)


def find(phrase: str, reading: Reading) -> list[Match]:
    """Where a phrase stands in a text, whatever was done between or inside its letters.

    Marks may be missing in the text but never different: "bao luc", "bạo luc" and "bạo lưc" are "bạo lực",
    "báo lục" is not. Spaces, dots, line ends and invisible characters count for nothing, but a match begins
    and ends where a syllable does (or inside words written together). ``*`` stands for 0 to 3 syllables of
    one sentence.
    """
    pieces = _pieces(phrase)
    if not pieces:
        return []
    found = list(_occurrences(pieces[0], reading))
    for piece in pieces[1:]:
        tails = {match.first: match for match in _occurrences(piece, reading)}
        found = [
            Match(head.first, tail.last, head.start, tail.end)
            for head in found
            for step in range(1, _WILDCARD + 2)
            if (tail := tails.get(head.last + step))
            and reading.syllables[head.first].sentence == reading.syllables[tail.last].sentence
        ]
    return found


def excerpt(text: str, start: int, end: int, width: int = 80) -> str:
    """About ``width`` characters round ``text[start:end]``, cut between words, on one line; … marks a cut."""
    spare = max(0, width - (end - start))
    left = max(0, min(start - spare // 2, len(text) - width))
    right = min(len(text), max(end, left + width))
    left = min(left, start)
    if left and (gap := re.search(r"\s", text[left - 1 : start])):
        left += gap.start()
    if right < len(text) and (gaps := [m.start() for m in re.finditer(r"\s", text[end : right + 1])]):
        right = end + gaps[-1]
    while right < len(text) and unicodedata.combining(text[right]):
        right += 1
    while left < start and unicodedata.combining(text[left]):
        left += 1
    body = " ".join(text[left:right].split())
    return ("… " if left else "") + body + (" …" if right < len(text) else "")
