package org.nslab.network.netfilter;

/** What a rule looks at in a packet, or in what is known about it. */
public enum Field {
  /** The IP protocol's number, behind all IPv6 extension headers. */
  PROTOCOL,
  /** The source address. */
  SOURCE,
  /** The destination address. */
  DESTINATION,
  /** The source port of TCP, UDP and their like. */
  SOURCE_PORT,
  /** The destination port. */
  DESTINATION_PORT,
  /** The name of the interface that it came in by; empty for the host's own packets. */
  IN_INTERFACE,
  /** The name of the interface that it leaves by; empty for packets to the host. */
  OUT_INTERFACE,
  /** The bridge port that it came in by. */
  IN_PORT,
  /** The bridge port that it leaves by. */
  OUT_PORT,
  /** The type of an ICMP or ICMPv6 message. */
  ICMP_TYPE,
  /** The code of an ICMP or ICMPv6 message. */
  ICMP_CODE,
  /** The flags of TCP, as bits. */
  TCP_FLAGS,
  /** What connection tracking calls it: {@code new}, {@code established}, {@code related}, … */
  CONNECTION_STATE,
  /** What has happened to its connection: {@code dnat}, {@code snat}, … */
  CONNECTION_STATUS,
  /** The mark that the firewall gave the packet. */
  MARK,
  /** The mark of its connection. */
  CONNECTION_MARK,
  /** IP version: 2 for IPv4, 10 for IPv6; {@code meta nfproto}. */
  IP_VERSION,
  /** The source MAC address. */
  SOURCE_MAC,
  /** The destination MAC address. */
  DESTINATION_MAC,
  /** The type of the frame, such as 0x0800. */
  ETHER_TYPE,
  /** To whom the frame was addressed: {@code host}, {@code broadcast}, {@code multicast}, … */
  PACKET_TYPE,
  /** What routing says of the source: {@code local}, {@code unicast}, … */
  SOURCE_TYPE,
  /** What routing says of the destination. */
  DESTINATION_TYPE,
  /** The time to live, or hop limit. */
  TTL,
  /** The length of the IP packet in bytes. */
  LENGTH
}
