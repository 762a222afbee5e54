"""Qt that knows no feature: the window's frame, its tasks, scanner, sentences and widgets."""
