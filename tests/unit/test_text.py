"""Promises of the Vietnamese text reading: folding, syllables, phrases, excerpts."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import excerpt, find, fold, read, syllables

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
MARKED = "".join(
    unicodedata.normalize("NFC", a + t) for a in "aăâeêioôơuưy" for t in "\u0300\u0301\u0303\u0309\u0323"
)
vietnamese = st.text(
    alphabet=LETTERS + LETTERS.upper() + MARKED + MARKED.upper() + " .,!?\n-0123456789", max_size=60
)
anything = st.text(max_size=60)


@given(anything)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(vietnamese)
def test_fold_leaves_no_vietnamese_mark(text: str) -> None:
    assert fold(text).isascii()


@given(anything)
def test_composed_and_decomposed_text_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


def test_fold_reads_as_people_type() -> None:
    assert fold("  Trường  THCS\u00a0Đông Đô \n") == "truong thcs dong do"


@given(anything)
def test_offsets_are_of_the_given_text(text: str) -> None:
    found = syllables(text)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
    assert all(a.end <= b.start and a.sentence <= b.sentence for a, b in pairwise(found))


@given(vietnamese)
def test_each_slice_reads_as_its_syllable(text: str) -> None:
    for given_text in (text, unicodedata.normalize("NFD", text)):
        for syllable in syllables(given_text):
            [again] = syllables(given_text[syllable.start : syllable.end])
            assert (again.form, again.folded, again.marked) == (
                syllable.form,
                syllable.folded,
                syllable.marked,
            )


@given(vietnamese)
def test_composed_and_decomposed_text_has_the_same_syllables(text: str) -> None:
    composed, decomposed = (syllables(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    assert [(s.form, s.folded, s.marked) for s in composed] == [
        (s.form, s.folded, s.marked) for s in decomposed
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("uý", "úy"), ("khoẻ", "khỏe"), ("TOÁN", "toán")]
)
def test_the_place_of_the_tone_does_not_matter(one: str, other: str) -> None:
    assert syllables(one)[0].form == syllables(other)[0].form


@pytest.mark.parametrize(("one", "other"), [("hoa", "hòa"), ("dao", "đao"), ("tuy", "tui"), ("bảo", "bạo")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert syllables(one)[0].form != syllables(other)[0].form


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Một hai. Ba bốn.", [0, 0, 1, 1]),
        ("Được 7.5 điểm", [0, 0, 0, 0]),
        ("TS. Nguyễn An", [0, 0, 0]),
        ("lớp 6A. Vui", [0, 0, 1]),
        ("xuống\ndòng", [0, 0]),
        ("Đề mục\nCâu sau", [0, 0, 1, 1]),
        ("đoạn một\n\nđoạn hai", [0, 0, 1, 1]),
        ("hả? Ừ", [0, 1]),
    ],
)
def test_sentences(text: str, sentences: list[int]) -> None:
    assert [s.sentence for s in syllables(text)] == sentences


HIDDEN = [
    "bạo lực", "BẠO LỰC", "bao luc", "bạo luc", "bạo lưc", "bạo  lực", "bạo\nlực", "bạo\u00a0lực", "bạo-lực", "bạo.lực",
    "bạo_lực", "b.ạ.o l.ự.c", "b ạ o  l ự c", "B-ạ-o lực", "bạolực", "#phòngchốngbạolực", "bạ\u200bo lực", "b\u00adạo lực",
    "bạo\u200blực", "học\u200bsinh\u200bbạo\u200blực", "bạo\u2060 lực", "\uff22ạo \uff4cực", "\u0412ạo lực", "b\u0430o l\u1ef1c",
    "\U0001d41bạ\U0001d428 lực", "\u0299ạo lực", "\U0001f171ạo lực", "b\u0336ạ\u0336o\u0336 l\u0336ự\u0336c\u0336",
    "bạ\u0332o lực", "bạo. Lực", "bạo 💥 lực", unicodedata.normalize("NFD", "bạo lực"),
]  # fmt: skip


@pytest.mark.parametrize("text", HIDDEN)
def test_a_phrase_is_found_however_it_is_dressed(text: str) -> None:
    assert find("bạo lực", read(text))
    assert find("bạo lực", read(f"Có vụ {text} ở trường")) or text.startswith(("#", "học"))


@pytest.mark.parametrize("text", ["báo lục", "bảo lực", "bạo dạn, lực sĩ", "bao lâu", "lực bạo", "", "bạo"])
def test_other_words_are_not_the_phrase(text: str) -> None:
    assert not find("bạo lực", read(text))


def test_both_spellings_of_i_are_one() -> None:
    assert find("kỷ luật", read("bị kỉ luật"))
    assert find("quí trọng", read("quý trọng"))
    assert not find("túi", read("túy"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("học sinh bị đánh", True),
        ("học sinh lớp sáu bị đánh", True),
        ("học sinh của lớp sáu bị đánh", True),
        ("học sinh của lớp sáu ta bị đánh", False),
        ("Vui thay học sinh. Bị đánh trống", False),
    ],
)
def test_a_star_stands_for_up_to_three_syllables_of_one_sentence(text: str, *, found: bool) -> None:
    assert bool(find("học sinh * bị đánh", read(text))) is found


@pytest.mark.parametrize("phrase", ["", "*", " * * ", "...", "\u200b"])
def test_an_empty_phrase_finds_nothing(phrase: str) -> None:
    assert find(phrase, read("bất cứ điều gì")) == []


@given(vietnamese, vietnamese)
def test_a_phrase_is_found_between_other_paragraphs(before: str, after: str) -> None:
    matches = find("khởi tố", read(f"{before}\n\nKhởi tố\n\n{after}"))
    assert any(fold("Khởi tố") == fold(f"{before}\n\nKhởi tố\n\n{after}"[m.start : m.end]) for m in matches)


@given(anything, st.integers(0, 60), st.integers(0, 60))
def test_an_excerpt_is_one_short_line_with_the_match(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    short = excerpt(text, start, end, width=20)
    assert "\n" not in short
    assert " ".join(text[start:end].split()) in short
    marks = sum(1 for c in text if unicodedata.combining(c))
    assert len(short) <= max(20, end - start) + marks + 4


def test_an_excerpt_cuts_between_words() -> None:
    text = "Sáng nay nhà trường tổ chức diễn tập chữa cháy cho toàn thể học sinh khối bốn và khối năm"
    start = text.index("chữa cháy")
    short = excerpt(text, start, start + 9, width=40)
    assert short.startswith("… ")
    assert short.endswith(" …")
    assert short.strip("… ") in text
    assert set(short.strip("… ").split()) <= set(text.split())
