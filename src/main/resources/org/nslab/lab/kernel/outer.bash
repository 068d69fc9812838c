# PID 1 of the outer namespaces. It builds the file system that the lab sees, starts the inner
# namespaces, and lives as long as its standard input is open: when nslab ends, however it ends,
# the pipe closes, this process leaves, and the kernel ends all that ran below it.
# $1: the inner script, $2: the shell's start file, $3: the limit on processes, $4: KiB of memory,
# $5: KiB that must stay available on the machine, 0: a share of what it has, $6: the tcpdump of the lab
set -e
umask 022
limit_processes=$3 limit_kib=$4 reserve_kib=$5
read -r home_of_user <<<"${NSLAB_HIDE:-}"
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
echo 1000 >/proc/self/oom_score_adj 2>/dev/null || true
mount -t tmpfs -o size=4m,mode=755,nosuid,nodev nslab /tmp
cd /tmp
mkdir usr etc .etc .nslab .nslab/bin .nslab/proc dev dev/pts dev/shm proc sys run tmp root var home mnt opt old
copied=()
for link in /bin /sbin /lib /lib32 /lib64 /libx32; do
  if [ -L "$link" ]; then copied+=("$link")
  elif [ -d "$link" ]; then mkdir "${link#/}"; fi
done
[ ${#copied[@]} = 0 ] || cp -P "${copied[@]}" .
: >dev/null; : >dev/zero; : >dev/full; : >dev/random; : >dev/urandom; : >dev/tty
# Open vSwitch and VPNs make interfaces with it; which needs power over the network that they are in.
if [ -c /dev/net/tun ]; then mkdir dev/net; : >dev/net/tun; fi
ln -s pts/ptmx dev/ptmx
if ! cp -P /dev/fd /dev/stdin /dev/stdout /dev/stderr dev 2>/dev/null; then
  ln -sf /proc/self/fd dev/fd
  ln -sf fd/0 dev/stdin; ln -sf fd/1 dev/stdout; ln -sf fd/2 dev/stderr
fi
ln -s /tmp /run var
printf '%s\n' "$1" >.nslab/inner.bash
printf '%s\n' "$2" >.nslab/shell.bash
if [ -x /usr/bin/tcpdump ]; then
  printf '%s\n' "$6" >.nslab/bin/tcpdump
  chmod 755 .nslab/bin/tcpdump
fi
{
  echo "/usr /tmp/usr none rbind 0 0"
  echo "/etc /tmp/.etc none rbind 0 0"
  for dir in bin sbin lib lib32 lib64 libx32 opt nix; do
    [ -L "/$dir" ] || ! [ -d "/$dir" ] || { [ -d "$dir" ] || mkdir "$dir"; echo "/$dir /tmp/$dir none rbind 0 0"; }
  done
  [ ! -e dev/net/tun ] || echo "/dev/net/tun /tmp/dev/net/tun none bind 0 0"
  for node in null zero full random urandom tty; do echo "/dev/$node /tmp/dev/$node none bind 0 0"; done
  echo "proc /tmp/proc proc nosuid,nodev,noexec 0 0"
  # What reads the network lives out here, and needs a /proc in which it sees itself.
  echo "proc /tmp/.nslab/proc proc nosuid,nodev,noexec 0 0"
  echo "sysfs /tmp/sys sysfs nosuid,nodev,noexec 0 0"
  echo "devpts /tmp/dev/pts devpts newinstance,ptmxmode=0666,mode=620,nosuid,noexec 0 0"
  echo "tmpfs /tmp/dev/shm tmpfs size=16m,mode=1777,nosuid,nodev 0 0"
  echo "tmpfs /tmp/run tmpfs size=16m,mode=755,nosuid,nodev 0 0"
  echo "tmpfs /tmp/tmp tmpfs size=64m,mode=1777,nosuid,nodev 0 0"
  echo "tmpfs /tmp/root tmpfs size=16m,mode=700,nosuid,nodev 0 0"
} >.nslab/fstab
mount -a -T .nslab/fstab
rm .nslab/fstab
# What came from the machine becomes read-only, mounts below it too.
while read -r _ _ _ _ point options _; do
  case $point in /tmp/usr* | /tmp/.etc* | /tmp/opt* | /tmp/nix* | /tmp/bin* | /tmp/sbin* | /tmp/lib*)
    keep=
    for option in nosuid nodev noexec noatime nodiratime relatime; do
      case ,$options, in *,$option,*) keep=$keep,$option ;; esac
    done
    case $keep in *nosuid*) ;; *) keep=$keep,nosuid ;; esac
    printf -v real '%b' "${point//\\0/\\00}"
    mount -o "remount,bind,ro$keep" "$real" ;;
  esac
done </proc/self/mountinfo
# A home that lies below a visible directory is covered, also where /home is a link to there.
home_of_user=$(cd "$home_of_user" 2>/dev/null && pwd -P) || home_of_user=
case $home_of_user in /usr/* | /opt/* | /nix/*) mount -t tmpfs -o size=4k,mode=755 none "/tmp$home_of_user" ;; esac
cd etc
ln -s ../.etc/* .
rm -rf hosts resolv.conf nsswitch.conf hostname netns firewalld
mkdir netns firewalld ../run/netns ../run/lock
printf '127.0.0.1\tlocalhost nslab\n::1\tlocalhost ip6-localhost\n' >hosts
: >resolv.conf
echo nslab >hostname
printf 'passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n' >nsswitch.conf
cd /tmp
for directory in netns firewalld; do
  mount -t tmpfs -o size=1m,mode=755,nosuid,nodev tmpfs etc/$directory
done
mount --make-rprivate /
pivot_root . old
cd /
umount -l /old
rmdir old
mount -o remount,bind,ro,nosuid,nodev /
# Namespaces cost memory of the kernel's; the limits of this user namespace hold for those below it.
# A cgroup namespace would let the lab mount the control groups of the user's session.
limit_namespaces() {
  local kind
  for kind in net mnt pid uts user ipc time; do echo "$1" >"/proc/sys/user/max_${kind}_namespaces"; done
  echo 0 >/proc/sys/user/max_cgroup_namespaces
  echo 64 >/proc/sys/user/max_inotify_instances
}
limit_namespaces 512 2>/dev/null || true
# Since Linux 5.14 the limit counts the lab's processes; before, all of the user's on the machine.
kernel=$(</proc/sys/kernel/osrelease) tasks=$limit_processes
if [[ $kernel =~ ^([0-9]+)\.([0-9]+) ]] && ((BASH_REMATCH[1] * 100 + BASH_REMATCH[2] < 514)); then
  read -r _ _ _ running _ </proc/loadavg
  tasks=$((tasks + ${running#*/}))
fi
(
  ulimit -u "$tasks" -n 1024 -d 1048576 -c 0 -f 1048576
  # The network namespace comes second: the files of one that is made before its user namespace has
  # a root belong to nobody, and /proc/net/ip_tables_names can be read by its owner alone.
  exec unshare --user --map-root-user --mount --uts --ipc --pid --fork --kill-child \
    unshare --net bash /.nslab/inner.bash </dev/null
) &
inner=$!
