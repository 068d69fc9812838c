#!/usr/bin/env bash
# Installs nslab below a prefix, or tests it. `./install.sh --help` says how.
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
prefix=${HOME:-/root}/.local
action=install

usage() {
  cat <<'END'
Usage: ./install.sh [--prefix DIR] [NSLAB ARGUMENTS...]   install; with arguments, run nslab with them
       ./install.sh [--prefix DIR] --uninstall            take the installation away
       ./install.sh --test                                install what the tests need, run every test
The default prefix is ~/.local.
END
}

say() { printf 'nslab: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -gt 1 ] || fail "--prefix needs a directory after it."
      prefix=$2
      shift 2
      ;;
    --prefix=*) prefix=${1#--prefix=}; shift ;;
    --uninstall) action=uninstall; shift ;;
    --test) action=test; shift ;;
    --help | -h) usage; exit 0 ;;
    --*) usage >&2; exit 2 ;;
    *) break ;;
  esac
done
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac

uninstall() {
  rm -rf "$prefix/lib/nslab" "$prefix/share/nslab/lessons"
  rm -f "$prefix/bin/nslab"
  rmdir "$prefix/share/nslab" 2>/dev/null || true
  say "removed from $prefix."
}

# --- what the machine must have -----------------------------------------------------------------

# command, Debian package, what for
needs_to_run='
java|openjdk-17-jdk-headless|to run nslab
javac|openjdk-17-jdk-headless|to build nslab
mvn|maven|to build nslab
ip|iproute2|the commands ip and bridge
ping|iputils-ping|the command ping
arp|net-tools|the commands arp, route and ifconfig
unshare|util-linux|to make the lab
nsenter|util-linux|to enter the lab
setpriv|util-linux|to make the lab as root
hostname|hostname|to name the lab
ps|procps|to look at processes
'
needs_to_teach='
iptables|iptables|the command iptables
nft|nftables|the command nft
tcpdump|tcpdump|to look at packets
traceroute|traceroute|the command traceroute
less|less|to read manuals
'

missing_packages() {
  local list=$1 tool package why
  while IFS='|' read -r tool package why; do
    [ -n "$tool" ] || continue
    PATH=$PATH:/usr/sbin:/sbin command -v "$tool" >/dev/null 2>&1 && continue
    say "missing: $tool ($why), package $package"
    echo "$package"
  done <<<"$list"
}

