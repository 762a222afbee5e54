"""The centres: their cards, and the rules that each has set for itself."""
