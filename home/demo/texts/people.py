"""The demo's accounts, with the names that sign the approvals and the returns."""

from home.demo.texts.model import Person
from home.demo.texts.units import SCHOOLS

_DEPARTMENT: tuple[Person, ...] = (
    Person("admin", "Quản trị hệ thống", "", "administrator", "Quản trị viên"),
    Person("moderator", "Mạc Thùy Dương", "hadong", "moderator", "Chuyên viên"),
    Person("moderator2", "Khuất Hữu Phước", "hadong", "moderator", "Chuyên viên"),
    Person("spokesperson", "Đoàn Quang Nhật", "hadong", "spokesperson", "Phó Trưởng phòng, người phát ngôn"),
    Person("auditor", "Thái Thị Mộc Miên", "hadong", "auditor", "Thanh tra viên"),
)

PEOPLE: tuple[Person, ...] = _DEPARTMENT + tuple(
    person
    for school in SCHOOLS
    for person in (
        Person(f"editor-{school.code}", school.editor, school.code, "editor", "Biên tập viên trường"),
        Person(f"approver-{school.code}", school.head, school.code, "approver", school.head_title),
    )
)
