"""The demo's all-through school Phổ thông liên cấp Gió Lành."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction=(
        "Trường Phổ thông liên cấp Gió Lành có cấp tiểu học và trung học cơ sở, dạy song ngữ một số môn."
    ),
    paragraphs=about("""
Chương trình “anh chị đỡ đầu” ghép mỗi học sinh lớp Một với một anh chị khối 8 trong suốt năm học. Trường có
sân khấu nhỏ, bể bơi trong nhà và thư viện hai tầng.

Mỗi ngày có bốn mươi phút chạy nhảy ngoài trời cho tất cả các khối, kể cả mùa đông.
"""),
    english=English(
        "About the school",
        (
            "An all-through school with primary and lower secondary classes, teaching some subjects in"
            " two languages."
        ),
        (
            (
                "<p>In the “big buddy” scheme every first-year is paired with an eighth-year for the "
                "whole year. There is a small stage, an indoor pool and a library on two floors, and "
                "everybody spends forty minutes a day outdoors.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Hội đồng trường, Ban giám hiệu và các khối của Liên cấp Gió Lành.",
    paragraphs=paragraphs("""
Hội đồng trường định hướng chung; Hiệu trưởng điều hành cùng hai Phó Hiệu trưởng phụ trách từng cấp học.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Bà Quách Thị Thiên Ân
Phó Hiệu trưởng cấp tiểu học | Bà Tăng Gia Bảo Ngân
Phó Hiệu trưởng cấp THCS | Ông Thạch Anh Vũ
Chương trình song ngữ | Bà Viên Hồng Hạc
Đời sống học sinh | Ông Trang Minh Triết
"""),
    english=English(
        "Structure",
        "Board, leadership and stages.",
        (
            (
                "<p>The board sets the direction; the head and two deputies, one for each stage, run "
                "the school.</p>"
            ),
        ),
    ),
)

GIOLANH = Unit(
    code="giolanh",
    kind="school",
    level="LC",
    name="Trường Phổ thông liên cấp Gió Lành",
    short_name="Liên cấp Gió Lành",
    name_en="Gió Lành All-through School",
    initials="GL",
    motto="Khác nhau mà hòa thuận",
    tagline="Chín năm dưới một mái trường",
    tagline_en="Nine years under one roof",
    address="Số 66 đường Đồi Thông, Hà Đông, Hà Nội",
    phone="024 0000 0800",
    email="giolanh@giolanh.example",
    hotline="024 0000 0811",
    colour="#6B2C91",
    accent="#8FD3C8",
    motif="tree",
    hero_scene="school_gate",
    hero_alt="Cổng trường Gió Lành buổi sáng, anh chị lớn dắt em nhỏ vào lớp",
    head="Quách Thị Thiên Ân",
    head_title="Hiệu trưởng",
    editor="Tăng Gia Bảo Ngân",
    welcome=(
        "<p>Ở Gió Lành, học sinh lớp Một và học sinh lớp Chín cùng chung một sân chơi, và đó là "
        "điều chúng tôi quý nhất. Các em lớn học cách chờ, các em nhỏ học cách hỏi, còn người lớn "
        "chúng tôi học cách lắng nghe.</p>"
    ),
    welcome_en=(
        "<p>At Gió Lành first-years and ninth-years share one playground, and that is what we "
        "treasure most. The older ones learn to wait, the younger ones learn to ask, and we adults"
        " learn to listen.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "Liên cấp Gió Lành",
            "Cam kết chất lượng giáo dục và kết quả đạt được",
            "Điều kiện bảo đảm chất lượng: đội ngũ, cơ sở vật chất, kiểm định",
        ),
        contact(
            "Liên cấp Gió Lành",
            address="Số 66 đường Đồi Thông, Hà Đông, Hà Nội",
            phone="024 0000 0800",
            hotline="024 0000 0811",
            email="giolanh@giolanh.example",
            directions=(
                "Trường có hai cổng; học sinh tiểu học vào cổng phía Đồi Thông, học sinh THCS vào "
                "cổng phía sân vận động."
            ),
        ),
    ),
)
