package org.nslab.simulation.ping;

import java.util.List;
import java.util.Optional;
import org.nslab.network.address.Family;

/** What {@code ping} is told; man 8 ping. */
final class PingOptions {

  private static final String WITH_VALUE = "cieIlmMpQsStTwWNF";
  private static final String PLAIN = "4 6 a A b B C D d f L n O q r R U v";

  /** What is wrong with the words, with ping's sentence and exit code. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final int code;
    private final String text;

    Wrong(int code, String text) {
      super(text, null, false, false);
      this.code = code;
      this.text = text;
    }

    String text() {
      return text;
    }

    int code() {
      return code;
    }
  }

  Optional<Family> family = Optional.empty();
  Optional<Long> count = Optional.empty();
  Optional<Double> deadline = Optional.empty();
  double interval = 1;
  double wait = 10;
  Optional<String> from = Optional.empty();
  int size = 56;
  int ttl = 64;
  boolean whole;
  boolean quiet;
  boolean broadcast;
  Optional<String> destination = Optional.empty();

  private PingOptions() {}

  static PingOptions read(List<String> words) throws Wrong {
    PingOptions options = new PingOptions();
    boolean ended = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (ended || !word.startsWith("-") || word.equals("-")) {
        options.destination = Optional.of(word);
      } else if (word.equals("--")) {
        ended = true;
      } else {
        i = options.letters(words, i);
      }
    }
    if (options.destination.isEmpty()) {
      throw new Wrong(1, "ping: usage error: Destination address required");
    }
    return options;
  }

  /** Reads the letters of one word; returns the index of the last word that it took. */
  private int letters(List<String> words, int index) throws Wrong {
    String word = words.get(index);
    for (int at = 1; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (WITH_VALUE.indexOf(letter) >= 0) {
        boolean attached = at + 1 < word.length();
        if (!attached && index + 1 >= words.size()) {
          throw new Wrong(2, "ping: option requires an argument -- '" + letter + "'");
        }
        value(letter, attached ? word.substring(at + 1) : words.get(index + 1));
        return attached ? index : index + 1;
      }
      plain(letter);
    }
    return index;
  }

  private void plain(char letter) throws Wrong {
    if (PLAIN.indexOf(letter) < 0) {
      throw new Wrong(
          2,
          "ping: invalid option -- '"
              + letter
              + "'\nThe simulated lab has no help text of ping; the kernel lab has.");
    }
    quiet |= letter == 'q';
    broadcast |= letter == 'b';
    if (letter == '4' || letter == '6') {
      family = Optional.of(letter == '4' ? Family.INET : Family.INET6);
    }
  }

  private void value(char letter, String text) throws Wrong {
    switch (letter) {
      case 'c' -> count = Optional.of(whole(text, 1, Long.MAX_VALUE));
      case 's' -> size = (int) whole(text, 0, 127992);
      case 't' -> ttl = (int) whole(text, 0, 255);
      case 'w' -> deadline = Optional.of(seconds(text));
      case 'W' -> wait = seconds(text) == 0 ? 10 : seconds(text);
      case 'i' -> interval = seconds(text);
      case 'I' -> from = Optional.of(text);
      case 'M' -> whole = text.equals("do");
      default -> {
        // What else ping knows does not change what the simulated network does.
      }
    }
  }

  private static long whole(String text, long least, long most) throws Wrong {
    if (!text.matches("[-+]?[0-9]{1,18}")) {
      throw new Wrong(1, "ping: invalid argument: '" + text + "'");
    }
    long value = Long.parseLong(text);
    if (value < least || value > most) {
      throw new Wrong(
          1,
          "ping: invalid argument: '"
              + text
              + "': out of range: "
              + least
              + " <= value <= "
              + most);
    }
    return value;
  }

  private static double seconds(String text) throws Wrong {
    if (!text.matches("[0-9]{0,9}(\\.[0-9]{0,9})?") || text.isEmpty() || text.equals(".")) {
      throw new Wrong(1, "ping: invalid argument: '" + text + "'");
    }
    return Double.parseDouble("0" + text);
  }
}
