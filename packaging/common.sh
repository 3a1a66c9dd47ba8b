# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What `run` and `test` share. Sourced, from the root of the repository.

say() { printf '\n== %s\n' "$*"; }

# One Debian package a line; a package that one of the two Debians has and needs and the other lacks is added here.
packages_of() {
    local list
    for list in "$@"; do
        grep -vE '^\s*(#|$)' "packaging/$list"
        # Debian 13 has the plugin that draws SVG icons in a package of its own.
        if [ "$list" = apt-build.txt ] && [ "$debian" -ge 13 ]; then echo qt6-svg-plugins; fi
    done
}

# install_missing LIST...: installs from Debian's packages what is not there yet, and nothing else.
install_missing() {
    debian=$(sed -n 's/^VERSION_ID="\?\([0-9]*\).*/\1/p' /etc/os-release 2>/dev/null)
    debian=${debian:-0}
    if ! command -v dpkg-query >/dev/null; then
        echo "This needs Debian 12 or 13 (or a system with their packages). Install what packaging/apt-build.txt names." >&2
        return 1
    fi
    local wanted missing=() name state
    mapfile -t wanted < <(packages_of "$@")
    for name in "${wanted[@]}"; do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)
        [ "$state" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages of Debian"
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages are missing, and only root can install them: ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "${missing[@]}"
}

# build PRESET [CMAKE-OPTION...]: configures and builds into build/PRESET.
build() {
    local preset=$1
    shift
    say "Building (preset $preset)"
    cmake --preset "$preset" "$@"
    cmake --build --preset "$preset"
}
