"""The one door to stored files: the public ones for all, the others for those who may use them, else 404."""

from __future__ import annotations

import hashlib
import logging
from typing import Any

from django.core.files.base import File
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.users.models import UserProfile

from . import document_kinds, lookup, outage, visibility
from .models import Document, Rendition

logger = logging.getLogger(__name__)

IMAGE_CONTENT_TYPES = {
    "avif": "image/avif",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}

#: A reader's own copy may live an hour: he has seen it. A shared cache forgets a withdrawn picture sooner.
PUBLIC_CACHE = "public, max-age=3600, s-maxage=300"
PRIVATE_CACHE = "private, no-store"

#: Should a browser ever take a file for a page, it gets a page that can do nothing.
POLICY = "default-src 'none'; sandbox"
#: Chromium refuses to start its PDF viewer in a sandbox, and styles it inline (crbug.com/271452). The intake
#: has seen that these bytes are a PDF, and `nosniff` keeps them one.
PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'"


class ForeignBytesError(Exception):
    """Somebody exchanged the bytes in the storage: these were cleared by nobody."""


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer ``/media/<path>``. A file that one may not see does not exist (404, not 403)."""
    if path.startswith("avatar_images/"):
        return _serve_avatar(request, path)
    stored = lookup.find(path)
    if stored is None:
        return _missing()
    subject = lookup.subject(stored)
    # The public question first: its answer must not depend on the session, so that a cache may keep it.
    public = visibility.is_public(subject)
    if not public and not visibility.may_preview(request.user, subject):
        return _missing()

    etag = _etag(stored)
    response = get_conditional_response(request, etag=etag) or _respond(
        stored.file,
        content_type=_content_type(stored),
        headers=_safety_headers(stored),
        sha256=stored.sha256,
    )
    if response.status_code in (200, 304):
        response["ETag"] = etag
        response["Cache-Control"] = PUBLIC_CACHE if public else PRIVATE_CACHE
    if not public:
        patch_vary_headers(response, ["Cookie"])
    return response


def _serve_avatar(request: HttpRequest, path: str) -> HttpResponseBase:
    """The face that a person shows in the admin (Wagtail's ``UserProfile``): for people with access to it."""
    user = request.user
    if not (user.is_authenticated and user.has_perm("wagtailadmin.access_admin")):
        return _missing()
    profile = UserProfile.objects.filter(avatar=path).first()
    if profile is None:
        return _missing()
    content_type = IMAGE_CONTENT_TYPES.get(path.rpartition(".")[2], "application/octet-stream")
    headers = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff"}
    response = _respond(profile.avatar, content_type=content_type, headers=headers)
    response["Cache-Control"] = PRIVATE_CACHE
    return response


def _respond(
    file: FieldFile, *, content_type: str, headers: dict[str, str], sha256: str = ""
) -> HttpResponseBase:
    if outage.is_on():
        return _storage_away()
    try:
        content, length = _open(file, sha256=sha256)
    except FileNotFoundError:
        logger.error("The row of %s has lost its file", file.name)
        return _missing()
    except ForeignBytesError:
        logger.error("The storage holds other bytes than were taken in for %s", file.name)
        return _missing()
    except Exception:  # what it raises depends on the storage
        logger.exception("The storage did not answer for %s", file.name)
        outage.begin()
        return _storage_away()
    response = FileResponse(content, content_type=content_type)
    # Set afterwards: FileResponse writes a disposition of its own, with the name in storage.
    for header, value in {**headers, "Content-Length": str(length)}.items():
        response[header] = value
    return response


def _open(file: FieldFile, *, sha256: str) -> tuple[File[Any], int]:
    """Open the file and read it to its end, so that nothing fails later and only known bytes go out.

    S3 fetches the whole object on the first read anyway.
    """
    content = file.storage.open(str(file.name), "rb")
    try:
        found, length = hashlib.sha256(), 0
        for chunk in content.chunks():
            found.update(chunk)
            length += len(chunk)
        # Sizes that were drawn before their digests were kept have none.
        if sha256 and found.hexdigest() != sha256:
            raise ForeignBytesError
        content.seek(0)
    except Exception:
        content.close()
        raise
    return content, length


def _missing() -> HttpResponse:
    """A bare 404: nobody reads a page in place of a picture, and it may be public in a minute."""
    response = HttpResponse(_("Not found."), status=404, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response


def _storage_away() -> HttpResponse:
    response = HttpResponse(
        _("This file cannot be fetched at the moment. Please try again in half a minute."),
        status=503,
        content_type="text/plain; charset=utf-8",
    )
    response["Retry-After"] = str(outage.SECONDS)
    response["Cache-Control"] = "no-store"
    return response


def _etag(stored: lookup.StoredObject) -> str:
    """A strong validator: the hash of the stored bytes, or of all that a rendition's bytes follow from."""
    if stored.sha256 or not isinstance(stored, Rendition):
        return f'"{stored.sha256}"'
    origin = f"{stored.image.sha256}|{stored.filter_spec}|{stored.focal_point_key}|{stored.file.name}"
    return f'"{hashlib.sha256(origin.encode()).hexdigest()}"'


def _extension(stored: lookup.StoredObject) -> str:
    return str(stored.file.name).rpartition(".")[2].lower()


def _content_type(stored: lookup.StoredObject) -> str:
    types = document_kinds.CONTENT_TYPES if isinstance(stored, Document) else IMAGE_CONTENT_TYPES
    return types.get(_extension(stored), "application/octet-stream")


def _safety_headers(stored: lookup.StoredObject) -> dict[str, str]:
    extension = _extension(stored)
    policy = PDF_POLICY if extension == "pdf" else POLICY
    title = " ".join(lookup.subject(stored).title.split()).replace("/", "-").replace("\\", "-")
    filename = title if title.lower().endswith(f".{extension}") else f"{title}.{extension}"
    attachment = isinstance(stored, Document) and extension != "pdf"
    return {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": policy,
        "Content-Disposition": content_disposition_header(attachment, filename) or "inline",
    }
