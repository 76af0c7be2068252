"""The standing pages that every school words alike: public disclosure and how to reach the school."""

from home.demo.texts.markup import blocks, paragraphs
from home.demo.texts.model import English, StandardText

DISCLAIMER = "Đây là trang trình diễn. Mọi trường học, con người và sự việc trên trang đều là hư cấu."
DISCLAIMER_EN = "This is a demonstration site. All schools, people and events on it are fictional."


def about(text: str) -> tuple[str, ...]:
    """The paragraphs of a "Giới thiệu" page, which end by saying that all of it is made up."""
    return (*paragraphs(text), f"<p><em>{DISCLAIMER}</em></p>")


def disclosure(school: str, *items: str) -> StandardText:
    """The "Ba công khai" page; `items` are what this school lists beside the common groups."""
    groups = (
        "Thông tin chung: người đại diện, quyết định thành lập, quy chế tổ chức và hoạt động",
        "Thu, chi tài chính của năm học và dự kiến năm học tiếp theo",
        *items,
        "Báo cáo thường niên",
    )
    return StandardText(
        slug="ba-cong-khai",
        title="Ba công khai",
        introduction=f"Những nội dung {school} công khai với phụ huynh và cộng đồng trong năm học.",
        paragraphs=paragraphs(
            f"{school} thực hiện công khai theo Thông tư 09/2024/TT-BGDĐT. Báo cáo được đăng trước ngày 30/6 "
            "hằng năm; khi có thay đổi, nhà trường cập nhật chậm nhất sau 10 ngày làm việc.\n\n"
            "Phụ huynh quen gọi mục này là “Ba công khai”. Bản in được niêm yết tại bảng tin cạnh phòng "
            "bảo vệ; nội dung trên trang được lưu ít nhất 5 năm."
        ),
        blocks=(("heading", "Các nhóm nội dung"), *blocks("\n".join(f"- {item}" for item in groups))),
        level="department",
    )


def contact(
    school: str, *, address: str, phone: str, hotline: str, email: str, directions: str
) -> StandardText:
    """The "Liên hệ" page with the way to the school's gate."""
    return StandardText(
        slug="lien-he",
        title="Liên hệ",
        introduction=f"Cách tìm đến và liên lạc với {school}.",
        paragraphs=paragraphs(
            f"Địa chỉ: {address}. {directions}\n\n"
            "Văn phòng làm việc từ thứ Hai đến thứ Sáu, sáng từ 7 giờ 30 đến 11 giờ 30, "
            "chiều từ 13 giờ 30 đến 17 giờ."
        ),
        blocks=(
            (
                "table",
                "Đầu mối liên lạc",
                (
                    ("Việc cần liên hệ", "Cách liên hệ"),
                    ("Văn phòng nhà trường", f"Điện thoại liên hệ: {phone}"),
                    ("An toàn trường học", f"Đường dây nóng: {hotline}"),
                    ("Thư điện tử", email),
                ),
            ),
        ),
        english=English(
            "Contact",
            f"How to find {school} and get in touch.",
            (
                f"<p>Write to {email}; the office and hotline numbers stand at the foot of every page.</p>",
                "<p>The office is open Monday to Friday, 7:30–11:30 and 13:30–17:00.</p>",
            ),
        ),
    )
