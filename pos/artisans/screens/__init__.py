"""*Perajin*: the list of makers, their cards, terms and payments."""
