"""The first words on a new school's home page, by level: what its readers will find; the school writes its own."""

from __future__ import annotations

from organisations.enums import Level

# Facts about the site and nothing about the school: nobody there has said anything yet.
WELCOME: dict[str, dict[str, str]] = {
    Level.MN: {
        "vi": "Trang tin của nhà trường dành cho cha mẹ: hoạt động của trẻ, việc chăm sóc, nuôi dưỡng, giáo dục "
        "và các thông báo.",
        "en": "For parents: what the children do, how they are cared for and taught, and the notices of the school.",
    },
    Level.TH: {
        "vi": "Trang tin của nhà trường dành cho học sinh tiểu học và cha mẹ: hoạt động ở lớp, ở trường "
        "và các thông báo.",
        "en": "For pupils of the primary school and their parents: life in class and at school, and the notices.",
    },
    Level.THCS: {
        "vi": "Trang tin của nhà trường dành cho học sinh và cha mẹ: học tập, hoạt động, hướng nghiệp "
        "và các thông báo.",
        "en": "For students and parents: learning, activities, guidance for the years after, and the notices.",
    },
    Level.LC: {
        "vi": "Trang tin của nhà trường dành cho học sinh và cha mẹ ở mọi cấp học: học tập, hoạt động "
        "và các thông báo.",
        "en": "For students and parents of every level: learning, activities and the notices of the school.",
    },
}


def welcome(level: str, language: str) -> str:
    """As rich text; empty for a department."""
    words = WELCOME.get(level, {}).get(language, "")
    return f"<p>{words}</p>" if words else ""
