"""The department's clearance rules, each page's sticky level, and every change of it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from organisations import keeping
from workflows import classification
from workflows.enums import Clearance, RuleKind
from workflows.models.records import CLEARANCE_CHOICES

KIND_CHOICES = [
    (RuleKind.TERMS.value, _("Words in the text")),
    (RuleKind.PERSONAL_DATA.value, _("Personal data in the text")),
    (RuleKind.TEACHER_FAULT.value, _("A named teacher together with words of fault")),
    (RuleKind.TOPIC.value, _("Topic")),
    (RuleKind.PAGE_TYPE.value, _("Kind of page")),
]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class ClearanceRuleQuerySet(models.QuerySet["ClearanceRule"]):
    def in_force(self) -> ClearanceRuleQuerySet:
        return self.filter(active=True)

    def kept_for(self, organisation_id: Any) -> ClearanceRuleQuerySet:
        """The shared rules and those of the department that manages the organisation today."""
        return self.filter(keeping.kept_for(organisation_id))

    def as_policy(self) -> list[classification.Rule]:
        """The active rules in the form that the pure policy reads."""
        return [rule.as_policy() for rule in self.in_force().order_by("code")]


class ClearanceRule(models.Model):
    """A rule that the department edits: what to look for, how high it lifts, why, and what to do."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=160, help_text=_("The editor reads this as the reason."))
    kind = models.CharField(_("looks at"), max_length=16, choices=KIND_CHOICES, default=RuleKind.TERMS.value)
    level = models.PositiveSmallIntegerField(
        _("needs"), choices=CLEARANCE_CHOICES, default=Clearance.DEPARTMENT.value
    )
    terms = models.TextField(
        _("words and phrases"),
        blank=True,
        help_text=_(
            "One a line, with marks. A * stands for up to three words. Text without marks is found too."
        ),
    )
    routine_contexts = models.TextField(
        _("routine when next to"),
        blank=True,
        help_text=_("One a line: for example “tập huấn”, “phòng chống”. Near these the words are harmless."),
    )
    keys = models.TextField(
        _("topics or kinds of page"),
        blank=True,
        help_text=_("One code a line, for the rules that look at them."),
    )
    law = models.CharField(_("legal basis"), max_length=250, blank=True)
    advice = models.CharField(_("what to do"), max_length=250, blank=True)
    active = models.BooleanField(_("in force"), default=True)
    department = models.ForeignKey(
        "organisations.Organisation",
        verbose_name=_("department"),
        null=True,
        blank=True,
        limit_choices_to={"kind": "department"},
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Whose it is; empty: it counts for every department of this install."),
    )

    objects = ClearanceRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("clearance rule")
        verbose_name_plural = _("clearance rules")
        ordering = ["-level", "name"]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def from_policy(cls, rule: classification.Rule) -> ClearanceRule:
        """An unsaved record of a rule of the starter set."""
        return cls(
            code=rule.code,
            name=rule.name,
            kind=rule.kind.value,
            level=rule.level,
            terms="\n".join(rule.terms),
            routine_contexts="\n".join(rule.routine_contexts),
            keys="\n".join((*rule.page_types, *rule.topics)),
            law=rule.law,
            advice=rule.advice,
        )

    def as_policy(self) -> classification.Rule:
        keys = _lines(self.keys)
        return classification.Rule(
            code=self.code,
            name=self.name,
            kind=RuleKind(self.kind),
            level=Clearance(self.level),
            terms=_lines(self.terms),
            routine_contexts=_lines(self.routine_contexts),
            page_types=keys if self.kind == RuleKind.PAGE_TYPE else (),
            topics=keys if self.kind == RuleKind.TOPIC else (),
            law=self.law,
            advice=self.advice,
        )


class PageClearance(models.Model):
    """The level that a page has once been lifted to; it stays until a moderator lowers it."""

    page_id = models.BigIntegerField(primary_key=True)
    level = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)

    def __str__(self) -> str:
        return f"{self.page_id}: {Clearance(self.level).name}"


class ClearanceChange(models.Model):
    """Somebody of the department lifted or lowered a page's level, for exactly this content, and why."""

    page_id = models.BigIntegerField(db_index=True)
    digest = models.CharField(max_length=64)
    from_level = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    to_level = models.PositiveSmallIntegerField(choices=CLEARANCE_CHOICES)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    reasons = models.JSONField(default=list)  # what asked for the level when it was changed
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="clearance_change_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id}: {Clearance(self.from_level).name} → {Clearance(self.to_level).name}"

    @property
    def lowers(self) -> bool:
        return self.to_level < self.from_level

    def answers(self, reason: classification.Reason) -> bool:
        """Whether the one who lowered the level knew this reason, at this level."""
        known = {(item["rule"], item["level"]) for item in self.reasons}
        return self.lowers and (reason.rule, int(reason.level)) in known
