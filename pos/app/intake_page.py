"""*Titip*, put together: its services, its papers, and what lies in the label printer."""

from __future__ import annotations

from pos.app.paper_pages import TillPapers
from pos.centres.domain import Centre
from pos.core.config import TillConfig
from pos.printing.label_press import ROLL, stock_of
from pos.printing.screens.paper_desk import PaperDesk
from pos.shop import Shop
from pos.stock.screens.intake_screen import IntakePlace, IntakeScreen, IntakeServices
from pos.ui.outside import Outside
from pos.ui.tasks import Tasks


def make_intake(
    shop: Shop, config: TillConfig, tasks: Tasks, centre: Centre, outside: Outside
) -> IntakeScreen:
    """The screen of one till."""
    acts = TillPapers(shop, config, centre)
    return IntakeScreen(
        IntakeServices(shop.receiving, shop.photos, shop.printing, shop.staff),
        (acts, PaperDesk(acts, tasks, outside)),
        outside,
        tasks,
        IntakePlace(centre.code, config.till_code, centre.zone),
    )


def label_stock(shop: Shop) -> str:
    """What lies in the label printer; labels come out on the roll of receipts where there is none."""
    label = next((one for one in shop.config.printers if one.use == "label"), None)
    return (label and stock_of(label)) or ROLL
