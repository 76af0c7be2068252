"""Pages in a second language: written part by part, kept as drafts, public only through the same steps.

wagtail-localize finds the parts and puts them together again. What it would write into the public row is kept
as a revision instead, so the public text stays as it was until the new one has been approved.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.fields import copy_synchronised_fields
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments.ingest import ingest_segments

from core.text import fold
from organisations.models import User
from workflows import gate
from workflows.canonical import canonical, digest_of
from workflows.models import GovernedPage, PageClearance

# What wagtail-localize leaves alone although it decides when a reader may see the text.
SCHEDULE = ("go_live_at", "expire_at")


class TranslationRefusedError(PermissionDenied):
    """Nothing was written; the message says why and what to do."""


@transaction.atomic
def start_translation(*, page: Any, locale: Locale, by: Any) -> Translation:
    """Create the draft of the page in the other language, or take up the one that is there.

    Raises TranslationRefusedError; then nothing has been written.
    """
    page = _lock(page.pk)
    _check_source(page, locale, by)
    parent = _parent_of_target(page, locale)
    target = page.get_translation_or_none(locale)
    if target is None:
        if not parent.permissions_for_user(by).can_add_subpage():
            raise TranslationRefusedError(_("You may not add pages to the site in that language."))
        target = _copy(page, parent, locale, by)
    elif target.alias_of_id is None and not _is_translation(target):
        raise TranslationRefusedError(_("This page has been written in that language on its own."))
    check_may_edit(target, by)
    if target.alias_of_id is not None:
        target.alias_of_id = None
        target.save(update_fields=["alias_of_id"], clean=False)
    source, _created = TranslationSource.update_or_create_from_instance(_content_of(page))
    translation, _created = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    save_translation_draft(translation=translation, by=by)
    return translation


@transaction.atomic
def save_translation_draft(*, translation: Translation, by: Any) -> Any:
    """Put the translated parts together as a new revision of the target; the public row is not touched.

    Raises TranslationRefusedError, or ValidationError when a field does not take its text.
    """
    target = _lock(translation.get_target_instance().pk)
    check_may_edit(target, by)
    draft = _compose(translation, target)
    _validate(draft)
    _inherit_clearance(translation, target)
    # Whoever wrote a part is an author and must not sign the whole, whoever presses the button.
    for writer in _other_writers(translation, target, by):
        draft.save_revision(user=writer, clean=False)
    draft.save_revision(user=by, log_action=True, clean=False)
    return draft


@transaction.atomic
def submit_translation(*, translation: Translation, by: Any) -> Any:
    """Save the draft and hand it to the first step, or back to the step that returned it.

    Raises TranslationRefusedError or ValidationError; then nothing has been written.
    """
    page = _lock(translation.get_target_instance().pk)
    check_may_edit(page, by)
    state = page.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS:
        raise TranslationRefusedError(_("This is already waiting for approval."))
    total, translated = progress(translation)
    if translated < total:
        raise TranslationRefusedError(
            _("Some parts are still in the original language. Where nothing changes, enter the same words.")
        )
    save_translation_draft(translation=translation, by=by)
    if state is not None:
        state.resume(user=by)
        return page
    page = _lock(page.pk)
    workflow = page.get_workflow()
    if workflow is None:
        raise TranslationRefusedError(_("Nobody can approve at present; ask the department."))
    workflow.start(page, by)
    return page


@transaction.atomic
def withdraw_translation(*, translation: Translation, by: Any) -> Any:
    """Take back what waits, to go on writing. Raises TranslationRefusedError."""
    page = _lock(translation.get_target_instance().pk)
    state = page.current_workflow_state
    if state is None or not state.user_can_cancel(by):
        raise TranslationRefusedError(_("Only who handed it in can withdraw it."))
    state.cancel(user=by)
    return page


@transaction.atomic
def update_from_source(*, translation: Translation, by: Any) -> Any:
    """Read the source anew and leave the outcome as a draft; unchanged parts keep their translation.

    Raises TranslationRefusedError or ValidationError; then nothing has been written.
    """
    page = translation.source.get_source_instance()
    if not (page.is_public or page.permissions_for_user(by).can_edit()):
        raise TranslationRefusedError(_("You may not read the page that this translates."))
    TranslationSource.update_or_create_from_instance(_content_of(page))
    translation.refresh_from_db()
    return save_translation_draft(translation=translation, by=by)


def check_may_edit(page: Any, by: Any) -> None:
    """As the ordinary editor: the right to edit, and no lock; what waits is locked for its author."""
    tester = page.permissions_for_user(by)
    if not tester.can_edit():
        raise TranslationRefusedError(_("You may not edit this page."))
    if tester.page_locked():
        raise TranslationRefusedError(_("This is locked at present. Withdraw it to go on writing."))


def translation_of(page: Any) -> Translation | None:
    """The record that makes this page the translation of another one."""
    found = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    return found.filter(enabled=True).select_related("source__locale", "target_locale").first()


def source_has_changed(translation: Translation) -> bool:
    """Whether the source says something else now than when the translation last read it."""
    now = _content_of(translation.source.get_source_instance())
    return digest_of(canonical(now)) != digest_of(canonical(translation.source.as_instance()))


def progress(translation: Translation) -> tuple[int, int]:
    """How many parts there are and how many are translated without an error; the address may stay."""
    parts = translation.source.stringsegment_set.exclude(context__path="slug")
    translated = parts.annotate_translation(translation.target_locale).exclude(translation=None)
    return parts.count(), translated.count()


def has_unsaved_parts(translation: Translation, page: Any) -> bool:
    """Whether parts were translated since the draft was last put together."""
    return any(rows.exists() for rows in _parts_since(translation, page))


def note_errors(*, translation: Translation, error: ValidationError) -> None:
    """Put the message beside the part that it is about, where wagtail-localize shows it."""
    for field, messages in getattr(error, "error_dict", {}).items():
        part = _parts(translation).filter(context__path=field).first()
        if part is not None:
            part.set_field_error(messages)


def _lock(page_id: int) -> Any:
    """The specific page, its row locked until the transaction ends."""
    page = Page.objects.select_for_update().get(pk=page_id).specific
    if not isinstance(page, GovernedPage):
        raise TranslationRefusedError(_("This kind of page does not pass the gate."))
    return page


def _check_source(page: Any, locale: Locale, by: Any) -> None:
    if not page.permissions_for_user(by).can_edit():
        raise TranslationRefusedError(_("You may not edit this page."))
    if page.locale_id == locale.pk:
        raise TranslationRefusedError(_("This page is in that language already."))
    if page.alias_of_id is not None or _is_translation(page):
        raise TranslationRefusedError(_("This page is itself a translation; translate the original."))


def _is_translation(page: Any) -> bool:
    key, locale = page.translation_key, page.locale_id
    return Translation.objects.filter(source__object_id=key, target_locale=locale).exists()


def _parent_of_target(page: Any, locale: Locale) -> Any:
    parent = page.get_parent()
    if parent.is_root():
        raise TranslationRefusedError(_("The department sets up the home page of a site in every language."))
    found = parent.get_translation_or_none(locale)
    if found is None:
        raise TranslationRefusedError(
            _("The page above, “%(title)s”, is not translated yet. Translate it first.")
            % {"title": parent.title}
        )
    return found.specific


def _content_of(page: Any) -> Any:
    """What is translated: the public text, or the draft of what never was public."""
    return page if page.live else page.get_latest_revision_as_object()


def _copy(page: Any, parent: Any, locale: Locale, by: Any) -> Any:
    """A draft below the parent, owned by who asked for it; otherwise as Wagtail copies for translation."""
    return _content_of(page).copy(
        to=parent,
        update_attrs={"locale": locale, "slug": find_available_slug(parent, page.slug)},
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        log_action="wagtail.copy_for_translation",
        user=by,
    )


def _compose(translation: Translation, target: Any) -> Any:
    """The target's draft with everything from the source, translated as far as it is."""
    source, locale = translation.source, translation.target_locale
    original = source.as_instance()
    draft = target.get_latest_revision_as_object()
    flagged = draft.needs_department
    copy_synchronised_fields(original, draft)
    draft.needs_department = draft.needs_department or flagged
    for name in SCHEDULE:
        setattr(draft, name, getattr(original, name))
    # Topics decide on the clearance; wagtail-localize does not know many-to-many fields.
    for field in draft._meta.many_to_many:
        setattr(draft, field.name, list(getattr(original, field.name).all()))
    segments = source._get_segments_for_translation(locale, fallback=True)
    ingest_segments(original, draft, source.locale, locale, segments)
    slug = slugify(fold(draft.slug)) or target.slug
    draft.slug = find_available_slug(target.get_parent(), slug, ignore_page_id=target.pk)
    return draft


