"""Who may sign, publish, lower, withdraw and revoke: pure, a decision with its sentence.

No database, no clock, no users: facts in, the answer out, so that a button, a refusal and the log agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from core.decisions import ALLOWED, Decision
from core.text import syllables
from workflows.enums import Clearance

if TYPE_CHECKING:
    from core.decisions import Sentence


@dataclass(frozen=True, slots=True)
class Signature:
    """One usable approval of exactly this content; no user when nobody can say any more who it was."""

    step: Clearance
    user_id: int | None
    alone: bool = False  # an emergency whose time lasts


def granted_clearance(signatures: Iterable[Signature]) -> Clearance | None:
    """What the signatures under one content amount to; None for no signature.

    SPOKESPERSON needs a spokesperson's and a department's signature by two different, known people: an
    unknown signer cannot be shown to be a second person. Without the department's signature nothing above
    SCHOOL is granted, for the spokesperson signs before the department reads the final text and does not
    stand in for it. But the spokesperson is above the school's head: that signature alone is worth the
    head's, and no more. In an emergency one signature suffices for everything, for a while.
    """
    by_step: dict[Clearance, set[int | None]] = {}
    for signature in signatures:
        if signature.alone:
            return Clearance.SPOKESPERSON
        by_step.setdefault(signature.step, set()).add(signature.user_id)
    department = by_step.get(Clearance.DEPARTMENT, set())
    spokesperson = by_step.get(Clearance.SPOKESPERSON, set())
    if any(s is not None and d is not None and s != d for s in spokesperson for d in department):
        return Clearance.SPOKESPERSON
    if department:
        return Clearance.DEPARTMENT
    return Clearance.SCHOOL if by_step else None


def may_publish(*, required: Clearance, granted: Clearance | None) -> Decision:
    """Whether a content with these signatures may be read by the public."""
    if granted is not None and granted >= required:
        return ALLOWED
    if required <= Clearance.SCHOOL:
        return Decision(False, _("Nobody has approved this content yet."))
    if required == Clearance.DEPARTMENT:
        return Decision(False, _("The department has not approved exactly this content."))
    return Decision(
        False, _("This needs the spokesperson and a moderator of the department, two different people.")
    )


_NO_ROLE: dict[Clearance, Sentence] = {
    Clearance.SCHOOL: _("Only somebody who approves for this school can decide this step."),
    Clearance.DEPARTMENT: _("Only a moderator of the department can decide this step."),
    Clearance.SPOKESPERSON: _("Only the department's spokesperson can decide this step."),
}


def may_sign(
    *, step: Clearance, holds_role: bool, is_author: bool, already_signed: bool, seen_digest: str,
    current_digest: str, decided: bool,
) -> Decision:  # fmt: skip
    """Whether a person may approve this content at this step.

    What nobody can change comes first (it is over), then what this person cannot change (role, authorship, an
    earlier signature), and last what a reload puts right: nobody rereads a text only to be refused again.
    """
    if decided:
        return Decision(False, _("This submission has already been decided."))
    if not holds_role:
        return Decision(False, _NO_ROLE[step])
    if is_author:
        return Decision(False, _("You wrote part of this yourself; somebody else has to approve it."))
    if already_signed:
        return Decision(
            False, _("You have already signed this content; a second person has to sign this step.")
        )
    if not seen_digest or seen_digest != current_digest:
        return Decision(False, _("The text has changed since you opened it. Read it again, then decide."))
    return ALLOWED


def may_lower(
    *, current: Clearance, to: Clearance, floor: Clearance, is_moderator: bool, is_author: bool, reason: str
) -> Decision:
    """Whether a person may set another level for a content; lifting needs only the role and a reason."""
    if not is_moderator:
        return Decision(False, _("Only a moderator of the department can change the level."))
    if to == current:
        return Decision(False, _("The content has this level already."))
    if to < current and is_author:
        return Decision(False, _("You wrote part of this yourself; somebody else has to lower its level."))
    if to < floor:
        return Decision(False, _("This kind of content is never below this level, whatever it says."))
    if not syllables(reason):
        return Decision(False, _("Write why: the reason is kept with the decision."))
    return ALLOWED


def may_publish_in_emergency(
    *, speaks_for_department: bool, reason: str, seen_digest: str, current_digest: str, has_later_time: bool,
    used_today: int, cap: float,
) -> Decision:  # fmt: skip
    """Whether a person may put a waiting text before the public first and have it cleared afterwards."""
    if not speaks_for_department:
        return Decision(False, _("Only the department's spokesperson may publish in an emergency."))
    if not syllables(reason):
        return Decision(False, _("Write what the emergency is: everybody on the desk will read it."))
    if has_later_time:
        return Decision(False, _("The text has a later time of publication. Take that out first."))
    if used_today >= cap:
        return Decision(
            False, _("All emergency publications of today are used. Ask a moderator to approve it now.")
        )
    if not seen_digest or seen_digest != current_digest:
        return Decision(False, _("The text has changed since you opened it. Read it again, then decide."))
    return ALLOWED


def may_withdraw(
    *, answers_for_page: bool, is_public: bool, public_below: int, notice_needs: Clearance, own_level: Clearance
) -> Decision:  # fmt: skip
    """Whether a person may take a page from the public, with these words in its place.

    ``own_level`` is what the person alone may clear: the notice is read by everybody, so it is judged too.
    """
    if not answers_for_page:
        return Decision(False, _("Only the school's head or the department withdraws this page."))
    if not is_public:
        return Decision(False, _("This page is not public."))
    if public_below:
        return Decision(
            False,
            _("%(count)s public pages stand below this one. Withdraw them first.") % {"count": public_below},
        )
    if notice_needs > own_level:
        return Decision(
            False,
            _("Your notice itself would need more clearance. Leave it empty: the reason is shown anyway."),
        )
    return ALLOWED


def may_revoke(
    *, is_signer: bool, handles_step: bool, moderates: bool, already: bool, reason: str
) -> Decision:
    """Whether a person may take a signature back: the signer, whoever signs such steps, the department."""
    if not (moderates or handles_step or is_signer):
        return Decision(False, _("Only who signed it, or the department, revokes an approval."))
    if already:
        return Decision(False, _("This approval has already been revoked."))
    if not syllables(reason):
        return Decision(False, _("Write why: the reason is kept with the decision."))
    return ALLOWED
