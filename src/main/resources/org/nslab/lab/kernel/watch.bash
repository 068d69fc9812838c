
# The rest of the outer script: watches what the lab uses of the machine until nslab ends.
#
# No one number shows all the memory of a lab, so three are watched.
# 1. What processes have for themselves. Above the limit the biggest of them is ended.
# 2. Files in memory (tmpfs, ramfs, memfd, System V segments), which stay when processes end. They
#    are looked for once the machine's pages of that kind have grown by the limit. Above the limit
#    the lab is ended.
# 3. What the machine has left, as pipes, sockets and networks count in neither. The lab is ended
#    when that is little and has shrunk since the lab began, or is next to nothing; then the kernel
#    would choose the lab to end as well, but only after much swapping.

number_after() {
  number=0
  [[ ! $text =~ (^| )$1:\ +([0-9]+) ]] || number=${BASH_REMATCH[2]}
}

# Sets available, swap, shared (files in memory but ramfs), pinned (ramfs, and what is locked), KiB.
read_machine() {
  local -a lines
  local text number
  mapfile -t lines </proc/meminfo
  text=${lines[*]}
  number_after MemTotal && machine=$number
  number_after MemAvailable && available=$number
  number_after SwapFree && swap=$number
  number_after Shmem && shared=$number
  number_after Unevictable && pinned=$number
}

# Sets count and total, the KiB that processes have for themselves.
read_processes() {
  local entry resident mapped
  count=0 total=0
  for entry in /proc/[0-9]*; do
    { read -r _ resident mapped _ <"$entry/statm"; } 2>/dev/null || continue
    count=$((count + 1)) total=$((total + (resident - mapped) * page_kib))
    # Root of the lab may have made itself less likely to go when the machine runs out of memory.
    echo 1000 2>/dev/null >"$entry/oom_score_adj"
  done
}

read_parent() {
  local stat
  parent=
  { read -r stat <"$1/stat"; } 2>/dev/null && read -r _ parent _ <<<"${stat##*) }"
}

# This process, the one that waits for the lab's first, and the lab's first.
holds_the_lab() {
  case ${1#/proc/} in 1 | "$inner") return 0 ;; esac
  read_parent "$1"
  [ "$parent" = "$inner" ]
}

end_biggest() {
  local entry resident mapped biggest=0 victim=
  for entry in /proc/[0-9]*; do
    { read -r _ resident mapped _ <"$entry/statm"; } 2>/dev/null || continue
    [ $((resident - mapped)) -gt "$biggest" ] || continue
    holds_the_lab "$entry" || biggest=$((resident - mapped)) victim=${entry#/proc/}
  done
  echo "limit memory"
  [ -z "$victim" ] || kill -KILL "$victim" 2>/dev/null
}

# Ends all processes but, where $1 is given, the shells that nslab opened: the parent of those is
# outside. What forks must not run meanwhile, so all are stopped first; but not those shells, as
# that would stop their parents too.
end_processes() {
  local entry signal
  echo "limit processes"
  for signal in STOP STOP STOP STOP KILL; do
    for entry in /proc/[0-9]*; do
      holds_the_lab "$entry" && continue
      [ "$parent" != 0 ] || { [ -z "${1-}" ] && [ "$signal" = KILL ]; } || continue
      kill -"$signal" "${entry#/proc/}" 2>/dev/null
    done
  done
}

end_lab() {
  echo "limit memory"
  exit 0
}

# Sets distinct to the processes of the lab that are each the first found in its namespace of kind $1.
read_distinct() {
  local entry other
  distinct=()
  for entry in /proc/[0-9]*; do
    for other in "${distinct[@]}"; do
      [ "$entry/ns/$1" -ef "$other/ns/$1" ] && continue 2
    done
    [ -e "$entry/ns/$1" ] && distinct+=("$entry")
  done
}

# Sets paths to one path for each tmpfs that the lab sees, and ramfs where it sees one.
read_mounts() {
  local entry line device point
  local -a lines
  local -A seen=()
  paths=() ramfs=
  read_distinct mnt
  for entry in "${distinct[@]}"; do
    { mapfile -t lines <"$entry/mountinfo"; } 2>/dev/null
    for line in "${lines[@]}"; do
      read -r _ _ device _ point _ <<<"$line"
      case $line in
        *" - tmpfs "*)
          [ "${seen[$device]-}" ] || printf -v "paths[${#paths[@]}]" '%b' "$entry/root${point//\\/\\0}"
          ;;
        *" - ramfs "*) ramfs=1 ;;
      esac
      seen[$device]=1
    done
  done
}

