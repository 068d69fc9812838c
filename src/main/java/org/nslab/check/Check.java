package org.nslab.check;

/** A statement about a lab, true or false. */
public sealed interface Check
    permits NamespaceExists,
        LinkExists,
        LinkIsUp,
        LinkIsKind,
        LinkHasAddress,
        LinkHasPeer,
        LinkHasMaster,
        LinkHasCarrier,
        LinkHasMtu,
        RouteExists,
        SysctlIs,
        NeighbourKnown,
        RuleExists,
        PingWorks,
        TcpWorks,
        Ran,
        Not {}
