"""Words for names, titles and sentences: each number gives others, the same number always the same."""

from __future__ import annotations

PEOPLE = ("An Bình", "Chu Văn An", "Đoàn Kết", "Giảng Võ", "Hoàng Diệu", "Kim Liên", "Lê Lợi", "Mai Dịch", "Nguyễn Du",
          "Phan Chu Trinh", "Quang Trung", "Tô Hiến Thành", "Trần Phú", "Văn Khê", "Yên Nghĩa", "Vạn Phúc")  # fmt: skip
WHAT = ("Ngày hội", "Cuộc thi", "Buổi giao lưu", "Chuyên đề", "Câu lạc bộ", "Tuần lễ", "Hội thảo", "Chương trình",
        "Giờ học", "Triển lãm", "Sân chơi", "Lễ tổng kết")  # fmt: skip
ABOUT = ("đọc sách", "khoa học", "trò chơi dân gian", "vẽ tranh", "làm vườn", "kể chuyện", "bóng đá", "cờ vua",
         "tiếng hát", "văn nghệ", "thư viện xanh", "robot", "lịch sử", "thơ ca", "sáng tạo", "thể dục")  # fmt: skip
WHO = ("khối sáu", "khối bảy", "lớp một", "lớp lá", "toàn trường", "các thầy cô", "cha mẹ học sinh", "lớp chín",
       "tổ tự nhiên", "tổ xã hội", "đội văn nghệ", "liên đội")  # fmt: skip
SYLLABLES = ("ba", "ca", "do", "ga", "he", "ki", "lo", "mu", "na", "ru")
# Stands in every thousandth story and nowhere else.
RARE, EVERY = "thiên văn vọng lâu", 1_000


def school_name(number: int) -> str:
    """ "Lê Lợi 217": the number keeps it apart from the others of the name."""
    return f"{PEOPLE[number % len(PEOPLE)]} {number}"


def title(number: int) -> str:
    """Words that no rule of clearance looks for; the number keeps the address apart."""
    what = WHAT[number % len(WHAT)]
    about = ABOUT[number // len(WHAT) % len(ABOUT)]
    who = WHO[number // (len(WHAT) * len(ABOUT)) % len(WHO)]
    return f"{what} {about} của {who} lần {number}"


def words(number: int) -> str:
    """A word of two hundred that many stories share, one of its own, and rarely the rare ones."""
    own = "".join(SYLLABLES[int(digit)] for digit in str(number))
    shared = f"{SYLLABLES[number % 10]}{SYLLABLES[number // 10 % 10]}{'x' if number % 2 else 'y'}"
    return f"{shared} {own}" + (f" {RARE}" if number % EVERY == 0 else "")
