"""Every table of the product, whichever slices were imported: for migrations, and for laying all open."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil

from sqlalchemy import MetaData

import pos
from pos.db.base import Base


def metadata() -> MetaData:
    """The metadata of all slices' tables."""
    for module in pkgutil.iter_modules(pos.__path__):
        if module.ispkg and _has_tables(module.name):
            importlib.import_module(f"pos.{module.name}.tables")
    return Base.metadata


def _has_tables(slice_name: str) -> bool:
    return slice_name != "schema" and importlib.util.find_spec(f"pos.{slice_name}.tables") is not None
