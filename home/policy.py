"""What a school decides on its own site without clearance: menu and redirects. Pure, a decision with its sentence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.decisions import ALLOWED, Decision

MOST_IN_MENU = 8
MOST_REDIRECTS = 500
LONGEST_PATH = 255
# What a path may not hold: another host, a question, a fragment, parameters, an escape that hides any of them.
TRICKS = frozenset("\\?#;:%@ ")
FEEDS = frozenset({"feed", "feed.json"})


@dataclass(frozen=True, slots=True)
class OldAddress:
    """The address that is to lead on, as far as it matters here."""

    written: str  # as somebody typed it
    path: str  # as it is kept and looked for
    inner: tuple[str, ...]  # its parts without that of the language
    is_answered: bool = False  # something public stands there
    is_withdrawn: bool = False  # it says that its page was withdrawn
    is_known: bool = False  # it leads on already


def may_manage(*, administers: bool, heads: bool, is_closed: bool) -> Decision:
    """Whether a person sets menu and redirects of an organisation's site."""
    if not (administers or heads):
        return Decision(
            False, _("Only the school's head or an administrator of the department decides on this site.")
        )
    if is_closed:
        return Decision(False, _("The school is closed: nothing of its site changes any more."))
    return ALLOWED


def may_lead_on(old: OldAddress, *, reserved: Collection[str], count: int) -> Decision:
    """Whether a redirect may stand at the address of a site that has so many already."""
    # An escape may stand for a letter with marks; what is still one afterwards hides something.
    if not is_plain_path(old.written.replace("%", "")) or not is_plain_path(old.path):
        return Decision(
            False,
            _("Write the path alone, like “/lien-he-cu”: no host name, no question mark, no space."),
        )
    if is_reserved(old.inner, reserved):
        return Decision(False, _("This address belongs to the system; choose another one."))
    if old.is_answered:
        return Decision(False, _("A public page stands at this address, so nobody would ever be led on."))
    if old.is_withdrawn:
        return Decision(
            False,
            _(
                "The page at this address was withdrawn, and the address says so. A redirect does not take its place."
            ),
        )
    if old.is_known:
        return Decision(False, _("This address leads on already; remove that entry first."))
    if count >= MOST_REDIRECTS:
        return Decision(
            False, _("The site has too many old addresses; remove some that nobody needs any more.")
        )
    return ALLOWED


def may_lead_to(*, target: str | None, old: OldAddress) -> Decision:
    """Whether it may lead to the address; None where no public page of the site stands. A draft, a page of another
    site and nothing at all are told in the same words."""
    if target is None:
        return Decision(False, _("No public page of this site stands at this address."))
    if target == old.path:
        return Decision(False, _("The old address and the one it leads to are the same."))
    return ALLOWED


def may_set_menu(*, chosen: int, strangers: int) -> Decision:
    """Whether so many pages may be the menu, of which so many are not among the public ones that it may show."""
    if strangers:
        return Decision(
            False, _("One of these pages is not public on this site any more. Look at the list again.")
        )
    if chosen > MOST_IN_MENU:
        return Decision(False, _("A menu has eight pages at most; take some out."))
    return ALLOWED


def is_plain_path(path: str) -> bool:
    """Letters between slashes, and nothing that a browser, a proxy or a framework reads in two ways."""
    if not path.startswith("/") or len(path) > LONGEST_PATH or TRICKS & set(path) or not path.isprintable():
        return False
    parts = path.strip("/").split("/")
    return "//" not in path and not any(part in (".", "..") for part in parts)


def is_reserved(inner: tuple[str, ...], reserved: Collection[str]) -> bool:
    """Whether the product itself answers there, or may one day."""
    if not inner:
        return False
    return inner[0].casefold() in reserved or inner[-1].casefold() in FEEDS
