package org.nslab.simulation.shell;

import java.util.List;
import java.util.Set;

/** {@code test}, also called {@code [}; POSIX. */
final class Test {

  private static final Set<String> NUMERIC = Set.of("-eq", "-ne", "-lt", "-le", "-gt", "-ge");

  private final Environment environment;
  private final Streams streams;
  private final String name;

  Test(Environment environment, Streams streams, String name) {
    this.environment = environment;
    this.streams = streams;
    this.name = name;
  }

  /** 0 for yes, 1 for no, 2 for what is not understood. */
  int run(List<String> words) {
    return switch (words.size()) {
      case 0 -> 1;
      case 1 -> words.get(0).isEmpty() ? 1 : 0;
      case 2 ->
          words.get(0).equals("!")
              ? (run(words.subList(1, 2)) == 0 ? 1 : 0)
              : unary(words.get(0), words.get(1));
      default -> longer(words);
    };
  }

  private int longer(List<String> words) {
    for (String joint : List.of("-o", "-a")) {
      int at = words.indexOf(joint);
      if (at > 0 && at < words.size() - 1 && words.size() > 3) {
        int left = run(words.subList(0, at));
        int right = run(words.subList(at + 1, words.size()));
        boolean yes = joint.equals("-a") ? left == 0 && right == 0 : left == 0 || right == 0;
        return Math.max(left, right) == 2 ? 2 : yes ? 0 : 1;
      }
    }
    if (words.get(0).equals("!")) {
      int code = run(words.subList(1, words.size()));
      return code == 2 ? 2 : 1 - code;
    }
    return words.size() == 3 ? binary(words.get(0), words.get(1), words.get(2)) : tooMany();
  }

  private int tooMany() {
    return complain("too many arguments");
  }

  private int complain(String what) {
    streams.output().err("bash: " + name + ": " + what + "\n");
    return 2;
  }

  private int unary(String operator, String operand) {
    String path = environment.path(operand);
    Files files = environment.files();
    return switch (operator) {
      case "-n" -> operand.isEmpty() ? 1 : 0;
      case "-z" -> operand.isEmpty() ? 0 : 1;
      case "-e", "-r" -> files.exists(path) ? 0 : 1;
      case "-f" -> files.read(path).isPresent() ? 0 : 1;
      case "-d" -> files.list(path).isPresent() ? 0 : 1;
      case "-s" -> files.read(path).orElse("").isEmpty() ? 1 : 0;
      default -> complain(operator + ": unary operator expected");
    };
  }

  private int binary(String left, String operator, String right) {
    if (NUMERIC.contains(operator)) {
      for (String number : List.of(left, right)) {
        if (!number.strip().matches("[-+]?[0-9]{1,18}")) {
          return complain(number + ": integer expression expected");
        }
      }
      int order = Long.compare(Long.parseLong(left.strip()), Long.parseLong(right.strip()));
      return numeric(operator, order) ? 0 : 1;
    }
    return switch (operator) {
      case "=", "==" -> left.equals(right) ? 0 : 1;
      case "!=" -> left.equals(right) ? 1 : 0;
      default -> complain(operator + ": binary operator expected");
    };
  }

  private static boolean numeric(String operator, int order) {
    return switch (operator) {
      case "-eq" -> order == 0;
      case "-ne" -> order != 0;
      case "-lt" -> order < 0;
      case "-le" -> order <= 0;
      case "-gt" -> order > 0;
      default -> order >= 0;
    };
  }
}
