"""School life at Mầm non Ánh Dương: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

ANHDUONG: tuple[Story, ...] = (
    Story(
        unit="anhduong",
        title="Một ngày của bé ở Ánh Dương, kể bằng mười hai tiếng động",
        summary=(
            "Tiếng dép lạch bạch, tiếng thìa chạm bát, tiếng ru trưa: cô giáo ghi lại một ngày của"
            " lớp mẫu giáo bé bằng tai."
        ),
        body=blocks("""
Bảy giờ: tiếng dép lạch bạch và câu “con chào cô ạ” dài như một bài hát. Chín giờ: tiếng cát đổ từ cốc này
sang cốc kia, rất lâu, rất chăm.

Mười một giờ: tiếng thìa. Mười hai rưỡi: không có tiếng gì cả, và đó là âm thanh cô thích nhất.

# Buổi chiều có nắng xiên

Ba giờ, cả lớp tỉnh dậy, tóc bạn nào cũng dựng một chỏm. Bốn giờ, tiếng xe máy ngoài ngõ, mười mấy cái đầu
cùng ngẩng lên đoán xem là bố ai.

> Nhiều bố mẹ hỏi hôm nay con làm gì. Tôi muốn trả lời bằng những điều nhỏ nhất, vì tuổi này lớn lên từ đó.
-- Nông Thị Thu Uyên -- Khối trưởng mẫu giáo lớn
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kindergarten_play",
        lead_alt="Các bé chơi cát và đu quay trong sân trường mầm non",
        days_ago=5,
        english=English(
            "A day at Ánh Dương told in twelve sounds",
            (
                "Small sandals on the stairs, spoons on bowls, a lullaby at noon: a teacher records "
                "the day of the youngest group by ear."
            ),
            paragraphs("""
Seven o'clock: sandals, and a very long goodbye. Nine o'clock: sand poured from one cup into another.
Eleven: spoons. Half past twelve: nothing at all, and that is the loveliest sound.

The teacher wrote the diary for parents who ask every evening what their child did all day.
"""),
        ),
    ),
    Story(
        unit="anhduong",
        title="Con đường đá sỏi cho bàn chân trần",
        summary="Mười lăm mét sỏi, cát, rơm và lá khô giúp các bé tập giữ thăng bằng và gọi tên cảm giác.",
        body=blocks("""
Sỏi thì “nhồn nhột”, rơm thì “ngứa ngứa mà thích”, còn ô bùn thì được gọi là “mát như kem”. Cô giáo chép lại
từng từ các bé nghĩ ra và dán dọc lối đi.

Các bố đã cùng nhau lát con đường trong hai sáng thứ Bảy. Cuối đường có vòi nước nhỏ để rửa chân và một
chồng khăn.

[garden] Ô bùn, nơi đông bạn đứng lại nhất
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Các bé đi chân trần trên lối sỏi trong vườn, cô giáo dắt tay",
        days_ago=12,
    ),
    Story(
        unit="anhduong",
        title="Hôm nay bé làm đầu bếp: nặn bánh trôi",
        summary="Bột nếp, đường phên và hai mươi tám đôi tay nhỏ làm ra những viên bánh to nhỏ đủ cỡ.",
        body=blocks("""
Bột trắng dính từ tay lên mũi. Có viên tròn như bi, có viên giống con ốc, và có viên được giới thiệu là
“bánh hình em bé”.

Cô nhà bếp luộc bánh trước mặt các con để cùng đếm: khi bánh nổi lên là chín. Cả lớp đếm tới ba mươi mốt thì
mẻ đầu tiên nổi.

[kitchen] Khay bánh “gia đình” của lớp mẫu giáo nhỡ
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kitchen",
        lead_alt="Các bé đeo tạp dề nặn bột tròn trên bàn thấp cùng cô giáo",
        days_ago=18,
    ),
    Story(
        unit="anhduong",
        title="Buổi chiều đón ông bà đến lớp kể chuyện",
        summary=(
            "Mỗi thứ Năm, một ông hoặc bà ngồi vào ghế mây và kể cho các bé nghe một câu chuyện ngày xưa."
        ),
        body=blocks("""
Tuần này là bà nội của một bạn nhỏ, mang theo chiếc quạt nan và câu chuyện con cóc. Đến đoạn cóc nghiến
răng, cả lớp cùng nghiến răng.

Nhà trường đã có lịch kể chuyện kín đến hết học kỳ. Một ông ngoại xin kể bằng sáo trúc, không cần lời.

> Ở nhà cháu không chịu ngồi yên. Ở đây hai chục đứa ngồi yên nghe tôi, sướng lắm. -- Bà Mão -- Người kể
chuyện tuần này
"""),
        topics=("hoat-dong-nha-truong", "guong-nguoi-tot-viec-tot"),
        scene="reading",
        lead_alt="Bà cụ ngồi ghế mây kể chuyện, các bé quây quần trên thảm",
        days_ago=25,
    ),
    Story(
        unit="anhduong",
        title="Vườn cổ tích thêm một cây khế",
        summary="Sau mùa mưa, các bé trồng cây khế ngọt cạnh giếng cổ tích và hát cho cây nghe mỗi sáng.",
        body=blocks("""
Cây cao ngang vai cô giáo. Mỗi bé bỏ một nắm đất, nói một lời chúc: “Mau lớn nhé”, “Đừng sợ tối nhé”, “Có
chim thì gọi tớ nhé”.

Lớp nào đi qua cũng dừng lại chào cây. Cô giáo đo chiều cao cây bằng dải ruy băng, một tháng một nút thắt.

[tree_planting] Nút ruy băng đầu tiên trên thân cây khế
"""),
        topics=("hoat-dong-nha-truong",),
        scene="tree_planting",
        lead_alt="Các bé và cô giáo cùng lấp đất quanh gốc cây khế nhỏ",
        days_ago=34,
    ),
    Story(
        unit="anhduong",
        title="Bé tập qua đường cùng chú gấu bông",
        summary=(
            "Sân trường biến thành ngã tư thu nhỏ, nơi các bé thay nhau làm người đi bộ, đèn xanh, đèn đỏ."
        ),
        body=blocks("""
Đèn giao thông là ba bạn đội mũ đỏ, vàng, xanh. Chú gấu bông qua đường quên nhìn hai phía, cả lớp đồng thanh
nhắc: “Gấu ơi, dừng lại!”.

Sau giờ chơi, các bé dắt bố mẹ đi đúng vạch phấn ra cổng. Nhiều ông bố bị nhắc vì vừa đi vừa xem điện thoại.

[traffic] Ngã tư phấn màu ở sân trước
"""),
        topics=("an-toan-suc-khoe", "hoat-dong-nha-truong"),
        scene="traffic",
        lead_alt="Các bé mầm non đứng trước vạch kẻ đường vẽ phấn, tay giơ biển đèn",
        days_ago=43,
    ),
    Story(
        unit="anhduong",
        title="Tuần lễ bóng: bóng ơi, bạn ở đâu?",
        summary=(
            "Bé đuổi bóng của mình, đo bóng buổi sáng và buổi trưa, rồi làm rạp chiếu bóng bằng hộp giày."
        ),
        body=blocks("""
Buổi sáng bóng dài như người khổng lồ, buổi trưa bóng ngắn bằng con mèo. Các bé vẽ viền bóng bạn lên sân
bằng phấn, rồi quay lại sau một giờ thì “bóng đi lệch rồi cô ơi”.

Rạp hộp giày khai trương chiều thứ Sáu với vở “Con thỏ tìm mẹ”. Vé vào cửa là một chiếc lá.

gallery: Một tuần chơi với bóng
[kindergarten_play] Đuổi bóng trên sân
[art_class] Rạp hộp giày trước giờ mở màn
"""),
        topics=("hoat-dong-nha-truong",),
        scene="art_class",
        lead_alt="Lớp học mầm non với tấm vải trắng, bóng bàn tay hình con thỏ",
        days_ago=55,
    ),
    Story(
        unit="anhduong",
        title="Đêm rằm trong sân trường mầm non",
        summary=(
            "Đèn ông sao do bố mẹ làm cùng con treo kín hiên, và vầng trăng lên đúng lúc bài hát thứ ba."
        ),
        body=blocks("""
Không sân khấu, không loa lớn. Các gia đình trải chiếu, bé rước đèn một vòng quanh vườn cổ tích, đến giếng
thì dừng lại thả lá sen.

Có chiếc đèn làm từ vỏ hộp cháo, có chiếc ông bố mang từ quê ra: chính là chiếc đèn ông nội làm cho bố ngày
bé.

Các bé nhỏ nhất ngủ trước lúc phá cỗ. Phần bánh được gói lại, ghi tên, sáng hôm sau đợi sẵn trên bàn.

[night_festival] Vòng đèn quanh giếng cổ tích
"""),
        topics=("hoat-dong-nha-truong",),
        scene="mid_autumn",
        lead_alt="Các bé cầm đèn lồng đi vòng quanh sân dưới ánh trăng tròn",
        days_ago=60,
        around="09-25",
        english=English(
            "A full moon over the kindergarten yard",
            "Star lanterns made at home hung along the veranda, and the moon rose just at the third song.",
            paragraphs("""
There was no stage. Families sat on mats, the children walked in a circle with their lanterns, and the
youngest fell asleep before the moon cake was cut.

One father brought the lantern that his own grandfather had made for him.
"""),
        ),
    ),
    Story(
        unit="anhduong",
        title="Lớp nhà trẻ học nói “xin” và “cảm ơn” với chiếc rối tay",
        summary="Chú rối sóc nhút nhát đến chơi mỗi sáng giúp các bé hai tuổi tập nói lời thương.",
        body=blocks("""
Sóc chỉ thò đầu ra khi có bạn nói nhỏ nhẹ. Tuần đầu, sóc ở trong túi gần cả buổi. Tuần thứ ba, sóc đã được
mời ngồi ăn cháo cùng.

Bố mẹ kể ở nhà, con bắt đầu “xin” cả chiếc gối trước khi nằm. Cô giáo cho mỗi gia đình mượn rối một tối cuối
tuần.

> Sóc nhát giống hệt con, nên con thương sóc trước khi kịp sợ lớp. -- Lã Thị Bích Đào -- Khối trưởng nhà trẻ
"""),
        topics=("hoat-dong-nha-truong",),
        scene="classroom",
        lead_alt="Cô giáo cầm rối tay hình con sóc, các bé ngồi quanh trên thảm",
        days_ago=70,
    ),
    Story(
        unit="anhduong",
        title="Ngày hội mặc áo bà, áo mẹ",
        summary=(
            "Nhân ngày 20/10, các bé khoác lên mình chiếc áo của bà, của mẹ và kể vì sao chọn chiếc áo ấy."
        ),
        body=blocks("""
Tay áo dài quá đầu gối, vạt áo quét đất, vậy mà sàn diễn hiên trường chưa bao giờ rộn ràng đến thế. “Áo này
thơm mùi mẹ”, một bé giải thích.

Cuối buổi, mỗi bé gói lại áo, gấp tư, gấp tám, rồi tự cất vào túi mang về. Cô bảo đó là bài học khó nhất
trong ngày.

[dance] Vạt áo dài của bà quét qua hiên trường
"""),
        topics=("hoat-dong-nha-truong",),
        scene="dance",
        lead_alt="Các bé mặc áo rộng thùng thình của mẹ đi vòng tròn, cô giáo vỗ tay",
        days_ago=34,
        around="10-20",
    ),
)
