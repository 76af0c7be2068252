"""Who gives roles and what a school sets for itself, without a database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from organisations.enums import Role
from organisations.policy import LINK_HOSTS, OWN_SETTINGS, leads_to, may_give_role, may_set


@pytest.mark.parametrize("role", list(Role))
def test_a_head_gives_the_editors_role_alone_and_nobody_else_gives_any(role):
    assert may_give_role(role=role, administers=True, heads=False).allowed
    assert may_give_role(role=role, administers=False, heads=True).allowed is (role is Role.EDITOR)
    refused = may_give_role(role=role, administers=False, heads=False)
    assert not refused.allowed
    assert refused.reason


@given(st.text(max_size=80))
def test_no_text_passes_as_a_telephone_number_of_the_head(text):
    if any(letter.isalpha() for letter in text):
        assert "phone" in may_set(changes={"phone": text}, administers=False, heads=True)


@given(st.text(max_size=40), st.sampled_from(sorted(LINK_HOSTS)))
def test_a_link_leads_to_a_known_place_or_nowhere(host, field):
    for address in (f"https://{host}", f"https://{host}/facebook.com", f"https://facebook.com@{host}/"):
        if leads_to(address, LINK_HOSTS[field]):
            assert host.split("/")[0].split("?")[0].split("#")[0].lower().endswith(LINK_HOSTS[field])


@pytest.mark.parametrize(
    "address",
    [
        "http://facebook.com/x", "https://facebook.com.evil.example/", "https://evilfacebook.com/",
        "https://facebook.com:444/", "https://a@facebook.com/", "javascript:alert(1)", "https://facebook.com\\@x.vn",
        "https://[facebook.com", "//facebook.com/x",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_known_place_is_refused(address):
    assert not leads_to(address, LINK_HOSTS["facebook_url"])


def test_a_head_sets_no_text_and_no_picture():
    changes = dict.fromkeys(("name", "motto", "crest_id", "standing", "site_id", "code"), "x")
    assert set(may_set(changes=changes, administers=False, heads=True)) == set(changes)
    assert may_set(changes=changes, administers=True, heads=False) == {}
    assert "__all__" in may_set(changes={"phone": "1"}, administers=False, heads=False)
    assert not OWN_SETTINGS & set(changes)
