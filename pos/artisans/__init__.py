"""The makers: who they are, their terms from a date on, and how they are paid."""
