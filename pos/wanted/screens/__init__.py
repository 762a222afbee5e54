"""The sheet that notes a wish, and the list of them."""
