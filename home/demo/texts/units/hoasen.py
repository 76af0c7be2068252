"""The demo's lower secondary school THCS Hoa Sen."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction="Trường THCS Hoa Sen nằm cạnh hồ sen của khu phố, có 28 lớp học từ khối 6 đến khối 9.",
    paragraphs=about("""
Trường có bốn phòng thí nghiệm, một thư viện mở đến 17 giờ 30 và một vườn sinh học do học sinh tự chăm. Mười
lăm câu lạc bộ hoạt động vào chiều thứ Tư và sáng thứ Bảy, từ robot, cờ vua đến đan móc.

Nhà trường chọn cách dạy qua dự án: mỗi học kỳ, học sinh mỗi khối cùng trả lời một câu hỏi lớn của khu phố
mình sống.
"""),
    english=English(
        "About the school",
        "A lower secondary school of 28 classes beside the neighbourhood's lotus pond.",
        (
            (
                "<p>The school has four laboratories, a library that stays open until half past five "
                "and a biology garden tended by pupils. Every term each year group works on one big "
                "question about its own neighbourhood.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu, các tổ chuyên môn và tổ chức đoàn thể của THCS Hoa Sen.",
    paragraphs=paragraphs("""
Trường có Hiệu trưởng, hai Phó Hiệu trưởng, năm tổ chuyên môn và một tổ văn phòng. Mỗi lớp có một giáo viên
chủ nhiệm và một ban đại diện phụ huynh.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Bà Trịnh Thị Ngọc Lan
Phó Hiệu trưởng phụ trách chuyên môn | Ông Đinh Việt Cường
Phó Hiệu trưởng phụ trách nền nếp, câu lạc bộ | Bà Vi Thu Thảo
Tổ Khoa học tự nhiên | Ông Chử Minh Khôi
Tổ Ngữ văn | Bà Phan Hoàng Yến
"""),
    english=English(
        "Structure",
        "Leadership and subject teams.",
        (
            (
                "<p>The head and two deputies lead five subject teams and an office. Each class has a "
                "form teacher and a parents' committee.</p>"
            ),
        ),
    ),
)

HOASEN = Unit(
    code="hoasen",
    kind="school",
    level="THCS",
    name="Trường Trung học cơ sở Hoa Sen",
    short_name="THCS Hoa Sen",
    name_en="Hoa Sen Lower Secondary School",
    initials="HS",
    motto="Tri thức – Nhân ái – Trách nhiệm",
    tagline="Ngôi trường bên hồ sen, nơi câu hỏi quan trọng như câu trả lời",
    tagline_en="The school by the lotus pond, where questions matter as much as answers",
    address="Số 18 phố Đầm Sen, Hà Đông, Hà Nội",
    phone="024 0000 0900",
    email="hoasen@hoasen.example",
    hotline="024 0000 0911",
    colour="#A3195B",
    accent="#F2A7B8",
    motif="lotus",
    hero_scene="lotus_pond",
    hero_alt="Hồ sen nở rộ bên dãy lớp học mái ngói của Trường THCS Hoa Sen",
    head="Trịnh Thị Ngọc Lan",
    head_title="Hiệu trưởng",
    editor="Phan Hoàng Yến",
    welcome=(
        "<p>Ở Hoa Sen, chúng tôi tin rằng một câu hỏi hay đáng quý như một câu trả lời đúng. Chúng"
        " tôi mời phụ huynh bước qua cổng trường, xem các con học, chơi và lớn lên mỗi ngày.</p>"
    ),
    welcome_en=(
        "<p>At Hoa Sen we believe that a good question is worth as much as a right answer. We "
        "invite families to walk through our gate and see how the children learn, play and "
        "grow.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "THCS Hoa Sen",
            "Cam kết chất lượng giáo dục và kết quả đạt được",
            "Điều kiện bảo đảm chất lượng: đội ngũ, cơ sở vật chất, kiểm định",
        ),
        contact(
            "THCS Hoa Sen",
            address="Số 18 phố Đầm Sen, Hà Đông, Hà Nội",
            phone="024 0000 0900",
            hotline="024 0000 0911",
            email="hoasen@hoasen.example",
            directions="Cổng chính mở ra phố Đầm Sen; phụ huynh đi ô tô vui lòng dừng ở bãi gửi xe đầu phố.",
        ),
    ),
)
