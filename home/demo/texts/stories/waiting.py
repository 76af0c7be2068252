"""Stories that wait for the school's head, the spokesperson or the department."""

from home.demo.texts.markup import blocks
from home.demo.texts.model import Story

WAITING: tuple[Story, ...] = (
    Story(
        unit="hoasen",
        title="Kế hoạch ôn tập cho học sinh khối 9 trước kỳ thi vào lớp 10",
        summary="Lịch ôn tập dự kiến, cách chia nhóm và cam kết không ép buộc tham gia.",
        body=blocks("""
Nhà trường tổ chức ôn tập ba buổi một tuần, học sinh đăng ký theo nhu cầu. Mỗi nhóm không quá ba mươi em,
giáo viên được phân công theo bộ môn.

table: Lịch dự kiến
Buổi | Môn | Hình thức
Thứ Ba | Toán | Nhóm nhỏ
Thứ Tư | Ngữ văn | Chuyên đề
Thứ Năm | Tiếng Anh | Luyện nói, luyện nghe

Nhà trường không thu tiền ôn tập trong giờ chính khóa.
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="classroom",
        lead_alt="Học sinh khối 9 học nhóm trong lớp buổi chiều",
        days_ago=1,
        state="department_review",
        level="department",
        comment="Nội dung đã thống nhất với ban đại diện phụ huynh. Kính chuyển phòng xem.",
    ),
    Story(
        unit="songnhue",
        title="Câu lạc bộ sau giờ học kỳ II: danh mục và mức thu dự kiến",
        summary="Chín câu lạc bộ, mức thu theo thỏa thuận, phụ huynh có thể đăng ký thử một buổi miễn phí.",
        body=blocks("""
Danh mục gồm bơi, cờ vua, mỹ thuật, đàn tranh, bóng rổ, khâu sách, lập trình, nhảy dân vũ và làm vườn. Mỗi
câu lạc bộ có tối đa hai mươi lăm bạn.

Mức thu dự kiến được tính theo số buổi, công khai từng khoản chi. Gia đình khó khăn được giảm, thông tin giữ
kín.

callout: Đăng ký thế nào?
Phụ huynh ghi phiếu tại lớp trước ngày 25. Học sinh được thử một buổi rồi mới quyết định.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="art_class",
        lead_alt="Học sinh tiểu học vẽ tranh trong câu lạc bộ mỹ thuật",
        days_ago=2,
        state="department_review",
        level="department",
        comment="Đã họp phụ huynh. Nhờ phòng kiểm tra giúp cách gọi tên khoản thu.",
    ),
    Story(
        unit="hoami",
        title="Một số trẻ mắc thủy đậu: nhà trường và gia đình cùng phối hợp",
        summary="Lớp có trẻ mắc bệnh được vệ sinh khử khuẩn; nhà trường làm việc với trạm y tế.",
        body=blocks("""
Hai trẻ cùng một nhóm lớp được xác định mắc thủy đậu và đang nghỉ ở nhà. Nhà trường đã khử khuẩn lớp học,
báo trạm y tế và thông tin tới phụ huynh của lớp.

- Trẻ có nốt phỏng hoặc sốt: nghỉ học và đưa đi khám
- Đồ dùng cá nhân mang về giặt mỗi ngày
- Lớp bên cạnh vẫn sinh hoạt bình thường

callout: Nhà trường cập nhật ở đâu?
Thông tin mới được đăng tại trang này và gửi qua cô chủ nhiệm. Gia đình cần hỏi thêm có thể gặp cô y tế vào
giờ đón, giờ trả trẻ.
"""),
        topics=("an-toan-suc-khoe",),
        scene="first_aid",
        lead_alt="Cô y tế kiểm tra sức khỏe cho bé ở phòng y tế sáng sủa",
        days_ago=0,
        state="department_review",
        level="department",
        comment=(
            "Số ca do trạm y tế thông báo sáng nay. Đề nghị phòng duyệt sớm vì phụ huynh đang hỏi nhiều."
        ),
    ),
    Story(
        unit="giolanh",
        title="Điều chỉnh mức thu xe đưa đón từ tháng tới",
        summary="Nhà trường giải thích lý do điều chỉnh và các lựa chọn thay thế cho gia đình.",
        body=blocks("""
Sau khi thay đổi lộ trình, hai tuyến dài thêm bốn ki-lô-mét và có thêm người quản lý trên xe. Mức thu mới
chỉ áp dụng cho hai tuyến này.

Gia đình có thể chọn điểm đón gần hơn để giữ mức cũ, hoặc dừng dịch vụ mà không mất khoản nào.

- Tuyến không thay đổi lộ trình: giữ nguyên mức cũ
- Hai tuyến kéo dài: áp dụng mức mới từ tháng tới
- Gia đình có hai con đi xe: giảm theo quy chế niêm yết
"""),
        topics=("chi-dao-dieu-hanh",),
        scene="bus",
        lead_alt="Xe đưa đón đỗ cạnh hàng thông, cô giáo đón học sinh",
        days_ago=3,
        state="department_review",
        level="department",
        comment="Hội đồng trường đã thông qua. Kính đề nghị phòng cho ý kiến.",
    ),
    Story(
        unit="songnhue",
        title="Về tin đồn học sinh ngộ độc sau bữa trưa thứ Ba",
        summary="Nhà trường thông tin những gì đã biết, những gì đang đợi kết quả và cách liên lạc.",
        body=blocks("""
Tối qua, một số tài khoản mạng xã hội đưa tin nhiều học sinh của trường bị ngộ độc thực phẩm. Thông tin nhà
trường đã xác nhận đến sáng nay: ba học sinh đau bụng, được gia đình đón về, hiện sức khỏe ổn định.

# Nhà trường đã làm gì?

- Báo trạm y tế và phòng ngay trong buổi chiều
- Niêm phong mẫu thức ăn lưu của bữa trưa
- Gọi cho từng gia đình có con ăn bán trú ở lớp liên quan

Nguyên nhân do cơ quan y tế kết luận. Trong khi chờ, bếp tạm dùng suất ăn đơn giản và mời phụ huynh giám sát.
"""),
        topics=("dinh-huong-du-luan", "an-toan-suc-khoe"),
        scene="kitchen",
        lead_alt="Bếp ăn bán trú sạch sẽ, các khay mẫu thức ăn có dán nhãn",
        days_ago=0,
        state="department_review",
        level="spokesperson",
        comment=(
            "Người phát ngôn đã ký: chỉ nói điều đã được xác nhận, không phỏng đoán nguyên nhân. "
            "Chuyển phòng duyệt bản cuối."
        ),
    ),
    Story(
        unit="phusa",
        title="Thông tin ban đầu về tai nạn ở khu vực tường rào phía đông",
        summary="Một đoạn tường rào cũ đổ trong giờ ra chơi; hai học sinh bị thương nhẹ đang được chăm sóc.",
        body=blocks("""
Khoảng 9 giờ 20 sáng nay, một đoạn tường rào dài bốn mét ở phía đông sân trường bị đổ. Hai học sinh bị xây
xát, được sơ cứu tại chỗ; một em nhập viện để theo dõi, gia đình đã có mặt.

Nhà trường đã rào khu vực, tạm dừng hoạt động ngoài trời ở phía đông và báo cáo cơ quan có thẩm quyền.

- Không có học sinh nào khác bị ảnh hưởng
- Các lớp học bình thường trong nhà
- Phụ huynh có thể liên hệ đường dây nóng của trường ở cuối trang

Nguyên nhân đang được làm rõ. Nhà trường sẽ cập nhật khi có kết luận.
"""),
        topics=("an-toan-suc-khoe",),
        scene=None,
        lead_alt="",
        days_ago=0,
        state="spokesperson_review",
        level="spokesperson",
        comment="Đã gọi báo phòng lúc 10 giờ. Đề nghị người phát ngôn duyệt gấp thông tin ban đầu.",
    ),
    Story(
        unit="anhduong",
        title="Phản hồi bài đăng cho rằng giáo viên bạo hành trẻ",
        summary=(
            "Nhà trường tạm phân công lại công việc, cung cấp camera cho cơ quan chức năng và chờ kết luận."
        ),
        body=blocks("""
Chiều hôm qua, một tài khoản mạng xã hội đăng bài cho rằng có hành vi bạo hành trẻ tại một nhóm lớp. Nhà
trường đã gặp gia đình, trích xuất camera và giao cho cơ quan chức năng.

Khi chưa có kết luận chính thức, nhà trường không nêu tên người liên quan và đề nghị cộng đồng không suy
đoán.

callout: Đầu mối thông tin
Hiệu trưởng là người cung cấp thông tin của nhà trường. Thầy cô và phụ huynh vui lòng không trả lời thay khi
chưa có kết luận.
"""),
        topics=("dinh-huong-du-luan",),
        scene=None,
        lead_alt="",
        days_ago=1,
        state="spokesperson_review",
        level="spokesperson",
        comment=(
            "Nội dung liên quan danh dự nhà giáo và quyền trẻ em, Hiệu trưởng xin ý kiến người "
            "phát ngôn trước khi đăng."
        ),
    ),
    Story(
        unit="hoasen",
        title="Câu lạc bộ nấu ăn: món cháo ám của bà ngoại",
        summary="Một bạn khối 8 mang công thức của bà đến lớp, cả nhóm học cách lọc xương cá.",
        body=blocks("""
Cháo ám ngon ở chỗ rau ăn kèm: bảy loại, nhặt riêng từng rổ. Nhóm nam lọc xương cá rất khéo, nhóm nữ giữ lửa.

[kitchen] Bảy rổ rau ăn kèm

Nồi cháo nhỏ hết trong mười phút. Công thức viết lên bảng, có cả dòng “bà dặn: đừng vội”.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kitchen",
        lead_alt="Học sinh đeo tạp dề nấu ăn trong bếp thực hành",
        days_ago=0,
        state="school_review",
    ),
    Story(
        unit="songnhue",
        title="Đoàn tàu hỏa chân có thêm toa số năm",
        summary="Tuyến mới đón mười hai bạn ở khu tập thể cũ, chạy thử từ thứ Hai.",
        body=blocks("""
Tuyến mới dài bảy trăm mét, có hai ga: ga Cây Bàng và ga Quán Nước. Ba phụ huynh thay nhau làm toa cuối.

Các bạn nhỏ đã vẽ vé tàu. Vé có giá trị suốt năm, chỉ cần cười với bác soát vé.

[traffic] Vé tàu do các bạn nhỏ vẽ
"""),
        topics=("an-toan-suc-khoe", "hoat-dong-nha-truong"),
        scene="traffic",
        lead_alt="Đoàn học sinh đi bộ trên vỉa hè nối đuôi nhau",
        days_ago=0,
        state="school_review",
    ),
    Story(
        unit="phusa",
        title="Mùa dâu tây đầu tiên của khối 9",
        summary="Ba mươi gốc dâu thử nghiệm cho mẻ quả đầu tiên, đủ cho mỗi bạn một quả.",
        body=blocks("""
Dâu nhỏ, chua nhiều hơn ngọt, nhưng ai cũng bảo ngon. Bạn phụ trách nhật ký thời tiết ghi: “Trời 16 độ, dâu
chín, lòng vui”.

[garden] Mỗi bạn một quả, còn dư bốn quả để làm giống

> Em sẽ trồng lại, lần sau ít tưới hơn. -- Một học sinh khối 9 -- Người phụ trách luống dâu
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Học sinh hái dâu tây trong vườn trường phủ nilon",
        days_ago=1,
        state="school_review",
    ),
    Story(
        unit="giolanh",
        title="Tuần lễ kể chuyện đêm khuya ở thư viện hai tầng",
        summary=(
            "Học sinh lớp Bốn, lớp Năm được ở lại thư viện đến 20 giờ cùng bố mẹ để nghe kể chuyện"
            " dưới đèn ngủ."
        ),
        body=blocks("""
Mỗi tối một người kể: cô thủ thư, bác bảo vệ, chị lớp Chín, một bà ngoại. Trẻ mang gối, bố mẹ mang trà.

Tối thứ Tư, cầu trượt được phủ vải đen thành hang rồng. Rồng do thầy Toán đóng, gầm hơi nhỏ vì đau họng.

- Thứ Hai: cô thủ thư kể chuyện biển
- Thứ Tư: hang rồng
- Thứ Sáu: các gia đình kể cho nhau nghe
"""),
        topics=("hoat-dong-nha-truong",),
        scene="library",
        lead_alt="Thư viện buổi tối, trẻ em ngồi quanh chiếc đèn nghe kể chuyện",
        days_ago=2,
        state="school_review",
    ),
    Story(
        unit="hadong",
        title="Trả lời báo chí về xe đưa đón học sinh",
        summary="Phòng cung cấp thông tin về việc rà soát an toàn xe đưa đón tại các trường trực thuộc.",
        body=blocks("""
Trả lời câu hỏi của phóng viên, phòng cho biết đang rà soát toàn bộ hợp đồng xe đưa đón tại các trường có
dịch vụ này. Công an địa phương xác minh giấy phép của từng xe; nhà trường rà soát người đi kèm trên xe và
quy trình điểm danh lúc lên, lúc xuống.

Kết quả sẽ được công bố khi hoàn tất. Trong thời gian này, các trường thực hiện điểm danh hai lần và bàn
giao học sinh có ký nhận.

table: Nội dung rà soát
Hạng mục | Ai thực hiện
Giấy phép, người lái | Cơ quan chức năng
Người quản lý trên xe | Nhà trường
Quy trình điểm danh | Nhà trường, phụ huynh
"""),
        topics=("dinh-huong-du-luan", "an-toan-suc-khoe"),
        scene="bus",
        lead_alt="Xe đưa đón học sinh đỗ trước cổng trường, cô giáo điểm danh bên cửa xe",
        days_ago=1,
        state="spokesperson_review",
        level="spokesperson",
        comment=(
            "Chuyển người phát ngôn: đây là trả lời câu hỏi của báo chí, cần thống nhất số liệu "
            "trước khi đăng."
        ),
    ),
)
