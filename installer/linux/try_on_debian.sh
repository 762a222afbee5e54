#!/bin/sh
# Installs the .deb in a bare Debian 12, starts it, trades a demo day, proves the books, removes it:
#   sh installer/linux/try_on_debian.sh FOLDER [DEB]
# FOLDER is made by debootstrap where it is not there (outside the checkout; needs root and a Debian mirror);
# a second run uses it again.  Prints each step with ok or FAILED; exits 1 where a step failed.
set -u

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
[ "$#" -ge 1 ] || {
    sed -n '2,5s/^# *//p' "$0" >&2
    exit 2
}
bare=$1
deb=${2:-$(ls -t "$root"/dist/linux/gerabah-pos_*.deb 2>/dev/null | head -1)}
log=$(mktemp)
failed=0

[ "$(id -u)" -eq 0 ] || {
    echo "this needs root: it installs packages in a folder of its own" >&2
    exit 3
}
case $(mkdir -p "$bare" && cd "$bare" && pwd) in
"$root" | "$root"/* | /)
    echo "$bare is no folder for a whole system" >&2
    exit 2
    ;;
esac
[ -f "$deb" ] || {
    echo "there is no .deb; make it: sh installer/linux/build.sh" >&2
    exit 2
}
[ -f "$bare/etc/debian_version" ] || command -v debootstrap >/dev/null || {
    echo "debootstrap is missing: apt-get install debootstrap" >&2
    exit 3
}

# However this ends: a folder in which /proc is still mounted must not be deleted by anybody.
leave() {
    code=$?
    if mountpoint -q "$bare/proc" && ! umount "$bare/proc" && ! umount -l "$bare/proc"; then
        echo "$bare/proc is still mounted: unmount it before the folder is deleted" >&2
    fi
    rm -f "$log" "$log.doctor"
    exit $code
}
trap leave EXIT
trap 'exit 130' INT TERM

# step WORDS COMMAND...: its result on one line, and the end of what it said where it failed.
step() {
    words=$1
    shift
    if "$@" >"$log" 2>&1; then
        printf 'ok      %s\n' "$words"
    else
        printf 'FAILED  %s\n' "$words"
        tail -15 "$log" | sed 's/^/        | /'
        failed=1
    fi
}

inside() {
    chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/srv LC_ALL=C.UTF-8 \
        DEBIAN_FRONTEND=noninteractive QT_QPA_PLATFORM=offscreen "$@"
}

make_bare() {
    [ -f "$bare/etc/debian_version" ] || nice debootstrap --variant=minbase bookworm "$bare"
}

begin() {
    mountpoint -q "$bare/proc" || mount -t proc proc "$bare/proc" || return 1
    inside rm -rf /srv/days /srv/out /srv/.local/share/gerabah-pos
    cp "$deb" "$bare/srv/gerabah-pos.deb"
}

install_deb() {
    inside apt-get -qq update && inside apt-get -y -qq install --no-install-recommends /srv/gerabah-pos.deb
}

is_whole() {
    inside sh -c 'test -x /usr/bin/gerabah-pos &&
        test -f /usr/share/applications/gerabah-pos.desktop &&
        test -f /usr/share/icons/hicolor/scalable/apps/gerabah-pos.svg &&
        test -f /usr/lib/udev/rules.d/60-gerabah-pos.rules &&
        gerabah-pos --version'
}

has_its_libraries() {
    missing=$(inside sh -c 'cd /usr/lib/gerabah-pos/_internal &&
        find . -name "*.so*" -type f | LD_LIBRARY_PATH=.:PySide6/Qt/lib:shiboken6 xargs ldd 2>/dev/null |
        grep "not found" | sort -u')
    # The till's window on a real screen needs them; pictures of formats that it never opens may lack theirs.
    [ -z "$missing" ] || {
        echo "$missing"
        return 1
    }
}

trades() {
    inside gerabah-pos demo /srv/days --days 1 --today 2026-11-24 && [ -f "$bare/srv/days/gerabah.db" ]
}

proves() {
    inside gerabah-pos --data /srv/days verify
}

# It must still be there after some seconds, and leave nothing in the log.
opens() {
    data=$1
    inside timeout 12 gerabah-pos --data "$data"
    [ $? -eq 124 ] && [ -z "$(cat "$bare$data"/logs/defect-* 2>/dev/null)" ]
}

# Printers of a bare computer may be missing; a list of checks must come, and the books must be fine.
looks_over() {
    inside gerabah-pos --data /srv/days doctor --json | tee "$log.doctor"
    grep -q '"database"' "$log.doctor"
}

writes_papers() {
    inside sh -c 'set -e; cd /srv/days; mkdir -p /srv/out
        gerabah-pos --data . tags --sku "$(gerabah-pos --data . export products --out /srv/out/p.csv >/dev/null &&
            sed 1d /srv/out/p.csv | grep -v ^JASA | head -1 | cut -d, -f1)" --format pdf --stock a4 --out /srv/out/tags.pdf
        gerabah-pos --data . month 2026-11 --out /srv/out/month
        gerabah-pos --data . site --out /srv/out/site
        test -s /srv/out/tags.pdf && test -s /srv/out/site/index.html && ls /srv/out/month/*.xlsx'
}

goes() {
    inside apt-get -y -qq remove gerabah-pos && inside apt-get -y -qq purge gerabah-pos
}

nothing_left() {
    left=$(inside find / -xdev -iname '*gerabah*' -not -path '/proc/*' -not -path '/srv/*' \
        -not -path '/var/log/*' -not -path '/var/cache/*')
    [ -z "$left" ] || {
        echo "$left"
        return 1
    }
}

data_kept() {
    [ -f "$bare/srv/days/gerabah.db" ] && [ -f "$bare/srv/days/secret.key" ]
}

step "a bare Debian 12 in $bare" make_bare
step "its /proc, and the .deb beside it" begin
step "apt installs the .deb and what it depends on" install_deb
step "command, menu entry, icon and udev rule are there" is_whole
step "every library finds the libraries it needs" has_its_libraries
step "one demo day" trades
step "verify proves its books" proves
step "doctor looks the machine over" looks_over
step "tags, month and story pages are written" writes_papers
step "the till opens on the demo day" opens /srv/days
mkdir -p "$bare/srv/new"
step "the first start opens in an empty folder" opens /srv/new
step "verify proves the books again" proves
step "apt removes and purges it" goes
step "nothing of the program is left" nothing_left
step "the shop's data are where they were" data_kept
exit $failed
