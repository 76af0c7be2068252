"""The rules that a new department starts with; afterwards they are its own data and it edits them.

Names and advice are Vietnamese because they are data. A law is named only where it is confirmed; its number
is data too. Bare "giáo dục" is no routine context on purpose: it stands in the name of every department.
"""

from workflows.classification import Rule
from workflows.enums import Clearance, RuleKind

DEPARTMENT, SPOKESPERSON = Clearance.DEPARTMENT, Clearance.SPOKESPERSON

# Beside these a dangerous word belongs to a lesson. Rules for things that have happened have no contexts.
LESSON = (
    "phòng chống", "phòng tránh", "phòng ngừa", "ngăn ngừa", "kỹ năng", "tập huấn", "diễn tập",
    "tuyên truyền", "chuyên đề", "nói không với", "bài học", "tiết học", "hội thi", "ngoại khóa", "nhận biết",
    "ký cam kết", "không để xảy ra", "tình huống giả định", "phiên tòa giả định", "tìm hiểu", "tự bảo vệ",
    "giáo dục kỹ năng", "học cách", "cách phòng", "cách xử lý",
)  # fmt: skip

_INCIDENTS = (
    Rule(
        code="bao-luc-da-xay-ra",
        name="Có vụ đánh nhau, bạo lực hoặc bạo hành",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=(
            "bị đánh", "bị bạn đánh", "bị nhóm * đánh", "bị cô * đánh", "bị thầy * đánh",
            "bị giáo viên * đánh", "bị phụ huynh * đánh", "đánh hội đồng", "đánh bạn", "đánh học sinh",
            "đánh trẻ", "đánh cháu", "đánh bé", "hành hung", "ẩu đả", "bị tát", "tát học sinh", "tát trẻ",
            "tát bạn", "đấm đá", "bầm tím", "vụ bạo lực", "đã xảy ra bạo lực", "vừa xảy ra bạo lực",
            "vụ bạo hành", "bị bạo hành", "tố bạo hành", "nghi bạo hành", "hành vi bạo hành", "bị bắt nạt",
            "vụ đánh nhau",
        ),
        advice="Không đăng khi sự việc chưa kết luận. Báo phòng; để người phát ngôn thống nhất nội dung.",
    ),
    Rule(
        code="bao-luc-hoc-duong",
        name="Nhắc đến bạo lực, bạo hành hoặc xâm hại",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=("bạo lực", "bạo hành", "xâm hại", "bắt nạt", "đánh nhau", "xô xát", "quấy rối"),
        routine_contexts=LESSON,
        advice="Bài tuyên truyền: nói rõ là phòng chống. Nếu có vụ việc, báo phòng và chờ kết luận.",
        law="Luật Trẻ em 2016",
    ),
    Rule(
        code="xam-hai",
        name="Có dấu hiệu xâm hại trẻ em",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=(
            "dâm ô", "sàm sỡ", "hiếp dâm", "giao cấu", "quấy rối tình dục", "vụ xâm hại", "nghi xâm hại",
            "nghi bị xâm hại", "nghi án xâm hại",
        ),
        advice="Không đăng. Bảo vệ danh tính của trẻ; báo phòng và cơ quan có thẩm quyền.",
        law="Luật Trẻ em 2016",
    ),
    Rule(
        code="tu-vong",
        name="Có người tử vong hoặc mất tích",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=(
            "tử vong", "thiệt mạng", "thi thể", "tự tử", "tự sát", "chết đuối", "vụ đuối nước", "thương vong",
            "nguy kịch", "không qua khỏi", "mất tích", "học sinh * qua đời", "em * qua đời", "cháu * qua đời",
            "tử nạn",
        ),
        advice="Hỏi ý kiến gia đình và phòng trước khi nói điều gì; không nêu tên, hình ảnh, nguyên nhân.",
    ),
    Rule(
        code="nhap-vien",
        name="Có người nhập viện hoặc ngộ độc",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=(
            "nhập viện", "đi cấp cứu", "cấp cứu tại", "phải cấp cứu", "khoa cấp cứu", "vào viện", "đi viện",
            "điều trị tại bệnh viện", "đưa * đến bệnh viện", "bị ngộ độc", "vụ ngộ độc", "nghi ngộ độc",
            "nghi bị ngộ độc", "ngộ độc tập thể",
        ),
        advice="Chờ kết luận của cơ quan y tế; số người và nguyên nhân do người phát ngôn cung cấp.",
    ),
    Rule(
        code="cong-an",
        name="Liên quan đến điều tra, khởi tố",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=(
            "công an vào cuộc", "công an * điều tra", "công an * xác minh", "công an * làm rõ",
            "công an * triệu tập", "cơ quan điều tra", "cảnh sát điều tra", "khởi tố", "truy tố", "bắt giữ",
            "tạm giam", "tạm giữ hình sự", "bị can", "bị cáo", "bị công an", "vụ án", "trình báo", "tham ô",
            "tham nhũng", "biển thủ", "chiếm đoạt",
        ),
        advice="Chờ kết luận của cơ quan có thẩm quyền; không suy đoán về người hay nguyên nhân.",
        law="Luật Báo chí 126/2025/QH15",
    ),
    Rule(
        code="ky-luat",
        name="Kỷ luật, đình chỉ hoặc sai phạm",
        kind=RuleKind.TERMS,
        level=SPOKESPERSON,
        terms=(
            "bị kỷ luật", "kỷ luật * giáo viên", "kỷ luật * nhân viên", "kỷ luật * cán bộ",
            "kỷ luật * học sinh", "kỷ luật * hiệu trưởng", "hình thức kỷ luật", "hội đồng kỷ luật",
            "xử lý kỷ luật", "quyết định kỷ luật", "buộc thôi việc", "buộc thôi học", "đình chỉ công tác",
            "tạm đình chỉ", "đình chỉ giảng dạy", "đình chỉ học", "cách chức", "khiển trách", "cảnh cáo",
            "sa thải", "sai phạm", "vi phạm đạo đức nhà giáo",
        ),
        routine_contexts=("kỷ luật tích cực",),
        advice="Không đăng việc xử lý con người khi chưa có kết luận cuối cùng và ý kiến của phòng.",
    ),
    Rule(
        code="giao-vien-va-sai-pham",
        name="Nêu tên nhà giáo cùng với lời về sai phạm",
        kind=RuleKind.TEACHER_FAULT,
        level=SPOKESPERSON,
        terms=(
            "kỷ luật", "vi phạm", "sai phạm", "bạo hành", "đình chỉ", "bị tố", "tố cáo", "xúc phạm",
            "khiển trách", "cảnh cáo", "bị phản ánh", "lạm thu", "đánh học sinh", "dấu hiệu sai", "kiểm điểm",
            "buộc thôi việc",
        ),
        routine_contexts=(
            "không vi phạm", "luật giao thông", "an toàn giao thông", "kỷ luật tích cực", "nội quy",
            "ý thức kỷ luật", "tuyên truyền", "tập huấn", "phòng chống", "chuyên đề",
        ),
        advice="Bỏ tên và mọi chi tiết nhận ra được nhà giáo khi chưa có kết luận của cơ quan có thẩm quyền.",
        law="Luật Nhà giáo 2025, Điều 11 khoản 3 điểm b",
    ),
)  # fmt: skip

