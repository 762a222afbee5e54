"""The page of guides and drivers."""
