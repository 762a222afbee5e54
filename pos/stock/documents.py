"""What stands on a tag."""

from __future__ import annotations

from pos.catalogue.domain import Product
from pos.catalogue.tag_codes import payload
from pos.printing.domain import TagContent


def tag_content(product: Product, maker: str, code: str, host: str = "") -> TagContent:
    """The tag of a product or piece; its QR names the tag and nothing else (`printing.md`)."""
    return TagContent(
        code=code,
        payload=payload(code, host),
        name=product.name,
        motif="" if product.motif.lower() in {"", "polos"} else product.motif,
        artisan=maker,
        price=product.price,
        one_of_a_kind=product.one_of_a_kind,
    )
