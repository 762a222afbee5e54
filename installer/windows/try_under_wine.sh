#!/bin/sh
# Tries the set-up under Wine and prints each step with ok or FAILED; exits 1 where one failed.
#
#     sh installer/windows/try_under_wine.sh [LAB]     LAB: a folder outside the checkout, about 3 GB
#                                                      (default: $GERABAH_LAB, or ~/.cache/gerabah-pos/wine)
#     OLD_SETUP=… NEW_SETUP=…                          two set-ups made before, instead of building them
#
# Needs root on Debian, for Qt asks for a newer Wine than Debian 12 has: the first run puts Debian trixie with
# its Wine 10 into LAB/trixie by debootstrap.  Pictures, logs and the set-ups lie in LAB/w afterwards.
set -eu
checkout=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
lab=${1:-${GERABAH_LAB:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/gerabah-pos/wine}}
mkdir -p "$lab"
lab=$(CDPATH='' cd -- "$lab" && pwd)
root=$lab/trixie
shared=$lab/w
# Seen by Windows programs as Z:\w; their disk C: is this folder.
disk=$shared/prefix/drive_c
local=$disk/users/root/AppData/Local
place="$local/Programs/Gerabah POS"
till_folder=$local/gerabah-pos
windows_place='C:\users\root\AppData\Local\Programs\Gerabah POS'
older=0.0.9
newer=$(sed -n 's/^version = "\(.*\)"/\1/p' "$checkout/pyproject.toml")
failed=0

