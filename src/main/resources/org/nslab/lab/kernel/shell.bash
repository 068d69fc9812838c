# The shell behind the prompt. Lines come in on standard input, each wrapped in an eval that gives
# the command an input of its own; after each a mark with the exit code goes out.
# With a terminal it is an interactive shell (descriptor 8 is the terminal) and marks from
# PROMPT_COMMAND; without one it is a plain shell that calls __nslab_end after each line.
PS1= PS2=
unset HISTFILE
set +o history
enable -n suspend # nobody could wake this shell again
exec 7<>"/tmp/.nslab.$$" && rm -f "/tmp/.nslab.$$"
exec 9>&1 6>&2
__nslab_mark=$NSLAB_MARK __nslab_tty=${NSLAB_TTY-} __nslab_jobs=
unset NSLAB_MARK NSLAB_TTY BASH_ENV
__nslab_end() {
  local code=$? running=() line
  # A job in the background has set $!, a stopped one its exit code, 128 and SIGTSTP.
  [ $code != 148 ] || __nslab_jobs=1
  if [ "$__nslab_tty" ]; then
    [ -z "${!-}$__nslab_jobs" ] || __nslab_news
  else
    printf '\e]7717;%s;%d;0\a' "$__nslab_mark" "$code" >&6 || exit 99
  fi
  if [ "${!-}$__nslab_jobs" ]; then
    jobs -pr >/proc/self/fd/7
    mapfile -t running </proc/self/fd/7
  fi
  printf '\e]7717;%s;%d;%d\a' "$__nslab_mark" "$code" "${#running[@]}" >&9 || exit 99
  return "$code"
}
# Says what became of jobs, as bash would at its prompt.
__nslab_news() {
  local running line
  jobs -n >/proc/self/fd/7
  mapfile -t running </proc/self/fd/7
  for line in "${running[@]}"; do
    case $line in *Running*) ;; ?*) printf '%s\n' "$line" >&9 ;; esac
  done
}
# Gives back what was typed ahead; read takes a terminal out of its line mode by itself. NULs
# part it from what the terminal still echoes, which never is one.
__nslab_unread() {
  local code=$? typed
  IFS= read -r -s -t 0.02 -N 4096 typed <&8
  printf '\0%s\0' "$typed" >&9
  return "$code"
}
if [ "$__nslab_tty" ]; then PROMPT_COMMAND=__nslab_end; fi
