"""Doors of what administers the install: workflows, sites, languages, redirects, groups, people, rules."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Workflow

from tests.factories.doors.addresses import form_data
from tests.factories.doors.forms import fields_of, send
from tests.factories.doors.lists import HTTP_DOORS, HTTP_LIVE_DOORS, door
from tests.factories.world import submit
from workflows.models import ClearanceRule, ClearanceTask


def url(name: str, *args: Any) -> str:
    return reverse(name, args=args)


def _waiting(world: Any, page: Any) -> Workflow:
    submit(page, world["editor-hoasen"])
    return page.get_workflow()


@door(HTTP_DOORS)
def disable_the_workflow(client: Any, world: Any, page: Any) -> Any:
    workflow = _waiting(world, page)
    yield
    return client.post(url("wagtailadmin_workflows:disable", workflow.pk))


@door(HTTP_DOORS)
def enable_a_workflow(client: Any, world: Any, page: Any) -> Any:
    workflow = Workflow.objects.create(name="Tắt", active=False)
    yield
    return client.post(url("wagtailadmin_workflows:enable", workflow.pk))


@door(HTTP_DOORS)
def edit_the_workflow(client: Any, world: Any, page: Any) -> Any:
    """Take its steps away and give it to other pages."""
    address = url("wagtailadmin_workflows:edit", _waiting(world, page).pk)
    yield
    steps = {f"workflow_tasks-{number}-DELETE": "1" for number in range(3)}
    return send(client, world, address, name="Không ai duyệt", **steps)


@door(HTTP_DOORS)
def add_a_workflow(client: Any, world: Any, page: Any) -> Any:
    """A workflow of one's own, nearer to the page than the department's."""
    task = ClearanceTask.objects.order_by("step").first()
    return send(
        client, world, url("wagtailadmin_workflows:add"),
        **{"name": "Của tôi", "workflow_tasks-TOTAL_FORMS": "1", "workflow_tasks-INITIAL_FORMS": "0",
           "workflow_tasks-0-task": task.pk, "workflow_tasks-0-ORDER": "1", "pages-TOTAL_FORMS": "1",
           "pages-INITIAL_FORMS": "0", "pages-0-page": page.pk},
    )  # fmt: skip


@door(HTTP_DOORS)
def remove_the_workflow(client: Any, world: Any, page: Any) -> Any:
    workflow = _waiting(world, page)
    workflow.workflow_pages.create(page=page.page_ptr)
    yield
    return client.post(url("wagtailadmin_workflows:remove", page.pk, workflow.pk))


@door(HTTP_DOORS)
def edit_a_step(client: Any, world: Any, page: Any) -> Any:
    _waiting(world, page)
    yield
    task = ClearanceTask.objects.order_by("step").first()
    return send(client, world, url("wagtailadmin_workflows:edit_task", task.pk), name="Ai cũng duyệt")


@door(HTTP_DOORS)
def disable_the_steps(client: Any, world: Any, page: Any) -> Any:
    _waiting(world, page)
    yield
    for pk in list(ClearanceTask.objects.values_list("pk", flat=True)):
        answer = client.post(url("wagtailadmin_workflows:disable_task", pk))
    return answer


@door(HTTP_DOORS)
def enable_a_step(client: Any, world: Any, page: Any) -> Any:
    task = ClearanceTask.objects.order_by("step").first()
    ClearanceTask.objects.filter(pk=task.pk).update(active=False)
    yield
    return client.post(url("wagtailadmin_workflows:enable_task", task.pk))


@door(HTTP_DOORS)
def add_a_step_of_ones_own(client: Any, world: Any, page: Any) -> Any:
    """A stock step, which any member of a group approves."""
    group = world["editor-hoasen"].groups.first()
    address = url("wagtailadmin_workflows:add_task", "wagtailcore", "groupapprovaltask")
    client.post(address, {"name": "Tự duyệt", "groups": [group.pk]})
    address = url("wagtailadmin_workflows:task_chooser_create")
    data = {"create-task-name": "Tự duyệt", "create-task-groups": [group.pk]}
    return client.post(f"{address}?create_model=wagtailcore.groupapprovaltask", data)


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def make_it_the_site_root(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    address = url("wagtailsites:edit", world.hoasen.site_id)
    return send(client, world, address, root_page=page.pk)


@door(HTTP_LIVE_DOORS)
def give_the_site_another_schools_root(client: Any, world: Any, page: Any, secret: str) -> Any:
    """All that Hoa Sen shows would be on Sông Nhuệ's site."""
    address = url("wagtailsites:edit", world.songnhue.site_id)
    return send(client, world, address, root_page=world.hoasen.site.root_page_id)


@door(HTTP_LIVE_DOORS)
def add_a_site(client: Any, world: Any, page: Any, secret: str) -> Any:
    root = world.hoasen.site.root_page_id
    data = {"hostname": "other.localhost", "port": "80", "site_name": secret, "root_page": root}
    return send(client, world, url("wagtailsites:add"), **data)


@door(HTTP_LIVE_DOORS)
def copy_a_site(client: Any, world: Any, page: Any, secret: str) -> Any:
    address = url("wagtailsites:copy", world.songnhue.site_id)
    return send(client, world, address, hostname="other.localhost", root_page=page.pk)


