"""School life at THCS Phù Sa: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

PHUSA: tuple[Story, ...] = (
    Story(
        unit="phusa",
        title="Một buổi làm thợ mộc, cả đời nhớ mùi gỗ",
        summary=(
            "Học sinh khối 9 bào, đục, lắp một chiếc ghế nhỏ cùng thợ làng mộc trong ngày trải nghiệm nghề."
        ),
        body=blocks("""
Buổi sáng bắt đầu bằng an toàn: kính bảo hộ, tóc buộc gọn và mười phút chỉ nhìn, chưa được chạm. Rồi những
vỏ bào đầu tiên cuộn lên, thơm mùi nhựa.

Mỗi nhóm bốn bạn làm một chiếc ghế thấp. Mộng đầu tiên lỏng, mộng thứ hai chặt quá, mộng thứ ba vừa khít, và
cả nhóm reo lên như ghi bàn.

# Nghe thợ kể nghề

Giờ nghỉ trưa, các bác kể về giờ giấc, về đôi tay chai, về niềm vui khi khách mang chiếc tủ ba mươi năm tuổi
đến nhờ đánh bóng lại.

> Nghề nào cũng cần toán. Cháu nào tính sai một phân, cái ghế nó nói ngay. -- Bác Thìn -- Thợ mộc làng Bãi

table: Một buổi trải nghiệm gồm những gì?
Thời gian | Nội dung
7 giờ 30 | An toàn xưởng, làm quen dụng cụ
8 giờ 30 | Bào mặt ghế, lấy mực
10 giờ | Đục mộng
13 giờ 30 | Lắp ghép, đánh bóng
16 giờ | Trưng bày, trò chuyện về nghề

Tháng tới, các bạn sẽ thử nghề mây tre và chăm sóc cây cảnh.

gallery: Xưởng mộc trong một ngày
[workshop] Vỏ bào đầu tiên
[art_class] Vẽ kiểu chân ghế
[meeting] Giờ nghỉ nghe các bác kể nghề
"""),
        topics=("giao-duc-nghe-nghiep", "hoat-dong-nha-truong"),
        scene="workshop",
        lead_alt="Học sinh đeo kính bảo hộ bào gỗ dưới sự hướng dẫn của bác thợ",
        days_ago=6,
        english=English(
            "One day as a joiner, a lifetime's memory of wood",
            (
                "Ninth-years planed, chiselled and assembled a small stool together with craftsmen "
                "from the joiners' village."
            ),
            paragraphs("""
The day began with safety: goggles, tied hair, and ten minutes of watching before touching any tool.

By four o'clock nine stools stood in a row. Two of them wobbled, and their makers insisted on keeping them
that way.
"""),
        ),
    ),
    Story(
        unit="phusa",
        title="Đội bóng đá nữ và đôi giày truyền tay",
        summary="Mười bốn cô gái, một sân cỏ ven sông và tủ giày chung để không ai phải đứng ngoài.",
        body=blocks("""
Giày trong tủ không ghi tên. Ai chân dài ra thì giặt sạch, thay dây mới rồi đặt lại cho bạn sau. Chiếc giày
cũ nhất đã qua sáu đôi chân.

Đội tập vào chiều thứ Ba, thứ Năm. Thứ Bảy có đấu giao hữu với phụ huynh, và các bà trong xóm mang khoai
luộc ra cổ vũ.

> Ngày xưa tôi cũng mê bóng, nhưng làm gì có đội. Giờ nhìn cháu chạy mà như mình chạy. -- Bà Cói -- Cổ động
viên thứ Bảy nào cũng có mặt

gallery: Chiều thứ Bảy trên sân bãi
[football] Pha phối hợp trước cầu môn
[sports_day] Hàng ghế cổ vũ của các bà
[river] Sân bóng nhìn từ phía sông
"""),
        topics=("hoat-dong-nha-truong", "ket-qua-noi-bat"),
        scene="football",
        lead_alt="Đội bóng đá nữ tập luyện trên sân cỏ ven sông lúc chiều",
        days_ago=13,
        english=English(
            "The girls' football team and the shared boots",
            (
                "Fourteen girls, a pitch by the river and a cupboard of shared boots so that nobody "
                "has to stand aside."
            ),
            paragraphs("""
The boots carry no names. Whoever outgrows a pair cleans it, changes the laces and puts it back.

On Saturdays the grandmothers of the hamlet bring boiled sweet potatoes and shout the loudest.
"""),
        ),
    ),
    Story(
        unit="phusa",
        title="Sổ ký ức làng: tiếng còi tàu thủy năm ấy",
        summary=(
            "Học sinh khối 8 ghi âm lời kể của mười hai người già, chép lại thành chương mới của "
            "cuốn sổ làng."
        ),
        body=blocks("""
Trước mỗi buổi, các bạn đọc to lời xin phép: “Ông bà kể điều gì muốn giữ, còn điều gì không muốn giữ thì
chúng cháu không chép”.

