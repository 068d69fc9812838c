package org.nslab.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that were proved before and are now run for what they leave behind. */
public final class Replay {

  private static final Pattern PING = Pattern.compile("\\bping [^;&|\\n>]*");
  private static final Pattern TIMEOUT = Pattern.compile("\\btimeout [0-9.]+ ");

  /** man 8 ping: a later option overrides an earlier one. Within a lab an answer takes no time. */
  private static final String HASTE = " -i 0.01 -W 0.3";

  /** For what somebody else typed: a port that was switched on forwards within a second. */
  private static final String PATIENT_HASTE = " -i 0.01 -W 2";

  private static final String SHORT_TIMEOUT = "timeout 0.3 ";

  private Replay() {}

  /**
   * The same lines with pings and time limits that do not dawdle, as nobody likes to wait for a
   * rebuilt lab.
   */
  static String of(String script) {
    return hasten(TIMEOUT.matcher(script).replaceAll(SHORT_TIMEOUT), HASTE);
  }

  /** The same lines with pings that make no pauses, and wait for answers long enough. */
  public static String pings(String script) {
    return hasten(script, PATIENT_HASTE);
  }

  private static String hasten(String script, String options) {
    return PING.matcher(script)
        .replaceAll(
            ping -> {
              String words = ping.group().stripTrailing();
              return Matcher.quoteReplacement(
                  words + options + ping.group().substring(words.length()));
            });
  }
}
