"""Stories with something that came afterwards: a correction, a withdrawal, an emergency."""

from home.demo.texts.markup import blocks
from home.demo.texts.model import Story

AFTERWARDS: tuple[Story, ...] = (
    Story(
        unit="hoasen",
        title="Lịch tuyên dương học sinh tiêu biểu học kỳ I",
        summary="Lễ tuyên dương diễn ra tại sân trường, có văn nghệ và góc trưng bày sản phẩm học tập.",
        body=blocks("""
Buổi lễ bắt đầu lúc 7 giờ 30 tại sân trường. Mỗi lớp chuẩn bị một tiết mục ngắn và một góc trưng bày.

Phụ huynh đến dự vui lòng gửi xe ở cổng số 2 để lối vào cổng chính thông thoáng.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="classroom",
        lead_alt="Học sinh chuẩn bị góc trưng bày trong thư viện",
        days_ago=6,
        state="published",
        level="school",
        correction="Bài ban đầu viết buổi lễ bắt đầu lúc 8 giờ. Giờ đúng là 7 giờ 30.",
    ),
    Story(
        unit="hoasen",
        title="Thông báo lịch kiểm tra giữa kỳ (bản cũ)",
        summary="Lịch kiểm tra giữa kỳ các môn của bốn khối lớp.",
        body=blocks("""
Các khối kiểm tra theo thời khóa biểu thường ngày, mỗi ngày không quá hai môn.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="classroom",
        lead_alt="Thư viện trường trong giờ tự học",
        days_ago=9,
        state="withdrawn",
        level="school",
        comment="Nhà trường đã đăng nhầm bản chưa cập nhật. Xin lỗi quý phụ huynh và các em.",
    ),
    Story(
        unit="songnhue",
        title="Học sinh nghỉ học sáng nay vì đường quanh trường ngập sâu",
        summary="Nước sông lên nhanh trong đêm; học sinh toàn trường nghỉ học sáng nay, bếp ăn bán trú tạm dừng.",
        body=blocks("""
Mực nước quanh trường dâng cao từ 4 giờ sáng. Để bảo đảm an toàn, học sinh toàn trường nghỉ học buổi sáng;
thầy cô trực tại điểm cao để đón những em đã đến trường.

Nhà trường sẽ thông báo lịch học buổi chiều trước 10 giờ. Phụ huynh không đưa con qua đoạn đường bị ngập.
"""),
        topics=("hoat-dong-nha-truong",),
        scene="river",
        lead_alt="Nước sông dâng cao gần cổng trường",
        days_ago=0,
        state="emergency",
        level="school",
        comment="Đường ngập, phụ huynh sắp đưa con đến trường; chờ duyệt xong thì đã muộn.",
    ),
)