case $lab/ in "$checkout"/*) echo "choose a folder outside of the checkout" >&2; exit 2 ;; esac
[ "$(id -u)" -eq 0 ] || { echo "this asks for root, as it makes a system of its own in $lab" >&2; exit 2; }

tell() {
    if [ "$1" -eq 0 ]; then verdict="ok    "; else verdict=FAILED; failed=1; fi
    shift
    printf '%s %s\n' "$verdict" "$*"
}

# step SENTENCE COMMAND...: runs it, keeps what it said in LAB/w/log, and prints the sentence with the verdict.
step() {
    sentence=$1
    shift
    printf '== %s\n' "$sentence" >>"$shared/log"
    if "$@" >>"$shared/log" 2>&1; then tell 0 "$sentence"; else tell 1 "$sentence"; fi
}

inside() {
    nice chroot "$root" env HOME=/w WINEPREFIX=/w/prefix WINEARCH=win64 WINEDEBUG=-all DISPLAY="$display" \
        WINEDLLOVERRIDES="mscoree,mshtml=" "$@"
}

till() { inside timeout 300 wine "$windows_place\\gerabah-pos.exe" "$@" | tr -d '\r'; }

# exits CODE COMMAND...: whether it ends with just that code.
exits() {
    wanted=$1
    shift
    code=0
    "$@" || code=$?
    echo "exit code $code, wanted $wanted"
    [ "$code" -eq "$wanted" ]
}

setup() { inside timeout 300 wine "Z:\\w\\$1" /S $2; }

shows_version() { till --version | grep -qx "gerabah-pos $1"; }

proves_its_books() { exits 0 inside timeout 300 wine "$windows_place\\gerabah-pos.exe" verify; }

# The first line of a file of facts describes its columns.
sales_there() {
    rm -rf "$disk/facts"
    till facts --out 'C:\facts' >/dev/null
    sed 1d "$disk/facts/sale.jsonl" | wc -l
}

# shown NAME SECONDS: a picture in LAB/w/NAME.png once the screen shows something and has come to rest.
shown() {
    before=
    for _ in $(seq "$2"); do
        sleep 1
        inside import -window root "/w/$1.png"
        now=$(inside identify -format '%k %#' "/w/$1.png")
        echo "$now"
        # More than a bare screen with a pointer has.
        if [ "${now%% *}" -gt 40 ] && [ "$now" = "$before" ]; then return 0; fi
        before=$now
    done
    return 1
}

gone() {
    for _ in $(seq 60); do
        [ -e "$1" ] || return 0
        sleep 1
    done
    return 1
}

stop_all() { inside wineserver -k 2>/dev/null || true; }

leave() {
    [ -z "${display:-}" ] || stop_all
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    for mounted in w dev proc; do
        if mountpoint -q "$root/$mounted"; then umount -l "$root/$mounted"; fi
    done
}
# Two trials in one folder would end each other's programs.
exec 9>"$lab/in-use"
flock -n 9 || { echo "another trial runs in $lab" >&2; exit 2; }
trap leave EXIT
trap 'exit 130' INT TERM

# --- a Windows ------------------------------------------------------------------------------------------------

make_lab() {
    if [ ! -d "$root/usr/lib/wine" ]; then
        debootstrap --variant=minbase trixie "$root" && cp /etc/resolv.conf "$root/etc/" && inside_apt
    fi
}

inside_apt() {
    chroot "$root" env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -q && apt-get install -y -q \
        --no-install-recommends wine wine64 xvfb xauth imagemagick xdotool'
}

mkdir -p "$shared"
: >"$shared/log"
step "Debian trixie with Wine in $root" make_lab
for mounted in proc dev w; do mkdir -p "$root/$mounted"; done
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
mountpoint -q "$root/w" || mount --bind "$shared" "$root/w"
rm -f "$shared/screen"
chroot "$root" sh -c 'exec Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>/w/screen' >/dev/null 2>&1 &
screen=$!
for _ in $(seq 20); do [ -s "$shared/screen" ] || sleep 1; done
display=:$(cat "$shared/screen")
rm -rf "$shared/prefix"
step "an empty Windows: $(inside wine --version)" inside wine wineboot -i

# --- two set-ups ----------------------------------------------------------------------------------------------

made() {
    nice "$checkout/.venv/bin/python" "$checkout/installer/windows/build.py" \
        --out "$lab/made/$1" --wheels "$lab/wheels" --version "$1"
}

if [ -z "${OLD_SETUP:-}" ]; then
    step "built: the version before, $older" made "$older"
    OLD_SETUP=$lab/made/$older/GerabahPOS-$older-setup.exe
fi
if [ -z "${NEW_SETUP:-}" ]; then
    step "built: this version, $newer" made "$newer"
    NEW_SETUP=$lab/made/$newer/GerabahPOS-$newer-setup.exe
fi
cp "$OLD_SETUP" "$shared/old.exe"
cp "$NEW_SETUP" "$shared/new.exe"

# --- installed, and a day of trade ----------------------------------------------------------------------------

step "installed silently for one user, $older" exits 0 setup old.exe ""
step "says its version, $older" shows_version "$older"
shortcuts() {
    test -e "$disk/users/root/Desktop/Gerabah POS.lnk" &&
        test -e "$disk/users/root/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Gerabah POS.lnk"
}
step "an entry in the start menu and one on the desktop" shortcuts

trade() { till demo 'C:\users\root\AppData\Local\gerabah-pos' --days 1; }
step "a demo day of three centres: sales, receipts, settlement, payouts" trade
step "data lie outside of the program's folder" test -s "$till_folder/gerabah.db"
one_sale() { till soak --sales 1 | tee "$shared/sold" && grep -q '^ACK ' "$shared/sold"; }
step "one more sale by the command line" one_sale
number=$(sed -n 's/^ACK [^ ]* \([^ ]*\) .*/\1/p' "$shared/sold")
paper() {
    till receipt "$number" --out 'C:\struk.png' --format png && file_is "$disk/struk.png" &&
        till receipt "$number" --out 'C:\struk.bin' && cp "$disk/struk.png" "$shared/receipt.png"
}
file_is() { [ "$(wc -c <"$1")" -gt 500 ]; }
step "receipt $number as ESC/POS and as a picture" paper
in_folder() { find "$till_folder/papers" -type f | tee /dev/stderr | grep -q .; }
step "receipts written by the folder printer" in_folder
files_of_people() {
    till tags --sku "$(sed -n '2s/,.*//p' "$checkout/resources/demo/products.csv")" --out 'C:\tag.png' --format png &&
        till export products --out 'C:\barang.xlsx' && till import products 'C:\barang.xlsx' --dry-run
}
step "a tag drawn and read back, a workbook written and read" files_of_people
step "verify proves the books" proves_its_books

