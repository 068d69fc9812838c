package org.nslab.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** The small programs, by name. */
public final class TextPrograms {

  /** All of them. */
  public static final Map<String, Program> ALL =
      Map.ofEntries(
          Map.entry("cat", Lines::cat),
          Map.entry("head", Lines::head),
          Map.entry("tail", Lines::tail),
          Map.entry("sort", Lines::sort),
          Map.entry("uniq", Lines::uniq),
          Map.entry("wc", Lines::wc),
          Map.entry("grep", Grep::run),
          Map.entry("seq", TextPrograms::seq),
          Map.entry("ls", TextPrograms::ls),
          Map.entry("tee", TextPrograms::tee),
          Map.entry("rm", TextPrograms::rm),
          Map.entry("mkdir", TextPrograms::mkdir),
          Map.entry("true", invocation -> 0),
          Map.entry("false", invocation -> 1),
          Map.entry("echo", TextPrograms::echo));

  private TextPrograms() {}

  private static int echo(Invocation invocation) {
    boolean bare = invocation.arguments().stream().findFirst().filter("-n"::equals).isPresent();
    List<String> words = invocation.arguments();
    invocation.out(
        String.join(" ", bare ? words.subList(1, words.size()) : words) + (bare ? "" : "\n"));
    return 0;
  }

  private static int seq(Invocation invocation) {
    List<Long> numbers = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (!word.matches("-?[0-9]{1,9}")) {
        return invocation.fail(
            1,
            "seq: invalid floating point argument: \u2018"
                + word
                + "\u2019\nTry 'seq --help' for more information.");
      }
      numbers.add(Long.parseLong(word));
    }
    if (numbers.isEmpty() || numbers.size() > 3) {
      return invocation.fail(
          1,
          (numbers.isEmpty() ? "seq: missing operand" : "seq: extra operand")
              + "\nTry 'seq --help' for more information.");
    }
    long first = numbers.size() == 1 ? 1 : numbers.get(0);
    long step = numbers.size() == 3 ? numbers.get(1) : 1;
    long last = numbers.get(numbers.size() - 1);
    if (step == 0) {
      return invocation.fail(1, "seq: invalid Zero increment value: \u20180\u2019");
    }
    for (long i = first;
        (step > 0 ? i <= last : i >= last) && !invocation.environment().isInterrupted();
        i += step) {
      invocation.out(i + "\n");
    }
    return 0;
  }

  private static int ls(Invocation invocation) {
    List<String> names = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (word.startsWith("-") && !word.equals("-1")) {
        return Filter.unknown(invocation, word);
      }
      if (!word.startsWith("-")) {
        names.add(word);
      }
    }
    int code = 0;
    List<String> wanted = names.isEmpty() ? List.of(".") : names;
    for (String name : wanted) {
      Environment environment = invocation.environment();
      Optional<List<String>> listed = environment.files().list(environment.path(name));
      if (listed.isPresent()) {
        invocation.out(wanted.size() > 1 ? name + ":\n" : "");
        invocation.out(Filter.text(listed.get()));
      } else if (environment.files().read(environment.path(name)).isPresent()) {
        invocation.out(name + "\n");
      } else {
        code = invocation.fail(2, "ls: cannot access '" + name + "': No such file or directory");
      }
    }
    return code;
  }

  private static int tee(Invocation invocation) {
    invocation.out(invocation.streams().input());
    int code = 0;
    for (String name : invocation.arguments()) {
      Environment environment = invocation.environment();
      Optional<String> problem =
          environment.files().write(environment.path(name), invocation.streams().input());
      if (problem.isPresent()) {
        code = invocation.fail(1, "tee: " + name + ": " + problem.get());
      }
    }
    return code;
  }

  private static int rm(Invocation invocation) {
    int code = 0;
    for (String name : invocation.arguments()) {
      boolean gone =
          name.startsWith("-")
              || invocation.environment().files().remove(invocation.environment().path(name));
      if (!gone && !invocation.arguments().contains("-f")) {
        code = invocation.fail(1, "rm: cannot remove '" + name + "': No such file or directory");
      }
    }
    return code;
  }

  private static int mkdir(Invocation invocation) {
    int code = 0;
    for (String name : invocation.arguments()) {
      boolean made =
          name.startsWith("-")
              || invocation
                  .environment()
                  .files()
                  .makeDirectory(invocation.environment().path(name));
      if (!made && !invocation.arguments().contains("-p")) {
        code = invocation.fail(1, "mkdir: cannot create directory \u2018" + name + "\u2019");
      }
    }
    return code;
  }
}
