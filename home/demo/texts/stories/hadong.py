"""The department's own stories on its site."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

HADONG: tuple[Story, ...] = (
    Story(
        unit="hadong",
        title="Hơn một trăm thầy cô học cách kể chuyện trường mình",
        summary="Hai ngày tập huấn về viết tin, chụp ảnh và xin phép phụ huynh trước khi đăng hình trẻ em.",
        body=blocks("""
Mỗi trường cử một biên tập viên và một người phê duyệt. Buổi sáng viết bài, buổi chiều đổi bài cho nhau để
tìm những điều không nên có: tên đầy đủ của học sinh kèm lớp, số điện thoại phụ huynh, ảnh chụp bảng điểm.

Phần được hỏi nhiều nhất là ảnh trẻ em. Từ 7 tuổi, việc công bố thông tin đời tư, hình ảnh cần sự đồng ý của
cả cha mẹ hoặc người giám hộ và của chính trẻ.

callout: Ba câu hỏi trước khi bấm gửi
Tin này đúng chưa? Có làm ai tổn thương không? Gia đình và các em đã đồng ý chưa?

> Bài viết hay nhất sáng nay dài đúng tám câu. Không thừa một câu nào. -- Mạc Thùy Dương -- Chuyên viên
phòng Giáo dục và Đào tạo

