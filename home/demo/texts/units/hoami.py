"""The demo's kindergarten Mầm non Họa Mi."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction="Trường Mầm non Họa Mi có 12 nhóm lớp, mạnh về âm nhạc và hoạt động ngoài trời.",
    paragraphs=about("""
Mỗi lớp có một góc nhạc cụ làm từ tre, gáo dừa, hộp gỗ. Các bé được làm quen với dân ca qua trò chơi, không
phải học thuộc.

Khu vườn sau trường có mười hai cây ăn quả, mỗi lớp nhận chăm một cây và đặt tên cho cây ấy.
"""),
    english=English(
        "About the school",
        "A kindergarten of 12 groups with a love of music and the outdoors.",
        (
            (
                "<p>Every group has a corner of instruments made of bamboo, coconut shell and wood. "
                "Behind the school grow twelve fruit trees; each group looks after one and has given "
                "it a name.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu và các khối lớp của Mầm non Họa Mi.",
    paragraphs=paragraphs("""
Nhà trường có ba khối mẫu giáo, một khối nhà trẻ và một tổ nuôi dưỡng. Phụ huynh có thể gặp Hiệu trưởng vào
sáng thứ Năm hằng tuần.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Bà Ngô Thị Thảo Vy
Phó Hiệu trưởng | Bà Tống Thị Diệp
Giáo dục âm nhạc | Bà Lò Thị Hoài Thu
Tổ nuôi dưỡng | Bà Mẫn Thị Sáu
"""),
    english=English(
        "Structure",
        "Leadership and age groups.",
        (
            (
                "<p>Three kindergarten years, a nursery and a kitchen team. Parents may see the head "
                "on Thursday mornings.</p>"
            ),
        ),
    ),
)

_MENU = StandardText(
    slug="thuc-don-tuan",
    title="Thực đơn tuần",
    introduction="Các bé Họa Mi ăn gì trong tuần này.",
    paragraphs=paragraphs("""
Rau trong bữa ăn có một phần từ vườn của trường. Nhà bếp mở cửa đón phụ huynh xem sơ chế vào sáng thứ Tư.
"""),
    blocks=blocks("""
table: Thực đơn tuần này
Ngày | Bữa sáng | Bữa trưa | Bữa chiều
Thứ Hai | Xôi đỗ xanh | Cơm, thịt kho trứng cút, canh bầu | Bánh flan
Thứ Ba | Cháo chim câu | Cơm, cá sốt cà chua, canh rau dền | Sữa, bánh quy
Thứ Tư | Miến gà | Cơm, đậu phụ om nấm, canh cải cúc | Đu đủ chín
Thứ Năm | Cháo đậu xanh | Cơm, thịt bò xào giá, canh khoai tây | Chè hạt sen
Thứ Sáu | Bún riêu | Cơm, chả trứng, canh rau muống | Sữa chua
"""),
    english=English(
        "Weekly menu",
        "What the children eat this week.",
        (
            (
                "<p>Part of the vegetables comes from the school's own garden. Parents may visit the "
                "kitchen on Wednesday mornings.</p>"
            ),
        ),
    ),
)

HOAMI = Unit(
    code="hoami",
    kind="school",
    level="MN",
    name="Trường Mầm non Họa Mi",
    short_name="Mầm non Họa Mi",
    name_en="Họa Mi Kindergarten",
    initials="HM",
    motto="Hát lên cùng bé",
    tagline="Âm nhạc, vườn cây và những cái ôm",
    tagline_en="Music, a garden and plenty of hugs",
    address="Số 40 đường Vườn Chim, Hà Đông, Hà Nội",
    phone="024 0000 0400",
    email="hoami@hoami.example",
    hotline="024 0000 0411",
    colour="#0E6E5C",
    accent="#F6A04D",
    motif="bird",
    hero_scene="music",
    hero_alt="Cô giáo đệm đàn cho các bé mầm non hát trong căn phòng nhiều cửa sổ",
    head="Ngô Thị Thảo Vy",
    head_title="Hiệu trưởng",
    editor="Lò Thị Hoài Thu",
    welcome=(
        "<p>Bé nào cũng có một giọng hát riêng, và việc của chúng tôi là lắng nghe cho được giọng "
        "hát ấy. Ở Họa Mi, một ngày bắt đầu bằng bài hát chào và kết thúc bằng cái vẫy tay thật "
        "lâu ở cổng.</p>"
    ),
    welcome_en=(
        "<p>Every child has a voice of its own, and our task is to hear it. At Họa Mi the day "
        "begins with a greeting song and ends with a long wave at the gate.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "Mầm non Họa Mi",
            "Điều kiện chăm sóc, giáo dục trẻ: đội ngũ, phòng học, bếp ăn",
            "Kế hoạch chăm sóc, giáo dục và thực đơn hằng ngày",
        ),
        _MENU,
        contact(
            "Mầm non Họa Mi",
            address="Số 40 đường Vườn Chim, Hà Đông, Hà Nội",
            phone="024 0000 0400",
            hotline="024 0000 0411",
            email="hoami@hoami.example",
            directions="Đi qua công viên Vườn Chim, rẽ phải ở cây đa lớn.",
        ),
    ),
)
