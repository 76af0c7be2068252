"""Sets the stage for the journeys, in a process of its own: the small world, and what each journey begins with."""

from __future__ import annotations

import sys
from typing import Any

GREEN = "<p>Sân trường rợp bóng cây và rộn tiếng cười.</p>"
AMBER = "<p>Nhà trường thông báo mức thu học phí của năm học mới.</p>"
RED = "<p>Hai học sinh nhập viện sau khi bị đánh ở cổng trường.</p>"


def build(port: int) -> None:
    from tests.factories.world import build_world

    world = build_world()
    for organisation in (world.department, world.hoasen, world.songnhue):
        organisation.site.port = port
        organisation.site.save()
    _topics()
    _journeys(world)
    _accessibility(world)


def _topics() -> None:
    from news.models import Topic

    Topic.objects.create(slug="doc-sach", name_vi="Văn hóa đọc", name_en="Reading", colour="#1a6b4f")


def _journeys(world: Any) -> None:
    """One page for each journey that begins in the middle; no two journeys share one."""
    from tests.factories.world import draft_story, publish, sign, submit

    for title in ("Ngày hội đọc sách", "Thư viện mở cửa buổi tối"):
        _story(world, world.hoasen, title, GREEN, publish)
    for title, comment in (
        ("Mức thu năm học mới", ""),
        ("Thông báo học phí học kỳ hai", "Đã đối chiếu."),
        ("Nộp học phí qua ngân hàng", ""),
    ):
        story = draft_story(
            world, world.songnhue, by="editor-songnhue", title=title, body=[("paragraph", AMBER)]
        )
        submit(story, world["editor-songnhue"])
        sign(story, world["approver-songnhue"], comment)


def _accessibility(world: Any) -> None:
    """A story and a release with every kind of block, in both languages, and something red on the desk."""
    from tests.factories.world import draft_story, sign, submit

    picture = _picture(world.hoasen)
    _standard_page(world, picture)
    for language in ("vi", "en"):
        _publish_in(world, world.hoasen, _full_story(picture, language), language)
        _publish_in(world, world.department, _full_release(_picture(world.department), language), language)
    red = draft_story(
        world, world.hoasen, by="editor-hoasen", title="Vụ việc ở cổng trường", body=[("paragraph", RED)]
    )
    submit(red, world["editor-hoasen"])
    sign(red, world["approver-hoasen"], "Trường đã báo gia đình.")


def _story(world: Any, school: Any, title: str, html: str, publish: Any) -> Any:
    from tests.factories.world import draft_story

    story = draft_story(world, school, by=f"editor-{school.code}", title=title, body=[("paragraph", html)])
    return publish(world, story, by=f"editor-{school.code}")


def _standard_page(world: Any, picture: Any) -> None:
    from home.models import StandardPage
    from tests.factories.world import publish

    for root, title in (
        (world.hoasen.site.root_page, "Giới thiệu"),
        (_english_home(world.hoasen), "About us"),
    ):
        page = StandardPage(
            title=title, introduction="Trường mở năm 1998.", body=_blocks(picture), live=False
        )
        page.owner, page.locale, page.show_in_menus = world["editor-hoasen"], root.locale, True
        root.add_child(instance=page)
        page.save_revision(user=world["editor-hoasen"], log_action=True)
        publish(world, page, by="editor-hoasen")


def _english_home(school: Any) -> Any:
    from wagtail.models import Locale

    return school.site.root_page.get_translation(Locale.objects.get(language_code="en"))


def _publish_in(world: Any, unit: Any, page: Any, language: str) -> None:
    from wagtail.models import Locale

    from news.models import NewsIndexPage, PressIndexPage, StoryPage
    from tests.factories.world import publish

    author = "spokesperson" if unit.is_department else f"editor-{unit.code}"
    kind = NewsIndexPage if isinstance(page, StoryPage) else PressIndexPage
    page.live, page.owner, page.locale = False, world[author], Locale.objects.get(language_code=language)
    kind.objects.get(organisation=unit, locale=page.locale).add_child(instance=page)
    page.save_revision(user=world[author], log_action=True)
    publish(world, page, by=author)


def _full_story(picture: Any, language: str) -> Any:
    from news.models import StoryPage, Topic

    title = {"vi": "Một tuần ở vườn trường", "en": "A week in the school garden"}[language]
    story = StoryPage(
        title=title, summary="Bảy ngày, hai mươi luống rau.", lead_image=picture, body=_blocks(picture)
    )
    story.topics = list(Topic.objects.all())
    return story


def _full_release(picture: Any, language: str) -> Any:
    from news.models import PressContact, PressReleasePage

    title = {"vi": "Hà Đông mở tuần lễ đọc sách", "en": "Ha Dong opens its reading week"}[language]
    release = PressReleasePage(
        title=title,
        number=f"0{1 + (language == 'en')}/TCBC-PGDĐT",
        summary="Ba mươi trường cùng tham gia.",
        lead_image=picture,
        lead_image_alt="Học sinh đọc sách dưới bóng cây",
        notes_to_editors="<p>Ảnh được dùng tự do khi ghi nguồn.</p>",
        body=_blocks(picture),
    )
    release.contacts = [
        PressContact(name="Trần Thu Hà", role="Người phát ngôn", email="bao-chi@hadong.example")
    ]
    return release


def _blocks(picture: Any) -> list[Any]:
    """Every kind of block that needs nothing from outside."""
    shown = {
        "image": picture,
        "alt_text": "Các em tưới rau",
        "caption": "Sáng thứ Hai",
        "credit": "Tổ Sinh học",
    }
    cells = {"data": [["Ngày", "Việc"], ["Thứ Hai", "Tưới rau"]], "first_row_is_table_header": True}
    return [
        ("paragraph", '<p>Vườn trường <b>xanh</b> trở lại, xem <a href="https://example.org/">thêm</a>.</p>'),
        ("heading", "Việc của tuần"),
        ("image", shown),
        ("gallery", {"title": "Góc vườn", "images": [shown, shown]}),
        ("quote", {"text": "Em thích nhất luống cà chua.", "attribution": "Một học sinh", "role": "lớp 7"}),
        ("table", {"caption": "Lịch làm vườn", "table": cells}),
        ("callout", {"title": "Nhớ mang theo", "text": "<p>Mũ và bình nước.</p>"}),
    ]


def _picture(school: Any) -> Any:
    """A drawn picture, stored like an upload."""
    from django.core.files.base import ContentFile

    from tests.factories.media import make_image, photo

    file = ContentFile(photo(size=(1200, 800), colour="#7fae8f"), name="vuon.jpg")
    return make_image(title="Vườn trường", file=file, collection=school.collection)


if __name__ == "__main__":
    import django

    django.setup()
    build(int(sys.argv[1]))
