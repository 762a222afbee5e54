"""The sale: basket, payment, receipt; one act, one transaction."""
