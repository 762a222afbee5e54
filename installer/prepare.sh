# Sourced by the commands of this folder: a Python, the locked packages in .venv, the checkout on its path,
# and the system libraries that Qt loads.  POSIX sh; asks for nothing, and exits 3 with the one line to run
# where it may not install what the system lacks.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root" || exit 3
venv_python=$root/.venv/bin/python

qt_packages="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1"
x_packages="libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 \
libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"

say() {
    printf '%s\n' "$*" >&2
}

# install_system WHY PACKAGE...: with the rights that there are, or the one line for somebody who has them.
install_system() {
    why=$1
    shift
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        as_root="sudo "
    fi
    if command -v apt-get >/dev/null 2>&1 && { [ -z "$as_root" ] || sudo -n true 2>/dev/null; }; then
        say "$why; installing $*"
        # A fresh machine has no package lists yet.
        $as_root apt-get -qq update >/dev/null &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y "$@" >/dev/null &&
            return 0
    fi
    say "$why. Run this once, then try again:"
    say "  ${as_root}apt-get update && ${as_root}apt-get install --no-install-recommends -y $*"
    exit 3
}

fits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null
}

find_python() {
    for candidate in python3.11 python3.12 python3.13 python3 python \
        "${PYENV_ROOT:-${HOME:-/nonexistent}/.pyenv}"/versions/3.1[123]*/bin/python; do
        if fits "$candidate"; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

make_venv() {
    if fits "$venv_python"; then
        "$venv_python" -m pip --version >/dev/null 2>&1 || "$venv_python" -m ensurepip >/dev/null
        return 0
    fi
    python=$(find_python) || {
        install_system "There is no Python 3.11, 3.12 or 3.13 here" python3 python3-venv
        python=$(find_python) || {
            say "This system's Python is not 3.11, 3.12 or 3.13; put one of them on PATH."
            exit 3
        }
    }
    # Debian splits venv from Python: the module is there, and then fails for want of ensurepip.
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_system "This Python cannot make virtual environments" "python$version-venv"
    fi
    "$python" -m venv --clear .venv
}

install_packages() {
    stamp="$(cksum <requirements.lock) $("$venv_python" --version)"
    if [ "$(cat .venv/installed.lock 2>/dev/null)" = "$stamp" ]; then
        return 0
    fi
    say "Installing the packages of requirements.lock into .venv"
    "$venv_python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes --only-binary :all: -r requirements.lock
    site=$("$venv_python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    printf '%s\n' "$root" >"$site/gerabah-pos.pth"
    # A shell script, for the path of a checkout may hold blanks; -P, for a folder `pos` may lie anywhere.
    printf '#!/bin/sh\nexec "%s" -P -m pos "$@"\n' "$venv_python" >.venv/bin/gerabah-pos
    chmod +x .venv/bin/gerabah-pos
    printf '%s\n' "$stamp" >.venv/installed.lock
}

# starts PLATFORM: whether Qt can show a window there; it aborts where a library is missing.
starts() {
    QT_QPA_PLATFORM=$1 "$venv_python" -c \
        'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1
}

check_qt() {
    [ "$(uname -s)" = Linux ] || return 0
    if ! starts offscreen; then
        # shellcheck disable=SC2086
        install_system "Qt lacks system libraries" $qt_packages
        starts offscreen || {
            say "Qt still does not start; this tells why: QT_DEBUG_PLUGINS=1 QT_QPA_PLATFORM=offscreen" \
                ".venv/bin/python -c 'from PySide6.QtWidgets import QApplication; QApplication([])'"
            exit 3
        }
    fi
}

check_screen() {
    [ -n "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || return 0
    if starts xcb; then
        return 0
    fi
    if ldd .venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so | grep -q 'not found'; then
        # shellcheck disable=SC2086
        install_system "Qt lacks the libraries of an X screen" $x_packages
    fi
    starts xcb || {
        say "No window can be opened on the display $DISPLAY; is it there, and may this user use it?"
        exit 3
    }
}

make_venv
install_packages
check_qt
