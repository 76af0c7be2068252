"""Home pages of departments and schools, standard pages, and the menu that a site has chosen."""

from home.models.homes import DepartmentHomePage, SchoolHomePage
from home.models.menu import MenuEntry
from home.models.standard import StandardPage

__all__ = ["DepartmentHomePage", "MenuEntry", "SchoolHomePage", "StandardPage"]
