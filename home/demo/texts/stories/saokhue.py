"""School life at THCS Sao Khuê: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

SAOKHUE: tuple[Story, ...] = (
    Story(
        unit="saokhue",
        title="Đêm sao trên sân thượng: một trăm người xếp hàng ngắm Sao Thổ",
        summary=(
            "Tối thứ Sáu đầu tháng, đài quan sát nhỏ của trường đón học sinh, phụ huynh và cả "
            "những người hàng xóm tò mò."
        ),
        body=blocks("""
Mây tan lúc tám giờ kém mười. Chiếc kính thiên văn đầu tiên hướng về Mặt Trăng, chiếc thứ hai tìm Sao Thổ.
Mỗi người được một phút; có người xếp hàng lại lần thứ ba.

Câu lạc bộ Thiên văn chia thành các góc: góc nhận biết chòm sao bằng mắt thường, góc kể chuyện Ngưu Lang –
Chức Nữ, góc cho các em nhỏ tô màu hành tinh.

> Tôi ở đối diện trường ba mươi năm mà chưa bao giờ ngẩng lên nhìn. -- Một cư dân đường Thiên Văn -- Khách
của đêm sao

gallery: Một đêm không vội
[night_festival] Hàng người đợi ngắm Sao Thổ
[science_fair] Mô hình hệ hành tinh bằng quả và hạt
[reading] Góc kể chuyện Ngưu Lang – Chức Nữ

Đêm sao kế tiếp diễn ra vào thứ Sáu tuần đầu tháng tới nếu trời quang. Bà con mang theo áo ấm và bỏ đèn pin
ở nhà.
"""),
        topics=("ket-qua-noi-bat", "hoat-dong-nha-truong"),
        scene="night_festival",
        lead_alt="Học sinh đứng bên kính thiên văn trên sân thượng dưới bầu trời sao",
        days_ago=15,
        english=English(
            "A night of stars on the roof",
            (
                "On the first Friday of the month the school's small observatory welcomed pupils, "
                "parents and curious neighbours."
            ),
            paragraphs("""
A hundred people queued for one minute each with Saturn. The pupils of the astronomy club explained how to
find it without a telescope.

“I have lived opposite for thirty years,” said a neighbour, “and never looked up.”
"""),
        ),
    ),
    Story(
        unit="saokhue",
        title="Tập san “Mực xanh” số mới: viết về những người dậy sớm",
        summary=(
            "Câu lạc bộ văn học dành cả số báo cho bác bán xôi, cô quét đường và người gác chuông buổi sớm."
        ),
        body=blocks("""
Nhóm viết dậy từ bốn rưỡi sáng, đi cùng thầy cô và phụ huynh, xin phép trước khi trò chuyện. Mỗi bài chỉ sáu
trăm chữ, nhưng có bài sửa tới lần thứ bảy.

Bìa báo là bức ký họa nồi xôi bốc khói trong ánh đèn đường. Số báo in hai trăm bản, hết trong một giờ ra
chơi.

> Em tưởng mình đi viết về người khác, về nhà mới thấy mình viết về mẹ. -- Một cây bút khối 9 -- Câu lạc bộ
văn học
"""),
        topics=("hoat-dong-nha-truong",),
        scene="reading",
        lead_alt="Học sinh lật xem tập san mới in bên cửa sổ phòng câu lạc bộ",
        days_ago=12,
    ),
    Story(
        unit="saokhue",
        title="Chiếc quạt hỏng và mười bảy câu hỏi",
        summary=(
            "Góc sửa đồ điện nhỏ của xưởng kỹ thuật mở ca đầu tiên với một chiếc quạt bàn im tiếng từ mùa hè."
        ),
        body=blocks("""
Nguyên tắc của góc sửa đồ: rút điện, ghi lại từng con ốc, hỏi trước khi đoán. Nhóm bốn bạn khối 8 viết ra
mười bảy câu hỏi rồi mới cầm tua vít.

Bệnh của quạt hóa ra là khô dầu và bám bụi. Khi cánh quạt quay trở lại, cả xưởng đứng yên mấy giây chỉ để
nghe gió.

[workshop] Từng con ốc được đặt trên tờ giấy có đánh số

> Sửa được một vật, các em tự tin hơn trước cả trăm vật khác. Nghề bắt đầu từ đó. -- Lều Văn Mạnh -- Tổ
trưởng tổ Công nghệ, hướng nghiệp
"""),
        topics=("giao-duc-nghe-nghiep", "hoat-dong-nha-truong"),
        scene="workshop",
        lead_alt="Học sinh tháo chiếc quạt bàn trên bàn xưởng, thầy giáo đứng cạnh",
        days_ago=22,
    ),
    Story(
        unit="saokhue",
        title="Ngày hội khoa học: bảy mươi gian hàng, không gian nào có chữ “đừng chạm”",
        summary=(
            "Từ cầu tre chịu lực đến máy làm mây trong lọ, học sinh Sao Khuê mời khách tự tay thử tất cả."
        ),
        body=blocks("""
