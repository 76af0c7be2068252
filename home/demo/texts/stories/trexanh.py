"""School life at Tiểu học Tre Xanh: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

TREXANH: tuple[Story, ...] = (
    Story(
        unit="trexanh",
        title="Diều no gió trên bãi cỏ sau lũy tre",
        summary=(
            "Mười lăm tổ diều, từ khối 1 đến khối 5, vót tre, dán giấy và cùng thả trong buổi chiều lộng gió."
        ),
        body=blocks("""
Suốt một tháng, chiều thứ Năm nào ông Giang trong xóm cũng ghé trường dạy vót tre. “Hai nửa phải nặng bằng
nhau”, ông đặt nan tre lên đầu ngón tay, “không thì diều đảo”.

Mười một trên mười lăm chiếc bay được. Bốn chiếc còn lại được treo trang trọng ở hành lang dưới tấm biển
“Suýt nữa”.

> Diều của chúng em bay cao bằng ba cây tre. Em đã ước lượng. -- Học sinh khối 5 -- Tổ diều số 7

gallery: Từ nan tre đến bầu trời
[workshop] Ông Giang thử độ cân của nan tre
[art_class] Khối 2 vẽ mặt cười lên diều
[sports_day] Chiều thả diều trên bãi cỏ

Tổ diều sáo khối 5 đang nghiên cứu làm ống sáo bằng vỏ lon. Tin mới nhất: sáo đã kêu, nhưng kêu giống tiếng
vịt.
"""),
        topics=("hoat-dong-nha-truong", "ket-qua-noi-bat"),
        scene="sports_day",
        lead_alt="Học sinh thả diều trên bãi cỏ, lũy tre xanh phía xa",
        days_ago=9,
        english=English(
            "Kites over the bamboo grove",
            (
                "Fifteen kite teams, from first-years to fifth-years, cut bamboo, glued paper and flew"
                " together on a windy afternoon."
            ),
            paragraphs("""
Old Mr Giang from the hamlet came every Thursday for a month to show how to split bamboo so that both halves
weigh the same.

Eleven kites of fifteen flew. The other four were given a place of honour in the school corridor, under the
sign “Nearly”.
"""),
        ),
    ),
    Story(
        unit="trexanh",
        title="Ô ăn quan, nhảy lò cò: giờ ra chơi không cần màn hình",
        summary="Mười hai ô trò chơi dân gian vừa được kẻ lại bằng sơn mới, đủ chỗ cho tất cả các lớp.",
        body=blocks("""
Các bạn khối 5 khảo sát xem trò nào đông nhất rồi mới đề xuất vẽ ô. Ô ăn quan đứng đầu, nhảy dây đứng thứ
hai, còn “ngồi nói chuyện” đứng thứ ba và được tặng hai chiếc ghế dài.

Luật chơi được viết trên bảng gỗ, kèm một dòng nhỏ: “Bạn mới đến luôn được chơi ván kế tiếp”.

