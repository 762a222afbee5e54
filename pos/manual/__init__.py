"""The manual: chapters in two languages that are read when somebody asks for help."""
