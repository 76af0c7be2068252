"""The demo's department and its eight schools."""

from home.demo.texts.model import Unit
from home.demo.texts.units.anhduong import ANHDUONG
from home.demo.texts.units.department import DEPARTMENT
from home.demo.texts.units.giolanh import GIOLANH
from home.demo.texts.units.hoami import HOAMI
from home.demo.texts.units.hoasen import HOASEN
from home.demo.texts.units.phusa import PHUSA
from home.demo.texts.units.saokhue import SAOKHUE
from home.demo.texts.units.songnhue import SONGNHUE
from home.demo.texts.units.trexanh import TREXANH

SCHOOLS: tuple[Unit, ...] = (HOASEN, SONGNHUE, ANHDUONG, SAOKHUE, TREXANH, HOAMI, PHUSA, GIOLANH)
UNITS: tuple[Unit, ...] = (DEPARTMENT, *SCHOOLS)
