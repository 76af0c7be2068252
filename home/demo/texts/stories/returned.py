"""Stories that came back with a reason, and two that went public after a second try."""

from home.demo.texts.markup import blocks
from home.demo.texts.model import Story

RETURNED: tuple[Story, ...] = (
    Story(
        unit="hoasen",
        title="Bạn nhỏ nhặt được ví và chuyến đi tìm chủ nhân",
        summary="Câu chuyện trả lại chiếc ví ở hàng bánh rán đầu phố, kể lại cho đúng và cho kín đáo.",
        body=blocks("""
Chiều thứ Năm, trên đường về, em Tô Bảo Châu, lớp 6A2 Trường THCS Hoa Sen, nhặt được một chiếc ví ở hàng
bánh rán. Em đứng đợi hơn nửa tiếng mà không thấy ai quay lại.

Em mang ví đến phòng bảo vệ, cùng cô chủ nhiệm tìm tên trong giấy tờ. Tối hôm ấy, chủ nhân chiếc ví, nhà ở
số 12 ngõ Bánh Rán, đã đến trường nhận lại và xin được ôm em một cái.

> Em chỉ nghĩ nếu là mẹ em đánh rơi thì mẹ sẽ lo lắm. -- Tô Bảo Châu -- Học sinh lớp 6A2
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="school_gate",
        lead_alt="Học sinh trao lại chiếc ví cho người phụ nữ trước cổng trường",
        days_ago=4,
        state="returned",
        level="department",
        comment=(
            "Chuyện rất đẹp, nhưng đề nghị bỏ họ tên đầy đủ và lớp của em, bỏ địa chỉ nhà của "
            "người mất ví. Theo Luật Trẻ em, trường, lớp là thông tin đời tư; muốn nêu thì cần "
            "phiếu đồng ý của em và của gia đình. Có thể viết “một bạn khối 6”."
        ),
    ),
    Story(
        unit="trexanh",
        title="Mời phụ huynh đăng ký chuyến tham quan làng nghề",
        summary="Chuyến đi trong ngày tới làng mây tre, đăng ký trước thứ Sáu.",
        body=blocks("""
Chuyến đi khởi hành lúc 7 giờ, về trường lúc 16 giờ. Mỗi lớp có hai giáo viên và ba phụ huynh đi cùng.

Phụ huynh đăng ký với chị Hiền, trưởng ban đại diện, số 090 0000 345, trước chiều thứ Sáu.

- Mang theo mũ, nước uống và áo khoác mỏng
- Ăn trưa tại nhà văn hóa làng
- Mỗi em tự đan một món nhỏ mang về
"""),
        topics=("hoat-dong-nha-truong",),
        scene="bus",
        lead_alt="Học sinh tiểu học xếp hàng lên xe tham quan",
        days_ago=3,
        state="returned",
        level="department",
        comment=(
            "Đề nghị bỏ số điện thoại riêng của trưởng ban đại diện phụ huynh, thay bằng văn phòng"
            " nhà trường. Bổ sung: chuyến đi là tự nguyện, em nào không đi vẫn học bình thường."
        ),
    ),
    Story(
        unit="saokhue",
        title="Thầy giáo bị tố chấm điểm không công bằng?",
        summary="Bài viết trả lời ý kiến trên một diễn đàn phụ huynh.",
        body=blocks("""
Trên một diễn đàn, có ý kiến cho rằng thầy Hoàng Đức Lâm vi phạm quy định khi chấm bài giữa kỳ. Nhà trường
đã lập tổ chấm lại.

Kết quả chấm lại sẽ được gửi cho gia đình. Chúng tôi đề nghị phụ huynh bình tĩnh.
"""),
        topics=("dinh-huong-du-luan",),
        scene=None,
        lead_alt="",
        days_ago=5,
        state="returned",
        level="spokesperson",
        comment=(
            "Không đăng dưới dạng này. Chưa có kết luận thì không nêu tên giáo viên cùng lời tố "
            "cáo (Luật Nhà giáo, Điều 11). Tiêu đề có dấu hỏi dễ bị cắt chụp. Đề nghị trường trả "
            "lời riêng người phản ánh, khi có kết luận sẽ thông tin chung."
        ),
    ),
    Story(
        unit="hoami",
        title="Ảnh lớp mẫu giáo bé trong buổi bơi đầu tiên",
        summary="Những gương mặt vừa sợ vừa thích trong lần đầu xuống bể bơi phao.",
        body=blocks("""
Bể phao cao ngang đầu gối, nước ấm, ba cô đứng quanh. Bé đầu tiên bước vào được cả lớp vỗ tay; bé cuối cùng
chỉ nhúng ngón chân và cũng được vỗ tay.

gallery: Lần đầu xuống nước
[kindergarten_play] Hàng chờ trước bể phao
[rain] Trận mưa nhỏ do các cô tạo bằng bình tưới

> Cô giữ tay con, con giữ tay con vịt, thế là xuống được nước. -- Một cô giáo -- Lớp mẫu giáo bé
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kindergarten_play",
        lead_alt="Các bé mầm non đứng cạnh bể bơi phao trong sân trường",
        days_ago=6,
        state="returned",
        level="school",
        comment=(
            "Hiệu trưởng trả lại: mới có phiếu đồng ý của mười một gia đình trong mười sáu. Các bé"
            " mặc đồ bơi thì chọn ảnh chụp từ sau lưng, hoặc ảnh cận bàn chân té nước."
        ),
    ),
    Story(
        unit="songnhue",
        title="Góc cảm xúc của khối 3: hôm nay bạn mang màu gì?",
        summary="Tấm bảng có bảy màu giúp các con gọi tên điều mình đang thấy trước khi vào học.",
        body=blocks("""
Mỗi sáng, các con dán một mẩu giấy: vàng là vui, xanh là bình yên, xám là buồn ngủ. Cô giáo không hỏi vì
sao, chỉ nhìn và biết hôm nay nên bắt đầu nhẹ hay mạnh.

Sau một tháng, các con biết thêm những màu mới do mình đặt: “màu hồi hộp”, “màu đợi mẹ”, “màu muốn được mời
chơi”.

> Có hôm cả bảng màu xám, tôi cho lớp hát hai bài rồi mới học Toán. -- Một cô giáo khối 3 -- Chủ nhiệm lớp
"""),
        topics=("hoat-dong-nha-truong",),
        scene="classroom",
        lead_alt="Học sinh dán giấy màu lên bảng cảm xúc ở cửa lớp",
        days_ago=16,
        state="resubmitted_published",
        level="school",
        comment=(
            "Đề nghị bỏ đoạn kể chuyện gia đình của một bạn. Dù không nêu tên, cả lớp đều biết đó là ai."
        ),
        answer="Em đã bỏ đoạn ấy, thay bằng lời cô giáo kể chung về tấm bảng. Cảm ơn cô Hiệu trưởng.",
    ),
    Story(
        unit="giolanh",
        title="Phòng, chống bắt nạt: học sinh tự soạn mười điều cam kết",
        summary=(
            "Học sinh từ lớp Sáu đến lớp Chín cùng viết quy ước đối xử và cách tìm người giúp, "
            "hưởng ứng chủ trương xây dựng trường học an toàn, lành mạnh."
        ),
        body=blocks("""
Mười điều cam kết được viết bằng lời của các em: không quay video khi bạn khóc, không lập nhóm để nói xấu,
thấy bạn ngồi một mình thì rủ.

- Nói với thầy cô phụ trách đời sống học sinh
- Bỏ thư vào hộp xanh, không cần ghi tên
- Gọi đường dây nóng của trường ở cuối trang

> Điều khó nhất là điều số bảy: xin lỗi khi chưa ai bắt mình xin lỗi. -- Một học sinh khối 8 -- Nhóm soạn
cam kết
"""),
        topics=("an-toan-suc-khoe", "chu-truong-chinh-sach"),
        scene="meeting",
        lead_alt="Học sinh THCS thảo luận quanh bàn, giấy ghi chú dán trên tường",
        days_ago=20,
        state="resubmitted_published",
        level="department",
        comment=(
            "Bản đầu kể lại một vụ việc có thật với quá nhiều chi tiết. Đề nghị bỏ vụ việc, giữ "
            "phần quy ước và kênh hỗ trợ."
        ),
        answer=(
            "Nhà trường đã viết lại, chỉ giữ mười điều cam kết và nơi tìm trợ giúp. Các em cũng "
            "đồng ý với bản này."
        ),
    ),
)