Luật của ngày hội: mỗi gian phải hỏi khách một câu trước khi đưa ra câu trả lời. “Theo bác, cây cầu này chịu
được mấy viên gạch?” Bác bảo vệ đoán tám. Cầu chịu được hai mươi ba.

Gian đông nhất lại giản dị nhất: một chậu bột ngô hòa nước, nhẹ tay thì lỏng, mạnh tay thì rắn. Hàng người
dài tới tận nhà xe.

# Những gian hàng được nhớ

- Cầu tre chịu lực: 23 viên gạch
- Máy làm mây trong lọ: ba giây một đám mây
- Đàn nước từ mười hai chai thủy tinh
- Vườn đứng dùng vỏ chai, tưới bằng sợi bông

[science_fair] Cây cầu tre trước viên gạch thứ 23

Cuối ngày, khách thả một hạt đậu vào lọ của gian mình thích. Ban tổ chức không công bố số hạt, chỉ đem tất
cả số đậu ấy gieo ở vườn trường.

table: Một ngày ở ngày hội
Giờ | Hoạt động
7 giờ 30 | Các gian mở cửa
9 giờ | Thử cầu tre
10 giờ 30 | Khách bỏ hạt đậu
14 giờ | Tháo gian, phân loại vật liệu

> Chúng tôi đo thành công bằng số câu “vì sao” nghe được trong sân. -- Đặng Quốc Vinh -- Hiệu trưởng
"""),
        topics=("ket-qua-noi-bat", "hoat-dong-nha-truong"),
        scene="science_fair",
        lead_alt="Ngày hội khoa học đông vui với các gian trưng bày mô hình",
        days_ago=30,
        english=English(
            "A science fair with no sign saying “do not touch”",
            "From bamboo bridges to clouds in a jar, visitors were invited to try everything themselves.",
            paragraphs("""
Seventy stalls filled the yard. The rule was that a stall must ask a question before it gives an answer.

The longest queue formed at the simplest stall: a bowl of cornflour and water that is liquid when you are
gentle and solid when you are not.
"""),
        ),
    ),
    Story(
        unit="saokhue",
        title="Câu lạc bộ cờ vua: ván cờ kéo dài ba tuần",
        summary="Bàn cờ lớn ngoài hành lang mỗi ngày chỉ đi một nước, và cả trường cùng suy nghĩ.",
        body=blocks("""
Quân trắng thuộc về khối chẵn, quân đen thuộc về khối lẻ. Mỗi sáng, đại diện hai bên đọc nước đi sau khi đếm
những mẩu giấy góp ý trong hộp.

Đến nước thứ mười chín, một bạn khối 6 bỏ vào hộp mẩu giấy ghi nước hy sinh xe. Bảy nước sau, quân đen xin
hòa.

> Nước cờ hay nhất mùa này do người trẻ nhất nghĩ ra. Tôi phải mất một đêm mới hiểu. -- Sầm Tuấn Kiệt -- Tổ
trưởng tổ Toán – Tin

