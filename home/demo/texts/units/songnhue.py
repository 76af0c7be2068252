"""The demo's primary school Tiểu học Sông Nhuệ."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about, contact, disclosure

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction=(
        "Trường Tiểu học Sông Nhuệ có 30 lớp, nổi tiếng trong khu phố vì thư viện xanh dưới gốc bàng."
    ),
    paragraphs=about("""
Thư viện xanh của trường có hơn 6.000 cuốn sách, kê trên những giá gỗ thấp để các con tự lấy, tự cất. Mỗi
sáng thứ Hai, cả trường có mười phút đọc im lặng trước giờ học.

Trường tổ chức bán trú, có bếp ăn một chiều, sân bóng cỏ và khu vui chơi phủ cát sạch.
"""),
    english=English(
        "About the school",
        "A primary school of 30 classes, known for its green library under the tropical almond trees.",
        (
            (
                "<p>More than 6,000 books stand on low wooden shelves, so that children take and "
                "return them by themselves. Every Monday begins with ten minutes of silent "
                "reading.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Ban giám hiệu và các tổ khối của Tiểu học Sông Nhuệ.",
    paragraphs=paragraphs("""
Mỗi khối lớp là một tổ chuyên môn, họp vào chiều thứ Năm. Tổ bán trú chăm lo bữa ăn, giấc ngủ của học sinh.
"""),
    blocks=blocks("""
table: Ban giám hiệu và các tổ
Bộ phận | Người phụ trách
Hiệu trưởng | Bà Bùi Thị Hạnh Nguyên
Phó Hiệu trưởng | Ông Lục Văn Tiến
Tổ khối 1 | Bà Đào Thị Mai Sương
Thư viện | Bà Giang Thị Nhài
Tổ bán trú | Bà Thân Thị Hòa
"""),
    english=English(
        "Structure",
        "Leadership and year teams.",
        (
            (
                "<p>Each year group forms one team of teachers; a further team looks after lunch and "
                "the midday rest.</p>"
            ),
        ),
    ),
)

SONGNHUE = Unit(
    code="songnhue",
    kind="school",
    level="TH",
    name="Trường Tiểu học Sông Nhuệ",
    short_name="Tiểu học Sông Nhuệ",
    name_en="Sông Nhuệ Primary School",
    initials="SN",
    motto="Đọc nhiều – Hỏi nhiều – Cười nhiều",
    tagline="Mỗi ngày một trang sách, mỗi tuần một điều mới",
    tagline_en="A page a day, something new every week",
    address="Số 7 đường Bờ Đê, Hà Đông, Hà Nội",
    phone="024 0000 0200",
    email="songnhue@songnhue.example",
    hotline="024 0000 0211",
    colour="#0B658A",
    accent="#F2B84B",
    motif="river",
    hero_scene="river",
    hero_alt="Dòng sông uốn quanh dãy trường tiểu học, hàng cây soi bóng nước",
    head="Bùi Thị Hạnh Nguyên",
    head_title="Hiệu trưởng",
    editor="Đào Thị Mai Sương",
    welcome=(
        "<p>Dòng sông trước cổng dạy chúng tôi một điều giản dị: đi chậm mà đều thì sẽ tới nơi. "
        "Các con ở Sông Nhuệ được lớn lên theo nhịp của mình, có sách làm bạn và có thầy cô đi "
        "cùng.</p>"
    ),
    welcome_en=(
        "<p>The river at our gate teaches us something simple: slow and steady gets there. At Sông"
        " Nhuệ children grow at their own pace, with books for company and teachers by their "
        "side.</p>"
    ),
    pages=(
        _ABOUT,
        _STRUCTURE,
        disclosure(
            "Tiểu học Sông Nhuệ",
            "Cam kết chất lượng giáo dục và kết quả đạt được",
            "Điều kiện bảo đảm chất lượng: đội ngũ, cơ sở vật chất, kiểm định",
        ),
        contact(
            "Tiểu học Sông Nhuệ",
            address="Số 7 đường Bờ Đê, Hà Đông, Hà Nội",
            phone="024 0000 0200",
            hotline="024 0000 0211",
            email="songnhue@songnhue.example",
            directions="Từ chân cầu đi dọc bờ đê khoảng ba trăm mét, trường nằm bên tay phải.",
        ),
    ),
)
