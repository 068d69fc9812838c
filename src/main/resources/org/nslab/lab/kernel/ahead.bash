# Begins a lab and then becomes nslab, which takes it over: while a JVM starts, it uses one processor
# only. Arguments: Java and its arguments. What stands in front of this sets the function begin.
case $EUID in
  0)
    # Root of a container is another matter, which is left to nslab.
    read -r first outside _ </proc/self/uid_map
    [ "$first $outside" = '0 0' ] || exec "$@"
    ;;
esac
# A process substitution is the one way to a pipe here; opened for both, it is not lost when that ends.
exec 7<> <(:)
wait $!
exec 8<> <(:)
wait $!
exec 5</proc/self/fd/8 6>/proc/self/fd/7
begin $((FIRST_UID + $$)) </proc/self/fd/7 >&8 2>&8 5<&- 6>&- 7>&- 8>&- &
export NSLAB_LAB=$!/5
exec 7>&- 8>&-
exec "$@"
