"""Stories still being written, and those approved for a later hour."""

from home.demo.texts.markup import blocks
from home.demo.texts.model import Story

DRAFTS: tuple[Story, ...] = (
    Story(
        unit="trexanh",
        title="Lớp học đan khăn tặng các cụ trong xóm",
        summary="Ghi chép dở: còn chờ ảnh và lời của bà cụ nhận chiếc khăn đầu tiên.",
        body=blocks("""
Mới có mười một chiếc khăn, còn thiếu chín chiếc. Cần hỏi bác Lữ xem các cụ thích màu gì.
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="art_class",
        lead_alt="Học sinh ngồi đan len theo nhóm nhỏ",
        days_ago=1,
        state="draft",
    ),
    Story(
        unit="hoami",
        title="Ngày hội sách cũ (ghi nhanh)",
        summary="Nháp, viết nốt vào thứ Hai.",
        body=blocks("""
Các bé mang sách đến đổi. Cuốn đông bạn đợi nhất: con voi đi tìm chiếc ô.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="reading",
        lead_alt="Các bé mầm non lật sách tranh trên thảm",
        days_ago=0,
        state="draft",
    ),
    Story(
        unit="saokhue",
        title="Chuyến thăm bảo tàng của khối 7",
        summary="Bản nháp của nhóm viết, đang đợi cô giáo góp ý.",
        body=blocks("""
Cả khối chia thành tám nhóm, mỗi nhóm tìm một hiện vật “biết nói”. Nhóm em chọn chiếc nồi đất có vết ám khói.

# Chiếc nồi kể gì?

Cần kiểm tra lại niên đại với cô hướng dẫn trước khi đăng.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="bus",
        lead_alt="Học sinh khối 7 xuống xe trước một tòa nhà cổ",
        days_ago=2,
        state="draft",
    ),
    Story(
        unit="anhduong",
        title="Vườn đứng trên ban công tầng hai",
        summary="Nháp: kể chuyện mười sáu chai nhựa biến thành vườn rau thơm.",
        body=blocks("""
Các bé gieo húng, mùi, kinh giới. Sáng nào cũng có một “bác sĩ rau” cầm kính lúp đi khám.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Dãy chai nhựa trồng rau thơm treo trên ban công lớp học",
        days_ago=3,
        state="draft",
    ),
    Story(
        unit="anhduong",
        title="Buổi đổi quà tự làm trong lớp học nhiều gối",
        summary=(
            "Lớp mẫu giáo nhỡ chuẩn bị một buổi sáng tặng nhau quà tự làm, bài đăng hẹn giờ đúng hôm ấy."
        ),
        body=blocks("""
Quà là thứ các bé tự làm: vòng hạt, thiệp vẽ, một hòn sỏi được sơn thành con bọ rùa. Mỗi bé bốc một sợi len,
lần theo sợi len để tìm thấy người nhận.

Cây điều ước là cành nhãn khô nhặt trong vườn. Trên cây treo những điều ước vẽ bằng bút sáp.

[music] Cây điều ước trước giờ tặng quà
"""),
        topics=("hoat-dong-nha-truong",),
        scene="music",
        lead_alt="Các bé ngồi trên gối hát quanh cây điều ước làm từ cành khô",
        days_ago=1,
        state="scheduled",
        comment="Bài ấm áp, ảnh đều có phiếu đồng ý. Hẹn giờ đăng đúng sáng tặng quà.",
        live_in_days=4,
    ),
    Story(
        unit="hoasen",
        title="Chợ phiên khoa học tối thứ Sáu",
        summary=(
            "Mười hai sạp hàng thí nghiệm của học sinh mở cửa đón phụ huynh; bài mời được hẹn giờ lên trang."
        ),
        body=blocks("""
Khách đến chợ nhận ba chiếc lá làm “tiền”, đổi mỗi chiếc lấy một thí nghiệm. Sạp bong bóng khổng lồ nằm cạnh
vòi nước, sạp kính vạn hoa nằm cạnh gốc phượng.

- Mở cửa từ 18 giờ 30 đến 20 giờ
- Mang theo một chai nhựa sạch để đổi lấy cây con
- Trời mưa thì chuyển vào nhà đa năng

[science_fair] Sạp bong bóng khổng lồ thử lần cuối
"""),
        topics=("hoat-dong-nha-truong",),
        scene="science_fair",
        lead_alt="Sân trường buổi tối với các sạp thí nghiệm thắp đèn vàng",
        days_ago=2,
        state="scheduled",
        comment="Đồng ý. Nhớ nhắc các em che bảng tên lớp khi chụp ảnh.",
        live_in_days=2,
    ),
    Story(
        unit="hadong",
        title="Lịch tập huấn chuyên môn học kỳ II (bản đang soạn)",
        summary="Dự kiến các buổi tập huấn theo cấp học, sẽ bổ sung địa điểm và người phụ trách.",
        body=blocks("""
Bản nháp để các tổ chuyên môn góp ý. Tổ mầm non đề xuất chuyên đề “Học qua chơi”, tổ tiểu học đề xuất “Thư
viện mở”.

table: Dự kiến
Tháng | Cấp học | Chuyên đề
Một | Mầm non | Học qua chơi
Hai | Tiểu học | Thư viện mở
Ba | THCS | Dạy học dự án
"""),
        topics=("chi-dao-dieu-hanh",),
        scene=None,
        lead_alt="",
        days_ago=1,
        state="draft",
        level="department",
    ),
    Story(
        unit="hadong",
        title="Hướng dẫn tuyển sinh đầu cấp: mốc thời gian và giấy tờ cần chuẩn bị",
        summary="Bản hướng dẫn được hẹn giờ đăng đồng thời trên trang của phòng và các trường.",
        body=blocks("""
Phòng công bố các mốc tuyển sinh vào mầm non, lớp 1 và lớp 6. Phụ huynh có thể đăng ký trực tuyến, nhà
trường hỗ trợ tại chỗ cho gia đình chưa quen thao tác.

# Chuẩn bị trước những gì?

- Giấy khai sinh của trẻ
- Thông tin nơi cư trú
- Mã định danh do nhà trường cung cấp với học sinh lớp 5

callout: Không nhận hồ sơ sớm
Các trường không thu hồ sơ, không thu bất kỳ khoản nào trước thời gian quy định.
"""),
        topics=("tuyen-sinh", "chu-truong-chinh-sach"),
        scene="school_gate",
        lead_alt="Phụ huynh và học sinh trước cổng trường xem bảng thông báo",
        days_ago=2,
        state="scheduled",
        level="department",
        comment=(
            "Nội dung khớp với kế hoạch đã ký. Hẹn giờ đăng cùng lúc với các trường để phụ huynh "
            "không phải đi hỏi."
        ),
        live_in_days=5,
    ),
)
