#!/bin/sh
# Unpacks packages of the machine's own Debian into a folder, without installing them: debian.sh DIR PACKAGE...
# Needs neither root nor a change of the machine; what is there already is not fetched again.
set -eu

[ $# -ge 2 ] || { echo "usage: debian.sh DIR PACKAGE..." >&2; exit 1; }
mkdir -p "$1/.downloads"
dir=$(cd "$1" && pwd)
shift
for package; do
    [ -e "$dir/.downloads/$package" ] && continue
    rm -f "$dir/.downloads/${package}_"*.deb
    (cd "$dir/.downloads" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$package" >&2)
    dpkg -x "$dir/.downloads/${package}_"*.deb "$dir"
    rm "$dir/.downloads/${package}_"*.deb
    : >"$dir/.downloads/$package"
done
