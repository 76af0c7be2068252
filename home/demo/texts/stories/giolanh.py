"""School life at Liên cấp Gió Lành: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

GIOLANH: tuple[Story, ...] = (
    Story(
        unit="giolanh",
        title="Anh chị đỡ đầu: cái nắm tay từ lớp Một đến lớp Tám",
        summary=(
            "Mỗi học sinh lớp Một có một anh chị khối 8 ăn trưa cùng vào thứ Ba và đọc sách cùng vào thứ Sáu."
        ),
        body=blocks("""
Ngày đầu năm, hai chiếc bát sứ đặt giữa sân: một bát đựng tên khối 8, một bát đựng tên lớp Một. Từ hai mẩu
giấy ấy là một năm buộc dây giày, gọt bút chì và nghe kể chuyện cái răng lung lay.

# Thứ Ba ăn trưa, thứ Sáu đọc sách

Các anh chị được tập huấn trước hai buổi: cách ngồi thấp xuống khi nói chuyện, cách đợi, cách nói “không”
nhẹ nhàng.

> Trước đây em hay chạy trong hành lang. Giờ có một người bé tí nhìn theo em. -- Một học sinh khối 8 -- Anh
đỡ đầu

[reading] Giờ đọc đôi chiều thứ Sáu

Cuối tháng, mỗi đôi vẽ chung một bức tranh. Tranh treo dọc cầu thang, bức nào cũng có một người cao và một
người thấp.

gallery: Một tuần của các đôi
[kindergarten_play] Giờ ra chơi chung sân
[reading] Đọc đôi chiều thứ Sáu
[art_class] Bức tranh một người cao, một người thấp
"""),
        topics=("hoat-dong-nha-truong", "ket-qua-noi-bat"),
        scene="school_gate",
        lead_alt="Học sinh lớn dắt tay em nhỏ qua cổng trường buổi sáng",
        days_ago=5,
        english=English(
            "Big buddies: a hand to hold from first grade to eighth",
            "Every first-year has an eighth-year who shares lunch on Tuesdays and a book on Fridays.",
            paragraphs("""
The pairs are drawn from two bowls on the first day of school. What follows is not on any timetable:
shoelaces, lost teeth, first jokes.

“I used to run in the corridor,” says one eighth-year. “Now somebody small is watching me.”
"""),
        ),
    ),
    Story(
        unit="giolanh",
        title="Vở kịch hai thứ tiếng và chiếc phông cảnh làm từ ga giường",
        summary=(
            "Câu lạc bộ kịch dựng chuyện Tấm Cám bằng tiếng Việt và tiếng Anh, khán giả nghe bên "
            "nào cũng hiểu."
        ),
        body=blocks("""
Tấm nói tiếng Việt, ông Bụt trả lời bằng tiếng Anh, còn cá bống thì hiểu cả hai. Khán giả lớp Một cười đúng
chỗ, dù chẳng ai dịch.

Chín tấm ga giường, hai cây chổi và toàn bộ màu xanh của phòng mỹ thuật đã làm nên dòng sông. Chiếc hài rơi
giữa màn hai thật, không theo kịch bản, và diễn viên ứng biến rất duyên.

gallery: Hậu trường
[art_class] Vẽ sông lên ga giường
[music] Ban nhạc thử tiếng gà gáy
[dance] Màn hội làng
"""),
        topics=("hoat-dong-nha-truong",),
        scene="dance",
        lead_alt="Học sinh diễn kịch trên sân khấu nhỏ với phông cảnh vẽ tay",
        days_ago=11,
        english=English(
            "A play in two languages and a backdrop made of bed sheets",
            "The drama club staged the tale of Tấm and Cám in Vietnamese and English at once.",
            paragraphs("""
Tấm speaks Vietnamese, the Bụt answers in English, and the fish understands both. The youngest in the
audience laughed in the right places in either language.

Nine bed sheets, two brooms and all the blue paint of the art room made the river.
"""),
        ),
    ),
    Story(
        unit="giolanh",
        title="Bốn mươi phút ngoài trời, nắng hay mưa phùn",
        summary=(
            "Ngày nào cả trường cũng ra sân, từ lớp Một đến lớp Chín, và đã giữ được nếp ấy suốt một học kỳ."
        ),
        body=blocks("""
Trời nắng thì chơi dưới tán thông, mưa phùn thì khoác áo, mưa to mới vào nhà đa năng. Giáo viên cũng ra sân,
không ai ngồi lại chấm bài.