[kindergarten_play] Ván ô ăn quan giữa khối 1 và khối 5
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kindergarten_play",
        lead_alt="Học sinh chơi nhảy lò cò và ô ăn quan trên sân gạch đỏ",
        days_ago=14,
    ),
    Story(
        unit="trexanh",
        title="Lập trình kéo thả: chú rùa vẽ ngôi nhà",
        summary=(
            "Trong phòng máy mới, học sinh khối 3 viết những câu lệnh đầu tiên để chú rùa trên màn"
            " hình vẽ hình vuông."
        ),
        body=blocks("""
Trước khi chạm vào máy, các con đóng vai rùa: một bạn bịt mắt, một bạn ra lệnh “tiến ba bước, rẽ phải”. Có
chú rùa đi thẳng vào bồn hoa.

Lên máy, hai bạn dùng chung một bàn phím, năm phút đổi tay. Hình vuông đầu tiên thiếu mất một cạnh; hình thứ
hai thừa một cạnh; hình thứ ba được cả phòng vỗ tay.

> Các em học được rằng máy làm đúng điều mình nói, không phải điều mình nghĩ. -- Khúc Thanh Bình -- Giáo
viên tin học
"""),
        topics=("hoat-dong-nha-truong",),
        scene="computer_room",
        lead_alt="Học sinh tiểu học ngồi hai bạn một máy trong phòng tin học",
        days_ago=21,
    ),
    Story(
        unit="trexanh",
        title="Luống rau khối 4 và bài toán ba mươi ki-lô-gam",
        summary=(
            "Từ một luống rau muống, học sinh khối 4 học cân, tính trung bình và viết thư mời các cô nhà bếp."
        ),
        body=blocks("""
Lần hái thứ nhất được bốn ki-lô-gam, lần thứ hai được bảy. Đến lần thứ năm, tổng cộng vừa tròn ba mươi, và
câu hỏi “trung bình mỗi lần bao nhiêu” tự nhiên xuất hiện.

table: Năm lần thu hoạch rau muống
Lần | Khối lượng | Thời tiết
1 | 4 kg | Nắng
2 | 7 kg | Mưa nhẹ
3 | 6 kg | Nắng
4 | 5 kg | Gió, khô
5 | 8 kg | Mưa đêm

Lá thư mời có đoạn: “Rau chúng cháu đã rửa ba lần. Nếu các cô nấu canh thì cho chúng cháu xin bát thứ hai”.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Học sinh cân những bó rau trên chiếc cân đĩa giữa vườn",
        days_ago=29,
    ),
    Story(
        unit="trexanh",
        title="Người thợ đan cuối xóm thành thầy giáo thỉnh giảng",
        summary="Bác Lữ, bảy mươi mốt tuổi, mỗi sáng thứ Bảy dạy học sinh đan rổ, đan mẹt dưới gốc tre.",
        body=blocks("""
Bác bảo đời bác chưa bao giờ đứng trên bục giảng, nên bác ngồi. Học sinh ngồi quanh bác thành vòng, trên tay
mỗi em sáu nan tre mỏng.

Nghề đan của xóm từng vắng người theo. Nay câu lạc bộ có ba mươi mốt bạn, và bác phải mượn thêm chiếu của
nhà văn hóa.

> Bọn trẻ hỏi tôi đan thế này để làm gì. Tôi bảo: để tay cháu biết việc, rồi cái đầu sẽ nghe theo tay. --
Bác Lữ -- Thợ đan xóm Lũy Tre

[workshop] Chiếc rổ đầu tay, hơi méo, được giữ lại làm kỷ niệm
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="workshop",
        lead_alt="Bác thợ đan ngồi chiếu dạy học sinh đan rổ tre",
        days_ago=36,
    ),
    Story(
        unit="trexanh",
        title="Đêm trăng, xóm nhỏ rước đèn qua lũy tre",
        summary="Phụ huynh, học sinh và các cụ trong xóm cùng rước đèn từ cổng trường ra đình làng.",
        body=blocks("""
Đèn năm nay làm từ vỏ bưởi, vỏ lon và nan tre của xóm. Khối 5 dẫn đầu với chiếc đèn kéo quân cao hơn một
mét, quay được nhờ hơi nóng của đèn dầu do người lớn giữ.

Ở sân đình, các cụ dọn sẵn chè đỗ và khoai luộc. Trẻ con hát, các cụ vỗ tay, rồi đổi vai: các cụ hát trống
quân, trẻ con vỗ tay.

[night_festival] Chiếc đèn kéo quân khối 5 trước cửa đình
"""),
        topics=("hoat-dong-nha-truong",),
        scene="mid_autumn",
        lead_alt="Đoàn rước đèn lồng đi dọc lũy tre dưới trăng",
        days_ago=58,
        around="09-25",
    ),
    Story(
        unit="trexanh",
        title="Trạm sửa xe đạp nhí mở cửa sáng thứ Hai",
        summary=(
            "Bơm lốp, vặn phanh, tra dầu xích: học sinh khối 5 giúp các em nhỏ có chiếc xe chắc "
            "chắn để đi học."
        ),
        body=blocks("""
Trạm gồm một chiếc bơm, một hộp cờ lê và cuốn sổ “khám xe”. Mỗi chiếc xe được kiểm tra bốn mục: lốp, phanh,
chuông, đèn.

Một bác sửa xe đầu xóm sang hướng dẫn buổi đầu và để lại số ghi bằng phấn trên tường: “Mỗi tuần một lần tra
dầu”.

- Phanh: bóp nhẹ, xe phải dừng
- Lốp: ấn tay thấy cứng
- Chuông: kêu to, kêu rõ
- Mũ bảo hiểm: cài vừa hai ngón tay
"""),
        topics=("hoat-dong-nha-truong", "an-toan-suc-khoe"),
        scene="workshop",
        lead_alt="Học sinh lớn cúi bơm lốp xe đạp cho em nhỏ ở góc sân",
        days_ago=44,
    ),
    Story(
        unit="trexanh",
        title="Thư gửi cây đa đình làng",
        summary="Giờ Tiếng Việt khối 4 viết thư cho cây đa ba trăm tuổi, và có người đã viết thư trả lời.",
        body=blocks("""
“Bác đa ơi, bác có mỏi tay không?”, “Bác có nhớ ông cháu hồi nhỏ trèo lên bác không?”. Bốn mươi lá thư được
đặt vào hốc cây một buổi chiều.

Sáng hôm sau, trong hốc có một phong bì dày. Thư trả lời viết bằng mực tím, ký tên “Đa”. Cả lớp đoán mãi
chưa ra nét chữ của ai, còn ông từ giữ đình thì chỉ cười.

> Bác đa viết chữ đẹp hơn em, nhưng em kể chuyện hay hơn bác. -- Một học sinh khối 4 -- Người nhận thư trả
lời
"""),
        topics=("hoat-dong-nha-truong",),
        scene="reading",
        lead_alt="Học sinh ngồi viết dưới gốc đa lớn trước đình làng",
        days_ago=54,
    ),
    Story(
        unit="trexanh",
        title="Lễ chào cờ có tiếng sáo trúc",
        summary="Sáng thứ Hai đầu tháng, đội sáo trúc của trường lần đầu thổi bài chào cờ thay cho loa.",
        body=blocks("""
Mười bốn cây sáo, mười bốn hơi thở chưa thật đều. Nốt cao nhất bị vỡ, cả sân nghe thấy, và cả sân hát to hơn
để đỡ cho các bạn.

Thầy dạy nhạc nói ông thích đúng khoảnh khắc ấy: “Đó là lúc trường mình hát cùng nhau thật”.

[flag_ceremony] Đội sáo trúc trước giờ chào cờ
"""),
        topics=("hoat-dong-nha-truong",),
        scene="flag_ceremony",
        lead_alt="Đội sáo trúc học sinh đứng cạnh cột cờ trong buổi chào cờ",
        days_ago=68,
    ),
    Story(
        unit="trexanh",
        title="Tết trồng cây: thêm hai mươi bụi tre ngà",
        summary="Sáng mồng tám, thầy trò và bà con trồng dặm lũy tre phía bắc, nơi bão năm trước làm gãy.",
        body=blocks("""
Gốc tre giống do bà con trong xóm cho. Học sinh khối 4, khối 5 đào hố, khối 2, khối 3 xách nước, khối 1 có
nhiệm vụ đặt tên cho từng bụi.

Bụi đầu tiên tên là “Ông Giang”, bụi cuối cùng tên là “Hết Rồi”.

> Trồng tre thì mười năm sau mới có bóng mát. Các em biết vậy mà vẫn trồng, tôi mừng. -- Kiều Văn Đăng --
Hiệu trưởng
"""),
        topics=("hoat-dong-nha-truong",),
        scene="tree_planting",
        lead_alt="Học sinh và người dân trồng những bụi tre non dọc đường làng",
        days_ago=272,
        around="02-20",
    ),
    Story(
        unit="trexanh",
        title="Một giờ học ngoài bến xe buýt",
        summary=(
            "Khối 2 học cách đọc biển tuyến, xếp hàng lên xe và nhường ghế trong chuyến đi ngắn ba trạm."
        ),
        body=blocks("""
Chuyến xe chỉ dài ba trạm nhưng có tới mười nhiệm vụ: tìm số tuyến, đếm ghế ưu tiên, chào bác tài, bấm
chuông đúng lúc.

Bác tài khen đoàn khách nhỏ “xếp hàng đẹp nhất tuần”. Trên đường đi bộ về, các con vẽ lại bản đồ ba trạm
bằng những gì mình nhớ: tiệm bánh, cây cầu, con chó vàng.

[bus] Ghế ưu tiên được để trống suốt chuyến đi
"""),
        topics=("hoat-dong-nha-truong",),
        scene="bus",
        lead_alt="Học sinh nhỏ xếp hàng lên xe buýt màu xanh cùng cô giáo",
        days_ago=97,
    ),
)