_SAFETY_AND_HEALTH = (
    Rule(
        code="tai-nan",
        name="Sự cố, tai nạn, đuối nước, cháy nổ",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "tai nạn", "tai nạn thương tích", "gặp nạn", "đuối nước", "bị thương", "thương tích",
            "chấn thương", "gãy tay", "gãy chân", "bị ngã", "cháy nổ", "hỏa hoạn", "bốc cháy", "đám cháy",
            "vụ cháy", "vụ nổ", "điện giật", "sập trần", "sập tường", "đổ tường", "sự cố",
        ),
        routine_contexts=(
            *LESSON, "chữa cháy", "sơ cứu", "sơ cấp cứu", "thoát hiểm", "mô hình", "bảo hiểm tai nạn",
        ),
        advice="Viết điều đã xác minh, không nêu tên trẻ; chờ phòng xem trước khi đăng.",
    ),
    Rule(
        code="dich-benh",
        name="Dịch bệnh, ngộ độc, an toàn bữa ăn",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "dịch bệnh", "ổ dịch", "ca mắc", "ca bệnh", "ca nhiễm", "mắc bệnh", "mắc cúm", "mắc sởi",
            "bệnh sởi", "dịch sởi", "dịch cúm", "dịch sốt", "sốt xuất huyết", "tay chân miệng",
            "bệnh thủy đậu", "mắc thủy đậu", "bệnh truyền nhiễm", "covid", "cách ly", "ngộ độc",
            "thực phẩm bẩn", "thực phẩm ôi", "nghỉ học vì dịch",
        ),
        routine_contexts=(*LESSON, "phòng bệnh", "phòng dịch", "rửa tay", "tiêm chủng", "tiêm vắc xin"),
        advice="Dùng số liệu của trạm y tế; nói rõ việc trường đã làm và nơi phụ huynh hỏi thêm.",
    ),
)  # fmt: skip

