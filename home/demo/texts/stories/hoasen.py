"""School life at THCS Hoa Sen: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

HOASEN: tuple[Story, ...] = (
    Story(
        unit="hoasen",
        title="Hồ sen của chúng mình: học sinh khối 7 đo nước, đếm chim và vẽ bản đồ",
        summary=(
            "Suốt sáu tuần, học sinh khối 7 mang ống nghiệm, sổ tay và đôi ủng ra hồ sen cạnh "
            "trường để trả lời một câu hỏi: nước hồ đang khỏe đến đâu?"
        ),
        body=blocks("""
Mỗi chiều thứ Ba, cổng nhỏ bên hông trường mở ra lối dẫn xuống hồ. Các nhóm học sinh tản ra bốn góc: nhóm đo
độ trong, nhóm ghi nhiệt độ, nhóm soi mẫu nước bằng kính lúp, nhóm ngồi thật yên để đếm chim.

“Lúc đầu chúng em tưởng hồ chỉ có sen và cá rô phi”, một bạn trong nhóm quan sát kể. Sau sáu tuần, cuốn sổ
chung đã ghi được mười một loài chim, bốn loài chuồn chuồn và một gia đình cuốc sống dưới bụi thủy trúc.

# Số liệu biết kể chuyện

table: Độ trong của nước tại bốn vị trí (trung bình sáu tuần)
Vị trí | Độ trong | Ghi chú của nhóm
Cầu gỗ | 62 cm | Nhiều bèo tấm, có cá con
Bờ phía nhà dân | 41 cm | Nên đặt thêm thùng rác có nắp
Bụi thủy trúc | 70 cm | Nơi chim làm tổ
Cửa cống | 35 cm | Nước đục hơn sau mưa

> Tôi không dạy các em kết luận của người lớn. Tôi chỉ dạy các em cách đo, cách ghi và cách nghi ngờ con số
của chính mình. -- Chử Minh Khôi -- Tổ trưởng tổ Khoa học tự nhiên

gallery: Sáu tuần bên hồ
[lotus_pond] Nhóm đo độ trong thả đĩa Secchi xuống nước
[garden] Bụi thủy trúc, nơi gia đình cuốc làm tổ
[art_class] Tấm bản đồ vải dài ba mét được vẽ trong hai buổi chiều

Tấm bản đồ hiện treo ở sảnh nhà A đến hết tháng. Phụ huynh đón con có thể ghé xem và viết thêm kỷ niệm của
mình về hồ lên những mẩu giấy hình lá sen.

callout: Bạn cũng có thể đếm chim
Chọn một góc yên tĩnh lúc sáng sớm, ngồi mười lăm phút, ghi lại loài, số lượng và điều chúng đang làm. Gửi
giấy vào hộp thư hồ sen ở cổng trường.
"""),
        topics=("ket-qua-noi-bat", "hoat-dong-nha-truong"),
        scene="lotus_pond",
        lead_alt="Học sinh ngồi trên cầu gỗ múc nước hồ sen vào ống nghiệm",
        days_ago=6,
        english=English(
            "Our lotus pond: seventh-years measure water, count birds and draw a map",
            (
                "For six weeks the seventh-years took test tubes and notebooks to the pond next door "
                "to answer one question: how healthy is the water?"
            ),
            paragraphs("""
The pupils worked in small groups. One measured how clear the water was, another counted the birds that came
at dawn, a third drew a large map on fabric.

“We used to walk past the pond. Now we know who lives there,” said one of them. The map hangs in the
school's entrance hall until the end of the month.
"""),
        ),
    ),
    Story(
        unit="hoasen",
        title="Robot bìa các tông biết tự tìm đường",
        summary=(
            "Không cần bộ linh kiện đắt đỏ, câu lạc bộ robot chiều thứ Tư làm xe dò đường từ vỏ "
            "hộp sữa, hai mô tơ cũ và rất nhiều kiên nhẫn."
        ),
        body=blocks("""
