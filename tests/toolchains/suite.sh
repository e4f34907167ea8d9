#!/bin/sh
# Unpacks packages of another suite of Debian into a folder, without installing them: suite.sh SUITE DIR PACKAGE...
# It uses an apt of its own below DIR, and the mirror that this machine uses: the user's sources, lists and preferences
# are neither read nor changed. What is there already is not fetched again.
set -eu

die()
{
    echo "suite: $*" >&2
    exit 1
}

[ $# -ge 3 ] || die "usage: suite.sh SUITE DIR PACKAGE..."
suite=$1
mkdir -p "$2/.downloads"
dir=$(cd "$2" && pwd)
shift 2

mirror()
{
    apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null | sort -u | head -n 1
}

write_apt_configuration()
{
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts"
    : >"$apt/status"
    : >"$apt/preferences"
    cat >"$apt/debian.sources" <<END
Types: deb
URIs: $(mirror)
Suites: $suite
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
END
    cat >"$apt/apt.conf" <<END
Dir::State "$apt";
Dir::State::status "$apt/status";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt/cache";
Dir::Etc::SourceList "$apt/debian.sources";
Dir::Etc::SourceParts "$apt/parts";
Dir::Etc::Preferences "$apt/preferences";
Dir::Etc::PreferencesParts "$apt/parts";
Dir::Log "$apt";
APT::Sandbox::User "$(id -un)";
APT::Get::List-Cleanup "false";
Acquire::Languages "none";
END
}

missing=
for package; do
    [ -e "$dir/.downloads/$package" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
[ -n "$(mirror)" ] || die "apt knows no Debian mirror"
apt=$dir/.apt
rm -rf "$apt"
mkdir -p "$apt"
trap 'rm -rf "$apt"' EXIT
write_apt_configuration
APT_CONFIG=$apt/apt.conf
export APT_CONFIG
apt-get -qq update >&2 || die "apt-get update of suite $suite failed"
for package in $missing; do
    (cd "$apt/cache/archives" && apt-get -qq download "$package" >&2) || die "the download of $package failed"
    dpkg -x "$apt/cache/archives/${package}_"*.deb "$dir"
    : >"$dir/.downloads/$package"
done
