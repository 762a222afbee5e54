"""*Dicari, tak ada*: what visitors asked for and did not find, for the artisans' report."""
