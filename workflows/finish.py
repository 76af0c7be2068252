"""What happens when the last step has signed: exactly the approved content goes public, or is scheduled.

Named in the settings and imported while `wagtail.models` is still loading, so models are imported inside.
"""

from typing import Any


def publish_cleared_revision(workflow_state: Any, user: Any = None) -> None:
    """Publish the revision that the last signature was given for, if its content is still the signed one."""
    from django.utils.translation import gettext as _

    from core import clock
    from workflows import gate, ledger
    from workflows.canonical import canonical, digest_of
    from workflows.enums import Act

    page = workflow_state.content_object.specific
    revision = page.get_latest_revision()
    draft = revision.as_object()
    content = canonical(draft)
    digest = digest_of(content)
    level, approvals = gate.granted(page.pk, digest)
    required = gate.required_clearance(draft, content, digest)
    if level is None or level < required.level or not approvals:
        raise gate.ClearanceRequiredError(
            _(
                "The text has changed, or needs more clearance, since it was signed. Nothing has been published."
            )
        )
    revision.publish(user=user, skip_permission_checks=True)
    if draft.go_live_at and draft.go_live_at > clock.now():
        ledger.append(Act.SCHEDULED, draft, by=user, digest=digest, from_time=draft.go_live_at)