# A copy of the program, whose window is replaced by a few lines that load everything there is.
all_loads() {
    mkdir -p "$disk/probe" && cp -r "$place/program" "$place/Gerabah POS.exe" "$disk/probe/" || return 1
    rm -f "$disk"/probe/program/__pycache__/gerabah_window*
    cat >"$disk/probe/program/gerabah_window.py" <<'END'
import importlib, pkgutil, sys, traceback
libraries = """alembic argon2 bz2 cryptography.fernet ctypes decimal escpos.printer jinja2 lzma openpyxl PIL.ImageFont
PIL._imagingft platformdirs PySide6.QtSvg qrcode serial.tools.list_ports sqlalchemy sqlite3 ssl usb.core uuid win32api
win32print winsound xlsxwriter zxingcpp zoneinfo""".split()
with open("C:/loaded.txt", "w", encoding="utf-8") as said:
    try:
        import pos
        own = [one.name for one in pkgutil.walk_packages(pos.__path__, "pos.") if not one.name.endswith((".__main__", ".env"))]
        for name in libraries + own:
            importlib.import_module(name)
        print(sys.modules["zoneinfo"].ZoneInfo("Asia/Jakarta"), sys.modules["sqlite3"].sqlite_version, file=said)
        print("printers:", sys.modules["win32print"].EnumPrinters(6, None, 4), file=said)
        print(len(own), "modules and", len(libraries), "libraries load", file=said)
    except BaseException:
        traceback.print_exc(file=said)
END
    inside timeout 120 wine 'C:\probe\Gerabah POS.exe'
    cat "$disk/loaded.txt"
    grep -q 'libraries load' "$disk/loaded.txt"
}
step "every module and library loads, also from another folder" all_loads

# --- the window -----------------------------------------------------------------------------------------------

open_till() {
    inside wine "$windows_place\\Gerabah POS.exe" >>"$shared/log" 2>&1 &
    shown "$1" 90
}
step "the window opens: $shared/login.png" open_till login
refused_while_open() {
    exits 3 setup new.exe "" >"$shared/refused" && cat "$shared/refused" && grep -q 'Kasir masih terbuka' "$shared/refused"
}
step "a set-up while the till is open is refused with a sentence" refused_while_open
step "nothing was touched by that" shows_version "$older"
uninstall() { inside timeout 300 wine "$windows_place\\uninstall.exe" /S; }
kept_while_open() { uninstall; sleep 5; test -e "$place/program/gerabah-pos.txt"; }
step "neither is the program removed while it is open" kept_while_open
asked() {
    inside wine 'Z:\w\new.exe' >>"$shared/log" 2>&1 &
    sleep 3
    inside xdotool key Return
    shown refused 30
}
step "the same with a person in front: $shared/refused.png" asked
stop_all

# --- updated --------------------------------------------------------------------------------------------------

