"""The screen on which days are closed and artisans paid."""
