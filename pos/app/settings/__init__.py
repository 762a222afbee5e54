"""*Setelan*: the page, and the sections that belong to no slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos.app.settings.doctor_section import DoctorSection
from pos.app.settings.limits_section import LimitsSection
from pos.app.settings.look_section import LookSection
from pos.app.settings.page import SettingsPage
from pos.app.settings.printers import label_desk, printer_desk
from pos.app.settings.reckoning_section import ReckoningSection
from pos.app.settings.shop_section import ShopSection
from pos.backup.screens.backup_section import BackupSection
from pos.printing.domain import PrinterUse
from pos.printing.screens.label_settings import LabelSettings
from pos.printing.screens.printer_section import PrinterSection
from pos.printing.screens.printer_words import say_heading
from pos.qris.screens.qris_settings import QrisSettings
from pos.sales.screens.receipt_settings import ReceiptSettings
from pos.settlement.screens.payer_section import PayerSection
from pos.staff.screens.staff_section import StaffSection
from pos.ui.outside import Desktop

if TYPE_CHECKING:
    from pos.core.config import TillConfig
    from pos.shop import Shop
    from pos.ui.tasks import Tasks

LOOK, QRIS, LIMITS, RECEIPT, LABELS, PAYER = "look", "qris", "limits", "receipt", "label", "payer"
SHOP, STAFF, RECKONING, DOCTOR, BACKUP = "shop", "staff", "reckoning", "doctor", "backup"
PRINTERS = (
    (PrinterUse.RECEIPT, "printer"),
    (PrinterUse.REPORT, "report-money"),
)
"""Sections of printers, by use, with their icons."""


def make_settings(shop: Shop, tasks: Tasks, config: TillConfig, centre: str) -> SettingsPage:
    """The page with its first sections; slices add theirs with `add_section`."""
    page = SettingsPage()
    look = LookSection()
    look.chosen.connect(page.preferred)
    page.add_section(LOOK, page.tr("Tampilan"), "sun", look)
    qris = QrisSettings(shop.qris, tasks, centre, config.till_code)
    page.add_section(QRIS, page.tr("QRIS"), "qrcode", qris, framed=True)
    limits = LimitsSection(shop.centres, tasks, centre, config.till_code)
    limits.saved.connect(page.centre_changed)
    page.add_section(LIMITS, page.tr("Batas kasir"), "shield-lock", limits, for_supervisors=True)
    reckoning = ReckoningSection(shop.centres, tasks, centre, config.till_code)
    reckoning.saved.connect(page.centre_changed)
    page.add_section(RECKONING, page.tr("Perhitungan"), "report-money", reckoning, for_supervisors=True)
    card = ShopSection(shop.centres, tasks, centre, config.till_code)
    card.saved.connect(page.centre_changed)
    page.add_section(SHOP, page.tr("Toko"), "building-store", card, for_supervisors=True)
    people = StaffSection(shop.staff_cards, tasks, config.till_code)
    page.add_section(STAFF, page.tr("Petugas dan PIN"), "users", people, for_supervisors=True)
    _add_printers(page, shop, tasks, centre)
    width = shop.receipt_mm(0)
    receipts = ReceiptSettings(shop.centres, tasks, centre, config.till_code, width)
    page.add_section(RECEIPT, page.tr("Struk & teks"), "receipt", receipts, for_supervisors=True)
    payer = PayerSection(shop.transfers, tasks, config.till_code)
    page.add_section(PAYER, page.tr("Rekening pembayar"), "building-bank", payer, for_supervisors=True)
    doctor = DoctorSection(shop, tasks)
    doctor.section_asked.connect(page.open_section)
    doctor.backup_asked.connect(page.backup_asked)
    page.add_section(DOCTOR, page.tr("Pemeriksaan komputer"), "device-desktop", doctor)
    copies = BackupSection(shop.backups, shop.restoring, shop.staff, tasks, Desktop())
    copies.restored.connect(page.restored)
    if not config.training:  # what is practised is not kept
        doctor.offer_backup()
        page.backup_asked.connect(page.open_backups)
        page.add_section(BACKUP, page.tr("Cadangan"), "database", copies, for_supervisors=True)
    return page


def _add_printers(page: SettingsPage, shop: Shop, tasks: Tasks, centre: str) -> None:
    desk = printer_desk(shop, centre)
    for use, icon in PRINTERS:
        section = PrinterSection(desk, tasks, use)
        page.add_section(use.value, say_heading(use), icon, section, for_supervisors=True)
    labels = LabelSettings(label_desk(shop, centre), tasks)
    page.add_section(LABELS, page.tr("Printer label"), "tag", labels, for_supervisors=True)
