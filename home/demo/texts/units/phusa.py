"""The demo's lower secondary school THCS Phù Sa."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction=(
        "Trường THCS Phù Sa có 16 lớp, gắn việc học với ruộng vườn và nghề truyền thống quanh trường."
    ),
    paragraphs=about("""
Trường có vườn thực hành 800 mét vuông, xưởng mây tre và đội bóng đá nữ được cả xã yêu mến. Học sinh khối 8,
khối 9 có các buổi trải nghiệm nghề mỗi tháng.

Mỗi năm, học sinh cùng người lớn tuổi trong vùng ghi lại một cuốn sổ ký ức về làng, lưu ở thư viện trường.
"""),
    english=English(
        "About the school",
        "A lower secondary school of 16 classes that links learning with the fields and crafts around it.",
        (
            (
                "<p>The school has a practice garden, a rattan workshop and a girls' football team "
                "that the whole commune adores. Each year the pupils write down the memories of the "
                "village's older people.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu và các tổ của THCS Phù Sa.",
    paragraphs=paragraphs("""
Trường có Hiệu trưởng, một Phó Hiệu trưởng, bốn tổ chuyên môn. Tổ trải nghiệm làm việc cùng các nghệ nhân và
hợp tác xã trong vùng.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Bà Cao Thị Lệ Thủy
Phó Hiệu trưởng | Ông Nghiêm Xuân Bách
Tổ Khoa học xã hội | Bà Ninh Thị Hồng Gấm
Tổ trải nghiệm, hướng nghiệp | Ông Bạch Công Thành
Giáo dục thể chất | Bà Ma Thị Yên
"""),
    english=English(
        "Structure",
        "Leadership and teams.",
        (
            (
                "<p>A head, a deputy and four subject teams; a further team works with local "
                "craftspeople and the farmers' cooperative.</p>"
            ),
        ),
    ),
)

PHUSA = Unit(
    code="phusa",
    kind="school",
    level="THCS",
    name="Trường Trung học cơ sở Phù Sa",
    short_name="THCS Phù Sa",
    name_en="Phù Sa Lower Secondary School",
    initials="PS",
    motto="Bồi đắp từng ngày",
    tagline="Trường ven bãi, gần ruộng, gần nghề, gần người",
    tagline_en="A riverside school close to the fields, the crafts and the people",
    address="Số 9 đường Bãi Bồi, Hà Đông, Hà Nội",
    phone="024 0000 0700",
    email="phusa@phusa.example",
    hotline="024 0000 0711",
    colour="#9F2D20",
    accent="#E9B872",
    motif="river",
    hero_scene="garden",
    hero_alt="Học sinh trung học cơ sở thu hoạch rau trong vườn trường ven sông",
    head="Cao Thị Lệ Thủy",
    head_title="Hiệu trưởng",
    editor="Nghiêm Xuân Bách",
    welcome=(
        "<p>Đất phù sa không đến trong một ngày, việc học cũng vậy. Chúng tôi kiên nhẫn với từng "
        "em, và mời các bác nông dân, thợ thủ công quanh trường cùng đứng lớp.</p>"
    ),
    welcome_en=(
        "<p>Silt does not settle in a day, nor does learning. We are patient with every child, and"
        " invite the farmers and craftspeople around us to teach alongside us.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "THCS Phù Sa",
            "Cam kết chất lượng giáo dục và kết quả đạt được",
            "Điều kiện bảo đảm chất lượng: đội ngũ, cơ sở vật chất, kiểm định",
        ),
        contact(
            "THCS Phù Sa",
            address="Số 9 đường Bãi Bồi, Hà Đông, Hà Nội",
            phone="024 0000 0700",
            hotline="024 0000 0711",
            email="phusa@phusa.example",
            directions="Từ chợ Bãi đi về phía sông, qua cầu nhỏ là tới cổng trường.",
        ),
    ),
)