_POLICY = (
    Rule(
        code="thu-chi",
        name="Thu chi, học phí, khoản đóng góp",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "học phí", "khoản thu", "mức thu", "thu chi", "lạm thu", "thu tiền", "nộp tiền", "đóng tiền",
            "tiền ăn", "tiền học", "tiền trường", "đóng góp * đồng", "ủng hộ * đồng", "đóng góp kinh phí",
            "đóng góp tiền", "khoản đóng góp", "vận động tài trợ", "xã hội hóa", "quỹ lớp", "quỹ phụ huynh",
            "quỹ hội phụ huynh", "dạy thêm", "học thêm", "thu hộ",
        ),
        routine_contexts=("miễn học phí cho", "học bổng", "nội quy"),
        advice="Ghi căn cứ thu, mức thu đã được duyệt và nơi giải đáp; chờ phòng đối chiếu.",
        law="Thông tư 09/2024/TT-BGDĐT, Điều 5",
    ),
    Rule(
        code="thi-tuyen-sinh",
        name="Thi, tuyển sinh, điểm chuẩn",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "tuyển sinh", "điểm chuẩn", "điểm thi", "đề thi", "thi tuyển", "xét tuyển", "trúng tuyển",
            "thi vào 10", "thi vào lớp", "kỳ thi tốt nghiệp", "kỳ thi tuyển", "kỳ thi vào", "lộ đề",
            "gian lận", "phúc khảo", "trái tuyến", "đúng tuyến", "hồ sơ nhập học", "tỷ lệ chọi",
        ),
        advice="Đối chiếu với kế hoạch tuyển sinh đã ban hành; số liệu phải khớp với văn bản của phòng.",
    ),
    Rule(
        code="nhan-su",
        name="Nhân sự, bổ nhiệm, sắp xếp trường",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "bổ nhiệm", "miễn nhiệm", "bãi nhiệm", "từ chức", "điều động", "luân chuyển cán bộ",
            "luân chuyển giáo viên", "luân chuyển hiệu trưởng", "thôi việc", "tinh giản", "tuyển dụng",
            "sáp nhập trường", "giải thể trường", "sắp xếp trường",
        ),
        advice="Chỉ đăng khi quyết định đã ký và có hiệu lực; dẫn số và ngày của quyết định.",
    ),
    Rule(
        code="khieu-nai",
        name="Khiếu nại, tố cáo, phản ánh của phụ huynh",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "khiếu nại", "tố cáo", "tố giác", "đơn thư", "đơn kiến nghị", "khiếu kiện",
            "phụ huynh * phản ánh", "cha mẹ * phản ánh", "phản ánh của phụ huynh", "phản ánh của cha mẹ",
            "bị phản ánh", "phụ huynh tố", "bức xúc", "dư luận", "thanh tra", "lan truyền trên mạng",
            "mạng xã hội lan truyền", "tin đồn", "sai sự thật", "đính chính",
        ),
        routine_contexts=("thanh tra nhân dân",),
        advice="Trả lời người phản ánh trước; bài đăng chỉ nêu việc đã giải quyết, không nêu tên.",
    ),
    Rule(
        code="bao-chi",
        name="Trả lời báo chí, phát ngôn",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "trả lời phỏng vấn", "trả lời báo chí", "trả lời phóng viên", "trả lời báo", "với báo chí",
            "cho báo chí", "thông cáo báo chí", "họp báo", "người phát ngôn", "phát ngôn", "cải chính",
            "báo chí phản ánh", "báo chí đưa tin",
        ),
        advice="Chỉ người được giao mới phát ngôn thay cho cơ quan; gửi phòng nội dung sẽ cung cấp.",
        law="Nghị định 244/2026/NĐ-CP",
    ),
    Rule(
        code="chinh-tri",
        name="Chính trị, tôn giáo, biên giới",
        kind=RuleKind.TERMS,
        level=DEPARTMENT,
        terms=(
            "chủ quyền", "tranh chấp", "biên giới", "tôn giáo", "truyền đạo", "mê tín", "biểu tình",
            "phản động", "thù địch", "xuyên tạc", "bị kỳ thị", "kỳ thị vùng miền", "biển đông",
            "hoàng sa", "trường sa",
        ),
        routine_contexts=(
            "hội thi", "tìm hiểu", "tuyên truyền", "tặng quà", "chiến sĩ", "hướng về", "em yêu",
        ),
        advice="Dùng đúng từ ngữ của văn bản chính thức; để phòng xem trước.",
    ),
    Rule(
        code="thong-cao-bao-chi",
        name="Thông cáo báo chí luôn do phòng duyệt",
        kind=RuleKind.PAGE_TYPE,
        level=DEPARTMENT,
        page_types=("news.pressreleasepage",),
        advice="Gửi phòng sớm, kèm người liên hệ và thời điểm được đăng.",
        law="Nghị định 244/2026/NĐ-CP",
    ),
    Rule(
        code="chu-de-chinh-sach",
        name="Chủ đề chính sách hoặc định hướng dư luận",
        kind=RuleKind.TOPIC,
        level=DEPARTMENT,
        topics=("chu-truong-chinh-sach", "dinh-huong-du-luan"),
        advice="Dẫn đúng tên, số và ngày của văn bản.",
    ),
)  # fmt: skip

