"""The demo's education department."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText, Unit
from home.demo.texts.units.kit import DISCLAIMER_EN, about

_ABOUT = StandardText(
    slug="gioi-thieu",
    title="Giới thiệu",
    introduction=(
        "Phòng Giáo dục và Đào tạo Hà Đông là cơ quan tham mưu, quản lý nhà nước về giáo dục trên địa bàn."
    ),
    paragraphs=about("""
Phòng phụ trách các trường mầm non, tiểu học, trung học cơ sở, trường phổ thông liên cấp có cấp tiểu học,
trung học cơ sở và các cơ sở giáo dục mầm non độc lập. Công việc hằng ngày của phòng là đồng hành với nhà
trường: tập huấn chuyên môn, kiểm tra điều kiện dạy học, kết nối phụ huynh và thông tin kịp thời tới báo
chí.

Cổng thông tin này tập hợp trang của phòng và của tất cả các trường trực thuộc. Tin thường ngày do nhà
trường tự duyệt; những nội dung cần thận trọng chỉ được đăng khi phòng đã xem đúng bản đó.
"""),
    english=English(
        "About us",
        (
            "The education and training department looks after kindergartens, primary and lower secondary "
            "schools."
        ),
        (
            (
                "<p>We train teachers, check that classrooms are fit for learning, bring families "
                "and schools together, and keep the press informed.</p>"
            ),
            (
                "<p>This portal brings together the department's site and those of all its schools. Everyday "
                "news is approved by each school's head; anything delicate appears only after the department "
                "has read exactly that text.</p>"
            ),
            f"<p><em>{DISCLAIMER_EN}</em></p>",
        ),
    ),
)

_STRUCTURE = StandardText(
    slug="co-cau-to-chuc",
    title="Cơ cấu tổ chức",
    introduction="Lãnh đạo phòng, các bộ phận chuyên môn và đầu mối phụ trách.",
    paragraphs=paragraphs("""
Phòng có Trưởng phòng, hai Phó Trưởng phòng và các bộ phận chuyên môn theo cấp học. Mỗi trường có một chuyên
viên phụ trách để trao đổi công việc hằng tuần.
"""),
    blocks=blocks("""
table: Bộ phận và nhiệm vụ
Bộ phận | Phụ trách | Nhiệm vụ chính
Lãnh đạo phòng | Bà Lương Thị Bảo Khánh, Trưởng phòng | Điều hành chung, kế hoạch năm học
Truyền thông | Ông Đoàn Quang Nhật, Phó Trưởng phòng | Phát ngôn, báo chí, cổng thông tin
Mầm non | Bà Tạ Thị Thanh Trà, chuyên viên | Chăm sóc, nuôi dưỡng, giáo dục trẻ
Tiểu học | Bà Mạc Thùy Dương, chuyên viên | Chuyên môn tiểu học, thư viện
Trung học cơ sở | Ông Khuất Hữu Phước, chuyên viên | Chuyên môn THCS, hướng nghiệp
"""),
    english=English(
        "Structure",
        "The department's leadership and its sections.",
        (
            (
                "<p>The department has a head, two deputy heads and one section for each stage of schooling. "
                "Every school has a named officer.</p>"
            ),
        ),
    ),
)

_SPOKESPERSON = StandardText(
    slug="nguoi-phat-ngon",
    title="Người phát ngôn",
    introduction="Đầu mối cung cấp thông tin cho báo chí của Phòng Giáo dục và Đào tạo Hà Đông.",
    paragraphs=paragraphs("""
Người phát ngôn của phòng là ông Đoàn Quang Nhật, Phó Trưởng phòng. Khi có sự việc, phòng cung cấp thông tin
ban
đầu cho báo chí trong vòng 24 giờ kể từ khi tiếp nhận, xử lý, theo Nghị định 244/2026/NĐ-CP.

Phóng viên có thể gửi câu hỏi bằng thư điện tử. Các thông cáo báo chí của phòng và của các trường được đăng
tại một trang chung, có số hiệu để đối chiếu.
"""),
    blocks=blocks("""
table: Liên hệ báo chí
Nội dung | Thông tin
Người phát ngôn | Ông Đoàn Quang Nhật, Phó Trưởng phòng
Điện thoại liên hệ báo chí | 024 0000 0102
Thư điện tử | baochi@hadong.example
"""),
    level="spokesperson",
)

_CONTACT = StandardText(
    slug="lien-he",
    title="Liên hệ",
    introduction="Trụ sở, giờ làm việc và đường dây nóng an toàn trường học.",
    paragraphs=paragraphs("""
Trụ sở: số 1 đường Sen Xanh, Hà Đông, Hà Nội. Bộ phận một cửa làm việc từ thứ Hai đến thứ Sáu, sáng từ 8 giờ
đến 11 giờ 30, chiều từ 13 giờ 30 đến 17 giờ.

Điện thoại liên hệ văn phòng: 024 0000 0100. Đường dây nóng an toàn trường học: 024 0000 0111. Thư điện tử:
vanphong@hadong.example.
"""),
    english=English(
        "Contact",
        "Office, opening hours and the school safety hotline.",
        (
            (
                "<p>1 Sen Xanh Street, Hà Đông, Hà Nội. Office telephone: 024 0000 0100. School safety "
                "hotline: 024 0000 0111.</p>"
            ),
        ),
    ),
)

DEPARTMENT = Unit(
    code="hadong",
    kind="department",
    level="",
    name="Phòng Giáo dục và Đào tạo Hà Đông",
    short_name="Phòng GDĐT Hà Đông",
    name_en="Hà Đông Department of Education and Training",
    initials="HĐ",
    motto="Vì mỗi ngày đến trường là một ngày đáng nhớ",
    tagline="Tin từ các nhà trường, chỉ đạo của ngành và thông cáo báo chí – ở một nơi",
    tagline_en="News from our schools, guidance and press releases in one place",
    address="Số 1 đường Sen Xanh, Hà Đông, Hà Nội",
    phone="024 0000 0100",
    email="vanphong@hadong.example",
    hotline="024 0000 0111",
    colour="#12355B",
    accent="#E0A526",
    motif="star",
    hero_scene="flag_ceremony",
    hero_alt="Học sinh nhiều cấp học đứng chào cờ dưới hàng cây trong nắng sớm",
    head="Lương Thị Bảo Khánh",
    head_title="Trưởng phòng",
    editor="Mạc Thùy Dương",
    welcome=(
        "<p>Mỗi ngôi trường ở Hà Đông có một câu chuyện riêng, và phụ huynh xứng đáng được nghe câu "
        "chuyện ấy một cách đầy đủ, chính xác. Cổng thông tin này là nơi các nhà trường kể chuyện của"
        " mình, còn phòng lắng nghe, đồng hành và chịu trách nhiệm.</p>"
    ),
    welcome_en=(
        "<p>Every school in Hà Đông has a story of its own, and families deserve to hear it in full "
        "and in truth. On this portal the schools tell their stories, while the department listens, "
        "helps and answers for what is said.</p>"
    ),
    pages=(_ABOUT, _STRUCTURE, _SPOKESPERSON, _CONTACT),
)