Chương mới có bến đò, có chuyến tàu thủy kéo còi ba hồi, có tấm ván cửa làm cầu trong mùa nước. Cuối mỗi câu
chuyện là một bức vẽ của chính người kể hoặc của cháu họ.

[reading] Cuốn sổ bìa vải, chương thứ bảy

Sổ được đặt trong tủ kính thư viện. Muốn xem, chỉ cần rửa tay và lật thật khẽ.
"""),
        topics=("hoat-dong-nha-truong", "guong-nguoi-tot-viec-tot"),
        scene="meeting",
        lead_alt="Học sinh ngồi quanh bàn trà nghe người già trong làng kể chuyện",
        days_ago=18,
    ),
    Story(
        unit="phusa",
        title="Vườn 800 mét vuông, ba khối, bảy loại rau",
        summary=(
            "Vụ đông này học sinh Phù Sa chia vườn theo bài học: khối 6 đo, khối 7 ủ phân, khối 8 "
            "tính, khối 9 ghi nhật ký thời tiết."
        ),
        body=blocks("""
Su hào, cải bẹ, cà chua, hành, tỏi, rau mùi và một luống “bí mật” của khối 9. Bí mật ấy hóa ra là dâu tây,
trồng thử ba mươi gốc.

Đống ủ của khối 7 nóng đến mức nhiệt kế chỉ 58 độ. Cả lớp đứng quanh hơ tay trong buổi sáng lạnh và học về
vi sinh vật ngay tại chỗ.

[garden] Nhiệt kế cắm giữa đống ủ

