"""School life at Mầm non Họa Mi: stories that the school's head publishes."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, Story

HOAMI: tuple[Story, ...] = (
    Story(
        unit="hoami",
        title="Dàn nhạc gáo dừa: bản giao hưởng của lớp mẫu giáo nhỡ",
        summary=(
            "Hai mươi bốn nhạc công năm tuổi, nhạc cụ làm từ gáo dừa, ống tre và nắp nồi, khán giả"
            " là cả khu vườn."
        ),
        body=blocks("""
Bản nhạc tên là “Mưa sắp đến”. Mở đầu là đầu ngón tay gõ lên hộp gỗ, lộp độp, lộp độp. Rồi ống tre vào, gáo
dừa vào, nắp nồi là tiếng sấm xa.

Cô giáo chỉ huy bằng một chiếc lá chuối non. Khi lá dừng, hai mươi bốn bạn nín thở, vì “im lặng cũng là
nhạc”.

> Tôi không dạy các con đánh đúng. Tôi dạy các con nghe nhau. -- Lò Thị Hoài Thu -- Giáo viên âm nhạc

[music] Bạn giữ nắp nồi đợi tiếng sấm của mình

Buổi diễn kế tiếp dành cho các bác trồng cây ở công viên Vườn Chim. Vé mời do các bé tự vẽ, mỗi vé một hạt
mưa.
"""),
        topics=("hoat-dong-nha-truong", "ket-qua-noi-bat"),
        scene="music",
        lead_alt="Các bé gõ gáo dừa và ống tre, cô giáo bắt nhịp bằng chiếc lá",
        days_ago=8,
        english=English(
            "The coconut-shell orchestra",
            (
                "Twenty-four musicians aged five, instruments of coconut shell, bamboo and pan lids, "
                "and a garden for an audience."
            ),
            paragraphs("""
The piece is called “Rain is coming”. It begins with fingertips on a wooden box, grows with the bamboo, and
ends with everybody holding their breath.

The teacher conducts with a leaf. “When the leaf stops, silence is music too,” she tells them.
"""),
        ),
    ),
    Story(
        unit="hoami",
        title="Cây bưởi tên là Bông đã ra quả",
        summary=(
            "Lớp mẫu giáo lớn đếm được bảy quả trên cây mình chăm, và cả lớp bàn xem chia thế nào "
            "cho công bằng."
        ),
        body=blocks("""
Bảy quả cho hai mươi lăm bạn. Phương án thứ nhất: ai tưới nhiều được ăn trước. Phương án thứ hai: làm nước
bưởi. Phương án thứ ba: để dành cho các em nhà trẻ.

Lớp chọn bằng cách bỏ sỏi vào giỏ. Phương án hai thắng, kèm điều kiện: mời các em nhà trẻ uống cùng.

[garden] Bỏ sỏi chọn phương án
"""),
        topics=("hoat-dong-nha-truong",),
        scene="garden",
        lead_alt="Các bé đứng quanh cây bưởi thấp, chỉ tay đếm quả",
        days_ago=13,
    ),
    Story(
        unit="hoami",
        title="Sáng thứ Tư ở gian bếp mở",
        summary=(
            "Phụ huynh vào bếp xem các cô sơ chế, hỏi về thực đơn và mang về công thức súp các con thích."
        ),
        body=blocks("""
Sáu phụ huynh đến từ bảy giờ kém, đội mũ, rửa tay, đi một vòng theo mũi tên dán trên sàn. Sổ giao nhận ghi
rau đến lúc nào, ai nhận, được cân bao nhiêu.

Câu hỏi nhiều nhất là làm sao để con chịu ăn rau dền. Cô cấp dưỡng trả lời: cho con nhặt cùng.

