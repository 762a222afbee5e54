"""*Kasir*, *Bayar* and *Selesai*."""
