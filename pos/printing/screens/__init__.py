"""What the spool says on the screen."""
