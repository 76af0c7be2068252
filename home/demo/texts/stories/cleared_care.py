"""Cleared by the department: health, safety, named people and donations."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

CLEARED_CARE: tuple[Story, ...] = (
    Story(
        unit="anhduong",
        title="Phòng bệnh tay chân miệng: việc nhà trường đã làm, việc gia đình có thể làm",
        summary=(
            "Trường chưa ghi nhận ca bệnh, tiếp tục vệ sinh đồ chơi hằng ngày và theo dõi sức khỏe"
            " trẻ lúc đón."
        ),
        body=blocks("""
Cuối mỗi ngày, đồ chơi được rửa, phơi nắng; tay nắm cửa và bàn ăn được lau hai lần. Cô y tế xem tay và miệng
trẻ lúc đón, có dấu hiệu lạ thì báo gia đình ngay.

- Rửa tay bằng xà phòng trước khi ăn và sau khi đi vệ sinh
- Không dùng chung thìa, cốc
- Trẻ sốt, có phỏng nước ở tay, chân, miệng: cho trẻ nghỉ ở nhà và đưa đi khám

Thông tin về dịch bệnh chỉ do cơ quan y tế công bố. Nhà trường sẽ cập nhật tại trang này.
"""),
        topics=("an-toan-suc-khoe",),
        scene="first_aid",
        lead_alt="Cô y tế hướng dẫn các bé rửa tay đúng cách bên bồn rửa thấp",
        days_ago=42,
        level="department",
        comment="Số liệu đã được trạm y tế xác nhận. Đăng kèm dấu hiệu cần đưa trẻ đi khám.",
        english=English(
            "Preventing hand, foot and mouth disease",
            (
                "No case has been recorded at the school; toys are cleaned daily and every child is "
                "looked at on arrival."
            ),
            paragraphs("""
Teachers check hands and mouths at the gate and ring the family at once if a child feels unwell.

At home: wash hands with soap, clean toys, and keep a child with fever or blisters at home until a doctor
has seen it.
"""),
        ),
    ),
    Story(
        unit="trexanh",
        title="Diệt lăng quăng mỗi chiều thứ Sáu để phòng sốt xuất huyết",
        summary="Thầy trò úp chum vại, thay nước bình hoa và cùng trạm y tế kiểm tra khu vực quanh lũy tre.",
        body=blocks("""
Mười phút mỗi chiều thứ Sáu, từng lớp nhận một khu: chum nước, bình hoa, rãnh thoát, lốp cũ. Đội đỏ ghi số
điểm có lăng quăng, tuần sau so với tuần trước.

table: Số điểm có lăng quăng
Tuần | Số điểm
1 | 17
2 | 9
3 | 3
4 | 0

Gia đình có người sốt cao liên tục cần đến cơ sở y tế, không tự ý dùng thuốc.
"""),
        topics=("an-toan-suc-khoe",),
        scene="garden",
        lead_alt="Học sinh úp chum vại, dọn lá quanh gốc tre cùng thầy giáo",
        days_ago=80,
        level="department",
        comment="Trạm y tế xác nhận nội dung chuyên môn. Đồng ý.",
    ),
    Story(
        unit="saokhue",
        title="Về đoạn video học sinh xô xát ngoài cổng trường",
        summary=(
            "Nhà trường đã làm việc với các gia đình; các em được bảo vệ và hỗ trợ tâm lý. Đề nghị"
            " không chia sẻ hình ảnh."
        ),
        body=blocks("""
Chiều thứ Tư, ngoài cổng trường có một vụ xô xát giữa một số học sinh. Nhà trường đã mời gia đình đến làm
việc trong ngày, báo cáo phòng và phối hợp với cơ quan chức năng của địa phương.

Không em nào bị thương nặng. Tất cả các em liên quan đang đi học và được thầy cô tư vấn đồng hành.

callout: Xin đừng chia sẻ video
Hình ảnh trẻ em được pháp luật bảo vệ. Mỗi lượt chia sẻ là thêm một lần các em bị tổn thương.

Nhà trường là đầu mối cung cấp thông tin. Trước khi có kết luận của cơ quan có thẩm quyền, trường không bình
luận thêm.
"""),
        topics=("dinh-huong-du-luan", "an-toan-suc-khoe"),
        scene=None,
        lead_alt="",
        days_ago=38,
        level="spokesperson",
        comment=(
            "Đã bỏ mọi chi tiết có thể nhận ra các em. Người phát ngôn và phòng thống nhất nội dung này."
        ),
    ),
    Story(
        unit="hoasen",
        title="Lâm Nhật Hà và chiếc máy đọc sách cho bà",
        summary=(
            "Một chiếc điện thoại cũ, vài dòng lệnh và tình thương: món quà của cô cháu gái cho "
            "người bà mắt kém."
        ),
        body=blocks("""
Em Lâm Nhật Hà, lớp 8B, có người bà mê đọc truyện nhưng mắt đã kém. Em gắn chiếc điện thoại cũ lên giá gỗ,
chụp trang sách và cho máy đọc thành tiếng. Lần đầu chạy thử, máy đọc “con cò” thành “con có”, hai bà cháu
cười mãi.

> Máy đọc hơi ngang, nhưng bà bảo nghe quen thì thấy duyên. -- Lâm Nhật Hà -- Người làm chiếc máy

Bản hướng dẫn làm máy được em viết lại, để ở góc sáng tạo của thư viện.
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="computer_room",
        lead_alt="Nữ sinh ngồi bên máy tính và chiếc điện thoại gắn trên giá gỗ",
        days_ago=48,
        level="department",
        comment=(
            "Đã kiểm tra phiếu đồng ý của em và của gia đình. Cả hai phiếu đều cho phép nêu tên và"
            " lớp. Đồng ý đăng."
        ),
    ),
    Story(
        unit="phusa",
        title="Công khai số tiền ủng hộ học sinh vùng lũ",
        summary="Toàn bộ số tiền và hiện vật do thầy trò, phụ huynh ủng hộ đã được bàn giao, có biên nhận.",
        body=blocks("""
Các khoản đóng góp đều là tự nguyện. Trong hai tuần, hòm ủng hộ đặt ở sảnh nhận được tiền mặt, 1.240 cuốn
vở, 310 áo ấm và 85 đôi ủng. Nhà trường không lập danh sách theo lớp.

Ban đại diện phụ huynh kiểm đếm công khai trước khi niêm phong. Biên nhận của nơi tiếp nhận được dán tại
bảng tin.

table: Kết quả kiểm đếm
Hiện vật | Số lượng
Vở viết | 1.240 cuốn
Áo ấm | 310 chiếc
Ủng | 85 đôi
"""),
        topics=("chi-dao-dieu-hanh", "guong-nguoi-tot-viec-tot"),
        scene="bus",
        lead_alt="Chiếc xe chở những thùng sách vở, áo ấm chuẩn bị khởi hành",
        days_ago=55,
        level="department",
        comment="Đã xem biên nhận bàn giao. Không nêu tên và mức ủng hộ của từng em là đúng.",
    ),
)