def _validate(draft: Any) -> None:
    """As the form of the ordinary editor would; models leave the length of long texts to their forms."""
    draft.full_clean()
    errors: dict[str, ValidationError] = {}
    for field in draft._meta.concrete_fields:
        if isinstance(field, models.TextField) and field.max_length:
            try:
                MaxLengthValidator(field.max_length)(getattr(draft, field.attname) or "")
            except ValidationError as error:
                errors[field.name] = error
    if errors:
        raise ValidationError(errors)


def _inherit_clearance(translation: Translation, target: Any) -> None:
    """A translation never needs less than what it translates: the rules know Vietnamese words."""
    original = translation.source.as_instance()
    content = canonical(original)
    level = gate.required_clearance(original, content, digest_of(content)).level
    clearance, created = PageClearance.objects.get_or_create(page_id=target.pk, defaults={"level": level})
    if not created and clearance.level < level:
        clearance.level = level
        clearance.save(update_fields=["level"])


def _parts(translation: Translation) -> Any:
    """The translated strings that the source asks for now."""
    strings = translation.source.stringsegment_set.values("string_id")
    return StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        translation_of_id__in=strings,
    )


def _parts_since(translation: Translation, page: Any) -> list[Any]:
    """Translated strings and replaced pictures or links that are newer than the draft."""
    newer = {"updated_at__gt": page.latest_revision_created_at} if page.latest_revision_created_at else {}
    overrides = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale_id
    )
    return [_parts(translation).filter(**newer), overrides.filter(**newer)]


def _other_writers(translation: Translation, page: Any, by: Any) -> list[User]:
    keys: set[int] = set()
    for rows in _parts_since(translation, page):
        keys |= set(rows.exclude(last_translated_by=None).values_list("last_translated_by", flat=True))
    return list(User.objects.filter(pk__in=keys - {by.pk}).order_by("pk"))
