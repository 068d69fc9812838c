# Begins a lab and then becomes nslab, which takes it over: while a JVM starts, it uses one processor
# only. Arguments: Java and its arguments. What stands in front of this sets $first_uid, $alone (what
# ties the lab to no terminal and no keys), and the words that start a lab of root's and of a user's.
use strict;
use warnings;

sub nslab {
    exec { $ARGV[0] } @ARGV;
    exit 127;
}

# Root of a container is another matter, which is left to nslab.
if ( $> == 0 ) {
    open my $map, '<', '/proc/self/uid_map' or nslab();
    nslab() if ( readline($map) // '' ) !~ /^\s*0\s+0\s/;
}

$^F = 255;    # what is opened from here on is open after exec, too
pipe my $in,     my $to_lab  or nslab();
pipe my $output, my $out     or nslab();
my $nslab = $$;
my $lab   = fork // nslab();
if ( !$lab ) {
    open STDIN,  '<&', $in;
    open STDOUT, '>&', $out;
    open STDERR, '>&', $out;
    close $_ for $in, $to_lab, $output, $out;
    my $uid   = $first_uid + $nslab;
    my @words = $> == 0 ? map { s/^(--re[ug]id=).*/$1$uid/r } @of_root : @of_user;
    %ENV = ( PATH => ( $ENV{PATH} // '' ) . ':/usr/sbin:/sbin', NSLAB_HIDE => $ENV{HOME} // '' );
    eval $alone;
    exec { $words[0] } @words;
    exit 127;
}
close $in;
close $out;
$ENV{NSLAB_LAB} = $lab . '/' . fileno $output;
nslab();
