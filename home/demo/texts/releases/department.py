"""The department's press releases: published, corrected, under embargo and waiting for the spokesperson."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import Attachment, English, Release
from home.demo.texts.releases.contacts import PRESS_DESK, SPOKESPERSON

DEPARTMENT_RELEASES: tuple[Release, ...] = (
    Release(
        unit="hadong",
        number="14/TCBC-PGDĐT",
        title="Công bố kế hoạch tuyển sinh đầu cấp: đăng ký trực tuyến, không thu hồ sơ sớm",
        summary=(
            "Kế hoạch áp dụng cho mầm non, lớp 1 và lớp 6; gia đình được hỗ trợ đăng ký tại tất cả"
            " các trường."
        ),
        body=blocks("""
Phòng Giáo dục và Đào tạo Hà Đông công bố kế hoạch tuyển sinh đầu cấp năm học tới. Việc đăng ký thực hiện
trực tuyến; mỗi trường bố trí bàn hỗ trợ cho gia đình chưa quen thao tác.

# Ba điểm mới

- Tra cứu trường theo nơi cư trú ngay trên cổng thông tin
- Hỗ trợ đăng ký bằng tiếng Việt, tiếng Anh và ngôn ngữ ký hiệu tại hai điểm
- Kết quả gửi riêng cho từng gia đình, không niêm yết danh sách tên học sinh

table: Các mốc chính
Cấp học | Đăng ký trực tuyến | Đăng ký trực tiếp
Mầm non | Tuần thứ nhất tháng 7 | Tuần thứ ba tháng 7
Lớp 1 | Tuần thứ nhất tháng 7 | Tuần thứ ba tháng 7
Lớp 6 | Tuần thứ hai tháng 7 | Tuần thứ tư tháng 7

> Không gia đình nào phải xếp hàng qua đêm. Không trường nào được nhận hồ sơ trước ngày mở đăng ký. -- Lương
Thị Bảo Khánh -- Trưởng phòng Giáo dục và Đào tạo Hà Đông
"""),
        notes_to_editors=(
            "<p>Nội dung được cung cấp trước để báo chí chuẩn bị; đề nghị không đăng, phát trước "
            "giờ ghi ở đầu thông cáo. Mọi số liệu trong thông cáo là số liệu trình diễn.</p>"
        ),
        contacts=(SPOKESPERSON, PRESS_DESK),
        topics=("tuyen-sinh", "chu-truong-chinh-sach"),
        days_ago=1,
        embargo_in_days=2,
        state="scheduled",
        comment="Số liệu khớp với kế hoạch đã ký. Đồng ý phát hành theo giờ ấn định.",
        scene="school_gate",
        lead_alt="Phụ huynh dắt con tới cổng trường trong buổi sáng đầu hè",
        attachments=(
            Attachment(
                "Tóm tắt kế hoạch tuyển sinh (1 trang)",
                "tom-tat-ke-hoach-tuyen-sinh.pdf",
                (
                    "TÓM TẮT KẾ HOẠCH TUYỂN SINH ĐẦU CẤP",
                    "Mầm non, lớp 1: đăng ký trực tuyến từ tuần thứ nhất tháng 7",
                    "Lớp 6: đăng ký trực tuyến từ tuần thứ hai tháng 7",
                    "Không thu hồ sơ, không thu tiền trước thời gian quy định",
                    "Tài liệu trình diễn, không có giá trị pháp lý",
                ),
            ),
        ),
    ),
    Release(
        unit="hadong",
        number="13/TCBC-PGDĐT",
        title="Thông tin về rà soát an toàn xe đưa đón học sinh",
        summary="Toàn bộ tuyến xe đưa đón được kiểm tra giấy phép, người đi kèm và quy trình điểm danh.",
        body=blocks("""
Phòng phối hợp cùng công an địa phương xác minh giấy phép của các xe đưa đón học sinh tại những trường có
dịch vụ này. Đoàn làm việc tại trường, không làm gián đoạn việc đi lại của học sinh.

# Trong thời gian rà soát

- Điểm danh hai lần: khi lên xe và khi xuống xe
- Người quản lý trên xe kiểm tra ghế cuối trước khi khóa cửa
- Nhà trường gọi cho gia đình nếu học sinh vắng mà chưa báo

