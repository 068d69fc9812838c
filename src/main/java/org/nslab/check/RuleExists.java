package org.nslab.check;

/** A chain of iptables has a rule that does something. */
record RuleExists(String namespace, String table, String chain, RulePattern pattern)
    implements Check {}
