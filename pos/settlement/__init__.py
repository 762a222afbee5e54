"""The day per artisan: what each is owed, frozen, and the money on its way to them."""