provide() {
  local packages sudo=
  packages=$(missing_packages "$1" | sort -u | tr '\n' ' ')
  [ -n "${packages// /}" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "install with your package manager what is missing above, then run this again."
    return 0
  fi
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      sudo=sudo
    else
      say "to install it: sudo apt-get install $packages"
      return 0
    fi
  fi
  say "installing by apt: $packages"
  # shellcheck disable=SC2086  # a list of packages, and sudo or nothing
  $sudo apt-get update -q >/dev/null 2>&1 || say "the package lists could not be renewed; going on with the old ones."
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages >&2 ||
    say "apt could not install all of: $packages"
}

java_major() {
  "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

require_build_tools() {
  command -v javac >/dev/null 2>&1 || fail "a JDK is missing: install openjdk-17-jdk-headless or a newer one."
  command -v mvn >/dev/null 2>&1 || fail "Maven is missing: install the package maven (3.8 or newer)."
  local major
  major=$(java_major javac 2>/dev/null || true)
  major=$(javac -version 2>&1 | sed 's/javac \([0-9]*\).*/\1/')
  [ "$major" -ge 17 ] || fail "the JDK found is version $major; nslab needs 17 or newer."
  local maven
  maven=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
  set -- $maven
  [ "${1:-0}" -gt 3 ] || { [ "${1:-0}" = 3 ] && [ "${2:-0}" -ge 8 ]; } ||
    fail "the Maven found is too old; nslab needs 3.8 or newer."
}

# --- install ------------------------------------------------------------------------------------

fingerprint() {
  {
    (cd "$here" && find pom.xml src/main lessons install.sh -type f -printf '%p %s %T@\n' 2>/dev/null | sort)
    readlink -f "$(command -v java)"
  } | cksum
}

install_nslab() {
  local now
  now=$(fingerprint)
  if [ -x "$prefix/bin/nslab" ] && [ "$(cat "$prefix/lib/nslab/built-from" 2>/dev/null)" = "$now" ]; then
    return 0
  fi
  require_build_tools
  say "building ..."
  (cd "$here" && mvn -q -B -ntp package -DskipTests -Dspotless.check.skip) >&2 || fail "the build failed; the reason stands above. What was installed before is untouched."
  mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share/nslab"
  local new
  new=$(mktemp -d "$prefix/lib/.nslab.XXXXXX")
  chmod 755 "$new"
  cp "$here"/target/nslab-*.jar "$here"/target/lib/*.jar "$new/"
  readlink -f "$(command -v java)" >"$new/java"
  rm -rf "$prefix/lib/nslab" "$prefix/share/nslab/lessons"
  mv "$new" "$prefix/lib/nslab"
  cp -r "$here/lessons" "$prefix/share/nslab/lessons"
  cp "$here/src/main/dist/nslab" "$prefix/bin/nslab.new"
  chmod 755 "$prefix/bin/nslab.new"
  mv "$prefix/bin/nslab.new" "$prefix/bin/nslab"
  # A class-data archive makes the start faster; without one nslab starts all the same.
  java -XX:ArchiveClassesAtExit="$prefix/lib/nslab/nslab.jsa" -XX:+UseSerialGC -cp "$prefix/lib/nslab/*" \
    org.nslab.cli.Main doctor >/dev/null 2>&1 || true
  fingerprint >"$prefix/lib/nslab/built-from"
  say "installed below $prefix."
  case :$PATH: in *:"$prefix/bin":*) ;; *) say "to have it at hand: export PATH=\"$prefix/bin:\$PATH\"" ;; esac
}

# --- test ---------------------------------------------------------------------------------------

newest_jdk() {
  local dir major best=0 found=
  for dir in /usr/lib/jvm/*; do
    [ -x "$dir/bin/javac" ] || continue
    major=$("$dir/bin/javac" -version 2>&1 | sed 's/javac \([0-9]*\).*/\1/')
    if [ "$major" -gt "$best" ]; then best=$major found=$dir; fi
  done
  echo "$found"
}

jdk_17() {
  local dir
  for dir in /usr/lib/jvm/*; do
    [ -x "$dir/bin/javac" ] || continue
    case $("$dir/bin/javac" -version 2>&1) in "javac 17"*) echo "$dir"; return ;; esac
  done
}

run_tests() {
  provide "$needs_to_run$needs_to_teach
tmux|tmux|to type as a user would
asciinema|asciinema|to play transcripts"
  require_build_tools
  [ "${CI:-}" != true ] || export NSLAB_REQUIRE_ALL=1
  cd "$here"
  local floor newest
  floor=$(jdk_17)
  newest=$(newest_jdk)
  if [ -n "$floor" ]; then
    say "testing with JDK 17 ($floor)"
    JAVA_HOME=$floor mvn -B -ntp clean verify
  fi
  if [ -n "$newest" ] && [ "$newest" != "$floor" ] && [ "$(readlink -f "$newest")" != "$(readlink -f "$floor")" ]; then
    say "testing with the newest JDK ($newest)"
    JAVA_HOME=$newest mvn -B -ntp clean verify
  elif [ -z "$floor$newest" ]; then
    mvn -B -ntp clean verify
  fi
}

case $action in
  uninstall) uninstall ;;
  test) run_tests ;;
  install)
    provide "$needs_to_run$needs_to_teach"
    install_nslab
    [ $# -eq 0 ] || exec "$prefix/bin/nslab" "$@"
    ;;
esac