Chiếc xe đầu tiên chạy được đúng hai mươi xăng-ti-mét rồi đâm vào chân bàn. Cả nhóm cười, tháo ra, lắp lại.
Đến chiếc thứ năm, xe đã ngoan ngoãn bám theo vạch băng dính đen vòng quanh phòng.

# Làm hỏng cũng là một bước

Câu lạc bộ có một quy định lạ: ai làm hỏng điều gì thì được viết lên bảng “Hôm nay mình học được từ…”. Tấm
bảng ấy giờ kín chữ, và những bạn mới vào đọc nó trước khi cầm tua vít.

[workshop] Chiếc xe số năm chạy hết vòng băng dính trong tiếng vỗ tay

> Bìa các tông rẻ, nên các em không sợ sai. Mà không sợ sai thì mới học nhanh. -- Đinh Việt Cường -- Phó
Hiệu trưởng

Từ tuần sau, nhóm bắt đầu làm cánh tay gắp bóng. Bạn nào có vỏ hộp sạch, nắp chai, dây chun, xin gửi vào
thùng màu hồng trước cửa xưởng.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="workshop",
        lead_alt="Nhóm học sinh cúi quanh chiếc xe robot làm bằng bìa trên bàn xưởng",
        days_ago=11,
    ),
    Story(
        unit="hoasen",
        title="Những lá thư tay trong ngày 20/11",
        summary=(
            "Năm nay học sinh Hoa Sen chọn tặng thầy cô một món quà giản dị: lá thư viết tay, dán "
            "tem vẽ bằng màu nước."
        ),
        body=blocks("""
Hộp thư gỗ đặt ở sảnh từ đầu tháng. Mỗi sáng, đội bưu tá gồm sáu học sinh khối 6 đeo túi vải, đi từng phòng
để phát thư. Có lá thư dài ba trang, có lá chỉ vỏn vẹn: “Con cảm ơn cô vì hôm ấy đã đợi con”.

Sáng lễ, không có diễn văn dài. Thầy cô ngồi giữa sân, học sinh ngồi vòng quanh, và mỗi khối đọc một lá thư
được phép đọc to.

[teacher_day] Giờ đọc thư dưới tán phượng

> Hai mươi năm đi dạy, tôi giữ được một hộp bánh quy đầy thư. Năm nay chắc phải tìm chiếc hộp lớn hơn. --
Phan Hoàng Yến -- Tổ trưởng tổ Ngữ văn

Sau buổi lễ, sân trường thành sân chơi: thầy cô một đội, học sinh một đội kéo co. Tỉ số, theo lời trọng tài
khối 9, là “hòa và vui”.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="teacher_day",
        lead_alt="Cô giáo mặc áo dài nhận lá thư và bó hoa nhỏ từ học sinh",
        days_ago=3,
        around="11-20",
    ),
    Story(
        unit="hoasen",
        title="Bắp cải tím đổi màu: giờ Khoa học tự nhiên thơm mùi bếp",
        summary=(
            "Một nồi nước bắp cải tím, chanh, giấm và nước vôi trong đủ để học sinh khối 8 tự làm "
            "ra dải màu chỉ thị của riêng mình."
        ),
        body=blocks("""
Phòng thí nghiệm số 2 sáng nay có mùi như gian bếp. Trên mỗi bàn là một hàng cốc: nước chanh, giấm, nước
mưa, sữa, nước xà phòng, nước vôi trong. Khi thứ nước tím được nhỏ vào, cả hàng cốc bừng lên từ đỏ, hồng,
tím sang xanh lá.

Các nhóm ghi màu, xếp thứ tự rồi mới mở sách để đối chiếu. Hai nhóm xếp lệch một bậc, và buổi học dành mười
phút để tìm xem vì sao.

callout: Làm thử ở nhà
Thái nhỏ một phần tư bắp cải tím, đun với nước trong mười phút, để nguội rồi lọc. Nhờ người lớn giúp khi
dùng bếp.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="classroom",
        lead_alt="Học sinh đeo kính bảo hộ rót dung dịch tím vào dãy cốc thủy tinh",
        days_ago=17,
    ),
    Story(
        unit="hoasen",
        title="Sáng khai giảng bên hồ sen",
        summary=(
            "Tiếng trống vang lên lúc bảy giờ rưỡi, những học sinh khối 6 đầu tiên bước qua cổng "
            "hoa lá sen do anh chị khối 9 kết từ chiều hôm trước."
        ),
        body=blocks("""
Cổng chào năm nay không có bóng bay. Anh chị khối 9 kết lá sen, hoa súng và rơm thành một vòm xanh; đi qua
đó, tóc ai cũng vương mùi nắng.

Lễ gói gọn trong bốn mươi phút. Cô Hiệu trưởng đánh trống khai trường, rồi mỗi học sinh khối 6 nhận một hạt
sen trong túi giấy nhỏ, bên ngoài ghi: “Hãy trồng, hãy đợi và hãy nhìn”.

gallery: Sáng đầu năm học
[school_gate] Vòm lá sen ở cổng trường
[flag_ceremony] Phút chào cờ đầu tiên của khối 6
[lotus_pond] Những hạt sen được gieo vào chum sau lễ

Buổi chiều, các anh chị dẫn em mới đi thăm trường: góc yên tĩnh nhất thư viện, chiếc ghế đá mát nhất và thầy
bảo vệ luôn có ô cho mượn.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="flag_ceremony",
        lead_alt="Toàn trường chào cờ trong lễ khai giảng, cờ đỏ sao vàng trên cột giữa sân",
        days_ago=79,
        around="09-05",
        english=English(
            "The first morning of the school year, by the lotus pond",
            (
                "The drum sounded at half past seven and the new sixth-years walked in under an arch "
                "of lotus leaves made by the ninth-years."
            ),
            paragraphs("""
The ceremony lasted only forty minutes. Each new pupil received a lotus seed in a small paper bag with the
words: “Plant it, wait, and see.”

In the afternoon the older pupils showed the younger ones round the school: the quietest corner of the
library, the shadiest bench, the teacher who always has a spare umbrella.
"""),
        ),
    ),
    Story(
        unit="hoasen",
        title="Diễn tập thoát hiểm: cả trường ra sân trong ba phút bốn mươi giây",
        summary=(
            "Buổi diễn tập phòng cháy, chữa cháy đầu năm giúp từng lớp thuộc đường ra sân và biết "
            "dắt tay bạn bên cạnh."
        ),
        body=blocks("""
Chuông reo ba hồi dài. Giáo viên mở cửa, học sinh bỏ lại cặp sách, đi nhanh mà không chạy, men theo mũi tên
xanh dán dọc hành lang. Ba phút bốn mươi giây sau, lớp cuối cùng báo đủ sĩ số trên sân.

Sau phần diễn tập là các trạm kỹ năng: dùng khăn ướt che mũi, cúi thấp khi đi trong khói giả, gọi đúng số
khẩn cấp và nói rõ địa chỉ.

> Điều quan trọng nhất không phải là nhanh, mà là không ai bị bỏ lại. -- Vi Thu Thảo -- Phó Hiệu trưởng

Sơ đồ thoát hiểm mới được dán ở cửa từng phòng, vẽ bằng màu đậm, chữ to, để cả những bạn cận nặng cũng nhìn
rõ.
"""),
        topics=("an-toan-suc-khoe", "hoat-dong-nha-truong"),
        scene="first_aid",
        lead_alt="Học sinh xếp hàng ra sân trong buổi diễn tập, thầy giáo đứng chỉ đường",
        days_ago=47,
    ),
    Story(
        unit="hoasen",
        title="Giờ Ngữ văn nghe mưa",
        summary="Trời đổ mưa đúng tiết đọc thơ, cô trò mở hết cửa sổ và viết lại điều mình nghe thấy.",
        body=blocks("""
Bài học hôm ấy vốn là một bài thơ thu. Nhưng mưa xuống, át cả tiếng đọc, thế là cô giáo gấp giáo án, bảo cả
lớp im lặng năm phút.

Có bạn viết về tiếng mưa trên mái tôn nhà ngoại, có bạn viết về chiếc áo mưa hai đầu của bố. Một bạn chỉ
viết một câu: “Mưa làm cho ai cũng nói nhỏ lại”.

Những trang viết được đóng thành tập mỏng, bìa vẽ bằng mực loang, đặt ở thư viện cho ai thích nghe mưa vào
ngày nắng.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="rain",
        lead_alt="Mưa rơi ngoài cửa sổ lớp học, học sinh ngồi viết bên bậu cửa",
        days_ago=58,
    ),
    Story(
        unit="hoasen",
        title="Giải bóng đá khối 9: trận nào cũng có người cổ vũ cả hai đội",
        summary=(
            "Bốn buổi chiều, mười hai trận, một luật chơi thêm: đội cổ vũ phải hò reo cả khi bạn "
            "đội kia ghi bàn đẹp."
        ),
        body=blocks("""
Luật chơi thêm do chính học sinh đề xuất sau giải năm ngoái. Trọng tài bàn không ghi mỗi bàn thắng, mà ghi
cả những pha đỡ bạn đứng dậy.

Trận cuối kết thúc với tỉ số 3–2 sau loạt luân lưu. Hai đội đổi áo cho nhau rồi cùng chạy một vòng quanh sân.

[football] Hai đội khoác vai nhau sau tiếng còi mãn cuộc

Chiếc cúp năm nay là một chậu sen đá. Đội giữ cúp có nhiệm vụ tưới và giao lại nguyên vẹn cho khóa sau.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="football",
        lead_alt="Học sinh đá bóng trên sân cỏ, khán đài phất cờ nhiều màu",
        days_ago=33,
    ),
    Story(
        unit="hoasen",
        title="Một ngày gói bánh chưng, năm thế hệ quanh một chiếc mâm",
        summary=(
            "Ông bà, bố mẹ, thầy cô, cựu học sinh và học sinh cùng gói 210 chiếc bánh chưng, thức "
            "trông nồi và kể chuyện Tết."
        ),
        body=blocks("""
Bếp lửa nhóm từ bốn giờ chiều ở góc sân. Người biết gói dạy người chưa biết, và thường thì bà dạy cháu của
nhà khác, vì cháu mình ngồi tận mâm bên kia.

- 70 ki-lô-gam gạo nếp do các gia đình mang tới
- 210 chiếc bánh, trong đó 40 chiếc bánh chay
- Nồi bánh sôi từ 18 giờ đến 5 giờ sáng

Đêm trông nồi có ngô nướng, đàn ghi-ta và chuyện Tết ngày xưa. Sáng hôm sau, bánh được ép, lau lá, buộc lạt
đỏ và mang tới những cụ già sống một mình quanh hồ.

> Tôi gói bánh hơn sáu mươi năm, lần đầu có ba chục đứa cháu cùng một lúc. -- Bà Tư -- Cư dân phố Đầm Sen
"""),
        topics=("hoat-dong-nha-truong",),
        scene="tet",
        lead_alt="Nhiều thế hệ ngồi quanh chiếu gói bánh chưng, bên cạnh cành đào",
        days_ago=285,
        around="02-10",
    ),
    Story(
        unit="hoasen",
        title="Góc vườn nhỏ, vòng đời lớn: nuôi sâu để gặp bướm",
        summary=(
            "Học sinh khối 6 nhận nuôi mười hai con sâu cải và ghi nhật ký từng ngày cho tới lúc bướm bay."
        ),
        body=blocks("""
Ngày thứ nhất: “Sâu ăn nhiều hơn em”. Ngày thứ chín: “Sâu treo mình, chúng em nói nhỏ”. Ngày thứ mười sáu:
“Bướm!!!”. Cuốn nhật ký chung của lớp kết thúc bằng ba dấu chấm than.

Vườn sinh học không phun thuốc từ hai năm nay. Rau có chỗ thủng, nhưng lũ chim sâu đã trở lại.

[garden] Con bướm trắng đầu tiên đậu trên ngón tay một bạn khối 6
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Học sinh cúi nhìn chiếc lọ có lá cải và kén bướm trong vườn trường",
        days_ago=92,
    ),
)
