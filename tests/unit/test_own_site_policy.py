"""What a school sets on its own site, without a database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.policy import (
    MOST_IN_MENU,
    MOST_REDIRECTS,
    OldAddress,
    is_plain_path,
    may_lead_on,
    may_lead_to,
    may_manage,
    may_set_menu,
)

RESERVED = frozenset({"admin", "media", "sitemap.xml"})


def old(path: str, **facts: bool) -> OldAddress:
    return OldAddress(written=path, path=path, inner=tuple(filter(None, path.split("/"))), **facts)


def may(address: OldAddress, count: int = 0) -> bool:
    decision = may_lead_on(address, reserved=RESERVED, count=count)
    assert decision.allowed or str(decision.reason)
    return decision.allowed


@pytest.mark.parametrize(
    ("administers", "heads", "is_closed", "allowed"),
    [
        (True, False, False, True),
        (False, True, False, True),
        (False, False, False, False),
        (True, True, True, False),
    ],
)
def test_heads_and_administrators_manage_a_site_that_is_open(administers, heads, is_closed, allowed):
    decision = may_manage(administers=administers, heads=heads, is_closed=is_closed)
    assert decision.allowed is allowed and bool(str(decision.reason)) is not allowed


@pytest.mark.parametrize(
    "path", ["/cu", "/index.php", "/bai-viet/2019/khai-giang.html", "/trường-tôi", "/en/old"]
)
def test_a_plain_path_may_lead_on(path):
    assert may(old(path))


@pytest.mark.parametrize(
    "path",
    [
        "", "cu", "http://x.vn/cu", "//x.vn/cu", "/\\x.vn", "/cu?x=1", "/cu#x", "/cu;x", "/cu%2e%2e", "/a b", "/a//b",
        "/../admin", "/a/./b", "/cu\n", "/cu\u202e", "/cu\u200b", "javascript:alert(1)", "/@x.vn", "/x:80", "/" + "a" * 255,
    ],
)  # fmt: skip
def test_what_is_read_in_two_ways_is_no_path(path):
    assert not may(old(path))


@given(st.text(max_size=30))
def test_no_plain_path_names_a_host_or_asks_a_question(text):
    if is_plain_path(text):
        assert text.startswith("/") and not text.startswith("//")
        assert not set(text) & set("\\?#;:%@ \n\t")


@pytest.mark.parametrize(
    "path", ["/admin", "/Admin/x", "/media/x.jpg", "/sitemap.xml", "/a/feed", "/a/feed.json"]
)
def test_addresses_of_the_product_stay_its_own(path):
    assert not may(old(path))


@pytest.mark.parametrize("fact", ["is_answered", "is_withdrawn", "is_known"])
def test_where_something_stands_nothing_leads_on(fact):
    assert not may(old("/cu", **{fact: True}))


def test_a_site_has_so_many_and_no_more():
    assert may(old("/cu"), count=MOST_REDIRECTS - 1)
    assert not may(old("/cu"), count=MOST_REDIRECTS)


def test_it_leads_to_a_public_page_and_not_to_itself():
    assert may_lead_to(target="/moi", old=old("/cu")).allowed
    assert not may_lead_to(target="/cu", old=old("/cu")).allowed
    assert not may_lead_to(target=None, old=old("/cu")).allowed


def test_a_menu_holds_a_few_public_pages():
    assert may_set_menu(chosen=MOST_IN_MENU, strangers=0).allowed
    assert may_set_menu(chosen=0, strangers=0).allowed
    assert not may_set_menu(chosen=MOST_IN_MENU + 1, strangers=0).allowed
    assert not may_set_menu(chosen=1, strangers=1).allowed
