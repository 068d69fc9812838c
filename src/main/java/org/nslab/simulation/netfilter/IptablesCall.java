package org.nslab.simulation.netfilter;

import java.util.List;
import java.util.Optional;

/** The words of one call of iptables, read from left to right; iptables/xshared.c, do_parse. */
final class IptablesCall {

  private static final String COMMANDS = "A D I R C L S F Z N X P E";
  private static final List<String> LONG =
      List.of(
          "--append=-A",
          "--delete=-D",
          "--insert=-I",
          "--replace=-R",
          "--check=-C",
          "--list=-L",
          "--list-rules=-S",
          "--flush=-F",
          "--zero=-Z",
          "--new-chain=-N",
          "--new=-N",
          "--delete-chain=-X",
          "--policy=-P",
          "--rename-chain=-E",
          "--table=-t",
          "--jump=-j",
          "--goto=-g",
          "--match=-m",
          "--numeric=-n",
          "--verbose=-v",
          "--exact=-x",
          "--line-numbers=--line-numbers",
          "--line=--line-numbers",
          "--wait=-w");

  private final List<String> words;
  private int at;
  final SpecReader spec = new SpecReader();
  String table = "filter";
  char command;
  Optional<String> chain = Optional.empty();
  Optional<String> second = Optional.empty();
  int number;
  boolean numeric;
  boolean verbose;
  boolean exact;
  boolean lineNumbers;
  boolean version;

  private IptablesCall(List<String> words) {
    this.words = words;
  }

  static IptablesCall read(List<String> words) throws Trouble {
    IptablesCall call = new IptablesCall(words);
    boolean negated = false;
    while (call.at < words.size()) {
      String word = words.get(call.at++);
      if (word.equals("!")) {
        negated = true;
      } else {
        call.word(word, negated);
        negated = false;
      }
    }
    if (call.command == 0 && !call.version) {
      throw Trouble.words("no command specified");
    }
    return call;
  }

  private void word(String word, boolean negated) throws Trouble {
    if (!word.startsWith("-") || word.equals("-")) {
      throw Trouble.garbage(word);
    }
    String option = SpecReader.plain(shortened(word));
    if (option.startsWith("--")) {
      longOption(word, option, negated);
    } else {
      letters(option, negated);
    }
  }

  private static String shortened(String word) {
    for (String each : LONG) {
      if (each.startsWith(word + "=")) {
        return each.substring(word.length() + 1);
      }
    }
    return word;
  }

  /** Letters in one word; the last may take a value. */
  private void letters(String option, boolean negated) throws Trouble {
    for (int i = 1; i < option.length(); i++) {
      String letter = "-" + option.charAt(i);
      if (i + 1 < option.length() && !isPlain(letter) && !COMMANDS.contains(letter.substring(1))) {
        valued(letter, option.substring(i + 1), negated);
        return;
      }
      one(letter, negated);
    }
  }

  private static boolean isPlain(String letter) {
    return "-n -v -x -4 -6 -h -V -w".contains(letter);
  }

  private void one(String letter, boolean negated) throws Trouble {
    if (COMMANDS.contains(letter.substring(1))) {
      command(letter.charAt(1));
    } else if (isPlain(letter)) {
      flag(letter.charAt(1));
    } else if (List.of("-t", "-j", "-g", "-m").contains(letter) || SpecReader.isTerm(letter)) {
      valued(letter, value(letter), negated);
    } else if (letter.equals("-f") || letter.equals("-c")) {
      throw Trouble.unknown(letter);
    } else {
      throw Trouble.words("unknown option \"" + letter + "\"");
    }
  }

  private void flag(char letter) throws Trouble {
    numeric |= letter == 'n';
    verbose |= letter == 'v';
    exact |= letter == 'x';
    version |= letter == 'V';
    if (letter == 'h') {
      throw Trouble.unknown("-h");
    }
    if (letter == 'w' && at < words.size() && words.get(at).matches("[0-9]+")) {
      at++;
    }
  }

  private void valued(String letter, String value, boolean negated) throws Trouble {
    switch (letter) {
      case "-t" -> table(value);
      case "-j" -> jump(value, false);
      case "-g" -> jump(value, true);
      case "-m" -> spec.match(value);
      default -> spec.term(letter, negated, value);
    }
  }

  private void table(String name) throws Trouble {
    table = name;
    if (!Builtin.TABLES.containsKey(name)) {
      throw Trouble.kernel(
          3,
          "table '"
              + name
              + "' does not exist\nPerhaps iptables or your kernel needs to be upgraded.");
    }
  }

  private void jump(String name, boolean forGood) throws Trouble {
    if (Extensions.isReal(name)) {
      throw Trouble.unknown("-j " + name);
    }
    spec.target(name, forGood);
  }

  private void longOption(String word, String option, boolean negated) throws Trouble {
    if (option.equals("--line-numbers")) {
      lineNumbers = true;
      return;
    }
    if (option.equals("--syn")) {
      need(word, "--tcp-flags");
      spec.option("--tcp-flags", negated, "FIN,SYN,RST,ACK SYN");
      return;
    }
    String full = spec.full(option);
    OptionKind kind = need(word, full);
    StringBuilder value = new StringBuilder(value(word));
    for (int i = 1; i < kind.words(); i++) {
      value.append(' ').append(value(word));
    }
    spec.option(full, negated, value.toString());
  }

  private OptionKind need(String word, String option) throws Trouble {
    Optional<OptionKind> kind = spec.kind(option);
    if (kind.isEmpty()) {
      throw Trouble.words("unknown option \"" + word + "\"");
    }
    return kind.get();
  }

  private String value(String option) throws Trouble {
    if (at >= words.size()) {
      throw Trouble.words("option \"" + option + "\" requires an argument");
    }
    return words.get(at++);
  }

  private boolean hasWord() {
    return at < words.size() && !words.get(at).startsWith("-") && !words.get(at).equals("!");
  }

  private void command(char letter) throws Trouble {
    if (command != 0 && !(command == 'L' && letter == 'Z') && !(command == 'Z' && letter == 'L')) {
      throw Trouble.words("Cannot use -" + letter + " with -" + command);
    }
    command = command == 'L' ? command : letter;
    boolean needsChain = "ADIRCNPE".indexOf(letter) >= 0;
    if (needsChain) {
      chain = Optional.of(value("-" + letter));
    } else if (hasWord()) {
      chain = Optional.of(words.get(at++));
    }
    if ("PE".indexOf(letter) >= 0) {
      if (!hasWord()) {
        throw Trouble.words(
            "-" + letter + " requires a chain and a " + (letter == 'P' ? "policy" : "new name"));
      }
      second = Optional.of(words.get(at++));
    } else if (hasWord() && "DIRLSZ".indexOf(letter) >= 0) {
      number = number(words.get(at++));
    } else if (letter == 'R') {
      throw Trouble.words("-R requires a rule number");
    }
  }

  private static int number(String text) throws Trouble {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
      throw Trouble.words("Invalid rule number `" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
