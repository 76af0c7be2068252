"""What the editor reads about clearance: the light, one sentence on what will happen, and every reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from workflows import gate, permissions
from workflows.admin.lights import LIGHTS, marked_excerpt
from workflows.canonical import canonical, digest_of
from workflows.classification import Classification, Reason
from workflows.enums import Clearance

if TYPE_CHECKING:
    from core.decisions import Sentence


_OUTLOOK: dict[tuple[str, Clearance], Sentence] = {
    ("head", Clearance.SCHOOL): _("The head of the school approves, then it is public."),
    ("head", Clearance.DEPARTMENT): _("After the head of the school, the department has to approve."),
    ("head", Clearance.SPOKESPERSON): _("The head, the spokesperson and the department all have to approve."),
    ("nobody", Clearance.SCHOOL): _("Nobody else at the school can approve this, so the department does."),
    ("nobody", Clearance.DEPARTMENT): _("The department has to approve."),
    ("nobody", Clearance.SPOKESPERSON): _("The spokesperson and the department have to approve."),
    ("department", Clearance.SCHOOL): _("A moderator of the department has to approve."),
    ("department", Clearance.DEPARTMENT): _("A moderator who did not write it has to approve."),
    ("department", Clearance.SPOKESPERSON): _("The spokesperson and a moderator have to approve."),
}


def first_desk(page: Any, user: Any, *, writing: bool) -> str:
    """Who reads the page first: "head", "department", or "nobody" (at the school, so the department).

    Whoever is writing is an author and cannot approve; whoever merely looks may.
    """
    if page.organisation.is_department:
        return "department"
    authors = ({user.pk} if writing else set()) | (permissions.authors_of(page) if page.pk else set())
    others = permissions.signers(Clearance.SCHOOL, page.organisation).exclude(user_id__in=authors)
    return "head" if others.exists() else "nobody"


def outlook(level: Clearance, first: str) -> Sentence:
    """One sentence: who has to approve before the public may read."""
    return _OUTLOOK[first, level]


def required(page: Any) -> Classification:
    """What the page instance needs as it stands in memory, saved or not."""
    content = canonical(page)
    return gate.required_clearance(page, content, digest_of(content))


def fragment_context(page: Any, user: Any, *, writing: bool = True, complete: bool = True) -> dict[str, Any]:
    """For admin/clearance/state.html. `complete` is false when part of the form could not be read."""
    needed = required(page)
    return {
        "level": needed.level,
        "light": LIGHTS[needed.level],
        "sentence": outlook(needed.level, first_desk(page, user, writing=writing)),
        "reasons": [_shown(reason) for reason in needed.reasons],
        "complete": complete,
    }


def _shown(reason: Reason) -> dict[str, Any]:
    return {
        "light": LIGHTS[reason.level],
        "message": reason.message,
        "where": reason.where,
        "excerpt": marked_excerpt(reason.excerpt, reason.matched),
        "more": reason.count - 1,
        "law": reason.law,
        "advice": reason.advice,
    }
