"""What a buyer sees on the second display; nothing here knows of artisans' parts, limits or approvals."""
