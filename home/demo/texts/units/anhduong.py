"""The demo's kindergarten Mầm non Ánh Dương."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction="Trường Mầm non Ánh Dương nhận trẻ từ 24 tháng, có 14 nhóm lớp và một khu vườn cổ tích.",
    paragraphs=about("""
Sân trường có khu cát, khu nước, con đường đá sỏi cho bàn chân và những chậu rau các bé tự tưới. Lớp học mở
cửa ra hiên, để nắng vào được tận góc kể chuyện.

Cô giáo mầm non ở đây ghi nhật ký ngắn cho từng bé mỗi tuần, để bố mẹ thấy con lớn lên từ những điều rất
nhỏ.
"""),
    english=English(
        "About the school",
        "A kindergarten of 14 groups for children from 24 months, with a fairy-tale garden.",
        (
            (
                "<p>The yard has sand, water, a pebble path for bare feet and pots of vegetables that "
                "the children water themselves. Teachers keep a short weekly diary for every "
                "child.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu, các khối lớp và tổ nuôi dưỡng của Mầm non Ánh Dương.",
    paragraphs=paragraphs("""
Mỗi nhóm lớp có hai đến ba cô giáo. Tổ nuôi dưỡng nấu ăn tại chỗ và lên thực đơn theo tuần.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Bà Hà Thị Minh Châu
Phó Hiệu trưởng phụ trách nuôi dưỡng | Bà Âu Thị Lương
Khối mẫu giáo lớn | Bà Nông Thị Thu Uyên
Khối nhà trẻ | Bà Lã Thị Bích Đào
Tổ nuôi dưỡng | Ông Cù Văn Thuận
"""),
    english=English(
        "Structure",
        "Leadership, age groups and the kitchen team.",
        ("<p>Two or three teachers look after each group. Meals are cooked on the premises.</p>",),
    ),
)

_MENU = StandardText(
    slug="thuc-don-tuan",
    title="Thực đơn tuần",
    introduction="Thực đơn các bé Ánh Dương dùng tại trường trong tuần.",
    paragraphs=paragraphs("""
Thực đơn do tổ nuôi dưỡng lập, thay đổi theo mùa rau. Bé cần chế độ ăn riêng, bố mẹ vui lòng trao đổi trực
tiếp với cô chủ nhiệm.
"""),
    blocks=blocks("""
table: Thực đơn tuần này
Ngày | Bữa sáng | Bữa trưa | Bữa chiều
Thứ Hai | Cháo thịt bằm, cà rốt | Cơm, cá kho, canh rau ngót | Sữa chua, chuối
Thứ Ba | Bún mọc | Cơm, trứng hấp, canh bí xanh | Chè đỗ đen
Thứ Tư | Súp gà ngô non | Cơm, thịt sốt cà chua, canh cải | Bánh mì, sữa
Thứ Năm | Phở bò | Cơm, tôm rim, canh mồng tơi | Sinh tố bơ
Thứ Sáu | Cháo cá, hành hoa | Cơm, đậu nhồi thịt, canh khoai | Xôi gấc
"""),
    english=English(
        "Weekly menu",
        "What the children eat this week.",
        (
            (
                "<p>Rice, soup and one dish at noon, with a light breakfast and an afternoon snack. "
                "Please tell the class teacher about special diets.</p>"
            ),
        ),
    ),
)

ANHDUONG = Unit(
    code="anhduong",
    kind="school",
    level="MN",
    name="Trường Mầm non Ánh Dương",
    short_name="Mầm non Ánh Dương",
    name_en="Ánh Dương Kindergarten",
    initials="AD",
    motto="Mỗi bé là một tia nắng",
    tagline="Chơi mà học, yêu thương mà lớn",
    tagline_en="Learning through play, growing through love",
    address="Số 25 ngõ Nắng Mai, Hà Đông, Hà Nội",
    phone="024 0000 0300",
    email="anhduong@anhduong.example",
    hotline="024 0000 0311",
    colour="#95590A",
    accent="#FACC15",
    motif="sun",
    hero_scene="kindergarten_play",
    hero_alt="Các bé mầm non chơi cầu trượt và xích đu trong sân trường đầy nắng",
    head="Hà Thị Minh Châu",
    head_title="Hiệu trưởng",
    editor="Nông Thị Thu Uyên",
    welcome=(
        "<p>Ánh Dương là ngôi nhà thứ hai, nơi các con được ôm, được chạy, được lấm bẩn và được "
        "lắng nghe. Mỗi buổi sáng, chúng tôi đón con bằng nụ cười; mỗi buổi chiều, chúng tôi kể "
        "cho bố mẹ nghe con đã vui thế nào.</p>"
    ),
    welcome_en=(
        "<p>Ánh Dương is a second home, where children are hugged and heard, and may run about and"
        " get muddy. We greet them each morning with a smile, and each afternoon we tell their "
        "parents what made them laugh.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "Mầm non Ánh Dương",
            "Điều kiện chăm sóc, giáo dục trẻ: đội ngũ, phòng học, bếp ăn",
            "Kế hoạch chăm sóc, giáo dục và thực đơn hằng ngày",
        ),
        _MENU,
        contact(
            "Mầm non Ánh Dương",
            address="Số 25 ngõ Nắng Mai, Hà Đông, Hà Nội",
            phone="024 0000 0300",
            hotline="024 0000 0311",
            email="anhduong@anhduong.example",
            directions="Trường ở cuối ngõ, có chỗ để xe máy cho phụ huynh ngay trong sân.",
        ),
    ),
)
