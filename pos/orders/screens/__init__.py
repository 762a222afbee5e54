"""The page of orders, and the form of a new one."""
