package org.nslab.simulation.netfilter;

/**
 * An option of a rule and its value.
 *
 * @param option such as {@code -s} or {@code --dport}
 * @param negated whether {@code !} stands in front
 * @param value as {@code iptables -S} prints it; empty where the option has none
 */
record Term(String option, boolean negated, String value) {

  @Override
  public String toString() {
    return (negated ? "! " : "") + option + (value.isEmpty() ? "" : " " + value);
  }
}
