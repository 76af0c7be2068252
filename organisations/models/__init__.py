"""People, organisations, who manages whom since when, and who may do what where."""

from organisations.closings.models import Closing
from organisations.imports.models import ImportedRow, SchoolImport
from organisations.models.hosts import Hostname
from organisations.models.names import FormerName
from organisations.models.oversight import Oversight
from organisations.models.people import Membership, User
from organisations.models.units import Organisation, OrganisationQuerySet
from organisations.moves.models import MovedSchool, MoveOrder

__all__ = [
    "Closing",
    "FormerName",
    "Hostname",
    "ImportedRow",
    "Membership",
    "MoveOrder",
    "MovedSchool",
    "Organisation",
    "OrganisationQuerySet",
    "Oversight",
    "SchoolImport",
    "User",
]
