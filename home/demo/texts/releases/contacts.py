"""Whom the press rings: the department's press desk and the heads of the schools."""

from home.demo.texts.model import Contact

SPOKESPERSON = Contact(
    "Đoàn Quang Nhật", "Người phát ngôn, Phó Trưởng phòng", "024 0000 0102", "baochi@hadong.example"
)
PRESS_DESK = Contact("Mạc Thùy Dương", "Đầu mối báo chí", "024 0000 0103", "baochi@hadong.example")
