#!/bin/sh
# SPDX-FileCopyrightText: 2026 the rollcoach authors
# SPDX-License-Identifier: MIT
# Runs the README's test command, or a command of yours, on another Debian system, which debootstrap makes in a folder.
#
# usage: systems.sh SUITE [ARCH [FOLDER [COMMAND]]]   as root; SUITE such as bookworm, trixie or sid; ARCH: default amd64
# The last commit of this checkout is tested, as the user "runner", who may use sudo.  The folder is kept: a second run
# builds only what has changed.  Another machine's ARCH, such as arm64 or s390x, needs qemu-user-static and binfmt.
set -eu
cd "$(dirname "$0")/.."
suite=${1:?usage: systems.sh SUITE [ARCH [FOLDER [COMMAND]]]}
arch=${2:-amd64}
root=${3:-/var/tmp/rollcoach-$suite-$arch}
command=${4:-$(sed -n 's/^    \(sh \.ci\/bootstrap && ctest.*\)/\1/p' README.md)}
mirror=${MIRROR:-http://deb.debian.org/debian}
home=$root/home/runner

[ "$(id -u)" -eq 0 ] || { echo "systems.sh must be run as root"; exit 1; }
for tool in debootstrap unshare; do
	command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 1; }
done
if [ ! -e "$home" ]; then
	echo "== $suite $arch in $root"
	debootstrap --arch="$arch" --variant=minbase --include=ca-certificates,git,sudo "$suite" "$root" "$mirror" \
		>"$root.log" 2>&1 || { tail -n 5 "$root.log"; exit 1; }
	# A mirror may hold an older copy of sid than its Release file allows for.
	echo 'Acquire::Check-Valid-Until "false";' >"$root/etc/apt/apt.conf.d/50old-copies"
	echo 'runner ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/runner"
	chroot "$root" useradd -m -s /bin/bash runner
fi
cp /etc/resolv.conf /etc/hosts "$root/etc/"
[ -d "$home/rollcoach" ] || git init -q "$home/rollcoach"
git -c safe.directory='*' -C "$home/rollcoach" fetch -q "$PWD" HEAD
git -c safe.directory='*' -C "$home/rollcoach" reset -q --hard FETCH_HEAD
chroot "$root" chown -R runner:runner /home/runner

# In a separate mount namespace, so that nothing stays mounted.
# shellcheck disable=SC2016 # expanded inside
exec unshare --mount sh -c '
	mount -t proc proc "$1/proc"
	mount --rbind /dev "$1/dev"
	exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$1" su -l runner -c "$2"' sh "$root" \
	"export LANG=C.UTF-8 TERM=xterm-256color; cd rollcoach && $command"
