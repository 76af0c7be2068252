"""Which level a content needs: the rules' properties, the ways round them, and how well they judge real sentences."""

import os
from dataclasses import replace

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.unit.judged_texts import HELD_OUT, TUNED, Judged
from workflows.classification import Classification, ContentFacts, Rule, TextPart, classify
from workflows.enums import Clearance, RuleKind
from workflows.starter_rules import LESSON, STARTER_RULES

if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
    settings.configure(USE_I18N=False)  # the policy is pure; only reading its sentences aloud needs settings

SCHOOL, DEPARTMENT, SPOKESPERSON = Clearance
NOTHING = ContentFacts("news.storypage", (), frozenset(), author_flag=False, unit_is_department=False,
                       unit_on_probation=False)  # fmt: skip
SENTENCES = [text for judged in TUNED for text in (judged.title, judged.body)]
texts = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=40), st.sampled_from(LESSON))
some_rules = st.lists(st.sampled_from(STARTER_RULES), unique_by=lambda rule: rule.code, max_size=8)


def facts(*parts: str, **changed: object) -> ContentFacts:
    return replace(NOTHING, parts=tuple(TextPart(f"phần {i}", t) for i, t in enumerate(parts)), **changed)


def judge(*parts: str, **changed: object) -> Classification:
    return classify(facts(*parts, **changed), STARTER_RULES)


def codes(classification: Classification) -> list[str]:
    return [reason.rule for reason in classification.reasons]


# Properties. Adding text *beside* a finding may dismiss it (that is what routine contexts are for), so the level is
# monotone in parts, in paragraphs at the end of a part and in rules, and in any text for rules without contexts.


@given(st.lists(texts, max_size=3), texts)
def test_another_part_never_lowers(parts: list[str], more: str) -> None:
    assert judge(*parts, more).level >= judge(*parts).level


@given(texts, texts)
def test_another_paragraph_never_lowers(text: str, more: str) -> None:
    assert judge(f"{text}\n\n{more}").level >= judge(text).level


@given(texts, texts, texts)
def test_no_words_dismiss_an_incident(before: str, text: str, after: str) -> None:
    strict = [rule for rule in STARTER_RULES if rule.kind == RuleKind.TERMS and not rule.routine_contexts]
    assert classify(facts(f"{before} {text} {after}"), strict).level >= classify(facts(text), strict).level


@given(texts, some_rules, some_rules)
def test_another_rule_never_lowers(text: str, rules: list[Rule], more: list[Rule]) -> None:
    assert classify(facts(text), rules + more).level >= classify(facts(text), rules).level


@given(st.lists(texts, max_size=3), st.permutations(STARTER_RULES))
@hypothesis_settings(max_examples=40)
def test_the_order_of_the_rules_does_not_matter(parts: list[str], rules: list[Rule]) -> None:
    assert classify(facts(*parts), rules) == classify(facts(*parts), STARTER_RULES)


@given(st.lists(texts, max_size=2), st.sampled_from(Clearance))
def test_the_sticky_level_is_never_lowered(parts: list[str], sticky: Clearance) -> None:
    assert judge(*parts, sticky=sticky).level >= sticky


@given(st.lists(texts, max_size=3))
def test_the_level_is_that_of_the_first_reason(parts: list[str]) -> None:
    found = judge(*parts)
    levels = [reason.level for reason in found.reasons]
    assert levels == sorted(levels, reverse=True)
    assert found.level == (levels[0] if levels else SCHOOL)
    assert len({(r.rule, r.where) for r in found.reasons}) == len(found.reasons)


# What is not in the text.


@pytest.mark.parametrize(
    ("changed", "code", "firm"),
    [
        ({"author_flag": True}, "author", False),
        ({"unit_on_probation": True}, "standing", False),
        ({"unit_is_department": True}, "department", True),
        ({"sticky": DEPARTMENT}, "sticky", False),
        ({"page_type": "news.pressreleasepage"}, "thong-cao-bao-chi", True),
        ({"topics": frozenset({"dinh-huong-du-luan", "hoat-dong-nha-truong"})}, "chu-de-chinh-sach", False),
    ],
)
def test_facts_outside_the_text(changed: dict[str, object], code: str, *, firm: bool) -> None:
    found = judge("Trung thu ấm áp", **changed)
    assert found.level == DEPARTMENT
    assert [(r.rule, r.firm) for r in found.reasons] == [(code, firm)]
    assert found.reasons[0].as_json()["message"]


def test_nothing_found_is_green_and_silent() -> None:
    assert judge("Trung thu ấm áp") == Classification(SCHOOL, ())


def test_a_reason_tells_what_where_how_often_and_what_to_do() -> None:
    [reason] = judge("Vui", "Học phí tháng này. Mức học phí không đổi.").reasons
    assert (reason.rule, reason.level, reason.where, reason.matched) == (
        "thu-chi",
        DEPARTMENT,
        "phần 1",
        "Học phí",
    )
    assert reason.count == 2
    assert reason.matched in reason.excerpt
    assert reason.law
    assert reason.advice


