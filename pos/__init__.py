"""Gerabah POS: the till, the consignment book and the evening's settlement of a souvenir centre."""

__version__ = "0.1.0"
