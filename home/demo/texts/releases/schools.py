"""Press releases of schools: three that the department cleared, one that it is still reading."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import Attachment, Contact, English, Release

SCHOOL_RELEASES: tuple[Release, ...] = (
    Release(
        unit="hoasen",
        number="03/TCBC-THCSHS",
        title="Học sinh THCS Hoa Sen trao bản đồ và số liệu hồ sen cho khu phố",
        summary=(
            "Sáu tuần đo đạc của học sinh khối 7 trở thành tấm bản đồ vải và bảng kiến nghị gửi "
            "ban quản lý hồ."
        ),
        body=blocks("""
Sáng thứ Bảy, học sinh khối 7 Trường THCS Hoa Sen trao cho ban quản lý hồ tấm bản đồ vải dài ba mét cùng
bảng số liệu độ trong, nhiệt độ và các loài chim quan sát được.

# Ba kiến nghị của học sinh

- Đặt thùng rác có nắp ở bờ phía nhà dân
- Giữ nguyên bụi thủy trúc, nơi chim làm tổ
- Lắp lưới chắn rác ở cửa cống trước mùa mưa

> Chúng tôi nhận kiến nghị này nghiêm túc như nhận của một đơn vị tư vấn. -- Ông Thụ -- Ban quản lý hồ sen

[lotus_pond] Hồ sen cạnh trường, nơi các nhóm đo nước trong sáu tuần
"""),
        notes_to_editors=(
            "<p>Số liệu do học sinh đo, có giá trị tham khảo. Học sinh xuất hiện trong ảnh đều có "
            "phiếu đồng ý.</p>"
        ),
        contacts=(
            Contact("Trịnh Thị Ngọc Lan", "Hiệu trưởng", "024 0000 0900", "hoasen@hoasen.example"),
            Contact("Chử Minh Khôi", "Phụ trách dự án", "024 0000 0905", "duan@hoasen.example"),
        ),
        topics=("ket-qua-noi-bat", "hoat-dong-nha-truong"),
        days_ago=4,
        comment="Thông cáo rõ, có số liệu và người liên hệ. Đồng ý phát hành.",
        scene="lotus_pond",
        lead_alt="Học sinh trải tấm bản đồ vải bên bờ hồ sen",
        attachments=(
            Attachment(
                "Bảng số liệu quan trắc hồ sen",
                "so-lieu-ho-sen.pdf",
                (
                    "SỐ LIỆU QUAN TRẮC HỒ SEN, TRUNG BÌNH SÁU TUẦN",
                    "Cầu gỗ: độ trong 62 cm",
                    "Bờ phía nhà dân: 41 cm",
                    "Bụi thủy trúc: 70 cm",
                    "Cửa cống: 35 cm",
                    "Tài liệu trình diễn",
                ),
            ),
        ),
        english=English(
            "Pupils hand their pond map and measurements to the neighbourhood",
            "Six weeks of measuring by seventh-years became a map on fabric and three proposals.",
            paragraphs("""
The pupils propose a covered bin on the residents' side, keeping the papyrus where birds nest, and a rubbish
screen at the drain before the rains.

“We take these proposals as seriously as those of any consultant,” said the pond's management.
"""),
        ),
    ),
    Release(
        unit="saokhue",
        number="02/TCBC-THCSSK",
        title="Mở cửa tự do đài quan sát thiên văn vào tối thứ Sáu đầu tháng",
        summary=(
            "Người dân được ngắm trăng, hành tinh cùng học sinh Trường THCS Sao Khuê, không cần đăng ký."
        ),
        body=blocks("""
Từ tháng này, đài quan sát trên sân thượng Trường THCS Sao Khuê mở cửa cho người dân vào tối thứ Sáu đầu
tiên mỗi tháng, từ 19 giờ 30 đến 21 giờ. Học sinh câu lạc bộ Thiên văn hướng dẫn.

callout: Khi trời nhiều mây
Buổi quan sát chuyển thành giờ kể chuyện bầu trời trong thư viện.