callout: Công thức súp bí đỏ kiểu Họa Mi
Bí đỏ hấp chín, xay với nước dùng gà, thêm một thìa sữa tươi, rắc hạt bí rang giã nhỏ. Các con thích tự rắc
hạt.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="kitchen",
        lead_alt="Gian bếp sáng sủa của trường, cô cấp dưỡng giới thiệu rổ rau với phụ huynh",
        days_ago=20,
    ),
    Story(
        unit="hoami",
        title="Những chú chim bằng lá khô",
        summary="Gió mùa về, sân trường đầy lá; các bé nhặt lá làm thành đàn chim bay dọc hành lang.",
        body=blocks("""
Lá bàng đỏ làm cánh, lá tre làm đuôi, hạt đỗ làm mắt. Một bé dán chú chim không có chân, vì “bạn ấy đang bay
mà”.

Đàn chim bốn mươi hai con bay từ cửa lớp nhà trẻ tới phòng y tế, con cuối cùng ngoái đầu lại đợi bạn.

[art_class] Chú chim cuối đàn ngoái đầu đợi bạn
"""),
        topics=("hoat-dong-nha-truong",),
        scene="art_class",
        lead_alt="Các bé dán lá khô thành hình chim lên tờ giấy lớn",
        days_ago=27,
    ),
    Story(
        unit="hoami",
        title="Cái vẫy tay thật lâu ở cổng",
        summary="Tuần đầu đi lớp của các bé hai tuổi: cô giáo, bố mẹ và một chiếc cửa sổ tròn.",
        body=blocks("""
Nhà trường làm một ô cửa sổ tròn ngang tầm mắt các bé, nhìn thẳng ra cổng. Ngày đầu, ai cũng muốn đứng ở đó.
Ngày thứ năm, cửa sổ vắng dần vì trong lớp có nhiều trò hơn.

Bố mẹ được dặn: chào con rõ ràng, hẹn giờ đón rồi đi, đừng trốn. Cô giáo nhắn một tấm ảnh bàn tay con đang
chơi vào giữa buổi sáng.

> Tôi tưởng con sẽ buồn cả ngày, hóa ra chỉ có mẹ là buồn. -- Một phụ huynh lớp nhà trẻ -- Tuần đầu đưa con
đi lớp
"""),
        topics=("hoat-dong-nha-truong",),
        scene="school_gate",
        lead_alt="Bé nhỏ đứng trong cửa sổ tròn vẫy tay chào mẹ ngoài cổng trường",
        days_ago=72,
    ),
    Story(
        unit="hoami",
        title="Bài đồng dao của mùa gặt",
        summary="Các bé về thăm cánh đồng sát trường, học bó rơm và hát đồng dao với các bác nông dân.",
        body=blocks("""
Xe đưa đón dừng ở đầu làng, từ đó các bé nắm dây đi bộ một trăm mét trên bờ cỏ rộng. Mỗi nhóm năm bé có một
cô và một phụ huynh đi cùng.

Các bác cho bé sờ hạt lúa, nghe tiếng máy tuốt từ xa và thử bó một bó rơm bé bằng cổ tay. Trên đường về, cả
xe hát “Dung dăng dung dẻ”.

[bus] Ghế nào cũng có một bó rơm
"""),
        topics=("hoat-dong-nha-truong",),
        scene="river",
        lead_alt="Cánh đồng lúa chín ven sông, các bé đội nón đi trên bờ cỏ rộng",
        days_ago=38,
    ),
    Story(
        unit="hoami",
        title="Múa bóng với những chiếc khăn cũ",
        summary=(
            "Mười tám chiếc khăn quàng của bà, của mẹ trở thành sóng, thành gió, thành cánh bướm "
            "trong giờ vận động."
        ),
        body=blocks("""
Bài tập chỉ có ba hiệu lệnh: gió nhẹ, gió to, lặng gió. Các bé tự nghĩ động tác, không bạn nào giống bạn nào.

Khi có hiệu lệnh “lặng gió”, những chiếc khăn từ từ rơi xuống đầu, và cả phòng biến thành một khu vườn toàn
nấm.

> Tôi bỏ nhạc đi, để các con nghe tiếng khăn bay. -- Tống Thị Diệp -- Phó Hiệu trưởng
"""),
        topics=("hoat-dong-nha-truong",),
        scene="dance",
        lead_alt="Các bé tung khăn nhiều màu trong phòng múa có nắng",
        days_ago=45,
    ),
    Story(
        unit="hoami",
        title="Trung thu của những chiếc đèn biết hát",
        summary="Mỗi chiếc đèn lồng gắn một chuông gió nhỏ; khi rước, cả sân ngân lên như một khúc nhạc.",
        body=blocks("""
Chuông làm từ vỏ ốc, chìa khóa cũ, ống tre cắt ngắn. Các bé được nghe thử từng loại và chọn tiếng mình thích
nhất cho đèn của mình.

Đoàn rước đi chậm một vòng quanh mười hai cây ăn quả. Đến cây của lớp nào, lớp ấy dừng lại hát chúc cây ngủ
ngon.

gallery: Đèn biết hát
[mid_autumn] Chiếc đèn gắn chìa khóa nhà cũ
[night_festival] Vòng rước quanh vườn cây
"""),
        topics=("hoat-dong-nha-truong",),
        scene="night_festival",
        lead_alt="Đoàn bé rước đèn lồng có chuông gió qua khu vườn buổi tối",
        days_ago=59,
        around="09-25",
    ),
    Story(
        unit="hoami",
        title="Chị lao công và khu vườn sạch như lau",
        summary="Mười năm, chị Sim dạy các bé quét sân bằng những chiếc chổi bé xíu chị tự bó.",
        body=blocks("""
Chổi của chị Sim bó từ rơm nếp, cán ngắn vừa tay trẻ bốn tuổi. Sáng nào cũng có vài bé xin quét cùng. Chị
bảo: “Các cháu quét thì lâu hơn, nhưng sân vui hơn”.

Chị biết chỗ nào có tổ chim, chỗ nào nấm vừa mọc, nên quét đến đó thì vòng tránh. Các bé vòng theo, rón rén.

> Tôi không học nhiều. Nhưng tôi dạy được một điều: chỗ mình chơi thì mình giữ. -- Chị Sim -- Nhân viên nhà
trường

[kindergarten_play] Đội quét lá buổi sáng, bạn nhỏ nhất bốn tuổi
"""),
        topics=("guong-nguoi-tot-viec-tot",),
        scene="kindergarten_play",
        lead_alt="Cô lao công và các bé cầm chổi nhỏ quét lá trong sân",
        days_ago=50,
    ),
    Story(
        unit="hoami",
        title="Ngày trời rét, cả lớp làm mũ len",
        summary=(
            "Cuộn len thừa của các nhà gom lại thành bốn mươi chiếc mũ cho chính các bé và cho mấy"
            " chú gấu bông."
        ),
        body=blocks("""
Vòng bìa cắt từ lõi giấy, quấn len, buộc lại, tỉa đầu. Trẻ bốn tuổi làm được chiếc mũ cho gấu trong hai
buổi; trẻ năm tuổi làm được chiếc cho mình với chút giúp đỡ.

Sáng thứ Hai, nhiệt độ xuống thấp, cả lớp đội mũ tự làm ra hiên phơi nắng, gấu bông ngồi cùng.

- Vòng bìa rộng hai ngón tay, cắt từ lõi giấy
- Len thừa, mỗi đoạn dài hai gang tay bé
- Buộc chụm đầu len, tỉa tròn thành quả bông
"""),
        topics=("hoat-dong-nha-truong",),
        scene="art_class",
        lead_alt="Cô giáo và các bé quấn len quanh vòng bìa để làm mũ",
        days_ago=330,
        around="12-28",
    ),
)
