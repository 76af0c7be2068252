"""What the rules look for in a text: phrases out of their routine contexts, personal data, named teachers."""

import re
from collections.abc import Callable, Iterable, Iterator

from core.text import Match, Reading, find

_GAP = r"(?! [-–] )[ \u00a0.\-()\u00ad\u200b-\u200f\u2060\ufeff]{0,3}"  # inside one number; " - " parts two
_TELEPHONE = re.compile(
    rf"(?<!\d)(?:\+{_GAP}84|0084|84|0){_GAP}(?:[35789](?:{_GAP}\d){{8}}|2(?:{_GAP}\d){{8,9}})"
    r"(?!\d)(?!\s*(?:đồng|vnđ|vnd|đ\b))",
    re.IGNORECASE,
)
_CITIZEN_ID = re.compile(
    r"(?<!\d)(?:0\d{11}|0\d{2}([ .-])\d{3}\1\d{3}\1?\d{3}|0\d{3}([ .-])\d{4}\2\d{4})(?!\d)"
)
_LONG_NUMBER = re.compile(rf"(?<!\d)\d(?:{_GAP}\d){{7,18}}(?!\d)")
_DATE = re.compile(r"(?<!\d)\d{1,2}\D{1,9}\d{1,2}\D{1,8}(\d{4}|\d{2})(?!\d)")
_OLDEST_BIRTH = 1930  # "ngày sinh Chủ tịch Hồ Chí Minh 19/5/1890" is history, not personal data
_NEAR = 10  # syllables after "số tài khoản", "ngày sinh" in which its number is looked for
_NOT_BIRTH = frozenset({"hoc", "thi", "tuyen", "ve", "nam", "nu", "giao"})  # "học sinh ngày 5/9" is no birth

_PUPIL_WORDS = ("em", "cháu", "bé", "bạn", "học sinh", "học trò", "nam sinh", "nữ sinh", "thí sinh", "trẻ")
_ANY_NAME = frozenset({"em", "chau", "be", "ban", "co", "thay"})  # after these a given name is enough
_TEACHER_WORDS = (
    "cô", "thầy", "cô giáo", "thầy giáo", "giáo viên", "nhà giáo", "bảo mẫu", "hiệu trưởng", "hiệu phó",
    "tổng phụ trách", "nhân viên", "kế toán", "bảo vệ", "nhà trẻ", "chủ nhiệm",
)  # fmt: skip
_CLASS = re.compile(r"(?:1[0-2]|[1-9])[a-zđ]\d{0,2}")
_COMMON_SURNAMES = """
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lam trinh mai dao cao ha ta
luong to chu truong phung vuong thai kieu quach luu nghiem tong bach la trieu than tu hua khuat dam chau tang
ninh giang ma nong lo vi sam quan ung van mac an ton ong lai quang dong tieu trang cu
"""
_SURNAMES = frozenset(_COMMON_SURNAMES.split())
_NO_NAME_WORDS = """
trường tiểu trung mầm mẫu thcs thpt mn th phòng sở bộ ubnd việt lớp khối đội liên chi đoàn hội câu clb ngày
tết giải học sinh giáo viên hiệu thầy cô em cháu bé bạn ông bà ban bị đã và của được trong không có là
"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())  # a capitalised word of these begins no name of a person
_PLACES = frozenset({"hà nội", "hà đông", "hồ chí minh"})


def out_of_context(
    matches: Iterable[Match], contexts: Iterable[str], reading: Reading, *, before: int, after: int
) -> list[Match]:
    """The matches with no routine context at most so many syllables before or after them.

    A context may run into the match ("nội quy lớp" is no "quỹ lớp"); it counts only inside the same sentence.
    """
    sentence = [syllable.sentence for syllable in reading.syllables]
    harmless_first: set[int] = set()  # where a match may begin, because a context is before it
    harmless_last: set[int] = set()  # where it may end, because a context follows
    for near in (near for context in contexts for near in find(context, reading)):
        if sentence[near.first] == sentence[near.last]:
            behind = range(near.first, min(near.last + before + 1, len(sentence)))
            ahead = range(max(near.first - after, 0), near.first)
            harmless_first |= {i for i in behind if sentence[i] == sentence[near.first]}
            harmless_last |= {i for i in ahead if sentence[i] == sentence[near.first]}

    def is_routine(match: Match) -> bool:
        beside = match.first in harmless_first or match.last in harmless_last
        return beside and sentence[match.first] == sentence[match.last]

    return [match for match in matches if not is_routine(match)]


def phrases(terms: Iterable[str], reading: Reading) -> list[Match]:
    """Where any of the terms stands, in reading order, overlapping ones once."""
    found = sorted((m for term in terms for m in find(term, reading)), key=lambda m: (m.first, -m.last))
    kept: list[Match] = []
    for match in found:
        if not kept or match.first > kept[-1].last:
            kept.append(match)
    return kept


def _match(reading: Reading, start: int, end: int) -> Match:
    last = len(reading.syllables) - 1
    return Match(min(reading.index_at(start), last), min(reading.index_at(end - 1), last), start, end)


def _ascii_digits(text: str) -> str:
    """The same text, character for character, with full-width and other digits as 0 to 9."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in text)


def _numbers(pattern: re.Pattern[str], reading: Reading) -> Iterator[Match]:
    for number in pattern.finditer(_ascii_digits(reading.text)):
        yield _match(reading, *number.span())