Sau một học kỳ, thầy cô ghi nhận các tiết học sau giờ ra sân yên ả hơn. Các em thì ghi nhận theo cách khác:
“Em biết hết tên các anh chị lớp Chín rồi”.

> Chúng tôi không cần thêm giờ học, chúng tôi cần thêm giờ thở. -- Trang Minh Triết -- Phụ trách đời sống
học sinh
"""),
        topics=("an-toan-suc-khoe", "hoat-dong-nha-truong"),
        scene="sports_day",
        lead_alt="Học sinh nhiều lứa tuổi chạy nhảy trên sân rộng dưới trời nhiều mây",
        days_ago=19,
    ),
    Story(
        unit="giolanh",
        title="Tập huấn kỹ năng phòng tránh đuối nước trong bể bơi của trường",
        summary=(
            "Chín buổi học giúp học sinh tiểu học tập nổi, tập thở và biết gọi người lớn thay vì "
            "tự lao xuống nước."
        ),
        body=blocks("""
Bài học đầu tiên không phải bơi, mà là nằm ngửa và nhìn trần nhà. Ai nằm yên được hai mươi giây thì được
chọn bài hát cho cả nhóm.

Bài quan trọng nhất ở cạn: thấy bạn dưới nước thì hô to, ném vật nổi, tìm người lớn. Các bạn lớp Hai diễn
lại tình huống với chiếc can nhựa và sợi dây.

callout: Ba việc nhớ nằm lòng
Không xuống nước khi không có người lớn. Không nhảy theo bạn, hãy ném vật nổi. Hô thật to và chạy đi gọi
người giúp.

[first_aid] Ném can nhựa đúng tầm tay bạn
"""),
        topics=("an-toan-suc-khoe",),
        scene="first_aid",
        lead_alt="Học sinh đội mũ bơi ngồi thành bể nghe thầy hướng dẫn tập nổi",
        days_ago=37,
    ),
    Story(
        unit="giolanh",
        title="Thư viện hai tầng có một chiếc cầu trượt",
        summary="Muốn xuống tầng một sau khi đọc xong, bạn có thể đi thang bộ, hoặc chọn cách vui hơn.",
        body=blocks("""
Cầu trượt do phụ huynh là kiến trúc sư vẽ giúp, lót đệm hai bên, chỉ dùng khi có thủ thư trực. Luật: phải
đọc xong ít nhất một chương mới được trượt.

Học sinh lớp Chín ban đầu bảo “trò trẻ con”. Thủ thư đếm được trong tuần đầu, khối 9 trượt nhiều nhất.

> Có bạn đọc xong chương một, trượt xuống, leo lên đọc chương hai. Tôi không phàn nàn gì. -- Viên Hồng Hạc
-- Phụ trách thư viện song ngữ
"""),
        topics=("hoat-dong-nha-truong",),
        scene="library",
        lead_alt="Thư viện hai tầng có cầu trượt gỗ giữa những giá sách",
        days_ago=23,
    ),
    Story(
        unit="giolanh",
        title="Ngày hội ẩm thực: một bàn dài, ba mươi tư món",
        summary="Mỗi gia đình mang một món của quê mình, kèm tấm thẻ ghi món ấy thường ăn vào dịp nào.",
        body=blocks("""
Bánh đúc, cơm lam, mắm tép, bún thang, chè lam và một nồi súp bí của gia đình có bố là người nước ngoài. Thẻ
ghi: “Món này bà làm khi mưa”, “Món này nhà con ăn lúc làm lành”.

Bàn dài bốn mươi mét kê dọc hàng thông. Ai cũng ngồi cạnh một người chưa quen, vì chỗ ngồi được bốc thăm
bằng màu thìa.

