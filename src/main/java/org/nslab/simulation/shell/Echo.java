package org.nslab.simulation.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code echo} and {@code printf}; man 1 bash. */
final class Echo {

  private static final Pattern CONVERSION = Pattern.compile("%(-?[0-9]{0,3})([sdib%])");

  private Echo() {}

  static int echo(List<String> words, Streams streams) {
    boolean newline = true;
    boolean escapes = false;
    int from = 0;
    while (from < words.size() && words.get(from).matches("-[neE]+")) {
      newline &= words.get(from).indexOf('n') < 0;
      escapes = words.get(from).indexOf('e') >= 0 || escapes;
      from++;
    }
    String text = String.join(" ", words.subList(from, words.size()));
    streams.output().out((escapes ? Escapes.ansi(text) : text) + (newline ? "\n" : ""));
    return 0;
  }

  static int printf(List<String> words, Streams streams) {
    if (words.isEmpty()) {
      streams.output().err("printf: usage: printf [-v var] format [arguments]\n");
      return 2;
    }
    String format = words.get(0);
    int next = 1;
    do {
      int used = print(format, words, next, streams.output());
      next += used;
      if (used == 0) {
        break;
      }
    } while (next < words.size());
    return 0;
  }

  /** Prints the format once and returns how many arguments it took. */
  private static int print(String format, List<String> words, int next, Output output) {
    Matcher matcher = CONVERSION.matcher(format);
    StringBuilder text = new StringBuilder();
    int used = 0;
    int at = 0;
    while (matcher.find()) {
      text.append(Escapes.ansi(format.substring(at, matcher.start())));
      at = matcher.end();
      if (matcher.group(2).equals("%")) {
        text.append('%');
        continue;
      }
      String value = next + used < words.size() ? words.get(next + used) : "";
      used++;
      value = matcher.group(2).matches("[di]") && value.isEmpty() ? "0" : value;
      value = matcher.group(2).equals("b") ? Escapes.ansi(value) : value;
      String width = matcher.group(1);
      text.append(width.isEmpty() || width.equals("-") ? value : pad(value, width));
    }
    output.out(text.append(Escapes.ansi(format.substring(at))).toString());
    return used;
  }

  private static String pad(String value, String width) {
    int wanted = Math.abs(Integer.parseInt(width));
    String blanks = " ".repeat(Math.max(0, wanted - value.length()));
    return width.startsWith("-") ? value + blanks : blanks + value;
  }
}
