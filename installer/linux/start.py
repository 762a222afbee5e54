"""What the frozen program begins with: the command line, as `python -m pos` begins."""

import sys

from pos.__main__ import main

sys.exit(main())
