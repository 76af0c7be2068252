"""The content groups of the communications plan, and the everyday ones of a school."""

from home.demo.texts.model import Topic

TOPICS: tuple[Topic, ...] = (
    Topic("chu-truong-chinh-sach", "Chủ trương, chính sách", "Policy", "#9B1C1C"),
    Topic("chi-dao-dieu-hanh", "Chỉ đạo, điều hành", "Guidance and management", "#1D4E89"),
    Topic("ket-qua-noi-bat", "Kết quả nổi bật", "Outstanding results", "#8A5A00"),
    Topic("guong-nguoi-tot-viec-tot", "Gương người tốt, việc tốt", "Good people, good deeds", "#A3195B"),
    Topic("dinh-huong-du-luan", "Định hướng dư luận", "Setting the record straight", "#5B21B6"),
    Topic("giao-duc-nghe-nghiep", "Giáo dục nghề nghiệp", "Vocational education", "#0F5F6E"),
    Topic("hoat-dong-nha-truong", "Hoạt động nhà trường", "School life", "#1B6B3A"),
    Topic("an-toan-suc-khoe", "An toàn, sức khỏe", "Safety and health", "#9A3412"),
    Topic("tuyen-sinh", "Tuyển sinh", "Admissions", "#374151"),
)