# Contexts.


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Chuyên đề phòng chống bạo lực", SCHOOL),
        ("Bạo lực không còn chỗ đứng", SPOKESPERSON),
        ("Xâm hại trẻ em: chuyên đề cho giáo viên", SCHOOL),
        ("Bạo lực là điều cả trường cùng nói trong chuyên đề", SPOKESPERSON),
        ("Chuyên đề rất vui. Bạo lực lại đến", SPOKESPERSON),
        ("Chuyên đề một hai ba bốn năm sáu bảy bạo lực", SCHOOL),
        ("Chuyên đề một hai ba bốn năm sáu bảy tám bạo lực", SPOKESPERSON),
        ("Phòng Giáo dục và Đào tạo báo cáo việc bạo lực", SPOKESPERSON),
        ("Chuyên đề: học sinh bị đánh phải nhập viện", SPOKESPERSON),
        ("Tuyên truyền sau khi có học sinh tử vong", SPOKESPERSON),
    ],
)
def test_a_context_counts_only_near_and_in_the_same_sentence(text: str, level: Clearance) -> None:
    assert judge(text).level == level


# Personal data and names.


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Gọi 0912345678", "so-dien-thoai"),
        ("Gọi 09 12 34 56 78 nhé", "so-dien-thoai"),
        ("Gọi +84 912.345.678", "so-dien-thoai"),
        ("Máy (024) 3000 1234", "so-dien-thoai"),
        ("Số \uff10\uff19\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "so-dien-thoai"),
        ("Hotline để hỏi. Mẹ cháu: 0912 345 678", "so-dien-thoai"),
        ("Thẻ 001204012345", "giay-to-tai-khoan"),
        ("CCCD: 001 204 012345", "giay-to-tai-khoan"),
        ("CMND 012345678", "giay-to-tai-khoan"),
        ("STK 0123 4567 89 Ngân hàng", "giay-to-tai-khoan"),
        ("Cháu sinh ngày 5 tháng 3 năm 2019", "giay-to-tai-khoan"),
        ("ngay sinh: 05/03/2019", "giay-to-tai-khoan"),
        ("Em Nguyễn Minh Anh, học sinh lớp 7A2, đạt giải", "hoc-sinh-ten-lop"),
        ("em Nguyen Minh Anh lop 7A2", "hoc-sinh-ten-lop"),
        ("NGUYỄN MINH ANH – 7A2 đạt giải nhất", "hoc-sinh-ten-lop"),
        ("Lớp 7A: Trần Văn Nam và các bạn", "hoc-sinh-ten-lop"),
        ("Bé Gia Hân lớp Mầm 2", "hoc-sinh-ten-lop"),
        ("Em N.V.H. (học sinh lớp 6A4)", "hoc-sinh-ten-lop"),
        ("Thầy Minh vi phạm quy chế", "giao-vien-va-sai-pham"),
        ("Giáo viên Trần Thu Hà bị tố chấm sai", "giao-vien-va-sai-pham"),
    ],
)
def test_personal_data_is_found(text: str, code: str) -> None:
    assert code in codes(judge(text))


@pytest.mark.parametrize(
    "text",
    [
        "Đường dây nóng: 0912 345 678",
        "Tổng kinh phí 84.912.345.678 đồng",
        "Từ 09.10.2025 - 12.10.2025",
        "Học sinh ngày 20/11/2026 mặc áo dài",
        "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh 19/5/1890 – 19/5/2026",
        "Học sinh Trường THCS Hoa Sen lớp 7A tham quan",
        "Cô Nguyễn Thị Lan, chủ nhiệm lớp 7A2, kể chuyện",
        "Em Nguyễn Minh Anh múa rất đẹp",
        "Cô Lan dạy các em không vi phạm luật giao thông",
        "Ngày Nhà giáo Việt Nam",
    ],
)
def test_near_misses_are_left_alone(text: str) -> None:
    assert judge(text).reasons == ()


def test_an_unknown_kind_of_personal_data_looks_for_all() -> None:
    rule = Rule("x", "x", RuleKind.PERSONAL_DATA, DEPARTMENT, terms=("nonsense",))
    assert classify(facts("Gọi 0912345678"), [rule]).level == DEPARTMENT


# How well the starter rules judge. Recall: at least the level that a person gave. False alarm: green made yellow or red.


def measure(judged: tuple[Judged, ...]) -> tuple[float, float, list[str]]:
    given_levels = [(text, judge(text.title, text.body).level) for text in judged]
    missed = [text.title for text, level in given_levels if level < text.level]
    alarms = [text.title for text, level in given_levels if level > SCHOOL == text.level]
    sensitive = sum(text.level > SCHOOL for text in judged)
    return 1 - len(missed) / sensitive, len(alarms) / (len(judged) - sensitive), missed + alarms


@pytest.mark.parametrize(("name", "judged"), [("tuned", TUNED), ("held out", HELD_OUT)])
def test_the_starter_rules_judge_like_a_moderator(name: str, judged: tuple[Judged, ...]) -> None:
    recall, alarms, wrong = measure(judged)
    print(f"{name}: {len(judged)} texts, recall {recall:.3f}, false alarms {alarms:.3f}, wrong: {wrong}")  # noqa: T201
    assert recall >= 0.95, wrong
    assert alarms <= 0.15, wrong


def test_the_starter_rules_fit_the_table_that_holds_them() -> None:
    assert len({rule.code for rule in STARTER_RULES}) == len(STARTER_RULES)
    for rule in STARTER_RULES:
        assert rule.level > SCHOOL
        assert rule.name
        assert rule.advice
        assert len(rule.code) <= 60
        assert len(rule.name) <= 160
        assert max(len(rule.advice), len(rule.law)) <= 250
        assert rule.page_types or rule.topics or rule.terms
