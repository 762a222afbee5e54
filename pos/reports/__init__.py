"""Questions over the facts: the month of the centres, set against the journal."""