- Mỗi tuần hai buổi chăm vườn, mỗi buổi một tiết
- Nước tưới lấy từ bể hứng nước mưa
- Rau thu hoạch chuyển cho bếp của trường mầm non bên cạnh
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Học sinh làm luống, ủ phân trong khu vườn rộng của trường",
        days_ago=26,
    ),
    Story(
        unit="phusa",
        title="Tiết Lịch sử và Địa lí trên con đê",
        summary="Một nắm đất, một chiếc lọ và mười phút chờ lắng: học sinh nhìn thấy phù sa bằng mắt mình.",
        body=blocks("""
Cô giáo đổ nước sông vào lọ, đặt lên bậc đê, bảo cả lớp ngồi im ngắm. Mười phút sau, đáy lọ hiện ra ba lớp:
cát, bột mịn và một lớp mỏng như bụi phấn.

“Vậy cánh đồng nhà em dày bao nhiêu cái lọ?”, một bạn hỏi. Câu hỏi ấy thành đề bài cho cả tuần.

> Tôi có bản đồ treo tường rất đẹp, nhưng chiếc lọ này dạy giỏi hơn tôi. -- Ninh Thị Hồng Gấm -- Tổ trưởng
tổ Khoa học xã hội

[river] Ba lớp phù sa trong lọ sau mười phút
"""),
        topics=("hoat-dong-nha-truong",),
        scene="river",
        lead_alt="Học sinh đứng trên bờ đê cao, tay cầm lọ nước sông",
        days_ago=34,
    ),
    Story(
        unit="phusa",
        title="Phiên chợ đổi đồ không dùng tiền lẻ",
        summary=(
            "Sách, xe đồ chơi, áo ấm, chậu cây: học sinh mang thứ mình không cần và đổi lấy thứ bạn cần."
        ),
        body=blocks("""
Mỗi món đồ kèm một tấm thẻ kể chuyện của nó. Chiếc áo len xanh từng đi qua ba chị em; con gấu mất một mắt
“rất giỏi giữ bí mật”.

Đến trưa, món khó đổi nhất là cuốn từ điển dày. Một bạn khối 6 đổi bằng hai chậu xương rồng rồi ôm về như ôm
kho báu.

- Đồ còn dùng được, đã giặt hoặc lau sạch
- Mỗi món một tấm thẻ kể chuyện
- Hết phiên, đồ còn lại gửi vào tủ dùng chung của trường
"""),
        topics=("hoat-dong-nha-truong",),
        scene="school_gate",
        lead_alt="Sân trường bày những chiếu hàng đổi đồ, học sinh qua lại",
        days_ago=40,
    ),
    Story(
        unit="phusa",
        title="Lớp mây tre chiều thứ Tư",
        summary="Nghệ nhân trong vùng dạy học sinh chẻ mây, nhuộm màu từ lá bàng và đan chiếc đèn đầu tiên.",
        body=blocks("""
Màu nâu từ lá bàng khô, màu vàng từ nghệ, màu đen từ bùn ao. Các bạn ghi công thức như ghi bài Khoa học tự
nhiên: bao nhiêu lá, bao nhiêu nước, đun mấy phút.

Chiếc chụp đèn đầu tiên lệch một bên, nhưng khi thắp lên, bóng của nó trên tường lại đẹp hơn cả chiếc mẫu.

> Lệch mà có ý thì gọi là kiểu. Tôi bảo các cháu cứ giữ lấy cái lệch của mình. -- Ông Nứa -- Nghệ nhân mây
tre
"""),
        topics=("giao-duc-nghe-nghiep",),
        scene="art_class",
        lead_alt="Học sinh đan chụp đèn mây tre, nghệ nhân lớn tuổi hướng dẫn",
        days_ago=46,
    ),
    Story(
        unit="phusa",
        title="Trung thu ven bãi: hai trăm chiếc đèn thả trên cạn",
        summary=(
            "Thay vì thả đèn xuống sông, học sinh xếp đèn thành hình con sóng trên bãi cỏ để giữ "
            "dòng nước sạch."
        ),
        body=blocks("""
Ý tưởng đến từ một bạn khối 7: “Đèn thả xuống sông, sáng mai ai vớt?”. Thế là con sông đèn được xếp trên cỏ,
dài sáu mươi mét, uốn ba khúc.

Đúng tám giờ, cả sân tắt điện. Con sông sáng lên, trẻ nhỏ đi dọc bờ, người già đứng nhìn từ trên đê.

gallery: Con sông đèn
[night_festival] Khúc uốn thứ hai nhìn từ trên đê
[mid_autumn] Các em nhỏ đi dọc bờ sông đèn

Sáng hôm sau, hai trăm chiếc đèn được thu lại đủ hai trăm, tre để dành cho năm sau.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="night_festival",
        lead_alt="Hai trăm chiếc đèn xếp thành hình sóng trên bãi cỏ ban đêm",
        days_ago=59,
        around="09-25",
    ),
    Story(
        unit="phusa",
        title="Thầy giáo thể dục chạy bộ cùng học trò mỗi bình minh",
        summary=(
            "Nhóm chạy “Sương sớm” bắt đầu với bốn người, nay có hơn năm mươi, gồm cả phụ huynh và"
            " hai bác xe ôm."
        ),
        body=blocks("""
Năm rưỡi sáng, đường đê còn mờ sương. Cô Yên chạy cuối đoàn, vì “chạy cuối thì mới thấy ai cần đợi”.

Không bấm giờ, không tính huy chương. Đến gốc gạo thì cả đoàn dừng lại giãn cơ và đọc một câu đố. Ai giải
được thì hôm sau ra câu đố mới.

> Em vốn sợ giờ Thể dục. Giờ em vẫn chạy chậm, nhưng em hết sợ rồi. -- Một học sinh khối 8 -- Nhóm Sương sớm
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="sports_day",
        lead_alt="Nhóm người chạy bộ trên đường đê trong sương sớm",
        days_ago=51,
    ),
    Story(
        unit="phusa",
        title="Tuần lễ không túi ni lông của căng tin nhỏ",
        summary="Lá chuối, hộp cơm và chiếc giỏ mây thay cho 400 chiếc túi mỗi tuần.",
        body=blocks("""
Trước khi bắt đầu, đội khảo sát đứng đếm: trung bình một tuần, căng tin dùng 412 chiếc túi. Các bạn vẽ con
số ấy thành một con cá heo dài năm mét ở hành lang.

Cuối tuần, còn lại mười một chiếc. Cô căng tin cười: “Lá chuối nhà tôi bắt đầu hết, các cháu trồng thêm đi”.
Hôm sau, sáu cây chuối con có mặt ở góc vườn.

table: Số túi ni lông dùng mỗi ngày
Ngày | Tuần khảo sát | Tuần hành động
Thứ Hai | 96 | 5
Thứ Ba | 81 | 3
Thứ Tư | 78 | 2
Thứ Năm | 74 | 1
Thứ Sáu | 83 | 0
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kitchen",
        lead_alt="Quầy căng tin với đồ ăn gói lá chuối, học sinh cầm hộp cơm",
        days_ago=62,
    ),
    Story(
        unit="phusa",
        title="Tết sớm trong vườn trường: chợ hoa của khối 8",
        summary="Cúc, thược dược, vạn thọ do học sinh gieo từ tháng Chín nở đúng tuần cuối năm.",
        body=blocks("""
Mỗi tổ chăm một luống từ hạt. Nhật ký ghi ba lần cắt ngọn, hai lần rét đậm, một lần gà nhà hàng xóm sang
thăm.

Hoa nở được tặng cho phòng học, cổng trường, trạm y tế và những nhà neo người trong xóm. Chậu thược dược đỏ
nhất dành cho bác bảo vệ trực đêm giao thừa.

[tet] Hàng hoa trước giờ mang đi tặng
"""),
        topics=("hoat-dong-nha-truong",),
        scene="tet",
        lead_alt="Vườn hoa Tết của học sinh với cúc vàng, thược dược đỏ",
        days_ago=288,
        around="02-06",
    ),
)