before=$(sales_there)
cut_off() {
    inside wine 'Z:\w\new.exe' /S >/dev/null 2>&1 &
    for _ in $(seq 200); do
        [ "$(find "$place/program.new" -type f 2>/dev/null | head -n 300 | wc -l)" -lt 300 ] || break
        sleep 0.05
    done
    stop_all
    test -d "$place/program.new" && shows_version "$older" && proves_its_books
}
waits_for_setup() {
    inside wine 'Z:\w\new.exe' /S >/dev/null 2>&1 &
    for _ in $(seq 200); do
        [ ! -d "$place/program.new" ] || break
        sleep 0.05
    done
    exits 3 inside wine "$windows_place\\gerabah-pos.exe" --version 2>"$shared/waits"
    cat "$shared/waits"
    stop_all
    grep -q 'sedang berjalan' "$shared/waits"
}
step "a till that is opened while the set-up works waits, with a sentence" waits_for_setup
step "an update that is cut off while it unpacks leaves $older working" cut_off
between() {
    mv "$place/program" "$place/program.old" && shows_version "$older" && proves_its_books
}
step "so does one cut off between its two renames" between
# Each time a little later, until one has come to its end.
killed_anywhere() {
    tenths=2
    until shows_version "$newer"; do
        shows_version "$older" && [ "$tenths" -lt 600 ] || return 1
        inside wine 'Z:\w\new.exe' /S >/dev/null 2>&1 &
        sleep "$((tenths / 10)).$((tenths % 10))"
        stop_all
        wait $! || true
        echo "killed after $tenths tenths of a second: $(till --version)"
        tenths=$((tenths + 7))
    done
    proves_its_books
}
step "killed all along its way, each time there is a whole program" killed_anywhere
step "updated silently to $newer" exits 0 setup new.exe ""
nothing_left() { [ ! -e "$place/program.new" ] && [ ! -e "$place/program.old" ]; }
step "the old program and the rests of cut-off updates are gone" nothing_left
step "says its version, $newer" shows_version "$newer"
same_sales() { echo "$before sales before, $(sales_there) now"; [ "$before" -gt 0 ] && [ "$(sales_there)" -eq "$before" ]; }
step "all $before sales are there" same_sales
step "verify proves the books after the update" proves_its_books
step "a sale with the new version" one_sale
step "an older set-up over the newer one is refused" exits 4 setup old.exe ""
step "the window opens after the update: $shared/updated.png" open_till updated
lets_siti_in() {
    inside xdotool type --delay 200 1111
    sleep 3
    shown counter 60
    ! cmp "$shared/counter.png" "$shared/updated.png"
}
step "Siti types her PIN and stands at the counter: $shared/counter.png" lets_siti_in
papers_there() { find "$till_folder/papers" -type f | wc -l; }
sells_in_the_window() {
    sales=$(sales_there)
    papers=$(papers_there)
    inside xdotool type --delay 100 'anglo besar'
    sleep 3
    inside xdotool key Return
    sleep 2
    inside xdotool key F9
    sleep 4
    shown sold 30
    echo "$sales and $(sales_there) sales, $papers and $(papers_there) papers"
    [ "$(sales_there)" -eq $((sales + 1)) ] && [ "$(papers_there)" -gt "$papers" ]
}
step "she sells, and the receipt is in the folder: $shared/sold.png" sells_in_the_window
stop_all

# --- removed --------------------------------------------------------------------------------------------------

sum_before=$(sha256sum <"$till_folder/gerabah.db")
step "uninstaller runs silently" uninstall
step "the program's folder is gone" gone "$place"
data_kept() { [ "$(sha256sum <"$till_folder/gerabah.db")" = "$sum_before" ] && in_folder; }
step "the shop's data are untouched" data_kept
told() {
    iconv -f UTF-16LE -t UTF-8 "$local/Temp/GerabahPOS-setup.log" | tee /dev/stderr |
        grep -qF 'Data toko tetap ada di "C:\users\root\AppData\Local\gerabah-pos"'
}
step "it said where they are" told

windows_place='C:\Program Files\Gerabah POS'
step "installed silently for all users" exits 0 setup new.exe /AllUsers
step "it opens the same data and proves the books" proves_its_books
step "the uninstaller for all users runs" uninstall
step "its folder is gone" gone "$disk/Program Files/Gerabah POS"
asked_anew() {
    inside wine 'Z:\w\new.exe' >>"$shared/log" 2>&1 &
    shown language 30
    inside xdotool key Return
    sleep 2
    shown wizard 30
    inside xdotool key Return
    sleep 2
    shown folder 30
    inside xdotool key Return
    for _ in $(seq 120); do
        [ ! -e "$place/uninstall.exe" ] || break
        sleep 1
    done
    sleep 3
    shown finished 30
}
step "the set-up as a person sees it: language, wizard, folder, finished .png in $shared" asked_anew
opened_at_the_end() {
    inside xdotool key Return
    shown opened 60
    exits 3 setup new.exe ""
}
step "its last page opens the till: $shared/opened.png" opened_at_the_end

printf '%s\n' "pictures and the log: $shared"
exit "$failed"
