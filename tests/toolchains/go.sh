#!/bin/sh
# Finds or fetches Go: go.sh DIR prints the GOROOT to use. Safe to repeat. go.sh DIR VERSION SUITE fetches just that one,
# whatever the PATH has, and no tools.
#
# A Go on the PATH, 1.24 or newer, is taken as it is. Otherwise Debian's own packages of a newer suite are unpacked
# into DIR, which needs no root and installs nothing: their binaries are static. staticcheck comes the same way, as
# DIR/bin/staticcheck, unless the PATH has one. What is going on is said on standard error.
set -eu

version=${2:-1.24}
suite=${3:-trixie}

die()
{
    echo "go: $*" >&2
    exit 1
}

[ $# -eq 1 ] || [ $# -eq 3 ] || die "usage: go.sh DIR [VERSION SUITE]"
mkdir -p "$1"
dir=$(cd "$1" && pwd)

# found_go: GOROOT of the Go on the PATH, if it is new enough.
found_go()
{
    command -v go >/dev/null 2>&1 || return 1
    found=$(GOTOOLCHAIN=local go env GOVERSION 2>/dev/null | sed 's/^go//; s/[^0-9.].*//')
    oldest=$(printf '%s\n%s\n' "$version" "$found" | sort -V | head -n 1)
    [ "$oldest" = "$version" ] && go env GOROOT
}

# fetch PACKAGE...: unpacks packages of the suite into DIR.
fetch()
{
    "$(dirname "$0")/suite.sh" "$suite" "$dir" "$@" ||
        die "install Go $version or newer by hand"
    if [ -x "$dir/usr/bin/go-staticcheck" ]; then
        mkdir -p "$dir/bin"
        ln -sf ../usr/bin/go-staticcheck "$dir/bin/staticcheck"
    fi
}

missing=
goroot=
[ $# -eq 3 ] || goroot=$(found_go) || true
[ -n "$goroot" ] || goroot=$dir/usr/lib/go-$version
[ -x "$goroot/bin/go" ] && [ -d "$goroot/src/runtime/" ] || missing="golang-$version-go golang-$version-src"
[ $# -eq 3 ] || command -v staticcheck >/dev/null 2>&1 || [ -x "$dir/bin/staticcheck" ] || missing="$missing go-staticcheck"
if [ -n "$missing" ]; then
    echo "go: fetching$(printf ' %s' $missing) of Debian $suite into $1 (about 30 s)" >&2
    # shellcheck disable=SC2086 # a list of names
    fetch $missing
fi
GOTOOLCHAIN=local "$goroot/bin/go" version >&2 || die "$goroot/bin/go does not run"
echo "$goroot"
