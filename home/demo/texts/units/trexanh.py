"""The demo's primary school Tiểu học Tre Xanh."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction="Trường Tiểu học Tre Xanh có 15 lớp, giữ được lũy tre cũ của làng và sân chơi dân gian.",
    paragraphs=about("""
Sân trường lát gạch đỏ có vạch kẻ ô ăn quan, nhảy lò cò; giờ ra chơi không cần màn hình. Mỗi khối có một
luống rau và một tổ diều.

Từ năm ngoái, trường mở phòng máy tính mới và lớp làm quen với lập trình kéo thả cho khối 3 trở lên.
"""),
    english=English(
        "About the school",
        "A primary school of 15 classes that has kept the village's bamboo grove and its folk games.",
        (
            (
                "<p>The red-brick yard is marked out for folk games. Every year group has a vegetable "
                "bed and a kite team; a new computer room opened last year.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu và các tổ của Tiểu học Tre Xanh.",
    paragraphs=paragraphs("""
Trường có Hiệu trưởng, một Phó Hiệu trưởng, ba tổ chuyên môn và tổ văn phòng.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Ông Kiều Văn Đăng
Phó Hiệu trưởng | Bà Phùng Thị Quế
Tổ khối 1, 2, 3 | Bà Triệu Thị Phương
Tổ khối 4, 5 | Ông Vương Đình Sơn
Mỹ thuật, âm nhạc, tin học | Ông Khúc Thanh Bình
"""),
    english=English(
        "Structure",
        "Leadership and teams.",
        ("<p>A head, a deputy, three teams of teachers and an office.</p>",),
    ),
)

TREXANH = Unit(
    code="trexanh",
    kind="school",
    level="TH",
    name="Trường Tiểu học Tre Xanh",
    short_name="Tiểu học Tre Xanh",
    name_en="Tre Xanh Primary School",
    initials="TX",
    motto="Thẳng như tre, mềm như lá",
    tagline="Trường làng giữa phố, có lũy tre và con diều",
    tagline_en="A village school in the city, with bamboo and kites",
    address="Số 3 xóm Lũy Tre, Hà Đông, Hà Nội",
    phone="024 0000 0500",
    email="trexanh@trexanh.example",
    hotline="024 0000 0511",
    colour="#3F6212",
    accent="#C9D66B",
    motif="bamboo",
    hero_scene="tree_planting",
    hero_alt="Học sinh tiểu học trồng cây bên lũy tre cạnh sân trường",
    head="Kiều Văn Đăng",
    head_title="Hiệu trưởng",
    editor="Triệu Thị Phương",
    welcome=(
        "<p>Trường chúng tôi nhỏ, đủ để thầy cô nhớ tên từng em và từng em nhớ tên cây trong vườn."
        " Chúng tôi dạy các em đứng thẳng như cây tre và biết nương vào nhau như cả lũy tre.</p>"
    ),
    welcome_en=(
        "<p>Our school is small enough for teachers to know every child and for every child to "
        "know the trees in the garden. We teach the children to stand straight like bamboo, and to"
        " lean on one another like a grove.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "Tiểu học Tre Xanh",
            "Cam kết chất lượng giáo dục và kết quả đạt được",
            "Điều kiện bảo đảm chất lượng: đội ngũ, cơ sở vật chất, kiểm định",
        ),
        contact(
            "Tiểu học Tre Xanh",
            address="Số 3 xóm Lũy Tre, Hà Đông, Hà Nội",
            phone="024 0000 0500",
            hotline="024 0000 0511",
            email="trexanh@trexanh.example",
            directions="Xe buýt dừng ở đầu xóm, từ đó đi bộ ba phút dọc lũy tre.",
        ),
    ),
)
