package org.nslab.network;

/**
 * The flags of an interface.
 *
 * @param bits the kernel's {@code IFF_…} bits
 */
public record LinkFlags(int bits) {

  /** No flag set. */
  public static final LinkFlags NONE = new LinkFlags(0);

  /** Exactly these flags. */
  public static LinkFlags of(LinkFlag... flags) {
    int bits = 0;
    for (LinkFlag flag : flags) {
      bits |= flag.bit();
    }
    return new LinkFlags(bits);
  }

  /** Whether it is set. */
  public boolean has(LinkFlag flag) {
    return (bits & flag.bit()) != 0;
  }

  /** These flags with one set or cleared. */
  public LinkFlags with(LinkFlag flag, boolean set) {
    return new LinkFlags(set ? bits | flag.bit() : bits & ~flag.bit());
  }

  /** {@code <BROADCAST,MULTICAST,UP>}, in the order of the bits. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("<");
    for (LinkFlag flag : LinkFlag.values()) {
      if (has(flag)) {
        text.append(text.length() > 1 ? "," : "").append(flag);
      }
    }
    return text.append('>').toString();
  }
}