# Prints the bytes of each memory file system, file without a name, and segment.
list_memory_files() {
  local entry
  [ ${#paths[@]} = 0 ] || stat -f -c '%S %b %f' -- "${paths[@]}" |
    while read -r size blocks free; do echo $(((blocks - free) * size)); done
  find /proc/[0-9]*/fd -lname '/memfd:*' -exec stat -L -c '%d:%i %b' {} + | sort -u |
    while read -r _ blocks; do echo $((blocks * 512)); done
  read_distinct ipc
  for entry in "${distinct[@]}"; do
    nsenter --ipc="$entry/ns/ipc" cat /proc/sysvipc/shm |
      while read -r _ _ _ _ _ _ _ _ _ _ _ _ _ _ resident _; do [ "$resident" = rss ] || echo "$resident"; done
  done
  # Shared memory without a file; what is in a file as well is counted twice.
  cat /proc/[0-9]*/status |
    while read -r name kib _; do [ "$name" != RssShmem: ] || echo $((kib * 1024)); done
}

# Whether the lab's files in memory are above the limit: at most what the machine's count has grown
# by. From then on the rest of that growth is taken for the host's.
keeps_too_much() {
  local bytes kept=0
  read_mounts
  while read -r bytes; do kept=$((kept + bytes / 1024)); done < <(list_memory_files 2>/dev/null)
  [ "$kept" -le $((shared - least_shared)) ] || kept=$((shared - least_shared))
  least_shared=$((shared - kept))
  [ "$ramfs" ] || least_pinned=$pinned
  [ $((kept + pinned - least_pinned)) -gt "$limit_kib" ]
}

# A host that frees such pages of its own must not make room for the lab's.
keep_least() {
  [ "$shared" -ge "$least_shared" ] || least_shared=$shared
  [ "$pinned" -ge "$least_pinned" ] || least_pinned=$pinned
}

machine_runs_short() {
  [ "$available" -lt "$reserve_kib" ] || return 1
  [ $((first_left - available - swap)) -gt $((limit_kib / 2)) ] || [ "$available" -lt $((reserve_kib / 4)) ]
}

smaller() { smaller=$(($1 < $2 ? $1 : $2)); }

watch() {
  local pause=0.5 bombs=0
  while :; do
    if read -r -t "$pause"; then exit 0; else [ $? -gt 128 ] || exit 0; fi
    [ -e "/proc/$inner" ] || exit 0
    read_machine
    keep_least
    read_processes
    if [ "$count" -ge $((limit_processes - 8)) ]; then
      # A shell that goes on forking is no longer spared.
      if [ "$bombs" -lt 4 ]; then end_processes but-shells; else end_processes; fi
      bombs=$((bombs + 2))
    elif [ "$bombs" -gt 0 ]; then
      bombs=$((bombs - 1))
    fi
    [ "$total" -le "$limit_kib" ] || end_biggest
    ! machine_runs_short || end_lab
    [ $((shared - least_shared + pinned - least_pinned)) -le "$limit_kib" ] || ! keeps_too_much || end_lab
    pause=0.5
    [ "$total" -le $((limit_kib / 4)) ] || pause=0.1
  done
}

set +e
page_kib=$(($(getconf PAGESIZE) / 1024))
read_machine
least_shared=$shared least_pinned=$pinned first_left=$((available + swap))
smaller "$limit_kib" $((machine / 2))
limit_kib=$smaller
if [ "$reserve_kib" = 0 ]; then
  smaller $((machine / 16)) $((512 * 1024))
  reserve_kib=$smaller
fi
watch
