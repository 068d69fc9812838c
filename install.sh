#!/usr/bin/env bash
# Installs nslab below a prefix, or tests it. `./install.sh --help` says how.
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
prefix=${HOME:-/root}/.local
action=install
# Debian does not have the directories of root's commands in a user's PATH.
PATH=$PATH:/usr/sbin:/sbin

usage() {
  cat <<'END'
Usage: ./install.sh [--prefix DIR] [NSLAB ARGUMENTS...]   install; with arguments, run nslab with them
       ./install.sh [--prefix DIR] --uninstall            take the installation away, keep the progress
       ./install.sh --test                                install what the tests need, run every test
The default prefix is ~/.local. Arguments of nslab's that begin with - come after --.
END
}

say() { printf 'nslab: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# --- what the machine must have -----------------------------------------------------------------

# Lines "command|package|what for", of the groups of tools.txt given, for this package manager.
tools_of() {
  local command group why apt dnf pacman zypper apk package
  while IFS='|' read -r command group why apt dnf pacman zypper apk; do
    case $command in '#'* | '') continue ;; esac
    case " $* " in *" ${group// /} "*) ;; *) continue ;; esac
    case $(package_manager) in
      dnf) package=$dnf ;; pacman) package=$pacman ;; zypper) package=$zypper ;; apk) package=$apk ;; *) package=$apt ;;
    esac
    echo "${command// /}|${package// /}|${why#"${why%%[! ]*}"}" | sed 's/ *$//'
  done <"$here/src/main/resources/org/nslab/lab/kernel/probe/tools.txt"
}

# What tests use besides; a name with a slash is a file.
for_tests='script|bsdutils|to give a program a terminal
tmux|tmux|to type as a user would
vi|vim-tiny|to edit in the lab
asciinema|asciinema|to play transcripts
mn|mininet|to compare the time to start with
brctl|bridge-utils|the bridges of mininet
fish|fish|to complete in another shell
zsh|zsh|to complete in another shell
/usr/share/bash-completion/bash_completion|bash-completion|to complete in bash
dot|graphviz|to draw maps that are in DOT
chromium|chromium|to look at reports
shellcheck|shellcheck|to check the scripts'

package_manager() {
  local manager
  for manager in apt-get dnf pacman zypper apk; do
    if there "$manager"; then
      echo "$manager"
      return
    fi
  done
}

