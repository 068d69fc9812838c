package org.nslab.command;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.nslab.network.RtNames;

/** Values that have a number and a name: either spelling means the same. */
final class Names {

  private Names() {}

  static String table(String text) {
    return name(text, RtNames.tableNumber(text), RtNames::table);
  }

  static String scope(String text) {
    return name(text, RtNames.scopeNumber(text), RtNames::scope);
  }

  static String protocol(String text) {
    return name(text, RtNames.protocolNumber(text), RtNames::protocol);
  }

  private static String name(String text, OptionalInt number, IntFunction<String> names) {
    return number.isPresent() ? names.apply(number.getAsInt()) : text;
  }
}
