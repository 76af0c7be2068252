"""School life at Tiểu học Sông Nhuệ: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

SONGNHUE: tuple[Story, ...] = (
    Story(
        unit="songnhue",
        title="Mười phút im lặng sáng thứ Hai, sáu trăm cuốn sách cùng mở",
        summary=(
            "Trước tiết học đầu tuần, cả trường cùng đọc: học sinh đọc, thầy cô đọc, bác bảo vệ và"
            " các cô nhà bếp cũng đọc."
        ),
        body=blocks("""
Bảy giờ mười lăm, chiếc chuông gió trước phòng hội đồng rung nhẹ. Ai đang ở đâu ngồi xuống đó. Sáu trăm cuốn
sách mở ra, và sân trường bỗng nghe được tiếng chim.

Không có phiếu kiểm tra, không có danh mục bắt buộc. Bạn nhỏ khối 1 chưa đọc thạo thì xem tranh, hoặc ngồi
cạnh anh chị khối 5 để nghe đọc thầm thì.

> Tôi đọc được nửa cuốn sử về dòng sông rồi. Mấy cháu cứ hỏi: bác ơi, đến đoạn nào rồi? -- Bác Khoát -- Bảo
vệ nhà trường

[reading] Góc đọc của khối 1 dưới gốc bàng già

Sau một học kỳ, số lượt mượn sách của thư viện tăng gấp đôi. Cô thủ thư nói điều làm cô vui nhất là những
gáy sách bắt đầu mòn.
"""),
        topics=("hoat-dong-nha-truong", "ket-qua-noi-bat"),
        scene="reading",
        lead_alt="Học sinh tiểu học ngồi dưới gốc bàng, mỗi em một cuốn sách mở",
        days_ago=7,
        english=English(
            "Ten quiet minutes on Monday, six hundred books open",
            (
                "Before the first lesson of the week the whole school reads: pupils, teachers, the "
                "guard at the gate and the cooks."
            ),
            paragraphs("""
When the small bell rings at a quarter past seven, everybody sits down where they are and opens a book.
There is no test and no list of titles.

After one term the library lends twice as many books. The youngest readers choose picture books; the guard
at the gate is halfway through a history of the river.
"""),
        ),
    ),
    Story(
        unit="songnhue",
        title="Chuyến thuyền giấy trên sân trường",
        summary=(
            "Giờ Toán ngoài trời của khối 3: gấp thuyền, thả vào máng nước và đo xem thuyền nào "
            "chở được nhiều hạt đỗ nhất."
        ),
        body=blocks("""
Máng nước dài sáu mét được bác lao công ghép từ ống nhựa cũ. Mỗi nhóm có ba tờ giấy, hai mươi phút và một
nắm đỗ đen.

Chiếc thuyền đáy phẳng chở được 47 hạt. Chiếc thuyền mũi nhọn đẹp nhất lớp chìm ở hạt thứ chín, và nhóm ấy
là nhóm hỏi nhiều nhất.

[river] Đếm từng hạt đỗ trước khi thuyền chìm

