#!/bin/sh
# Opens the till on a demo organisation in .demo (made at the first run).  With no display it makes the
# demo's days of trade and says where the papers lie.  With arguments it is the command `gerabah-pos`.
set -eu
. "$(dirname -- "$0")/prepare.sh"

till=$root/.venv/bin/gerabah-pos
demo=$root/.demo

make_demo() {
    say "Making the demo organisation in .demo; this takes some seconds"
    rm -rf "$demo.partial"
    "$till" demo "$demo.partial" >"$root/.demo.txt"
    mv "$demo.partial" "$demo"
    sed "s|$demo\.partial|$demo|g" "$root/.demo.txt" >"$demo/days.txt"
    rm "$root/.demo.txt"
}

if [ "$#" -gt 0 ]; then
    exec "$till" "$@"
fi
if [ ! -d "$demo" ]; then
    make_demo
fi
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    say "There is no display here, so the till stays closed; these are the demo's days of trade:"
    cat "$demo/days.txt"
    exit 0
fi
check_screen
say "Opening the till: Siti has the PIN 1111, Dedi (supervisor) 222222"
exec "$till" --data "$demo"
