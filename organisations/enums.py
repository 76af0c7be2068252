"""Kinds and levels of organisations, roles of their people, and the named groups of roles."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    DEPARTMENT = "department", _("Education department")
    SCHOOL = "school", _("School")


class Level(models.TextChoices):
    MN = "MN", _("Kindergarten")
    TH = "TH", _("Primary school")
    THCS = "THCS", _("Lower secondary school")
    LC = "LC", _("Multi-level school")


class Standing(models.TextChoices):
    """How much the department trusts a school's own judgement at present."""

    NORMAL = "normal", _("Normal")
    PROBATION = "probation", _("Everything goes to the department")


class Role(models.TextChoices):
    EDITOR = "editor", _("Editor")
    APPROVER = "approver", _("Head (approves for the school)")
    MODERATOR = "moderator", _("Department moderator")
    SPOKESPERSON = "spokesperson", _("Spokesperson")
    ADMINISTRATOR = "administrator", _("Department administrator")
    AUDITOR = "auditor", _("Auditor")


SCHOOL_ROLES = frozenset({Role.EDITOR, Role.APPROVER})
DEPARTMENT_ROLES = frozenset({Role.MODERATOR, Role.SPOKESPERSON, Role.ADMINISTRATOR, Role.AUDITOR})
ROLES_OF_KIND = {Kind.SCHOOL: SCHOOL_ROLES, Kind.DEPARTMENT: DEPARTMENT_ROLES}
# Who writes on the department's own site; schools' writers are EDITOR and APPROVER.
WRITING_ROLES = frozenset({Role.EDITOR, Role.APPROVER, Role.MODERATOR, Role.SPOKESPERSON})
