"""Who may offer, feature and push what: pure, a decision with its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.decisions import ALLOWED, Decision
from core.text import syllables


@dataclass(frozen=True, slots=True)
class Subject:
    """The page that is to be shown elsewhere, as far as it matters here."""

    is_story: bool = False
    is_release: bool = False
    is_original: bool = False  # not the translation of another page: translations follow by themselves
    is_public: bool = False


def may_offer(
    *, subject: Subject, writes_for_school: bool, is_managed: bool, is_offered: bool, is_featured: bool
) -> Decision:
    """Whether a person may ask the department to show a story of the school."""
    if not writes_for_school:
        return Decision(False, _("Only an editor or the head of the school offers its stories."))
    if not is_managed:
        return Decision(False, _("No department manages this school today."))
    decision = _is_sharable_story(subject)
    if not decision.allowed:
        return decision
    if is_featured:
        return Decision(False, _("The department shows this story already."))
    if is_offered:
        return Decision(False, _("This story has been offered already; the department has not answered yet."))
    return ALLOWED


def may_take_back(*, writes_for_school: bool, is_open: bool) -> Decision:
    """Whether a person may take the school's offer back."""
    if not writes_for_school:
        return Decision(False, _("Only an editor or the head of the school takes its offer back."))
    if not is_open:
        return Decision(False, _("This offer has been answered already."))
    return ALLOWED


def may_decline(*, speaks_for_department: bool, is_open: bool, reason: str) -> Decision:
    """Whether a person may decline an offer; the school reads the reason."""
    if not speaks_for_department:
        return Decision(False, _NOT_IN_CHARGE)
    if not is_open:
        return Decision(False, _("This offer has been answered already, or taken back."))
    if not syllables(reason):
        return Decision(False, _("Write why: the school reads it."))
    return ALLOWED


def may_feature(
    *, subject: Subject, speaks_for_department: bool, is_featured: bool, is_offer_open: bool, ends_later: bool
) -> Decision:
    """Whether a person may show a school's story on the department's site.

    ``is_offer_open`` is True as well where the department acts of its own accord.
    """
    if not speaks_for_department:
        return Decision(False, _NOT_IN_CHARGE)
    decision = _is_sharable_story(subject)
    if not decision.allowed:
        return decision
    if is_featured:
        return Decision(False, _("The department shows this story already."))
    if not is_offer_open:
        return Decision(False, _("This offer has been answered already, or taken back."))
    return ALLOWED if ends_later else Decision(False, _ENDS_BEFORE_IT_BEGINS)


def may_arrange(*, speaks_for_department: bool, has_ended: bool, ends_later: bool) -> Decision:
    """Whether a person may pin a featured story, or set its end."""
    decision = may_end(speaks_for_department=speaks_for_department, has_ended=has_ended)
    if decision.allowed and not ends_later:
        return Decision(False, _ENDS_BEFORE_IT_BEGINS)
    return decision


def may_end(*, speaks_for_department: bool, has_ended: bool) -> Decision:
    """Whether a person may take a reference off again, the department's or the schools' sites."""
    if not speaks_for_department:
        return Decision(False, _NOT_IN_CHARGE)
    return Decision(False, _("It has ended already.")) if has_ended else ALLOWED


def may_push(
    *, subject: Subject, speaks_for_department: bool, new_schools: int, foreign_schools: int, ends_later: bool
) -> Decision:
    """Whether a person may put a page of the department on the sites of schools."""
    if not speaks_for_department:
        return Decision(False, _("Only the department itself puts its notices on the schools' sites."))
    if not (subject.is_story or subject.is_release):
        return Decision(False, _("Only a story or a press release can be put on other sites."))
    decision = _is_shown_as_it_is(subject)
    if not decision.allowed:
        return decision
    if foreign_schools:
        return Decision(False, _("Some of these schools are not managed by the department today."))
    if not new_schools:
        return Decision(False, _("Choose at least one school that does not have this notice yet."))
    return ALLOWED if ends_later else Decision(False, _ENDS_BEFORE_IT_BEGINS)


def may_mark_seen(*, writes_for_school: bool, is_in_force: bool) -> Decision:
    """Whether a person may say for the school that the notice was seen."""
    if not writes_for_school:
        return Decision(False, _("Only an editor or the head of the school confirms its notices."))
    if not is_in_force:
        return Decision(False, _("The department has taken this notice back, or its time is over."))
    return ALLOWED


def may_remind(*, speaks_for_department: bool, is_in_force: bool, unseen: int, due: int) -> Decision:
    """Whether a person may have the schools reminded that have not seen a notice, each once a day."""
    if not speaks_for_department:
        return Decision(False, _NOT_IN_CHARGE)
    if not is_in_force:
        return Decision(False, _("This notice is no longer on the schools' sites."))
    if not unseen:
        return Decision(False, _("Every school has seen this notice."))
    if not due:
        return Decision(
            False, _("These schools have had a mail about it within the last day. Try again tomorrow.")
        )
    return ALLOWED


_NOT_IN_CHARGE = _("Only the department that manages the school today decides this.")
_ENDS_BEFORE_IT_BEGINS = _("The end has to lie in the future.")


def _is_sharable_story(subject: Subject) -> Decision:
    if not subject.is_story:
        return Decision(False, _("Only a story can be shown on the department's site."))
    return _is_shown_as_it_is(subject)


def _is_shown_as_it_is(subject: Subject) -> Decision:
    if not subject.is_original:
        return Decision(
            False, _("Choose the original: where its translation is public, that is shown by itself.")
        )
    if not subject.is_public:
        return Decision(False, _("This page is not public."))
    return ALLOWED
