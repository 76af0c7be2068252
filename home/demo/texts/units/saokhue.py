"""The demo's lower secondary school THCS Sao Khuê."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction="Trường THCS Sao Khuê có 32 lớp và đài quan sát thiên văn nhỏ trên sân thượng.",
    paragraphs=about("""
Hai chiếc kính thiên văn trên sân thượng do cựu học sinh tặng, mở cho học sinh và phụ huynh vào tối thứ Sáu
tuần đầu tháng. Câu lạc bộ văn học in tập san mỗi học kỳ.

Xưởng kỹ thuật của trường có máy in 3D, bàn mộc và góc sửa đồ điện nhỏ, nơi học sinh khối 8, khối 9 làm quen
với nghề.
"""),
    english=English(
        "About the school",
        "A lower secondary school of 32 classes with a small observatory on its roof.",
        (
            (
                "<p>Two telescopes on the roof, given by former pupils, are open to families on the "
                "first Friday evening of the month. The workshop has a 3D printer, a joiner's bench "
                "and a corner for mending small appliances.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu, tổ chuyên môn và câu lạc bộ của THCS Sao Khuê.",
    paragraphs=paragraphs("""
Trường có Hiệu trưởng, hai Phó Hiệu trưởng và sáu tổ chuyên môn; phòng tư vấn tâm lý mở cửa các buổi chiều.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Ông Đặng Quốc Vinh
Phó Hiệu trưởng | Bà Hứa Thị Kim Oanh
Tổ Toán – Tin | Ông Sầm Tuấn Kiệt
Tổ Ngữ văn | Bà Doãn Thị Tường Vi
Tổ Công nghệ, hướng nghiệp | Ông Lều Văn Mạnh
"""),
    english=English(
        "Structure",
        "Leadership, subject teams and clubs.",
        (
            (
                "<p>A head, two deputies and six subject teams; the counselling room is open every "
                "afternoon.</p>"
            ),
        ),
    ),
)

SAOKHUE = Unit(
    code="saokhue",
    kind="school",
    level="THCS",
    name="Trường Trung học cơ sở Sao Khuê",
    short_name="THCS Sao Khuê",
    name_en="Sao Khuê Lower Secondary School",
    initials="SK",
    motto="Ngẩng lên để thấy xa",
    tagline="Khoa học, văn chương và bầu trời đêm",
    tagline_en="Science, letters and the night sky",
    address="Số 52 đường Thiên Văn, Hà Đông, Hà Nội",
    phone="024 0000 0600",
    email="saokhue@saokhue.example",
    hotline="024 0000 0611",
    colour="#3B3FA6",
    accent="#FFB703",
    motif="book",
    hero_scene="science_fair",
    hero_alt="Học sinh trung học cơ sở giới thiệu mô hình khoa học trong ngày hội của trường",
    head="Đặng Quốc Vinh",
    head_title="Hiệu trưởng",
    editor="Hứa Thị Kim Oanh",
    welcome=(
        "<p>Sao Khuê là ngôi sao của sách vở, và sách vở chỉ sáng khi có người mở ra đọc. Chúng "
        "tôi mong mỗi em rời trường với một cuốn sổ đầy câu hỏi và vài người bạn để cùng đi tìm "
        "lời đáp.</p>"
    ),
    welcome_en=(
        "<p>Sao Khuê is the star of letters, and books shine only when someone opens them. We hope"
        " that each pupil leaves with a notebook full of questions and a few friends to look for "
        "the answers with.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "THCS Sao Khuê",
            "Cam kết chất lượng giáo dục và kết quả đạt được",
            "Điều kiện bảo đảm chất lượng: đội ngũ, cơ sở vật chất, kiểm định",
        ),
        contact(
            "THCS Sao Khuê",
            address="Số 52 đường Thiên Văn, Hà Đông, Hà Nội",
            phone="024 0000 0600",
            hotline="024 0000 0611",
            email="saokhue@saokhue.example",
            directions="Trường ở ngã ba đường Thiên Văn, đối diện vườn hoa.",
        ),
    ),
)