def _after(
    words: Iterable[str], pattern: re.Pattern[str], reading: Reading
) -> Iterator[tuple[Match, re.Match[str]]]:
    """A number that stands shortly after one of the words that announce it."""
    text = _ascii_digits(reading.text)
    for word in phrases(words, reading):
        reach = reading.syllables[min(word.last + _NEAR, len(reading.syllables) - 1)].end
        if number := pattern.search(text, word.end, reach):
            yield word, number


def _telephones(reading: Reading) -> Iterator[Match]:
    return _numbers(_TELEPHONE, reading)


def _citizen_ids(reading: Reading) -> Iterator[Match]:
    yield from _numbers(_CITIZEN_ID, reading)
    words = ("căn cước", "cccd", "cmnd", "chứng minh nhân dân", "mã định danh", "số định danh")
    for word, number in _after(words, _LONG_NUMBER, reading):
        yield _match(reading, word.start, number.end())


def _bank_accounts(reading: Reading) -> Iterator[Match]:
    words = ("số tài khoản", "stk", "tài khoản ngân hàng", "tài khoản số", "chuyển khoản")
    for word, number in _after(words, _LONG_NUMBER, reading):
        yield _match(reading, word.start, number.end())


def _birth_dates(reading: Reading) -> Iterator[Match]:
    for word, date in _after(("ngày sinh", "sinh ngày", "năm sinh", "sinh vào ngày"), _DATE, reading):
        previous = reading.syllables[word.first - 1].folded if word.first else ""
        born_in = reading.text[word.start :].lower().startswith("s") and previous in _NOT_BIRTH
        if not born_in and not (len(date[1]) == 4 and int(date[1]) < _OLDEST_BIRTH):
            yield _match(reading, word.start, date.end())


def _names(reading: Reading) -> dict[int, int]:
    """Runs of capitalised words on one line that may be a person's name: first syllable → last."""
    runs: dict[int, int] = {}
    first = -1
    for i, syllable in enumerate(reading.syllables):
        gap = reading.text[reading.syllables[i - 1].end : syllable.start] if i else "\n"
        capital = reading.text[syllable.start].isupper() and syllable.folded.isalpha()
        if not capital or syllable.form in _NO_NAME:
            first = -1
        elif first < 0 or gap.strip(" \u00a0.") or "\n" in gap:
            first = i
            runs[first] = i
        else:
            runs[first] = i
    return {
        a: b for a, b in runs.items() if " ".join(s.form for s in reading.syllables[a : b + 1]) not in _PLACES
    }


def _full_name(reading: Reading, first: int, last: int) -> bool:
    return last > first and reading.syllables[first].folded in _SURNAMES


def _classes(reading: Reading) -> list[tuple[int, int]]:
    """First and last syllable of "lớp 7A2", "lớp Mầm 2", "(7A2)"."""
    found = [(i, i) for i, s in enumerate(reading.syllables) if _CLASS.fullmatch(s.folded)]
    for word in find("lớp", reading):
        if word.last + 1 < len(reading.syllables):
            following = reading.syllables[word.last + 1]
            if reading.text[following.start].isupper() or following.folded[0].isdigit():
                found.append((word.first, word.last + 1))
    return sorted(found)


def _pupils(reading: Reading) -> Iterator[Match]:
    """A pupil's name together with the class, in one sentence."""
    classes = _classes(reading)
    if not classes:
        return
    names = _names(reading)
    words = {
        m.last + 1: reading.syllables[m.first].folded for word in _PUPIL_WORDS for m in find(word, reading)
    }
    teachers = {m.last + 1 for word in _TEACHER_WORDS for m in find(word, reading)}
    sentences = {reading.syllables[c[0]].sentence for c in classes}
    begins, ends = {c[0] for c in classes}, {c[1] for c in classes}
    for first, last in names.items():
        if reading.syllables[first].sentence not in sentences:
            continue
        beside_class = first - 1 in ends or bool(begins & {last + 1, last + 2, last + 3})
        full = _full_name(reading, first, last) and first not in teachers
        called = last > first and words.get(first) in _ANY_NAME
        if called or (full and (first in words or beside_class)):
            yield Match(first, last, reading.syllables[first].start, reading.syllables[last].end)


KINDS: dict[str, Callable[[Reading], Iterator[Match]]] = {
    "telephone": _telephones,
    "citizen_id": _citizen_ids,
    "bank_account": _bank_accounts,
    "birth_date": _birth_dates,
    "pupil": _pupils,
}


def personal_data(kinds: Iterable[str], reading: Reading) -> list[Match]:
    """Personal data of the kinds that are named; of every kind when no known one is (the safe side)."""
    wanted = [KINDS[kind] for kind in kinds if kind in KINDS] or list(KINDS.values())
    return sorted((m for look in wanted for m in look(reading)), key=lambda m: (m.start, m.end))


def teachers(reading: Reading) -> list[Match]:
    """Named members of staff: "cô Lan", "giáo viên Nguyễn Thị Hoa", title included."""
    titles = {m.last + 1: m for word in _TEACHER_WORDS for m in find(word, reading)}
    found = []
    for first, last in _names(reading).items():
        title = titles.get(first)
        shouting = reading.text[reading.syllables[first].start : reading.syllables[last].end].isupper()
        given_name = (
            title and reading.syllables[title.first].folded in _ANY_NAME and (not shouting or last == first)
        )
        if title and (given_name or _full_name(reading, first, last)):
            found.append(Match(title.first, last, title.start, reading.syllables[last].end))
    return sorted(found, key=lambda m: m.first)
