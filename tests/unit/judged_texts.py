"""Short Vietnamese school texts with the level that a careful moderator would give them.

The rules were tuned on ``TUNED`` alone. ``HELD_OUT`` was written before the rules and only measures them: a rule
must not be changed because of a text there (write a sibling into ``TUNED`` instead). Fictional schools and people.
"""

import unicodedata
from typing import NamedTuple

from core.text import fold
from workflows.enums import Clearance

GREEN, YELLOW, RED = Clearance.SCHOOL, Clearance.DEPARTMENT, Clearance.SPOKESPERSON


class Judged(NamedTuple):
    """A title, a body and the level that a person gave."""

    level: Clearance
    title: str
    body: str


def bare(level: Clearance, title: str, body: str) -> Judged:
    """The same text as typed without marks."""
    return Judged(level, fold(title), fold(body))


def decomposed(level: Clearance, title: str, body: str) -> Judged:
    """The same text as a Mac or some keyboards give it (NFD)."""
    return Judged(level, unicodedata.normalize("NFD", title), unicodedata.normalize("NFD", body))


J = Judged

TUNED: tuple[Judged, ...] = (
    # Routine: school life, lessons about dangers, words that only look dangerous.
    J(GREEN, "Bài học bơi an toàn", "Các em khối 4 học kỹ năng phòng tránh đuối nước tại bể bơi của trường."),
    J(
        GREEN,
        "Diễn tập phòng cháy chữa cháy",
        "Toàn trường diễn tập thoát hiểm khi có cháy nổ trong 15 phút.",
    ),
    J(GREEN, "Nói không với bạo lực học đường", "Liên đội tổ chức sân khấu hóa về tình bạn đẹp."),
    J(GREEN, "Bé tập làm phi công", "Góc chơi mới giúp các bé lớp Lá hóa thân thành phi công, bác sĩ."),
    J(GREEN, "Phát động thi đua chào mừng 20/11", "Các lớp thi đua học tốt, dạy tốt."),
    J(GREEN, "Hội thi văn nghệ", "Hai mươi tiết mục dự thi văn nghệ đã làm nóng sân trường."),
    J(GREEN, "Triển lãm vì sức khỏe học đường", "Tranh vẽ về bữa ăn lành mạnh và giấc ngủ đủ."),
    J(GREEN, "Thu hoạch vườn rau", "Lớp 5B thu hoạch rau cải để góp vào bữa trưa bán trú."),
    J(GREEN, "Đánh trống khai trường", "Cô hiệu trưởng đánh trống khai giảng năm học mới."),
    J(GREEN, "Tập huấn sơ cấp cứu", "Giáo viên học cách xử lý khi trẻ bị hóc dị vật và tai nạn thương tích."),
    J(GREEN, "Ngày hội đọc sách", "Hơn ba trăm cuốn sách được trao đổi dưới gốc bàng."),
    J(GREEN, "Chuyên đề an toàn thực phẩm", "Bếp ăn mời chuyên gia nói về cách phòng ngộ độc thực phẩm."),
    J(
        GREEN,
        "Tuyên truyền luật giao thông",
        "Chiến sĩ công an phường hướng dẫn học sinh đội mũ bảo hiểm, không vi phạm.",
    ),
    J(GREEN, "Trung thu ấm áp", "Các lớp rước đèn, phá cỗ; phụ huynh cùng làm bánh."),
    J(GREEN, "Cô giáo Lan và tủ sách", "Cô Lan dạy văn đã lập một tủ sách nhỏ cho học sinh mượn về nhà."),
    J(GREEN, "Hội khỏe Phù Đổng", "Đội bóng đá nam giành giải nhì sau những trận đấu sôi nổi."),
    J(GREEN, "Phòng chống dịch bệnh mùa hè", "Chuyên đề nhắc các em rửa tay, ngủ màn, uống nước đun sôi."),
    J(
        GREEN,
        "Kỷ niệm ngày sinh Bác Hồ",
        "Liên đội kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 – 19/5/2026).",
    ),
    J(
        GREEN,
        "Liên hệ nhà trường",
        "Đường dây nóng của trường: 024 0000 1234. Thư điện tử: hopthu@truong.example.",
    ),
    J(GREEN, "Tiết học lịch sử ngoài trời", "Học sinh nghe kể về những chiến sĩ hi sinh để bảo vệ Tổ quốc."),
    J(GREEN, "Phản ánh cuộc sống qua tranh", "Triển lãm tranh của câu lạc bộ mỹ thuật mở cửa cả tuần."),
    J(GREEN, "Thu gom pin cũ", "Mỗi lớp thu được một thùng pin cũ để đổi lấy cây xanh."),
    J(GREEN, "Robot chữa cháy", "Nhóm khoa học kỹ thuật chế tạo robot chữa cháy mô hình."),
    J(
        GREEN,
        "Lớp học hạnh phúc",
        "Giáo viên cùng học sinh viết nội quy lớp trên nền tảng tôn trọng và yêu thương.",
    ),
    J(GREEN, "Đội tuyển cờ vua", "Đội cờ vua bị đối thủ dẫn trước rồi thắng ngược ở ván cuối."),
    J(GREEN, "Gặp gỡ nhà báo nhỏ", "Câu lạc bộ phát thanh măng non ra số đầu tiên."),
    J(GREEN, "Thi công sân chơi mới", "Sân chơi đã thi công xong. An toàn của các bé được đặt lên đầu."),
    bare(GREEN, "Kỹ năng phòng chống bạo lực học đường", "Chuyên gia tâm lý trò chuyện với học sinh khối 8."),
    bare(GREEN, "Trồng cây đầu xuân", "Thầy trò cùng trồng một trăm cây xanh quanh sân trường."),
    bare(GREEN, "Ngày hội thể thao", "Các lớp thi kéo co, nhảy dây và chạy tiếp sức."),
    decomposed(GREEN, "Gói bánh chưng", "Các bé gói bánh chưng cùng ông bà trong hội xuân."),
    decomposed(GREEN, "Tập huấn phòng chống xâm hại trẻ em", "Giáo viên học bộ quy tắc ứng xử an toàn."),
    # Yellow: the department looks.
    J(YELLOW, "Thông báo khẩn", "Một học sinh bị ngã cầu thang gãy tay, tai nạn xảy ra trong giờ ra chơi."),
    J(YELLOW, "Sự cố tại phòng máy", "Sáng nay phòng máy bốc cháy, không có thiệt hại về người."),
    J(YELLOW, "Các khoản thu đầu năm", "Nhà trường thông báo mức học phí và tiền ăn bán trú."),
    J(YELLOW, "Tuyển sinh lớp 6", "Chỉ tiêu và hồ sơ tuyển sinh vào lớp 6 năm học tới."),
    J(YELLOW, "Bổ nhiệm phó hiệu trưởng", "Trường công bố quyết định bổ nhiệm phó hiệu trưởng mới."),
    J(YELLOW, "Trả lời ý kiến phụ huynh", "Một số phụ huynh phản ánh suất ăn không đủ."),
    J(YELLOW, "Ca mắc tay chân miệng", "Lớp Mầm có ba ca mắc tay chân miệng, cả lớp nghỉ học một tuần."),
    J(YELLOW, "Hỏi và đáp với báo chí", "Nhà trường trả lời phỏng vấn của báo chí về bếp ăn."),
    J(YELLOW, "Gương học tốt", "Em Nguyễn Minh Anh, học sinh lớp 7A2, giành huy chương vàng cờ vua."),
    J(YELLOW, "Danh sách liên lạc", "Phụ huynh cháu có thể gọi số 0912 345 678 vào buổi tối."),
    J(YELLOW, "Ủng hộ quỹ lớp", "Xin chuyển vào số tài khoản 1234 5678 9012 của ban phụ huynh."),
    J(YELLOW, "Đêm hội sinh nhật", "Bé Gia Hân sinh ngày 12/03/2019 nhận quà của cả lớp."),
    J(YELLOW, "Điểm chuẩn vào lớp 10", "Điểm chuẩn năm nay tăng nhẹ so với năm trước."),
    J(YELLOW, "Chủ quyền biển đảo", "Bài viết bàn về tranh chấp chủ quyền ở Biển Đông."),
    J(YELLOW, "Vận động xã hội hóa", "Mỗi gia đình đóng góp 500.000 đồng để lắp điều hòa."),
    bare(YELLOW, "Thông báo thu học phí", "Phụ huynh nộp học phí trước ngày 15."),
    bare(YELLOW, "Nghỉ học vì dịch", "Trường có ổ dịch cúm, nhiều học sinh nghỉ học."),
    decomposed(YELLOW, "Đơn khiếu nại", "Nhà trường đã nhận đơn khiếu nại của phụ huynh lớp 9."),
    J(YELLOW, "Thông tin tuyển s\u200binh", "H\u00adồ sơ tuy\u200bển sinh nhận từ tháng 6."),
    # Red: the spokesperson as well.
    J(RED, "Vụ việc ở lớp 8", "Một nữ sinh bị đánh hội đồng sau giờ học, clip lan truyền trên mạng."),
    J(RED, "Bạo lực học đường", "Đã xảy ra bạo lực học đường giữa hai nhóm học sinh lớp 9."),
    J(RED, "Chia buồn", "Một học sinh đã tử vong vì tai nạn giao thông trên đường về nhà."),
    J(RED, "Thông tin ban đầu", "Cơ quan công an vào cuộc điều tra vụ mất tiền quỹ."),
    J(RED, "Ngộ độc sau bữa trưa", "Hai mươi học sinh nhập viện sau bữa ăn bán trú."),
    J(RED, "Kết quả xử lý", "Nhà trường kỷ luật một giáo viên vì dạy thêm sai quy định."),
    J(RED, "Thông báo", "Cô Nguyễn Thị Hoa bị tạm đình chỉ công tác để làm rõ việc vi phạm."),
    J(RED, "Nghi vấn xâm hại", "Gia đình trình báo con bị xâm hại trên đường đi học."),
    J(RED, "Khởi tố vụ án", "Cơ quan điều tra khởi tố vụ án liên quan đến nhân viên cũ."),
    J(RED, "Họp với phụ huynh", "Bảo mẫu bị tố bạo hành trẻ trong giờ ngủ trưa."),
    bare(RED, "Học sinh bị bạn đánh", "Em phải nhập viện vì bị đánh ở cổng trường."),
    decomposed(RED, "Vụ đuối nước thương tâm", "Hai học sinh lớp 7 tử vong do đuối nước ở sông."),
    J(RED, "Chuyện b.ạ.o l.ự.c", "Có b ạ o  l ự c học đường ở lớp 6, nhiều em bị đ.á.n.h."),
    J(RED, "Ｂạo ｌực học đường", "Nhà trường đang làm rõ vụ bạo\nlực học đường."),
)