> Tôi ăn món của nhà bên cạnh nhiều hơn món của mình. -- Một phụ huynh lớp Năm -- Khách của bàn dài
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kitchen",
        lead_alt="Bàn dài ngoài trời bày nhiều món ăn quê, phụ huynh và học sinh quây quần",
        days_ago=42,
    ),
    Story(
        unit="giolanh",
        title="Đài phát thanh Gió Lành lên sóng mười phút mỗi trưa",
        summary=(
            "Bản tin thời tiết sân trường, câu đố và một bài hát tự chọn, tất cả do học sinh khối "
            "6, khối 7 thực hiện."
        ),
        body=blocks("""
“Xin chào, hôm nay sân trường có gió nhẹ, khả năng cao có tiếng cười ở khu cầu trượt.” Bản tin thời tiết là
mục được đợi nhất.

Trước khi lên sóng, nhóm đọc lại theo ba câu hỏi: có đúng không, có tử tế không, có cần thiết không. Bản tin
nào trả lời được cả ba mới được đọc.

> Khó nhất là đọc chậm lại. Em cứ sợ hết mười phút. -- Một phát thanh viên khối 6 -- Đài Gió Lành

[music] Đèn đỏ sáng: mười phút bắt đầu
"""),
        topics=("hoat-dong-nha-truong",),
        scene="music",
        lead_alt="Học sinh ngồi trước micro trong phòng phát thanh nhỏ của trường",
        days_ago=48,
    ),
    Story(
        unit="giolanh",
        title="Khu rừng nhỏ Miyawaki của lớp Năm",
        summary="Ba trăm cây bản địa trồng trên một trăm mét vuông, cây nào cũng có người viết nhật ký.",
        body=blocks("""
Cây cao, cây nhỡ, cây bụi trồng sát nhau để cùng vươn lên. Các em phủ rơm, tưới mỗi sáng và đo chiều cao mỗi
tháng bằng que sơn màu.

Sau ba tháng, cây cao nhất đã hơn đầu cô giáo. Một bạn ghi trong nhật ký: “Cây của em thấp nhất nhưng nhiều
lá nhất, em bênh nó”.

[tree_planting] Que sơn màu đánh dấu chiều cao tháng thứ ba
"""),
        topics=("hoat-dong-nha-truong",),
        scene="tree_planting",
        lead_alt="Học sinh trồng cây con dày trong khoảnh đất phủ rơm",
        days_ago=53,
    ),
    Story(
        unit="giolanh",
        title="Lễ hội đèn lồng của chín khối lớp",
        summary=(
            "Chín khối làm chín kiểu đèn, ghép lại thành con rồng dài bốn mươi lăm mét đi quanh sân trường."
        ),
        body=blocks("""
Lớp Một làm vảy, lớp Chín làm đầu, các khối giữa làm từng khúc thân. Mỗi khúc do hai anh chị lớn và ba em
nhỏ cùng khiêng.

Rồng rẽ ở góc nhà xe thì mắc râu vào cây thông. Cả chín khối đứng đợi, hát hai bài, rồi đi tiếp.

gallery: Con rồng chín khúc
[mid_autumn] Đầu rồng do khối 9 bồi giấy
[night_festival] Khúc đuôi của lớp Một
"""),
        topics=("hoat-dong-nha-truong",),
        scene="mid_autumn",
        lead_alt="Con rồng ghép từ đèn lồng uốn quanh sân trường đêm Trung thu",
        days_ago=61,
        around="09-25",
    ),
    Story(
        unit="giolanh",
        title="Bảo tàng chiếc cặp cũ",
        summary="Sáu mươi chiếc cặp của ông bà, bố mẹ và học sinh kể chuyện đi học qua năm mươi năm.",
        body=blocks("""
Có chiếc túi vải may từ ống quần, có chiếc cặp da bò gãy khóa, có chiếc ba lô hình siêu nhân phai màu. Bên
trong vẫn còn mẩu phấn, vé xe, lá thư chưa gửi.

Các hướng dẫn viên lớp Bốn thuộc chuyện của từng chiếc cặp. Chiếc được hỏi nhiều nhất là của một bà ngoại:
bà đi học bổ túc năm bốn mươi tuổi, mang cặp của con trai.

[classroom] Hướng dẫn viên lớp Bốn bên chiếc cặp của bà
"""),
        topics=("hoat-dong-nha-truong",),
        scene="classroom",
        lead_alt="Hành lang trưng bày những chiếc cặp sách cũ, học sinh đứng xem",
        days_ago=74,
    ),
    Story(
        unit="giolanh",
        title="Những ngày cuối năm học: chiếc cầu thang ký ức",
        summary="Học sinh lớp Chín viết lên mỗi bậc thang một điều muốn gửi lại cho mái trường chín năm.",
        body=blocks("""
Năm mươi tư bậc, năm mươi tư câu. Bậc đầu: “Ở đây tớ đã khóc vì không muốn mẹ về”. Bậc cuối: “Ở đây tớ khóc
vì không muốn về”.

Em đỡ đầu lớp Một của từng người lên tặng một chiếc lá thông ép khô. Cái nắm tay cuối năm lâu hơn cái nắm
tay đầu năm.

[graduation] Năm mươi tư bậc, năm mươi tư câu
"""),
        topics=("hoat-dong-nha-truong",),
        scene="graduation",
        lead_alt="Học sinh lớp Chín ngồi trên cầu thang dán đầy giấy màu, tung mũ",
        days_ago=176,
        around="05-30",
    ),
)
