#!/bin/sh
# The style, the types and the plan of the code, by machine; tells all that is wrong, not only the first.
set -u
. "$(dirname -- "$0")/prepare.sh"

wrong=0
for check in "ruff check" "ruff format --check" "mypy" "lint-imports --no-logo"; do
    say "== $check"
    # shellcheck disable=SC2086
    .venv/bin/$check || wrong=1
done
exit $wrong
