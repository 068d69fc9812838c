package org.nslab.network.netfilter;

/** Who keeps a table, and which command shows it. */
public enum Backend {
  /** The old tables of the kernel; {@code iptables-legacy}. */
  LEGACY,
  /** Tables of nf_tables that iptables made; {@code iptables}, {@code iptables-nft}. */
  IPTABLES_NFT,
  /** Tables of nf_tables; {@code nft}. */
  NFT;

  /** Whether an iptables command shows it. */
  public boolean isIptables() {
    return this != NFT;
  }
}