@door(HTTP_LIVE_DOORS)
def delete_the_site(client: Any, world: Any, page: Any, secret: str) -> Any:
    return client.post(url("wagtailsites:delete", world.hoasen.site_id))


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def mirror_the_language(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    """Tree synchronisation would copy every Vietnamese page into English, live as it is."""
    locale, source = (Locale.objects.get(language_code=code) for code in ("en", "vi"))
    address = url("wagtaillocales:edit", locale.pk)
    component = "component-wagtail_localize_localesynchronization"
    return send(client, world, address, **{f"{component}-enabled": "on", f"{component}-sync_from": source.pk})


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def delete_the_language(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    for locale in Locale.objects.all():
        answer = client.post(url("wagtaillocales:delete", locale.pk))
    return answer


@door(HTTP_LIVE_DOORS)
def add_or_copy_a_language(client: Any, world: Any, page: Any, secret: str) -> Any:
    client.post(url("wagtaillocales:copy", Locale.objects.first().pk), {"language_code": "en"})
    return client.post(url("wagtaillocales:add"), {"language_code": "en"})


@door(HTTP_DOORS, HTTP_LIVE_DOORS)
def redirect_to_it(client: Any, world: Any, page: Any, secret: str = "") -> Any:
    """From an address of its own and over one that is public."""
    for path in ("/ban-sao", "/tin-tuc/ngay-hoi"):
        answer = client.post(
            url("wagtailredirects:add"),
            {"old_path": path, "is_permanent": "on", "redirect_page": page.pk, "redirect_link": ""},
        )
    return answer


@door(HTTP_LIVE_DOORS)
def edit_and_delete_a_redirect(client: Any, world: Any, page: Any, secret: str) -> Any:
    redirect = Redirect.objects.create(old_path="/cu", redirect_page=page.page_ptr)
    yield
    data = {"old_path": "/cu", "redirect_link": f"https://example.com/{secret}"}
    client.post(url("wagtailredirects:edit", redirect.pk), data)
    return client.post(url("wagtailredirects:delete", redirect.pk))


@door(HTTP_DOORS)
def import_redirects(client: Any, world: Any, page: Any) -> Any:
    file = SimpleUploadedFile("x.csv", b"from,to\n/ban-sao,/tin-tuc/vu-viec/\n", "text/csv")
    answer = client.post(url("wagtailredirects:start_import"), {"import_file": file, "input_format": "0"})
    if answer.status_code == 200:
        data = fields_of(answer) | {"from_index": "0", "to_index": "1", "permanent": "on"}
        answer = client.post(url("wagtailredirects:process_import"), data)
    return answer


@door(HTTP_DOORS)
def promote_in_search(client: Any, world: Any, page: Any) -> Any:
    data = {"query_string": "bimat", "editors_picks-TOTAL_FORMS": "1", "editors_picks-INITIAL_FORMS": "0",
            "editors_picks-MIN_NUM_FORMS": "0", "editors_picks-MAX_NUM_FORMS": "9",
            "editors_picks-0-page": page.pk, "editors_picks-0-description": page.title,
            "editors_picks-0-ORDER": "1"}  # fmt: skip
    return client.post(url("wagtailsearchpromotions:add"), data)


@door(HTTP_DOORS)
def give_the_group_the_right_to_publish(client: Any, world: Any, page: Any) -> Any:
    """First the right, through the form of groups; then the editor uses it."""
    group = Group.objects.get(name="cong:writers:hoasen")
    root = Page.objects.get(depth=1)
    answer = send(
        client, world, url("wagtailusers_groups:edit", group.pk),
        **{"page_permissions-TOTAL_FORMS": "1", "page_permissions-INITIAL_FORMS": "0",
           "page_permissions-0-page": root.pk, "page_permissions-0-permissions": ["publish_page"]},
    )  # fmt: skip
    client.force_login(world["editor-hoasen"])
    client.post(url("wagtailadmin_pages:edit", page.pk), form_data(page, **{"action-publish": "1"}))
    return answer


@door(HTTP_DOORS)
def become_a_superuser(client: Any, world: Any, page: Any) -> Any:
    user = world["editor-hoasen"]
    client.post(url("wagtailadmin_account"), {"is_superuser": "on", "groups": [1]})
    return send(
        client,
        world,
        url("wagtailusers_users:edit", user.pk),
        is_superuser="on",
        first_name="A",
        last_name="B",
    )


@door(HTTP_DOORS)
def delete_the_rules(client: Any, world: Any, page: Any) -> Any:
    """What asks for clearance is gone; then the head signs what is left to be signed."""
    for pk in list(ClearanceRule.objects.values_list("pk", flat=True)):
        answer = client.post(url("clearance_rules:delete", pk))
    return answer


@door(HTTP_DOORS)
def take_the_role_that_signs(client: Any, world: Any, page: Any) -> Any:
    data = {"name": "X", "email": "editor-hoasen@hoasen.example", "role": "moderator"}
    return client.post(url("memberships:add"), data | {"organisation": world.department.pk})