Kết quả rà soát được công bố tại trang thông cáo báo chí chung.
"""),
        notes_to_editors=(
            "<p>Thông cáo trả lời chung các câu hỏi gửi đến trong tuần. Phòng chưa có số liệu tổng"
            " hợp và không cung cấp số liệu ước tính.</p>"
        ),
        contacts=(SPOKESPERSON,),
        topics=("an-toan-suc-khoe", "dinh-huong-du-luan"),
        days_ago=0,
        state="spokesperson_review",
        level="spokesperson",
        comment="Kính chuyển người phát ngôn: có phối hợp với cơ quan công an, cần thống nhất câu chữ.",
        scene="bus",
        lead_alt="Học sinh xếp hàng lên xe đưa đón, cô giáo cầm danh sách",
    ),
    Release(
        unit="hadong",
        number="12/TCBC-PGDĐT",
        title="Đính chính số liệu trong thông cáo số 11 về tuần lễ hướng nghiệp",
        summary="Số học sinh tham gia là 1.126, không phải 1.216; các nội dung khác không thay đổi.",
        body=blocks("""
Trong thông cáo số 11/TCBC-PGDĐT, phòng đã ghi số học sinh tham gia tuần lễ hướng nghiệp là 1.216. Con số
đúng là 1.126. Sai sót do nhầm thứ tự chữ số khi nhập liệu.

callout: Đề nghị các cơ quan báo chí
Sửa con số đã đăng và dẫn lại thông cáo này. Bản đã sửa của thông cáo số 11 ghi rõ ngày giờ sửa.

Phòng xin lỗi bạn đọc và các cơ quan báo chí. Từ nay, mọi số liệu trong thông cáo được hai người đối chiếu
độc lập.
"""),
        notes_to_editors="<p>Thông cáo này thay cho mọi trao đổi trước đó về cùng nội dung.</p>",
        contacts=(PRESS_DESK,),
        topics=("giao-duc-nghe-nghiep", "dinh-huong-du-luan"),
        days_ago=17,
        comment="Đã đối chiếu bảng tổng hợp của ba trường THCS và trường liên cấp. Đồng ý.",
        corrects="11/TCBC-PGDĐT",
        english=English(
            "Correction to figures in release no. 11 on careers week",
            "The number of pupils taking part was 1,126, not 1,216; nothing else changes.",
            paragraphs("""
Release no. 11/TCBC-PGDĐT gave the number of pupils in careers week as 1,216. The right number is 1,126; two
digits were swapped when the figure was typed.

We apologise to readers and newsrooms and ask them to correct the figure. From now on two people check every
number independently.
"""),
        ),
    ),
    Release(
        unit="hadong",
        number="11/TCBC-PGDĐT",
        title="1.126 học sinh trải nghiệm ba nghề trong tuần lễ hướng nghiệp",
        summary=(
            "Mười hai xưởng, bếp, vườn và phòng thiết kế mở cửa cho học sinh lớp 9 làm thử nghề "
            "trong năm ngày."
        ),
        body=blocks("""
Tuần lễ hướng nghiệp với thông điệp “Tương lai tươi sáng cùng giáo dục nghề nghiệp” đã đón 1.126 học sinh
lớp 9. Mỗi em chọn ba nghề, mỗi nghề nửa ngày, có thợ lành nghề kèm cặp.

table: Nghề được chọn nhiều
Nghề | Số lượt thử
Đầu bếp | 412
Điện lạnh dân dụng | 365
Thiết kế đồ họa | 351
Mộc | 207

> Các em cầm cái bào mười phút thì hiểu nghề hơn nghe chúng tôi nói mười buổi. -- Khuất Hữu Phước -- Chuyên
viên phòng Giáo dục và Đào tạo

Sau tuần lễ, mỗi học sinh nhận một trang nhật ký nghề để trao đổi cùng gia đình. Phòng tiếp tục mở các buổi
tư vấn cho phụ huynh theo cụm trường.

