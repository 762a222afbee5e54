"""The screens of QRIS and card money."""