- Bước 1: biên tập viên viết và gửi duyệt
- Bước 2: Hiệu trưởng đọc, sửa hoặc trả lại kèm lý do
- Bước 3: nội dung cần thận trọng được chuyển tiếp về phòng
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="meeting",
        lead_alt="Giáo viên ngồi theo nhóm trong hội trường tập huấn, màn chiếu phía trước",
        days_ago=4,
        level="department",
        english=English(
            "More than a hundred teachers learn to tell their schools' stories",
            (
                "Two days of training on writing news, taking photographs and asking families before a"
                " child's picture goes online."
            ),
            paragraphs("""
Every school sent its editor and its head. In the morning they wrote; in the afternoon they swapped texts
and looked for what should not be there: a class, a surname, a telephone number.

The department's advice fits on a bookmark: say what happened, say why it matters, and ask before you show a
child.
"""),
        ),
    ),
    Story(
        unit="hadong",
        title="Kế hoạch truyền thông năm học: kể chuyện thật, kể kịp thời",
        summary=(
            "Phòng Giáo dục và Đào tạo Hà Đông hướng dẫn các trường xây dựng kế hoạch truyền thông"
            " phù hợp với đặc thù từng đơn vị."
        ),
        body=blocks("""
Thực hiện Chỉ thị 07/CT-TTg về tăng cường công tác truyền thông chính sách, phòng đề nghị mỗi trường lập kế
hoạch truyền thông năm, có người phụ trách và đầu mối cung cấp thông tin.

# Bốn nhóm việc trọng tâm

- Giới thiệu gương người tốt, việc tốt, cách làm hay
- Thông tin kịp thời chỉ đạo, điều hành của ngành tới phụ huynh
- Theo dõi, nắm bắt thông tin báo chí và phản hồi theo quy định
- Tuyên truyền giáo dục nghề nghiệp cho học sinh cuối cấp THCS

Kết quả thực hiện là một trong những tiêu chí đánh giá mức độ hoàn thành nhiệm vụ trong năm của các đơn vị.
"""),
        topics=("chu-truong-chinh-sach", "chi-dao-dieu-hanh"),
        scene="press_room",
        lead_alt="Phòng họp báo cáo với bục phát biểu và hàng ghế",
        days_ago=31,
        level="department",
    ),
    Story(
        unit="hadong",
        title="Ngày hội đọc sách: tám trường, một con phố sách",
        summary="Học sinh từ mầm non đến THCS cùng dựng con phố sách dài hai trăm mét bên công viên.",
        body=blocks("""
Mỗi trường mang đến điều mình giỏi nhất: rối tay của Ánh Dương, sách vá của Sông Nhuệ, tấm bản đồ chim của
Hoa Sen, góc thơ song ngữ của Gió Lành.

Phố sách không bày bán. Khách ngồi đọc tại chỗ, đổi cuốn mình mang theo, hoặc để lại một lá thư cho người
đọc sau.

gallery: Một ngày trên phố sách
[reading] Góc đọc dưới tán cây
[kindergarten_play] Rối tay kể chuyện cho các bé
[library] Tủ sách vá của Tiểu học Sông Nhuệ
[art_class] Tường thư gửi người đọc sau

> Con tôi đổi được cuốn sách có chữ ký của một bạn không quen. Hai bạn giờ viết thư cho nhau. -- Một phụ
huynh -- Khách của phố sách

# Sau một ngày

- Hơn một nghìn cuốn sách đổi chủ
- 340 lá thư để lại cho người đọc sau
- Tám trường hẹn dựng lại con phố vào mùa xuân
"""),
        topics=("ket-qua-noi-bat",),
        scene="reading",
        lead_alt="Phố sách ngoài trời với nhiều gian sách và học sinh các cấp",
        days_ago=13,
        level="department",
        english=English(
            "Eight schools, one street of books",
            (
                "From kindergarten to lower secondary, children built a street of books two hundred "
                "metres long beside the park."
            ),
            paragraphs("""
Each school brought what it does best: puppets, mended books, poems in two languages, a map of birds.

No book was for sale. Visitors could read on the spot, swap, or leave a letter for the next reader.
"""),
        ),
    ),
    Story(
        unit="hadong",
        title="Đường dây nóng an toàn trường học: gọi khi nào, ai sẽ nghe?",
        summary="Mỗi trường công khai một đường dây nóng; phòng giải thích cách dùng để phụ huynh yên tâm.",
        body=blocks("""
Số đường dây nóng của từng trường nằm ở cuối mọi trang trên cổng thông tin. Người nghe máy là lãnh đạo nhà
trường hoặc người được phân công, ghi sổ và phản hồi người gọi.

table: Nên gọi đến đâu?
Việc | Gọi trước | Nếu chưa được phản hồi
Lo lắng về an toàn của con ở trường | Đường dây nóng của trường | Đường dây nóng của phòng
Góp ý về bữa ăn, nền nếp | Giáo viên chủ nhiệm | Văn phòng nhà trường
Khẩn cấp, cần cứu giúp ngay | Số khẩn cấp quốc gia | Đường dây nóng của trường

Thông tin của người gọi được giữ kín. Trường hợp liên quan tới nhiều bên, phòng sẽ thông báo người phụ trách
và thời hạn trả lời.
"""),
        topics=("an-toan-suc-khoe", "chi-dao-dieu-hanh"),
        scene="meeting",
        lead_alt="Cán bộ trực nghe điện thoại bên bàn làm việc, trên tường có sơ đồ trường học",
        days_ago=45,
        level="department",
    ),
    Story(
        unit="hadong",
        title="Thực học, thực hành: tuần lễ hướng nghiệp cho học sinh lớp 9",
        summary=(
            "Mười hai xưởng, bếp, vườn và phòng thiết kế mở cửa cho học sinh THCS thử làm nghề "
            "trong một tuần."
        ),
        body=blocks("""
Thông điệp của tuần lễ là “Giáo dục nghề nghiệp: Thực học – thực hành – Vững khởi nghiệp, sáng tương lai”.
Mỗi học sinh chọn ba nghề để thử, mỗi nghề nửa ngày.

Nghề được chọn nhiều nhất là đầu bếp, sửa chữa điện lạnh và thiết kế đồ họa. Nghề khiến nhiều em đổi ý sau
khi thử là nghề mộc: “Em tưởng chán, hóa ra quên cả giờ về”.

> Phân luồng không phải là chia học sinh giỏi, học sinh kém. Đó là giúp mỗi em thấy con đường hợp với mình.
-- Khuất Hữu Phước -- Chuyên viên phòng Giáo dục và Đào tạo
"""),
        topics=("giao-duc-nghe-nghiep",),
        scene="workshop",
        lead_alt="Học sinh thử nghề trong xưởng thực hành, có thợ hướng dẫn",
        days_ago=21,
        level="department",
    ),
    Story(
        unit="hadong",
        title="Đính chính tin đồn về việc đổi giờ vào lớp",
        summary=(
            "Phòng chưa ban hành văn bản nào về đổi giờ học; phụ huynh xem lịch chính thức trên "
            "trang của trường."
        ),
        body=blocks("""
Chiều hôm qua, trên mạng xã hội lan truyền ảnh chụp một văn bản ghi rằng từ tuần tới các trường vào học lúc
6 giờ 30. Ảnh này không phải văn bản của Phòng Giáo dục và Đào tạo Hà Đông.

# Điều đúng là gì?

- Giờ vào lớp của các trường giữ nguyên như thông báo đầu năm học
- Văn bản của phòng luôn có số, ký hiệu, ngày và được đăng trên cổng thông tin
- Khi trời rét hoặc mưa bão, nhà trường thông báo trực tiếp tới phụ huynh

Chúng tôi cảm ơn các phụ huynh đã hỏi lại trước khi chia sẻ.
"""),
        topics=("dinh-huong-du-luan",),
        scene="press_room",
        lead_alt="Bục phát ngôn với micro, phía sau là phông xanh trơn",
        days_ago=9,
        level="department",
        comment="Đã đối chiếu với văn thư, không có văn bản như trong ảnh chụp. Đồng ý đăng.",
    ),
    Story(
        unit="hadong",
        title="Người giữ chìa khóa mười một phòng học ở bãi bồi",
        summary=(
            "Ba mươi năm, ông Sậy mở cửa lúc năm giờ sáng, khóa cửa lúc trời tối và biết mọi tiếng"
            " kẽo kẹt của trường."
        ),
        body=blocks("""
Chùm chìa khóa của ông có mười một chiếc, chiếc nào cũng buộc một sợi len màu. Đỏ là phòng nhạc, xanh là
phòng thí nghiệm, vàng là thư viện.

Học sinh cũ về thăm trường thường tìm ông trước. “Ông không nhớ tên, nhưng ông nhớ ai hay đi muộn”, ông cười.

> Cửa mở thì phải mở cho hết. Mở hé, trẻ con nó ngại. -- Ông Sậy -- Bảo vệ Trường THCS Phù Sa

[school_gate] Sợi len đỏ của phòng nhạc
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="school_gate",
        lead_alt="Người bảo vệ già mở cổng trường trong ánh sáng sớm",
        days_ago=26,
        level="department",
    ),
    Story(
        unit="hadong",
        title="Thời tiết chuyển rét: hướng dẫn giữ ấm và linh hoạt giờ đón trẻ",
        summary=(
            "Các trường chủ động điều chỉnh hoạt động ngoài trời, không bắt buộc đồng phục trong "
            "những ngày rét đậm."
        ),
        body=blocks("""
Phòng đề nghị các trường kiểm tra cửa, rèm, chăn ấm của khu bán trú; chuẩn bị nước ấm và cho học sinh mặc
thêm áo ngoài đồng phục.

Trường mầm non có thể đón trẻ muộn hơn theo đăng ký của gia đình. Việc tạm dừng đến trường, nếu có, được
thông báo trước bằng văn bản và trên cổng thông tin.

callout: Khi nào trẻ nên ở nhà?
Trẻ sốt, ho nhiều hoặc mệt thì gia đình cho nghỉ và báo cô chủ nhiệm. Nhà trường giữ liên lạc và gửi bài để
các em không bị lỡ.
"""),
        topics=("an-toan-suc-khoe", "chi-dao-dieu-hanh"),
        scene="classroom",
        lead_alt="Lớp học mùa đông đóng kín cửa sổ, học sinh mặc áo ấm",
        days_ago=317,
        around="01-10",
        level="department",
    ),
    Story(
        unit="hadong",
        title="Tám mái trường, một mùa khai giảng",
        summary="Nhìn lại buổi sáng đầu năm học từ cổng lá sen, lũy tre, bờ sông đến sân thượng ngắm sao.",
        body=blocks("""
Ở Hoa Sen, mỗi học sinh khối 6 nhận một hạt sen. Ở Tre Xanh, tiếng sáo trúc đón các em vào lớp. Ở Ánh Dương,
buổi lễ ngắn nhất: hai bài hát và một cái ôm.

Phòng cảm ơn các thầy cô đã giữ cho ngày đầu tiên gọn, ấm và lấy học sinh làm trung tâm.

gallery: Buổi sáng đầu tiên
[school_gate] Cổng lá sen của THCS Hoa Sen
[flag_ceremony] Phút chào cờ ở Tiểu học Tre Xanh
[kindergarten_play] Cái ôm ở Mầm non Ánh Dương
[river] Bờ sông trước Tiểu học Sông Nhuệ
"""),
        topics=("ket-qua-noi-bat", "hoat-dong-nha-truong"),
        scene="flag_ceremony",
        lead_alt="Lễ khai giảng với hàng học sinh mặc áo trắng dưới lá cờ",
        days_ago=78,
        around="09-05",
        level="department",
    ),
)