callout: Đã sửa
Bản đầu ghi nhầm số học sinh là 1.216. Xem thông cáo đính chính số 12/TCBC-PGDĐT.
"""),
        notes_to_editors=(
            "<p>Ảnh độ phân giải cao có trong mục tài liệu. Người trong ảnh là nhân vật minh họa.</p>"
        ),
        contacts=(SPOKESPERSON, PRESS_DESK),
        topics=("giao-duc-nghe-nghiep", "ket-qua-noi-bat"),
        days_ago=19,
        comment="Đồng ý phát hành.",
        scene="workshop",
        lead_alt="Học sinh lớp 9 đứng quanh bàn thợ trong xưởng thực hành",
        attachments=(
            Attachment(
                "Bảng số liệu tuần lễ hướng nghiệp",
                "so-lieu-tuan-le-huong-nghiep.pdf",
                (
                    "SỐ LIỆU TUẦN LỄ HƯỚNG NGHIỆP (đã đính chính)",
                    "Học sinh tham gia: 1.126",
                    "Cơ sở mở cửa: 12",
                    "Đầu bếp 412, điện lạnh 365, thiết kế đồ họa 351, mộc 207",
                    "Tài liệu trình diễn",
                ),
            ),
        ),
        english=English(
            "1,126 pupils try three trades each in careers week",
            "Twelve workshops, kitchens, gardens and studios opened to ninth-years for five days.",
            paragraphs("""
Each pupil chose three trades and spent half a day with each under the eye of a craftsperson. Cooking,
refrigeration and graphic design were the favourites.

“Ten minutes with a plane in their hands taught them more than ten talks from us,” said an officer of the
department.
"""),
        ),
    ),
    Release(
        unit="hadong",
        number="10/TCBC-PGDĐT",
        title="Tám trường mở phố sách: không bày bán, chỉ đọc, đổi và tặng thư",
        summary=(
            "Ngày hội đọc sách đón học sinh từ mầm non đến THCS và người dân quanh công viên trong"
            " một ngày thứ Bảy."
        ),
        body=blocks("""
Phố sách dài hai trăm mét do học sinh tám trường dựng, với 26 gian đọc, đổi sách và kể chuyện. Khách có thể
ngồi đọc tại chỗ hoặc để lại một lá thư cho người đọc sau.

[reading] Một gian đọc dưới hàng cây của phố sách

Ban tổ chức bố trí lối đi cho xe lăn, góc đọc chữ lớn và người kể chuyện bằng ngôn ngữ ký hiệu.

> Điều chúng tôi mong nhất là sau hôm nay, sách tiếp tục đi từ nhà này sang nhà khác. -- Lương Thị Bảo Khánh
-- Trưởng phòng Giáo dục và Đào tạo Hà Đông
"""),
        notes_to_editors=(
            "<p>Phóng viên tác nghiệp vui lòng nhận thẻ tại bàn thông tin và hỏi ý kiến gia đình "
            "trước khi chụp ảnh trẻ em.</p>"
        ),
        contacts=(PRESS_DESK,),
        topics=("ket-qua-noi-bat", "hoat-dong-nha-truong"),
        days_ago=14,
        comment="Đồng ý.",
        scene="reading",
        lead_alt="Phố sách ngoài trời với gian sách gỗ, trẻ em ngồi đọc dưới tán cây",
    ),
    Release(
        unit="hadong",
        number="09/TCBC-PGDĐT",
        title="Tất cả các trường công khai đường dây nóng an toàn trường học",
        summary=(
            "Số điện thoại hiển thị ở cuối mọi trang; mỗi cuộc gọi được ghi sổ và có phản hồi cho người gọi."
        ),
        body=blocks("""
Từ đầu năm học, các trường trực thuộc công khai đường dây nóng an toàn trường học. Lãnh đạo nhà trường hoặc
người được phân công trực tiếp nghe máy.

- Số điện thoại nằm ở cuối mọi trang của trường trên cổng thông tin
- Thông tin của người gọi được giữ kín
- Việc chưa được phản hồi chuyển lên đường dây nóng của phòng

Phòng đề nghị báo chí giúp phổ biến để phụ huynh biết nơi gọi đầu tiên.
"""),
        notes_to_editors="<p>Danh sách đường dây nóng có thể dẫn lại nguyên văn từ cổng thông tin.</p>",
        contacts=(SPOKESPERSON,),
        topics=("an-toan-suc-khoe", "chi-dao-dieu-hanh"),
        days_ago=46,
        comment="Đã gọi thử tám số, đều có người nghe. Đồng ý.",
        scene="meeting",
        lead_alt="Cán bộ nhà trường trao đổi bên bàn trực điện thoại",
    ),
)