HELD_OUT: tuple[Judged, ...] = (
    # Routine.
    J(
        GREEN,
        "Lớp bơi mùa hè khai giảng",
        "Huấn luyện viên dạy trẻ kỹ năng sống sót dưới nước và phòng chống đuối nước.",
    ),
    J(
        GREEN,
        "Cùng lính cứu hỏa tập thoát hiểm",
        "Cảnh sát phòng cháy chữa cháy hướng dẫn học sinh dùng bình chữa cháy.",
    ),
    J(
        GREEN,
        "Phiên tòa giả định",
        "Học sinh đóng vai luật sư trong buổi tuyên truyền phòng chống bạo lực học đường.",
    ),
    J(GREEN, "Ước mơ của bé", "Bé vẽ mình làm công an, phi công và cô giáo trong tương lai."),
    J(GREEN, "Thi đua nghìn việc tốt", "Mỗi tuần một việc tốt, phong trào thi đua lan khắp các lớp."),
    J(GREEN, "Chung kết hội thi kể chuyện", "Mười thí sinh kể chuyện theo sách bằng tiếng Anh."),
    J(GREEN, "Khám sức khỏe đầu năm", "Trạm y tế phường đến khám sức khỏe định kỳ cho toàn bộ học sinh."),
    J(GREEN, "Mùa thu hoạch khoai", "Các bé mầm non đào khoai, thu về hai rổ đầy và cười nắc nẻ."),
    J(GREEN, "Tiếng trống trường", "Bài viết về bác bảo vệ hai mươi năm đánh trống vào lớp."),
    J(GREEN, "Học cách gọi 115", "Tiết kỹ năng sống dạy trẻ gọi cấp cứu và sơ cứu vết thương nhẹ."),
    J(GREEN, "Tủ sách yêu thương", "Phụ huynh tặng thư viện hai trăm cuốn truyện tranh."),
    J(GREEN, "Bữa ăn học đường xanh", "Bếp trường thi nấu món ngon, bảo đảm vệ sinh an toàn thực phẩm."),
    J(
        GREEN,
        "An toàn giao thông cho nụ cười",
        "Chuyên đề giúp học sinh tránh tai nạn giao thông trên đường đến lớp.",
    ),
    J(GREEN, "Đón Tết cùng bà con", "Thầy trò gói hai trăm chiếc bánh tặng người già neo đơn."),
    J(GREEN, "Người thầy thầm lặng", "Thầy Minh ba mươi năm gắn bó với học sinh vùng khó."),
    J(GREEN, "Giải bóng rổ liên trường", "Đội nữ lội ngược dòng ở hiệp cuối, giành cúp vô địch."),
    J(GREEN, "Rửa tay đúng cách", "Y tế trường hướng dẫn trẻ rửa tay sáu bước để phòng bệnh cúm mùa."),
    J(
        GREEN,
        "Hướng về ngày thành lập Đoàn",
        "Chi đoàn giáo viên thi tìm hiểu truyền thống và thắp hương đài liệt sĩ.",
    ),
    J(
        GREEN,
        "Thông tin liên lạc mới",
        "Số điện thoại văn phòng nhà trường: (024) 0000 5678, giờ hành chính.",
    ),
    J(GREEN, "Về nguồn", "Học sinh viếng nghĩa trang và nghe cựu chiến binh kể chuyện đánh giặc."),
    J(GREEN, "Báo tường 20/11", "Những trang báo tường phản ánh tình thầy trò bằng nét vẽ tươi vui."),
    J(GREEN, "Kế hoạch nhỏ", "Liên đội thu gom giấy vụn, số tiền bán giấy mua sách cho thư viện."),
    J(GREEN, "Câu lạc bộ khoa học", "Nhóm em làm thiết bị báo cháy sớm dự thi sáng tạo trẻ."),
    J(GREEN, "Quy tắc ứng xử", "Lớp 6 cùng ký cam kết không nói tục, không vi phạm nội quy."),
    J(GREEN, "Cờ vua nhanh", "Kỳ thủ nhí bị loại ở vòng ba nhưng vẫn rất vui."),
    J(GREEN, "Một ngày làm phóng viên", "Câu lạc bộ truyền thông tập viết tin và chụp ảnh sân trường."),
    J(GREEN, "Múa rối nước", "Các bé khối Lá xem múa rối dưới hồ và hỏi cô rất nhiều."),
    bare(GREEN, "Tập huấn phòng cháy", "Giáo viên thực hành dùng bình chữa cháy và dẫn trẻ ra sân."),
    bare(GREEN, "Vườn hoa lớp em", "Các bạn tưới hoa, nhặt cỏ và đặt tên cho từng luống."),
    bare(GREEN, "Lễ hội hoá trang", "Học sinh vui chơi cùng thầy cô và phụ huynh."),
    decomposed(GREEN, "Ngày hội khoa học", "Các nhóm trình diễn núi lửa mini và tên lửa nước."),
    decomposed(GREEN, "Kỹ năng tự bảo vệ", "Chuyên đề giúp các em nhận biết và phòng tránh xâm hại."),
    # Yellow.
    J(YELLOW, "Học sinh gặp nạn khi đi xe điện", "Nhà trường đã đến thăm em bị tai nạn giao thông tối qua."),
    J(YELLOW, "Cháy nhỏ ở nhà kho", "Đám cháy xảy ra lúc 5 giờ sáng và được dập tắt sau mười phút."),
    J(YELLOW, "Công khai thu chi học kỳ I", "Bảng tổng hợp các khoản thu thỏa thuận và tiền học thêm."),
    J(YELLOW, "Kế hoạch tuyển sinh mầm non", "Trường nhận hồ sơ trẻ 3 tuổi từ ngày 1/7, đúng tuyến."),
    J(YELLOW, "Quyết định điều động cán bộ", "Hiệu trưởng mới nhận nhiệm vụ theo quyết định luân chuyển."),
    J(
        YELLOW,
        "Làm rõ thông tin trên mạng",
        "Phụ huynh bức xúc về chất lượng xe đưa đón; nhà trường tiếp thu.",
    ),
    J(YELLOW, "Dịch sốt xuất huyết", "Trường ghi nhận bốn học sinh mắc sốt xuất huyết trong tuần."),
    J(YELLOW, "Thông tin gửi báo chí", "Người phát ngôn của trường cung cấp thông tin về việc sửa cổng."),
    J(YELLOW, "Chúc mừng kỳ thủ nhí", "Cháu Trần Gia Bảo (lớp 3A1) đoạt cúp vàng giải cờ vua trẻ."),
    J(YELLOW, "Tìm đồ thất lạc", "Ai nhặt được cặp sách xin gọi mẹ cháu theo số 0987.654.321."),
    J(YELLOW, "Hồ sơ nhập học", "Ghi số căn cước công dân 001204012345 của cha hoặc mẹ lên phiếu."),
    J(YELLOW, "Mừng sinh nhật tháng ba", "Lê Bảo Ngọc, ngày sinh 05-03-2018, được cả lớp hát tặng."),
    J(YELLOW, "Kỳ thi vào 10", "Trường công bố tỉ lệ chọi và số báo danh của thí sinh."),
    J(YELLOW, "Sinh hoạt dưới cờ", "Bài nói về tranh chấp lãnh thổ ở biên giới và quan điểm của nhà trường."),
    J(YELLOW, "Thư ngỏ", "Kính mong phụ huynh đóng góp mỗi em 300 nghìn đồng mua máy chiếu."),
    bare(YELLOW, "Lịch đóng tiền", "Các khoản thu tháng 9 gồm tiền ăn và học phí."),
    bare(YELLOW, "Phụ huynh kiến nghị", "Phụ huynh gửi đơn kiến nghị về việc xếp lớp."),
    decomposed(YELLOW, "Thanh tra đầu năm", "Đoàn thanh tra kết luận về việc dạy thêm, học thêm."),
    J(YELLOW, "Học p\u200bhí năm học mới", "Mức học\u00a0\u00a0phí không đổi so với năm ngoái."),
    # Red.
    J(RED, "Xô xát trước cổng trường", "Hai nhóm học sinh đánh nhau, một em bị thương phải khâu năm mũi."),
    J(RED, "Nhà trường lên tiếng", "Nam sinh bị bạn hành hung trong nhà vệ sinh, gia đình đã trình báo."),
    J(RED, "Tin buồn", "Em học sinh lớp 5 qua đời sau vụ tai nạn ở hồ bơi."),
    J(RED, "Cập nhật vụ việc", "Công an phường đã triệu tập các bên để điều tra."),
    J(RED, "Bữa ăn bán trú", "Nhiều trẻ nôn ói, đau bụng và phải đưa đi cấp cứu sau bữa xế."),
    J(RED, "Hội đồng kỷ luật họp", "Trường ra quyết định buộc thôi việc đối với một nhân viên."),
    J(RED, "Về việc cô giáo lớp 2", "Cô Trần Thu Hà bị phụ huynh tố tát học sinh, có dấu hiệu sai phạm."),
    J(RED, "Thông tin về nghi án dâm ô", "Một người lạ có hành vi sàm sỡ nữ sinh gần trường."),
    J(RED, "Tạm giam nhân viên kế toán", "Kế toán trường bị bắt tạm giam do tham ô tiền quỹ."),
    J(RED, "Cơ sở mầm non bị phản ánh", "Clip ghi cảnh cô bảo mẫu đánh trẻ gây bầm tím."),
    bare(RED, "Bạo hành trẻ mầm non", "Công an đang điều tra vụ bạo hành tại lớp mầm."),
    decomposed(RED, "Học sinh mất tích", "Thi thể nam sinh được tìm thấy ở kênh sau hai ngày."),
    J(RED, "B-ạ-o lực học đường", "Nữ sinh bị đ á n h ngay trong lớp."),
    J(RED, "Вạo lực tại tr\u01b0ờng", "Clip cho thấy một vụ bаo lực học đường."),
)
