package org.nslab.lesson;

import java.util.regex.Pattern;

/** Lines that were proved before and are now run for what they leave behind. */
final class Replay {

  private static final Pattern PING = Pattern.compile("\\bping [^;&|\\n>]*");
  private static final Pattern TIMEOUT = Pattern.compile("\\btimeout [0-9.]+ ");

  /** man 8 ping: a later option overrides an earlier one. Within a lab an answer takes no time. */
  private static final String HASTE = " -i 0.01 -W 0.3";

  private static final String SHORT_TIMEOUT = "timeout 0.3 ";

  private Replay() {}

  /**
   * The same lines with pings and time limits that do not dawdle, as nobody likes to wait for a
   * rebuilt lab.
   */
  static String of(String script) {
    String quick = TIMEOUT.matcher(script).replaceAll(SHORT_TIMEOUT);
    return PING.matcher(quick)
        .replaceAll(
            ping -> {
              String words = ping.group().stripTrailing();
              return words + HASTE + ping.group().substring(words.length());
            });
  }
}