_PERSONAL_DATA = (
    Rule(
        code="so-dien-thoai",
        name="Có số điện thoại của cá nhân",
        kind=RuleKind.PERSONAL_DATA,
        level=DEPARTMENT,
        terms=("telephone",),
        routine_contexts=(
            "đường dây nóng", "hotline", "tổng đài", "điện thoại liên hệ", "điện thoại nhà trường",
            "điện thoại văn phòng", "văn phòng nhà trường", "điện thoại của trường", "nóng của trường",
            "liên hệ nhà trường", "liên hệ văn phòng",
        ),
        advice="Thay số cá nhân bằng đường dây nóng của trường.",
        law="Luật Bảo vệ dữ liệu cá nhân 91/2025",
    ),
    Rule(
        code="giay-to-tai-khoan",
        name="Có số căn cước, số tài khoản hoặc ngày sinh",
        kind=RuleKind.PERSONAL_DATA,
        level=DEPARTMENT,
        terms=("citizen_id", "bank_account", "birth_date"),
        routine_contexts=("kỷ niệm", "ngày sinh của Bác", "ngày sinh Bác", "ngày sinh Chủ tịch"),
        advice="Xóa số căn cước, số tài khoản, ngày sinh; gửi riêng cho người cần.",
        law="Luật Bảo vệ dữ liệu cá nhân 91/2025",
    ),
    Rule(
        code="hoc-sinh-ten-lop",
        name="Nêu tên học sinh cùng với lớp",
        kind=RuleKind.PERSONAL_DATA,
        level=DEPARTMENT,
        terms=("pupil",),
        advice="Bỏ tên lớp hoặc xác nhận đã có đồng ý của cha mẹ (và của em, nếu từ 7 tuổi).",
        law="Luật Trẻ em 2016; Nghị định 56/2017/NĐ-CP",
    ),
)  # fmt: skip

STARTER_RULES: tuple[Rule, ...] = (*_INCIDENTS, *_SAFETY_AND_HEALTH, *_POLICY, *_PERSONAL_DATA)
