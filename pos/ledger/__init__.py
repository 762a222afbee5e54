"""The books: the double-entry journal, the chain of events, and document numbers without gaps."""
