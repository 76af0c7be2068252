"""Sensitive stories of schools that went public with the department's clearance."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

CLEARED: tuple[Story, ...] = (
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
Tiếng Anh, Lịch sử. Theo đề nghị của các em, trường không đăng danh sách kèm lớp.

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
        unit="songnhue",
        title="Trường Tiểu học Sông Nhuệ có tân Phó Hiệu trưởng",
        summary="Buổi công bố quyết định bổ nhiệm diễn ra gọn nhẹ trong phòng hội đồng sáng thứ Hai.",
        body=blocks("""
Thầy Lục Văn Tiến, giáo viên của trường từ nhiều năm nay, được bổ nhiệm giữ chức vụ Phó Hiệu trưởng. Thầy
phụ trách nền nếp, thể chất và công tác bán trú.

Trong lời nhận nhiệm vụ, thầy xin được tiếp tục trực cổng vào sáng thứ Hai, “vì đó là lúc gặp được tất cả
các em”.
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="meeting",
        lead_alt="Thầy cô ngồi quanh bàn họp, trao hoa và quyết định",
        days_ago=112,
        level="department",
        comment="Khớp với quyết định đã ký và công bố. Đồng ý.",
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
"""),
        topics=("chi-dao-dieu-hanh", "guong-nguoi-tot-viec-tot"),
        scene="bus",
        lead_alt="Chiếc xe chở những thùng sách vở, áo ấm chuẩn bị khởi hành",
        days_ago=55,
        level="department",
        comment="Đã xem biên nhận bàn giao. Không nêu tên và mức ủng hộ của từng em là đúng.",
    ),
)
