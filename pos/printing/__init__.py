"""Paper: documents, their layout and faces, printers and the spool that never loses a receipt."""
