"""Home pages of departments and schools, and standard pages."""

from home.models.homes import DepartmentHomePage, SchoolHomePage
from home.models.standard import StandardPage

__all__ = ["DepartmentHomePage", "SchoolHomePage", "StandardPage"]
