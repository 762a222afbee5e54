#!/bin/sh
# Runs all tests, or those that its arguments name: sh installer/test.sh tests/sales -k rounding
set -eu
. "$(dirname -- "$0")/prepare.sh"

export QT_QPA_PLATFORM=offscreen
exec "$venv_python" -m pytest -n 2 "$@"
