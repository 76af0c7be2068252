"""Where a new school's site answers unless somebody says otherwise."""

from __future__ import annotations

from organisations.models import Organisation


def default_hostname(code: str, department: Organisation) -> str:
    """`<code>.<base>`, where the department's own host is `<its code>.<base>`, `www.<base>` or the base."""
    host = department.site.hostname if department.site else "localhost"
    for prefix in (f"{department.code}.", "www."):
        host = host.removeprefix(prefix)
    return f"{code}.{host}"


def default_port(department: Organisation) -> int:
    return department.site.port if department.site else 443