Sân thượng có lan can và người trực ở mỗi góc. Người đi xe lăn được hỗ trợ bằng thang máy nhà B.
"""),
        notes_to_editors=(
            "<p>Báo chí có thể tác nghiệp từ 19 giờ; đề nghị không dùng đèn chớp gần kính thiên văn.</p>"
        ),
        contacts=(
            Contact("Hứa Thị Kim Oanh", "Phó Hiệu trưởng", "024 0000 0600", "saokhue@saokhue.example"),
        ),
        topics=("hoat-dong-nha-truong",),
        days_ago=24,
        comment="Đã bổ sung thông tin an toàn sân thượng theo góp ý. Đồng ý.",
        scene="night_festival",
        lead_alt="Kính thiên văn trên sân thượng trường dưới bầu trời sao",
    ),
    Release(
        unit="giolanh",
        number="01/TCBC-LCGL",
        title="Chương trình anh chị đỡ đầu: một năm, 96 đôi, hai khối lớp",
        summary="Liên cấp Gió Lành chia sẻ tài liệu để các trường khác có thể làm theo, miễn phí.",
        body=blocks("""
Sau một năm thực hiện, Trường Phổ thông liên cấp Gió Lành công bố bộ tài liệu về chương trình ghép mỗi học
sinh lớp Một với một anh chị khối 8. Bộ tài liệu gồm kịch bản hai buổi tập huấn, mẫu thư gửi gia đình và
bảng câu hỏi tự nhìn lại.

> Chúng tôi ghi cả những đôi không hợp nhau, và đã làm gì khi ấy. -- Trang Minh Triết -- Phụ trách đời sống
học sinh

Các trường có thể tải về, sửa và dùng lại.
"""),
        notes_to_editors=(
            "<p>Nhà trường không cung cấp danh sách học sinh tham gia. Phóng viên muốn gặp các em "
            "cần có đồng ý của gia đình.</p>"
        ),
        contacts=(
            Contact("Tăng Gia Bảo Ngân", "Phó Hiệu trưởng", "024 0000 0800", "giolanh@giolanh.example"),
        ),
        topics=("guong-nguoi-tot-viec-tot", "ket-qua-noi-bat"),
        days_ago=39,
        comment="Đồng ý. Phòng sẽ giới thiệu tài liệu tại buổi giao ban tháng.",
        scene="school_gate",
        lead_alt="Anh chị lớp lớn dắt tay em nhỏ vào cổng trường",
        attachments=(
            Attachment(
                "Bộ tài liệu anh chị đỡ đầu",
                "tai-lieu-anh-chi-do-dau.pdf",
                (
                    "CHƯƠNG TRÌNH ANH CHỊ ĐỠ ĐẦU",
                    "1. Kịch bản hai buổi tập huấn",
                    "2. Mẫu thư gửi gia đình",
                    "3. Câu hỏi tự nhìn lại mỗi tháng",
                    "Tài liệu trình diễn",
                ),
            ),
        ),
    ),
    Release(
        unit="phusa",
        number="02/TCBC-THCSPS",
        title="Giải bóng đá nữ học sinh ven sông lần thứ nhất",
        summary="Bốn đội nữ THCS gặp nhau trên sân bãi bồi; giải không bán vé và không trao tiền thưởng.",
        body=blocks("""
Trường THCS Phù Sa đăng cai giải bóng đá nữ học sinh ven sông với bốn đội, sáu trận, diễn ra trong hai ngày
cuối tuần. Cầu thủ dùng chung tủ giày của trường chủ nhà.

- Khai mạc: 7 giờ 30 sáng thứ Bảy
- Có nhân viên y tế trực tại sân
- Trời mưa to: lùi một tuần

Nhà trường mời báo chí đến dự và trò chuyện với ban huấn luyện sau mỗi trận.
"""),
        notes_to_editors=(
            "<p>Danh sách cầu thủ chỉ ghi tên gọi và số áo. Ảnh cận mặt cần có đồng ý của gia đình.</p>"
        ),
        contacts=(Contact("Ma Thị Yên", "Trưởng ban tổ chức", "024 0000 0700", "phusa@phusa.example"),),
        topics=("hoat-dong-nha-truong", "ket-qua-noi-bat"),
        days_ago=1,
        state="department_review",
        comment="Nhà trường đã có kế hoạch y tế và phương án mưa. Kính chuyển phòng duyệt thông cáo.",
        scene="football",
        lead_alt="Các nữ cầu thủ học sinh tranh bóng trên sân cỏ ven sông",
    ),
)
