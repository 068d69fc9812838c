package org.nslab.simulation.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nslab.simulation.shell.Invocation;

/** {@code cat}, {@code head}, {@code tail}, {@code sort}, {@code uniq}, {@code wc}. */
final class Lines {

  private Lines() {}

  static int cat(Invocation invocation) {
    List<String> names = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (word.startsWith("-") && word.length() > 1) {
        return Filter.unknown(invocation, word);
      }
      names.add(word);
    }
    Filter filter = new Filter(invocation);
    filter.read(names).forEach(input -> invocation.out(input.text()));
    return filter.failed() ? 1 : 0;
  }

  static int head(Invocation invocation) {
    return part(invocation, true);
  }

  static int tail(Invocation invocation) {
    return part(invocation, false);
  }

  private static int part(Invocation invocation, boolean first) {
    int count = 10;
    List<String> names = new ArrayList<>();
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String number = word.replaceFirst("^-n?", "");
      if (word.equals("-n") && i + 1 < words.size()) {
        number = words.get(++i);
      } else if (!word.startsWith("-") || word.equals("-")) {
        names.add(word);
        continue;
      }
      if (!number.matches("[0-9]{1,9}")) {
        return invocation.fail(
            1, invocation.name() + ": invalid number of lines: \u2018" + number + "\u2019");
      }
      count = Integer.parseInt(number);
    }
    Filter filter = new Filter(invocation);
    for (Filter.Input input : filter.read(names)) {
      List<String> lines = input.lines();
      int from = first ? 0 : Math.max(0, lines.size() - count);
      int to = first ? Math.min(count, lines.size()) : lines.size();
      invocation.out(Filter.text(lines.subList(from, to)));
    }
    return filter.failed() ? 1 : 0;
  }

  static int sort(Invocation invocation) {
    boolean reverse = false;
    boolean numeric = false;
    boolean unique = false;
    List<String> names = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (!word.startsWith("-") || word.equals("-")) {
        names.add(word);
      } else if (word.matches("-[rnu]+")) {
        reverse |= word.indexOf('r') > 0;
        numeric |= word.indexOf('n') > 0;
        unique |= word.indexOf('u') > 0;
      } else {
        return Filter.unknown(invocation, word);
      }
    }
    Filter filter = new Filter(invocation);
    List<String> lines = new ArrayList<>();
    filter.read(names).forEach(input -> lines.addAll(input.lines()));
    Comparator<String> order =
        numeric
            ? Comparator.comparingDouble(Lines::number).thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder();
    lines.sort(reverse ? order.reversed() : order);
    invocation.out(Filter.text(unique ? lines.stream().distinct().toList() : lines));
    return filter.failed() ? 2 : 0;
  }

  private static double number(String line) {
    String digits = line.strip().replaceFirst("^(-?[0-9]{0,15}(\\.[0-9]{0,15})?).*", "$1");
    return digits.matches("-?[0-9]+(\\.[0-9]*)?") ? Double.parseDouble(digits) : 0;
  }

  static int uniq(Invocation invocation) {
    if (!invocation.arguments().isEmpty()) {
      return Filter.unknown(invocation, invocation.arguments().get(0));
    }
    List<String> kept = new ArrayList<>();
    for (String line : invocation.streams().input().lines().toList()) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(line)) {
        kept.add(line);
      }
    }
    invocation.out(Filter.text(kept));
    return 0;
  }

  static int wc(Invocation invocation) {
    String options = "";
    List<String> names = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (!word.startsWith("-")) {
        names.add(word);
      } else if (word.matches("-[lwc]+")) {
        options += word.substring(1);
      } else {
        return Filter.unknown(invocation, word);
      }
    }
    Filter filter = new Filter(invocation);
    for (Filter.Input input : filter.read(names)) {
      String shown = counts(input.text(), options.isEmpty() ? "lwc" : options);
      invocation.out(shown + (input.name().equals("-") ? "" : " " + input.name()) + "\n");
    }
    return filter.failed() ? 1 : 0;
  }

  private static String counts(String text, String wanted) {
    long lines = text.chars().filter(c -> c == '\n').count();
    long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
    long bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    List<String> shown = new ArrayList<>();
    String format = wanted.length() > 1 ? "%7d" : "%d";
    if (wanted.indexOf('l') >= 0) {
      shown.add(String.format(format, lines));
    }
    if (wanted.indexOf('w') >= 0) {
      shown.add(String.format(format, words));
    }
    if (wanted.indexOf('c') >= 0) {
      shown.add(String.format(format, bytes));
    }
    return String.join(" ", shown);
  }
}
