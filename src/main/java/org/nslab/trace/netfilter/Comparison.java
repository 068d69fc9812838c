package org.nslab.trace.netfilter;

import java.util.Locale;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.NamedSet;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.Values;

/** Whether something is among the values that a rule names. */
final class Comparison {

  private Comparison() {}

  static boolean holds(Table table, Values values, IpAddress address) {
    Values meant = meant(table, values);
    return meant instanceof Values.Addresses addresses && addresses.contains(address);
  }

  static boolean holds(Table table, Values values, long number) {
    Values meant = meant(table, values);
    if (meant instanceof Values.Masked masked) {
      return masked.contains(number);
    }
    return meant instanceof Values.Numbers numbers && numbers.contains(number);
  }

  static boolean holds(Table table, Values values, String word) {
    Values meant = meant(table, values);
    return meant instanceof Values.Words words
        && (words.contains(word) || words.contains(word.toUpperCase(Locale.ROOT)));
  }

  private static Values meant(Table table, Values values) {
    return values instanceof Values.InSet set
        ? table.set(set.name()).flatMap(NamedSet::elements).orElse(values)
        : values;
  }
}
