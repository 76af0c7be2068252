"""All press releases of the demo: the department's first, then the schools'."""

from home.demo.texts.model import Release
from home.demo.texts.releases.department import DEPARTMENT_RELEASES
from home.demo.texts.releases.schools import SCHOOL_RELEASES

RELEASES: tuple[Release, ...] = DEPARTMENT_RELEASES + SCHOOL_RELEASES
