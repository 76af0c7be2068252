"""Cleared by the department: admissions, contests, fees, careers and appointments."""

from home.demo.texts.markup import blocks
from home.demo.texts.model import Story

CLEARED_SCHOOLING: tuple[Story, ...] = (
    Story(
        unit="hoasen",
        title="Thông báo tuyển sinh vào lớp 6: lịch, giấy tờ và nơi giải đáp",
        summary=(
            "Trường THCS Hoa Sen hướng dẫn các gia đình chuẩn bị hồ sơ và mời đến ngày giải đáp trực tiếp."
        ),
        body=blocks("""
Nhà trường nhận đăng ký trực tuyến trước, sau đó mới nhận trực tiếp các trường hợp chưa đăng ký được. Gia
đình không cần xếp hàng từ sớm.

table: Các bước đăng ký
Bước | Việc cần làm | Ở đâu
1 | Kiểm tra thông tin cư trú | Tại nhà
2 | Đăng ký trực tuyến | Cổng tuyển sinh
3 | Nộp giấy tờ đối chiếu | Phòng 101, nhà A

Sáng thứ Bảy, các thầy cô có mặt tại sảnh để giúp thao tác và trả lời câu hỏi.
"""),
        topics=("tuyen-sinh",),
        scene="school_gate",
        lead_alt="Phụ huynh và học sinh đọc bảng hướng dẫn trước cổng trường",
        days_ago=150,
        around="06-18",
        level="department",
        comment="Đã đối chiếu chỉ tiêu và tuyến với kế hoạch được duyệt. Đồng ý đăng.",
    ),
    Story(
        unit="songnhue",
        title="Công khai các khoản thu năm học và cách phụ huynh góp ý",
        summary=(
            "Nhà trường niêm yết danh mục khoản thu sau khi họp phụ huynh, nêu rõ khoản bắt buộc "
            "và khoản tự nguyện."
        ),
        body=blocks("""
Danh mục được thống nhất tại hội nghị phụ huynh, báo cáo phòng và niêm yết tại bảng tin. Không có khoản nào
thu qua ban đại diện lớp ngoài danh mục.

table: Nhóm khoản thu
Nhóm | Tính chất | Ghi chú
Bảo hiểm y tế | Theo quy định | Thu theo thời hạn bảo hiểm
Tiền ăn bán trú | Thỏa thuận | Hoàn lại ngày nghỉ có báo trước
Câu lạc bộ sau giờ | Tự nguyện | Đăng ký từng học kỳ

Phụ huynh góp ý bằng phiếu tại văn phòng hoặc qua giáo viên chủ nhiệm. Nhà trường trả lời từng ý kiến và ghi
vào sổ công khai.
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="meeting",
        lead_alt="Buổi họp phụ huynh trong hội trường, trên bàn có tập tài liệu",
        days_ago=63,
        level="department",
        comment="Đề nghị giữ đúng tên từng khoản như văn bản, không gọi chung là “quỹ”. Bản này đạt.",
    ),
    Story(
        unit="hoami",
        title="Tuyển sinh nhà trẻ: mời bố mẹ và bé đến chơi thử một buổi sáng",
        summary=(
            "Trước khi nộp hồ sơ, gia đình được mời vào lớp cùng con để biết một ngày ở trường "
            "diễn ra thế nào."
        ),
        body=blocks("""
Mỗi sáng thứ Ba và thứ Năm, lớp nhà trẻ đón bốn gia đình. Bố mẹ ngồi cùng con, xem bữa phụ, giờ ngủ và trò
chuyện với cô.

Hồ sơ nhận sau buổi chơi thử, theo đúng thời gian trong kế hoạch tuyển sinh. Bé chưa quen có thể đi nửa buổi
trong tuần đầu.

callout: Mang theo gì trong buổi chơi thử?
Một bộ quần áo thay, chiếc bình nước quen tay và món đồ bé hay ôm khi ngủ.
"""),
        topics=("tuyen-sinh",),
        scene="kindergarten_play",
        lead_alt="Bố mẹ và bé nhỏ chơi cùng nhau trong lớp nhà trẻ",
        days_ago=145,
        around="06-22",
        level="department",
        comment="Thống nhất chỉ tiêu theo kế hoạch. Bỏ câu so sánh với trường khác, còn lại đồng ý.",
    ),
    Story(
        unit="saokhue",
        title="Kết quả kỳ thi học sinh giỏi: mười một giải và một lời cảm ơn",
        summary="Đội tuyển của trường đạt mười một giải ở năm môn; nhà trường chỉ công bố số liệu chung.",
        body=blocks("""
Mười một giải gồm hai giải Nhất, bốn giải Nhì và năm giải Ba ở các môn Toán, Ngữ văn, Khoa học tự nhiên,
Tiếng Anh, Lịch sử và Địa lí. Theo đề nghị của các em, trường không đăng danh sách kèm lớp. Điểm thi được
gửi riêng cho từng gia đình.

> Giải thưởng là của các em. Phần của thầy cô là những buổi chiều ngồi lại. -- Đặng Quốc Vinh -- Hiệu trưởng

Cảm ơn các gia đình đã giữ cho con giấc ngủ đủ trong những tuần cuối.
"""),
        topics=("ket-qua-noi-bat",),
        scene="graduation",
        lead_alt="Học sinh nhận hoa trên sân khấu trường, thầy cô vỗ tay",
        days_ago=215,
        around="04-22",
        level="department",
        comment="Đồng ý. Danh sách cá nhân không đăng; gia đình nhận thông báo riêng.",
    ),
    Story(
        unit="phusa",
        title="Sau lớp 9, con học gì? Đêm tư vấn cùng các trường nghề",
        summary=(
            "Bốn trường nghề, hai trường trung học phổ thông và các cựu học sinh cùng trả lời câu "
            "hỏi của phụ huynh."
        ),
        body=blocks("""
Các trường giới thiệu phương thức tuyển sinh trong mười phút, rồi dành hết thời gian cho câu hỏi. Sáu bàn tư
vấn, mỗi bàn một lối đi: trung học phổ thông, giáo dục thường xuyên, trung cấp điện, cơ khí, nấu ăn, chăm
sóc sắc đẹp. Mỗi câu hỏi được viết ra giấy để không ai ngại.

Câu hỏi nhiều nhất: học nghề rồi có học tiếp được không? Câu trả lời của các trường: được, theo lộ trình
liên thông của từng ngành.

callout: Không quyết định thay con
Nhà trường chỉ cung cấp thông tin. Nguyện vọng là của học sinh và gia đình.
"""),
        topics=("giao-duc-nghe-nghiep", "tuyen-sinh"),
        scene="meeting",
        lead_alt="Phụ huynh và học sinh ngồi theo bàn tư vấn dưới ánh đèn hội trường",
        days_ago=70,
        level="department",
        comment="Nội dung phân luồng trung tính, không thúc ép. Đồng ý đăng.",
    ),
    Story(
        unit="giolanh",
        title="Học phí và hỗ trợ học sinh: những câu phụ huynh hay hỏi",
        summary="Nhà trường trả lời công khai về mức thu, lộ trình và quỹ học bổng trong năm học.",
        body=blocks("""
Mức học phí của từng cấp được niêm yết tại mục Ba công khai và không thay đổi giữa năm học. Các khoản dịch
vụ do gia đình tự chọn.

# Ba câu hỏi nhiều nhất

- Nghỉ dài ngày có được hoàn tiền ăn không? Có, nếu báo trước.
- Anh chị em cùng học có được giảm không? Có, theo quy chế niêm yết.
- Học bổng xét thế nào? Theo hoàn cảnh và nỗ lực, hồ sơ được giữ kín.
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="meeting",
        lead_alt="Lãnh đạo trường ngồi trao đổi cùng phụ huynh quanh bàn tròn",
        days_ago=95,
        level="department",
        comment="Đã yêu cầu ghi rõ “không tăng giữa năm”. Bản sửa đạt.",
    ),
    Story(
        unit="songnhue",
        title="Trường Tiểu học Sông Nhuệ có tân Phó Hiệu trưởng",
        summary="Buổi công bố quyết định bổ nhiệm diễn ra gọn nhẹ trong phòng hội đồng sáng thứ Hai.",
        body=blocks("""
Thầy Lục Văn Tiến, giáo viên của trường từ nhiều năm nay, được bổ nhiệm giữ chức vụ Phó Hiệu trưởng. Thầy
phụ trách nền nếp, thể chất và công tác bán trú.

Trong lời nhận nhiệm vụ, thầy xin được tiếp tục trực cổng vào sáng thứ Hai, “vì đó là lúc gặp được tất cả
các em”.

> Cảm ơn thầy đã nhận việc khó nhất: giữ cho sân trường vừa vui vừa nền nếp. -- Bùi Thị Hạnh Nguyên -- Hiệu
trưởng
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="meeting",
        lead_alt="Thầy cô ngồi quanh bàn họp, trao hoa và quyết định",
        days_ago=112,
        level="department",
        comment="Khớp với quyết định đã ký và công bố. Đồng ý.",
    ),
)
