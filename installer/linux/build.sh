#!/bin/sh
# Builds dist/linux/gerabah-pos (one folder) and dist/linux/gerabah-pos_VERSION_ARCH.deb:
#   sh installer/linux/build.sh [PYTHON]
# Needs a Python from 3.11 to 3.13 that has its shared library, dpkg-deb, strip and a package registry.  All
# else comes from requirements.lock and pyinstaller.lock into build/linux/venv, which is no part of the product.
# It runs where the C library is at least as new as that of the computer it was built on: build on the oldest.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH='' cd -- "$here/../.." && pwd)
work=$root/build/linux
out=$root/dist/linux
python=${1:-python3}

say() {
    printf '%s\n' "$*" >&2
}

"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' || {
    say "$python is not a Python from 3.11 to 3.13; name one: sh installer/linux/build.sh /usr/bin/python3.11"
    exit 3
}
for tool in dpkg-deb strip; do
    command -v "$tool" >/dev/null || {
        say "$tool is missing: apt-get install dpkg binutils"
        exit 3
    }
done

version=$("$python" -c '
import sys, tomllib
with open(sys.argv[1], "rb") as file:
    print(tomllib.load(file)["project"]["version"])' "$root/pyproject.toml")
arch=$(dpkg --print-architecture)
mkdir -p "$work" "$out"

# --- the locked packages, in a venv of the build's own ---
stamp="$(cat "$root/requirements.lock" "$here/pyinstaller.lock" | cksum) $("$python" --version)"
if [ "$(cat "$work/venv/installed.lock" 2>/dev/null)" != "$stamp" ]; then
    say "Installing the locked packages into build/linux/venv"
    "$python" -m venv --clear "$work/venv"
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        --only-binary :all: -r "$root/requirements.lock" -r "$here/pyinstaller.lock"
    printf '%s\n' "$stamp" >"$work/venv/installed.lock"
fi

# --- one folder ---
say "Freezing gerabah-pos $version"
GERABAH_ROOT=$root "$work/venv/bin/python" -m PyInstaller --noconfirm --clean --log-level WARN \
    --workpath "$work/freeze" --distpath "$out" "$here/gerabah-pos.spec"

# --- the package ---
tree=$work/deb
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/share/applications" \
    "$tree/usr/share/icons/hicolor/scalable/apps" "$tree/usr/lib/udev/rules.d" "$tree/usr/share/doc/gerabah-pos"
cp -a "$out/gerabah-pos" "$tree/usr/lib/gerabah-pos"
ln -s ../lib/gerabah-pos/gerabah-pos "$tree/usr/bin/gerabah-pos"
cp "$here/gerabah-pos.desktop" "$tree/usr/share/applications/"
cp "$here/gerabah-pos.svg" "$tree/usr/share/icons/hicolor/scalable/apps/"
cp "$here/60-gerabah-pos.rules" "$tree/usr/lib/udev/rules.d/"
cp "$root/LICENSE" "$tree/usr/share/doc/gerabah-pos/copyright"
if [ -d "$root/installer/licences" ]; then
    cp "$root/installer/licences/"*.txt "$tree/usr/share/doc/gerabah-pos/"
fi
for script in postinst postrm; do
    install -m 755 "$here/$script" "$tree/DEBIAN/$script"
done
chmod -R u=rwX,go=rX "$tree/usr"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: gerabah-pos
Version: $version
Architecture: $arch
Section: misc
Priority: optional
Maintainer: Gerabah POS <pengelola@gerabah-pos.invalid>
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Depends: libc6 (>= $(ldd --version | sed -n '1s/.* //p')), libgl1, libegl1, libdrm2, libxcb1, libglib2.0-0 | libglib2.0-0t64, libfontconfig1, libdbus-1-3, libxkbcommon0, libxkbcommon-x11-0, libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0, libxcb-render-util0, libxcb-shape0, libxcb-xkb1, libwayland-client0, libwayland-cursor0, libwayland-egl1
Recommends: libusb-1.0-0, cups-client
Description: till of a souvenir centre
 Sells on consignment by scan, search or tap, keeps the journal, and settles
 every artisan's money in the evening. Works without internet.
CONTROL
deb=$out/gerabah-pos_${version}_$arch.deb
dpkg-deb -Zzstd --root-owner-group --build "$tree" "$deb" >/dev/null
(cd "$out" && sha256sum "$(basename "$deb")" >"$(basename "$deb").sha256")
say "$deb ($(du -h "$deb" | cut -f1); installed $(du -sh "$tree/usr" | cut -f1))"
