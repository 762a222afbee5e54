"""The pieces that screens are built of, each imported from its own module to keep the start light."""
