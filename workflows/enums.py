"""The ordered levels of clearance, the steps that give them, and the named groups of states."""

from enum import IntEnum, StrEnum


class Clearance(IntEnum):
    """Who has to sign before the public may read; comparable, the higher the stricter."""

    SCHOOL = 1  # đèn xanh: the school's head publishes
    DEPARTMENT = 2  # đèn vàng: a department moderator must approve
    SPOKESPERSON = 3  # đèn đỏ: the spokesperson as well, and two different people


class RuleKind(StrEnum):
    """What a clearance rule looks at."""

    TERMS = "terms"
    PERSONAL_DATA = "personal_data"
    TEACHER_FAULT = "teacher_fault"
    TOPIC = "topic"
    PAGE_TYPE = "page_type"