callout: Cách góp một nước đi
Viết nước đi và một câu lý do lên mẩu giấy, bỏ vào hộp trước 16 giờ. Nước được nhiều người chọn sẽ đi vào
sáng hôm sau.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="school_gate",
        lead_alt="Hành lang trường rộng, học sinh đứng quanh bàn cờ lớn kẻ trên sàn",
        days_ago=35,
    ),
    Story(
        unit="saokhue",
        title="Giờ Lịch sử và Địa lí ở chợ cũ",
        summary=(
            "Học sinh khối 7 lập bản đồ một khu chợ trăm tuổi bằng lời kể của những người bán hàng lâu năm."
        ),
        body=blocks("""
Mỗi nhóm phụ trách một dãy: hàng xén, hàng nón, hàng bánh đa. Câu hỏi chung là: “Ngày bác mới ra đây, chỗ
này có gì?”.

Tấm bản đồ cuối cùng có ba lớp giấy can chồng lên nhau: năm mươi năm trước, hai mươi năm trước và hôm nay.
Lớp dưới cùng có một bến thuyền mà không ai trong lớp từng biết.

[meeting] Các nhóm chồng ba lớp bản đồ tại lớp học
"""),
        topics=("hoat-dong-nha-truong",),
        scene="bus",
        lead_alt="Học sinh xuống xe trước cổng chợ cũ, tay cầm sổ ghi chép",
        days_ago=41,
    ),
    Story(
        unit="saokhue",
        title="Hội trại mùa thu: tự dựng lều, tự nấu cơm",
        summary="Khối 8 có một ngày một đêm trong khuôn viên trường với lều, bếp gạch và đêm lửa trại.",
        body=blocks("""
Cơm hơi khê, canh hơi mặn, nhưng không lều nào còn thừa. Ban phụ huynh trực đêm cùng thầy cô và giữ bếp lửa
luôn có cát bên cạnh.

Tiết mục được vỗ tay nhiều nhất là vở kịch câm “Người gác cổng và con mèo”, do chính bác gác cổng đóng vai
con mèo.

gallery: Một ngày một đêm
[kitchen] Bữa cơm bếp gạch của lều số 4
[night_festival] Vòng tròn quanh đống lửa
[dance] Điệu sạp trước giờ ngủ
"""),
        topics=("hoat-dong-nha-truong",),
        scene="night_festival",
        lead_alt="Lều trại sáng đèn trong sân trường buổi tối, học sinh ngồi quanh đống lửa",
        days_ago=49,
    ),
    Story(
        unit="saokhue",
        title="Phòng tư vấn có chiếc ghế bành màu vàng",
        summary=(
            "Chiều nào cũng có một cô giáo ngồi đợi ở căn phòng cuối hành lang, không hỏi trước, "
            "chỉ lắng nghe."
        ),
        body=blocks("""
Trên cửa phòng là tấm biển xoay hai mặt: “Mời vào” và “Đang có bạn”. Học sinh có thể đến một mình, đi cùng
bạn, hoặc bỏ thư vào hộp mà không ghi tên.

Cô phụ trách kể nhiều bạn chỉ đến để ngồi yên năm phút trước giờ học. “Thế cũng tốt”, cô nói, “ai cũng cần
một chiếc ghế”.

callout: Phòng mở cửa khi nào?
Các buổi chiều từ 14 giờ đến 17 giờ 15, phòng 108 nhà B. Phụ huynh cũng có thể hẹn gặp qua giáo viên chủ
nhiệm.
"""),
        topics=("an-toan-suc-khoe", "hoat-dong-nha-truong"),
        scene="classroom",
        lead_alt="Căn phòng nhỏ ấm áp với ghế bành vàng và chậu cây bên cửa sổ",
        days_ago=56,
    ),
    Story(
        unit="saokhue",
        title="Dàn nhạc giờ ra chơi",
        summary="Ghi-ta, cajon, sáo và một chiếc đàn tranh gặp nhau ở bậc cầu thang nhà C mỗi sáng thứ Năm.",
        body=blocks("""
Không có sân khấu, bậc thang chính là sân khấu. Ai muốn chơi thì đặt tên vào chiếc mũ lúc tám giờ, mỗi tuần
rút ba tiết mục.

Tuần này, một bài dân ca được chơi theo nhịp bossa nova. Thầy dạy Toán đi ngang, dừng lại, rồi hát bè.

[music] Thầy dạy Toán hát bè ở bậc thang thứ tư
"""),
        topics=("hoat-dong-nha-truong",),
        scene="music",
        lead_alt="Nhóm học sinh chơi ghi-ta, trống hộp và đàn tranh trên bậc thang",
        days_ago=64,
    ),
    Story(
        unit="saokhue",
        title="Lễ tri ân của khối 9: trả lại chìa khóa tủ sách",
        summary="Trước khi rời trường, mỗi lớp khối 9 trao chìa khóa tủ sách của mình cho một lớp khối 6.",
        body=blocks("""
Chìa khóa buộc bằng dải ruy băng xanh. Trong tủ, ngoài sách, còn có những mẩu giấy kẹp giữa các trang: “Đến
đoạn này tớ đã khóc”, “Chương sau hay hơn, cố lên”.

Không có bài phát biểu dài. Các bạn khối 9 đi một vòng qua từng lớp học cũ, chạm tay lên bảng rồi ra sân
dưới hàng phượng.

> Chúng em không tặng sách. Chúng em tặng những câu ghi bên lề. -- Một học sinh khối 9 -- Trao chìa khóa tủ
sách
"""),
        topics=("hoat-dong-nha-truong",),
        scene="graduation",
        lead_alt="Học sinh cuối cấp trong lễ ra trường, tung mũ dưới hàng phượng đỏ",
        days_ago=180,
        around="05-27",
    ),
)