Cuối giờ, cả lớp vẽ biểu đồ cột bằng phấn lên sân. Trận mưa chiều xóa mất biểu đồ, nhưng câu hỏi “vì sao đáy
phẳng lại khỏe” thì còn theo các con về nhà.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="river",
        lead_alt="Những chiếc thuyền giấy nhiều màu trôi trong máng nước ở sân trường",
        days_ago=10,
    ),
    Story(
        unit="songnhue",
        title="Bếp ăn mở cửa: phụ huynh cùng nhặt rau",
        summary="Sáng thứ Sáu cuối tháng, bếp bán trú mời phụ huynh xem từ khâu nhận rau đến lúc chia cơm.",
        body=blocks("""
Sáu giờ sáng, xe rau vào cổng. Phụ huynh đeo mũ trùm tóc, rửa tay, ngồi vào bàn nhặt rau cùng các cô. Bếp
được bố trí một chiều: đồ sống vào một cửa, món chín ra một cửa.

# Món nào các con ăn hết nhất?

Câu trả lời sau ba buổi mở cửa: canh chua cá và đậu nhồi thịt. Món bí đỏ còn thừa nhiều, nên tuần này các cô
thử làm súp bí đỏ xay.

> Mẹ nấu ở nhà cũng chỉ kỹ được như vậy thôi. -- Một phụ huynh khối 2 -- Tham gia buổi mở cửa

Nhà trường mời phụ huynh đăng ký buổi tháng sau qua cô chủ nhiệm, mỗi buổi nhận tám người.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kitchen",
        lead_alt="Các cô nhà bếp và phụ huynh đeo tạp dề nhặt rau bên bàn dài",
        days_ago=19,
    ),
    Story(
        unit="songnhue",
        title="Cô thủ thư và những chiếc bìa sách được khâu tay",
        summary="Mười hai năm, cô Nhài đã vá hơn hai nghìn cuốn sách bằng kim, chỉ và hồ gạo.",
        body=blocks("""
Hộp đồ nghề của cô là một chiếc hộp bánh quy: kim khâu sách, chỉ nến, lọ hồ gạo cô quấy mỗi sáng. Cuốn nào
bong gáy được cô ngâm, là phẳng, khâu lại rồi ép dưới bộ từ điển dày.

“Sách vá được mượn nhiều hơn sách mới”, cô kể. “Bọn trẻ thích xem vết khâu ở đâu, rồi đọc lúc nào không
biết”.

# Lớp học nhỏ giờ ra chơi

Từ năm ngoái, cô dạy khâu sách cho những bạn thích tỉ mỉ. Lớp học không có sổ điểm, chỉ có một chiếc giá ghi
“Sách do chúng em cứu”.

[library] Giá “Sách do chúng em cứu” đã có 64 cuốn

> Em khâu lại cuốn truyện cổ tích, mất ba giờ ra chơi. Giờ em nhớ từng trang. -- Học sinh khối 4 -- Lớp khâu
sách

callout: Góp một chiếc bìa
Gia đình có vải vụn, chỉ nến hay giấy bìa cũ, xin gửi vào hộp ở bàn thủ thư.
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="library",
        lead_alt="Cô thủ thư ngồi khâu gáy sách bên cửa sổ thư viện",
        days_ago=28,
        english=English(
            "The librarian who mends books by hand",
            (
                "In twelve years Ms Nhài has repaired more than two thousand books with needle, thread"
                " and rice paste."
            ),
            paragraphs("""
She keeps her tools in a biscuit tin by the window: a bookbinder's needle, waxed thread, a jar of paste that
she cooks each morning.

“A mended book is borrowed more often than a new one,” she says. “The children want to see the scar.”
"""),
        ),
    ),
    Story(
        unit="songnhue",
        title="Ngày hội áo mưa nhiều màu",
        summary="Trời mưa cả tuần, thay vì ở trong lớp, khối 2 mặc áo mưa ra sân học bài “Nước đi đâu?”.",
        body=blocks("""
Các con đi theo một dòng nước nhỏ từ mái hiên, qua rãnh gạch, tới vườn rau rồi biến mất dưới cống. Ở mỗi
điểm, cô đặt một lá cờ và một câu hỏi.

Vũng nước trước cột cờ được bầu là “vũng đẹp nhất” vì soi được cả bầu trời. Các con đo vũng bằng gang tay,
sáng hôm sau đo lại thì thấy nước đã “đi” mất một nửa.

[rain] Đo vũng nước bằng gang tay
"""),
        topics=("hoat-dong-nha-truong",),
        scene="rain",
        lead_alt="Học sinh nhỏ mặc áo mưa nhiều màu nghịch vũng nước giữa sân",
        days_ago=40,
    ),
    Story(
        unit="songnhue",
        title="Đội múa lân khối 4 tập trống bằng chậu nhựa",
        summary=(
            "Trước đêm Trung thu, ba tuần liền, góc sân phía đông vang tiếng chậu, nồi và rất "
            "nhiều tiếng cười."
        ),
        body=blocks("""
Đầu lân do các con tự làm: khung tre, giấy bồi, râu từ sợi đay. Mắt lân là hai nắp hộp sữa, chớp được nhờ
sợi dây cước.

Đêm hội, lân đi qua từng lớp trước khi ra sân phá cỗ. Có một chú lân chui nhầm vào phòng bảo vệ, được bác
mời kẹo lạc rồi mới chịu ra.

gallery: Đêm trăng ở Sông Nhuệ
[mid_autumn] Đèn ông sao do khối 1 dán
[night_festival] Mâm cỗ bưởi hình con nhím
[dance] Lân xanh, lân đỏ chào nhau giữa sân
"""),
        topics=("hoat-dong-nha-truong",),
        scene="mid_autumn",
        lead_alt="Học sinh múa lân dưới trăng, đèn ông sao sáng quanh sân",
        days_ago=60,
        around="09-25",
    ),
    Story(
        unit="songnhue",
        title="Đi bộ đến trường: đoàn “tàu hỏa chân” thứ tư đã lăn bánh",
        summary=(
            "Bốn nhóm học sinh sống gần nhau đi bộ đến trường cùng phụ huynh trực, nối đuôi thành "
            "những đoàn tàu vui vẻ."
        ),
        body=blocks("""
Mỗi đoàn tàu có đầu tàu, toa giữa và toa cuối là người lớn mặc áo phản quang. Các con nắm dây màu, đi trên
vỉa hè, tới ga thì gọi to tên bạn.

Tuyến thứ tư xuất phát từ khu chung cư bên kia cầu, dài 900 mét, hết mười sáu phút. Trên đường có một “ga
ngắm sông” dừng một phút.

- Mũ, áo mưa và nước uống luôn có trong ba lô
- Qua đường ở vạch kẻ, giơ tay, nhìn hai phía
- Trời mưa to, đoàn tàu nghỉ và nhắn cho phụ huynh từ 6 giờ

> Con dậy sớm hơn hẳn, vì sợ lỡ tàu. -- Một phụ huynh khối 1 -- Trực tuyến số 4

[traffic] Toa cuối giơ tay xin đường ở vạch kẻ
"""),
        topics=("an-toan-suc-khoe", "hoat-dong-nha-truong"),
        scene="traffic",
        lead_alt="Đoàn học sinh nắm dây màu đi bộ qua vạch kẻ đường cùng phụ huynh",
        days_ago=52,
    ),
    Story(
        unit="songnhue",
        title="Hợp xướng khối 5 hát về dòng sông",
        summary="Bài hát do chính học sinh đặt lời, kể về bến nước, con đò và cây gạo bên đê.",
        body=blocks("""
Lời bài hát bắt đầu từ một giờ Tiếng Việt: mỗi bạn viết một câu về sông. Cô giáo âm nhạc chọn ra mười sáu
câu, cả lớp cùng gọt cho vừa nhịp.

Buổi diễn đầu tiên là trong giờ chào cờ. Không micro, không nhạc nền, chỉ có tiếng đàn phím và gió từ phía
đê.

[music] Buổi tập cuối cùng ở hiên nhà B
"""),
        topics=("hoat-dong-nha-truong",),
        scene="music",
        lead_alt="Dàn hợp xướng học sinh đứng ba hàng, cô giáo đệm đàn",
        days_ago=66,
    ),
    Story(
        unit="songnhue",
        title="Vườn rau ba gang tay của khối 1",
        summary=(
            "Mỗi bạn khối 1 có một ô đất rộng ba gang tay, một cái tên ghi trên que kem và một hạt"
            " giống tự chọn."
        ),
        body=blocks("""
Hạt cải mọc sau ba ngày, hạt mướp sau bảy ngày, còn hạt xoài thì đến giờ vẫn “đang nghĩ”. Bạn chủ của hạt
xoài tưới đều nhất lớp.

Giờ thu hoạch đầu tiên, cả lớp hái được một rổ cải. Các cô nhà bếp nấu thành nồi canh, và hôm ấy không bạn
nào bỏ rau.

> Con ăn rau của con trồng, mẹ ơi, nó ngọt lắm. -- Một học sinh khối 1 -- Chủ ô đất số 17
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Các em nhỏ tưới những ô rau vuông vắn có cắm que tên",
        days_ago=75,
    ),
    Story(
        unit="songnhue",
        title="Ngày hội thể thao: thắng thua tính bằng nụ cười",
        summary=(
            "Nhảy bao bố, đi cà kheo, chuyền nước bằng bọt biển: mười hai trò chơi và không có bục"
            " nhất, nhì, ba."
        ),
        body=blocks("""
Mỗi lớp nhận một tấm bản đồ kho báu. Qua một trạm là được một mảnh ghép; ghép đủ mười hai mảnh thì hiện ra
dòng chữ: “Cảm ơn vì đã chơi cùng nhau”.

Trạm đông nhất là đi cà kheo, nơi một ông nội sáu mươi tám tuổi biểu diễn đi lùi trong tiếng trầm trồ.

[sports_day] Trạm chuyền nước: ai cũng ướt, ai cũng cười

> Năm nay không ai khóc vì thua, vì chẳng biết ai thua. -- Lục Văn Tiến -- Phó Hiệu trưởng
"""),
        topics=("hoat-dong-nha-truong",),
        scene="sports_day",
        lead_alt="Học sinh tiểu học nhảy bao bố trên sân, khán giả reo hò",
        days_ago=88,
    ),
    Story(
        unit="songnhue",
        title="Bưu thiếp từ bờ sông: khối 4 kết bạn với một trường miền núi",
        summary=(
            "Một trăm hai mươi tấm bưu thiếp vẽ tay đã lên đường tới một lớp học trên núi, mang "
            "theo câu hỏi: “Ở chỗ bạn, buổi sáng có gì?”."
        ),
        body=blocks("""
Các con vẽ những gì mình thấy hằng ngày: cây cầu, con đò, hàng bánh rán đầu phố. Mặt sau không ghi tên lớp
hay địa chỉ nhà, chỉ có tên gọi thân mật và một câu hỏi.

Ba tuần sau, thư trả lời về tới trường trong một bao tải nhỏ có mùi khói bếp. “Buổi sáng ở chỗ tớ có mây vào
lớp”, một bạn viết.

[art_class] Bức tường bưu thiếp ở hành lang tầng hai
"""),
        topics=("hoat-dong-nha-truong",),
        scene="art_class",
        lead_alt="Học sinh vẽ bưu thiếp bằng màu nước, trên bàn có bản đồ",
        days_ago=110,
    ),
)