there() {
  case $1 in */*) [ -e "$1" ] ;; *) [ -x "$(type -P "$1")" ] ;; esac
}

# Says which of the lines "command|package|what for" are missing; prints their packages.
missing_packages() {
  local command package why
  while IFS='|' read -r command package why; do
    if [ -n "$command" ] && ! there "$command"; then
      say "missing: $command, $why (package $package)"
      echo "$package"
    fi
  done
}

# Asks for a password only where somebody can answer.
sudo_works() {
  there sudo && { sudo -n true 2>/dev/null || { : </dev/tty; } 2>/dev/null; }
}

apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=1 -o Acquire::http::Timeout=20 "$@" >&2; }

# Installs the packages, or says how. What is missing after that is missing.
provide() {
  local -a as_root=()
  [ $# -gt 0 ] || return 0
  case $(package_manager) in
    apt-get) ;;
    dnf | zypper) say "to install it: sudo $(package_manager) install $*"; return 0 ;;
    pacman) say "to install it: sudo pacman -S $*"; return 0 ;;
    apk) say "to install it: sudo apk add $*"; return 0 ;;
    *) say "install it by the means of your distribution."; return 0 ;;
  esac
  if [ "$(id -u)" != 0 ]; then
    if ! sudo_works; then
      say "this needs root; to install it: sudo apt-get install $*"
      return 0
    fi
    as_root=(sudo)
  fi
  say "installing by apt: $*"
  apt update >/dev/null 2>&1 || say "the package lists could not be renewed; going on with the old ones."
  apt install -y --no-install-recommends "$@" && return 0
  # One package that this release does not have must not keep the others back.
  local package
  for package in "$@"; do
    apt install -y --no-install-recommends "$package" >/dev/null 2>&1 || say "apt could not install $package."
  done
}

provide_tools() {
  local -a packages
  mapfile -t packages < <({ tools_of "$@"; printf '%s\n' "${extra_tools-}"; } | missing_packages | sort -u)
  provide "${packages[@]}"
}

# Open vSwitch and FirewallD for the tests, which start them in labs. Their packages would also start
# them on the machine, where nobody asked for a switch or another firewall: those do not start.
provide_services() {
  local unit
  local -a units=() as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  if [ -d /run/systemd/system ] && { [ "$(id -u)" = 0 ] || sudo_works; }; then
    for unit in openvswitch-switch firewalld; do
      systemctl cat "$unit.service" >/dev/null 2>&1 || units+=("$unit.service")
    done
  fi
  [ ${#units[@]} = 0 ] || "${as_root[@]}" systemctl mask "${units[@]}" >/dev/null 2>&1 || true
  extra_tools='' provide_tools extra
  if [ ${#units[@]} != 0 ]; then
    "${as_root[@]}" systemctl unmask "${units[@]}" >/dev/null 2>&1 || true
    "${as_root[@]}" systemctl disable "${units[@]}" >/dev/null 2>&1 || true
  fi
}

# --- Java and Maven -----------------------------------------------------------------------------

major_of() {
  local line
  while read -r line; do
    case $line in JAVA_VERSION=*)
      line=${line#*\"}
      line=${line#1.}
      echo "${line%%[!0-9]*}"
      return
      ;;
    esac
  done <"$1/release"
}

# Lines "major directory" of the JDKs on this machine.
list_jdks() {
  local directory on_path
  on_path=$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null || true)
  for directory in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/*; do
    if [ -x "$directory/bin/javac" ] && [ -r "$directory/release" ]; then
      echo "$(major_of "$directory") $(readlink -f "$directory")"
    fi
  done | sort -rnu
}

newest_jdk() { list_jdks | { read -r major directory && [ "$major" -ge 17 ] && echo "$directory"; }; }
jdk_17() { list_jdks | sed -n 's/^17 //p' | head -n 1; }

# The newest that this release of Debian or Ubuntu has; only apt knows, so lists must be there.
jdk_package() {
  local major
  for major in 25 21 17; do
    if apt-cache show "openjdk-$major-jdk-headless" >/dev/null 2>&1; then
      echo "openjdk-$major-jdk-headless"
      return
    fi
  done
  echo openjdk-17-jdk-headless
}

provide_build_tools() {
  local -a packages=()
  if [ -z "$(newest_jdk)" ]; then
    local found
    found=$(list_jdks | head -n 1)
    say "missing: a JDK of version 17 or newer, to build and run nslab${found:+; there is only version ${found%% *}}"
    packages+=("$(jdk_package)")
  fi
  if ! there mvn; then
    say "missing: mvn, to build nslab (package maven)"
    packages+=(maven)
  fi
  provide "${packages[@]}"
}

require_build_tools() {
  JAVA_HOME=$(newest_jdk) || fail "there is no JDK of version 17 or newer, and without one nslab cannot be built. Install one, for example openjdk-17-jdk-headless."
  export JAVA_HOME
  there mvn || fail "Maven is missing, and without it nslab cannot be built. Install the package maven (3.8 or newer)."
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  printf '3.8\n%s\n' "${version:-0}" | sort -CV || fail "Maven is version ${version:-unknown}, and nslab needs 3.8 or newer; https://maven.apache.org has it."
}

# --- install ------------------------------------------------------------------------------------

# What an installation was made from: the sources and the Java.
fingerprint() {
  local java
  java=$(newest_jdk) || return 0
  {
    (cd "$here" && find pom.xml src/main lessons install.sh -type f -printf '%p %s %T@\n' | sort)
    cat "$java/release"
    echo "$java $prefix"
  } | cksum
}

is_current() {
  [ -x "$prefix/bin/nslab" ] && [ -f "$prefix/lib/nslab/nslab.jar" ] && [ -d "$prefix/share/nslab/lessons" ] &&
    [ -f "$prefix/lib/nslab/built-from" ] && [ "$(<"$prefix/lib/nslab/built-from")" = "$1" ]
}

build() {
  say "building ..."
  rm -rf "$here/target/lib"
  # Maven's own libraries make newer JDKs warn.
  [ "$(major_of "$JAVA_HOME")" -lt 24 ] || export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  (cd "$here" && mvn -q -B -ntp package -DskipTests -Dspotless.check.skip -Djacoco.skip) >&2 ||
    fail "the build failed; the reason stands above. What was installed before is untouched."
}

# Copies to a directory beside the old one first, so that there is always a whole installation.
place() {
  local new jar
  local -a libraries
  mkdir -p "$prefix/bin" "$prefix/lib" "$prefix/share/nslab" || fail "$prefix cannot be written; choose another with --prefix."
  new=$(mktemp -d "$prefix/lib/.nslab.XXXXXX")
  chmod 755 "$new"
  cp "$here"/target/lib/*.jar "$new/"
  libraries=("$new"/*.jar)
  jar=$(echo "$here"/target/nslab-*.jar)
  cp "$jar" "$new/nslab.jar"
  echo "$JAVA_HOME/bin/java" >"$new/java"
  native_library "$new"
  "$JAVA_HOME/bin/java" -cp "$here/target/installing/asm.jar" "$here/src/main/dist/OneJar.java" "$new/nslab.jar" "${libraries[@]}" ||
    say "the libraries stay jars of their own; nslab will start a little slower."
  "$JAVA_HOME/bin/java" -cp "$new/nslab.jar" org.nslab.lab.kernel.Ahead "$new/ahead.pl" ||
    say "the lab will be begun after Java, and not beside it; nslab will start a little slower."
  rm -rf "$prefix/lib/nslab" "$prefix/share/nslab/lessons"
  mv "$new" "$prefix/lib/nslab"
  cp -r "$here/lessons" "$prefix/share/nslab/lessons"
  install -m 755 "$here/src/main/dist/nslab" "$prefix/bin/nslab"
}

# JLine would unpack its library at every start.
native_library() {
  local of_machine
  case $(uname -m) in x86_64) of_machine=x86_64 ;; aarch64) of_machine=arm64 ;; *) return 0 ;; esac
  (
    cd "$1" && "$JAVA_HOME/bin/jar" xf jline-native-*.jar "org/jline/nativ/Linux/$of_machine/libjlinenative.so" &&
      mv "org/jline/nativ/Linux/$of_machine/libjlinenative.so" . && rm -r org
  ) || say "JLine's library could not be unpacked; it will be at each start."
}

complete_in_shells() {
  local bash=$prefix/share/bash-completion/completions zsh=$prefix/share/zsh/site-functions
  mkdir -p "$bash" "$zsh"
  "$JAVA_HOME/bin/java" -cp "$prefix/lib/nslab/nslab.jar" org.nslab.cli.CompletionScript "$bash/nslab"
  install -m 644 "$here/src/main/dist/_nslab" "$zsh/_nslab"
}

# A class-data archive makes the start faster; without one nslab starts all the same. It holds what
# a run in a terminal loads, from a first lesson that is left at once.
archive_classes() {
  local home archive=$prefix/lib/nslab/nslab.jsa option=-XX:ArchiveClassesAtExit
  # Since JDK 25 it holds linked and initialized classes as well (https://openjdk.org/jeps/514).
  if [ "$(major_of "$JAVA_HOME")" -ge 25 ]; then
    archive=$prefix/lib/nslab/nslab.aot option=-XX:AOTCacheOutput
  fi
  home=$(mktemp -d)
  if there script; then
    type_a_little | JAVA_TOOL_OPTIONS="$option=$archive" TERM=xterm-256color \
      timeout 60 script -qec "$(printf %q "$prefix/bin/nslab") learn 1 --home $home" /dev/null >/dev/null 2>&1 || true
  fi
  [ -f "$archive" ] || JAVA_TOOL_OPTIONS="$option=$archive" "$prefix/bin/nslab" lessons --home "$home" >/dev/null 2>&1 || true
  rm -rf "$home"
}

# What is typed before the prompt is there is lost, so the end is typed until it is heard.
type_a_little() {
  local typed
  sleep 2
  for typed in hostname hint quit quit quit quit quit quit quit quit; do
    printf '%s\r' "$typed" 2>/dev/null || return 0
    sleep 1
  done
}

install_nslab() {
  local now
  now=$(fingerprint)
  if [ -n "$now" ] && is_current "$now"; then
    [ -n "$*" ] || say "nothing to do: what is installed below $prefix is current."
    return 0
  fi
  require_build_tools
  build
  place
  complete_in_shells
  archive_classes
  fingerprint >"$prefix/lib/nslab/built-from"
  say "installed below $prefix."
  case :$PATH: in *:"$prefix/bin":*) ;; *) say "to have it at hand: export PATH=\"$prefix/bin:\$PATH\"" ;; esac
}

uninstall() {
  rm -rf "$prefix/lib/nslab" "$prefix/share/nslab/lessons"
  rm -f "$prefix/bin/nslab" "$prefix/share/bash-completion/completions/nslab" "$prefix/share/zsh/site-functions/_nslab"
  (
    cd "$prefix" 2>/dev/null && rmdir -p --ignore-fail-on-non-empty bin lib share/nslab \
      share/bash-completion/completions share/zsh/site-functions 2>/dev/null
  ) || true
  say "removed from $prefix; your progress stays."
}

# --- test ---------------------------------------------------------------------------------------

run_tests() {
  local floor newest extra_tools=$for_tests
  provide_tools lab lesson
  provide_services
  provide_build_tools
  require_build_tools
  [ "${CI:-}" != true ] || export NSLAB_REQUIRE_ALL=1
  cd "$here"
  if there shellcheck; then
    shellcheck install.sh .ci/run src/main/dist/nslab
  elif [ "${NSLAB_REQUIRE_ALL:-}" = 1 ]; then
    fail "shellcheck is missing, and no test may be left out here."
  fi
  floor=$(jdk_17)
  newest=$(newest_jdk)
  if [ -n "$floor" ]; then
    say "testing with JDK 17 ($floor)"
    JAVA_HOME=$floor mvn -B -ntp clean verify
  else
    say "there is no JDK 17; testing with the newest alone."
  fi
  if [ "$newest" != "$floor" ]; then
    say "testing with the newest JDK ($newest)"
    # What the tests called proofs show is the kernel's doing, and the same on every JDK.
    JAVA_HOME=$newest mvn -B -ntp clean verify \
      ${floor:+-DexcludedGroups=proof -Djacoco.skip -Dspotless.check.skip}
  fi
}

# ------------------------------------------------------------------------------------------------

while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -gt 1 ] || fail "--prefix needs a directory after it."
      prefix=$2
      shift 2
      ;;
    --prefix=*) prefix=${1#--prefix=}; shift ;;
    --uninstall) action=uninstall; shift ;;
    --test) action=tests; shift ;;
    --help | -h) usage; exit 0 ;;
    --) shift; break ;;
    -*) say "there is no option $1."; usage >&2; exit 2 ;;
    *) break ;;
  esac
done
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac

case $action in
  uninstall) uninstall ;;
  tests) run_tests ;;
  install)
    provide_tools lab lesson
    provide_build_tools
    install_nslab "$@"
    [ $# -eq 0 ] || exec "$prefix/bin/nslab" "$@"
    ;;
esac
