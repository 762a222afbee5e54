"""Words that every slice may use and that know no slice."""
