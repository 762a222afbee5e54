"""What a committed act has changed, so that open screens know when to reload."""

from enum import StrEnum


class Topic(StrEnum):
    """One kind of thing that screens show."""

    CENTRES = "centres"
    STAFF = "staff"
    ARTISANS = "artisans"
    CATALOGUE = "catalogue"
    STOCK = "stock"
    SHIFTS = "shifts"
    SALES = "sales"
    LEDGER = "ledger"
    SETTLEMENTS = "settlements"
    PRINTING = "printing"
    HELD = "held"
    ORDERS = "orders"
    GUIDES = "guides"
    QRIS = "qris"
    WANTED = "wanted"
