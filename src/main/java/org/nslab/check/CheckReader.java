package org.nslab.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** Reads one statement of the check language, which {@code docs/authoring.md} describes. */
public final class CheckReader {

  private interface Subject {
    Check read(Words words, boolean denied) throws CheckSyntaxException;
  }

  /** What can follow "no" as well as stand by itself, and then what only stands by itself. */
  private static final Map<String, Subject> SUBJECTS = subjects();

  private static final List<String> DENIABLE =
      List.of("namespace", "link", "route", "neighbour", "rule");

  private CheckReader() {}

  /**
   * Reads a statement.
   *
   * @throws CheckSyntaxException if it cannot be understood
   */
  public static Check read(String statement) throws CheckSyntaxException {
    Words words = new Words(statement);
    Check check = read(words);
    words.end();
    return check;
  }

  private static Check read(Words words) throws CheckSyntaxException {
    boolean opposite = false;
    while (words.accept("not")) {
      opposite = !opposite;
    }
    boolean denied = words.accept("no");
    String subject = words.oneOf(denied ? DENIABLE : List.copyOf(SUBJECTS.keySet()));
    Check check = Objects.requireNonNull(SUBJECTS.get(subject)).read(words, denied);
    return opposite ? Not.of(check) : check;
  }

  private static Map<String, Subject> subjects() {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    subjects.put("namespace", CheckReader::namespace);
    subjects.put("link", LinkReader::read);
    subjects.put("route", CheckReader::route);
    subjects.put("neighbour", CheckReader::neighbour);
    subjects.put("rule", RuleReader::read);
    subjects.put("sysctl", CheckReader::sysctl);
    subjects.put("ping", CheckReader::ping);
    subjects.put("tcp", CheckReader::tcp);
    subjects.put("command", CheckReader::command);
    subjects.put("ran", (words, denied) -> new Ran(commands(words), true));
    subjects.put("tried", (words, denied) -> new Ran(commands(words), false));
    return subjects;
  }

  private static Check command(Words words, boolean denied) throws CheckSyntaxException {
    StringJoiner command = new StringJoiner(" ");
    String whatIsExpected = "a command, 'prints' or 'does not print', and a text";
    command.add(words.take(whatIsExpected));
    while (true) {
      if (words.accept("prints")) {
        return new CommandPrints(command.toString(), words.rest("what it prints"));
      }
      String word = words.take(whatIsExpected);
      if (word.equals("does") && words.accept("not")) {
        words.expect("print");
        return new Not(new CommandPrints(command.toString(), words.rest("what it prints")));
      }
      command.add(word);
    }
  }

  private static List<String> commands(Words words) throws CheckSyntaxException {
    return Pattern.compile("\\s+or\\s+").splitAsStream(words.rest("a command")).toList();
  }

  private static Check namespace(Words words, boolean denied) throws CheckSyntaxException {
    return existence(new NamespaceExists(Terms.namespace(words)), words, denied);
  }

  private static Check route(Words words, boolean denied) throws CheckSyntaxException {
    Optional<Prefix> destination = Terms.destination(words);
    String namespace = Terms.namespaceIfGiven(words);
    Optional<IpAddress> via =
        words.accept("via") ? Optional.of(Terms.address(words)) : Optional.empty();
    Optional<String> device =
        words.accept("dev") ? Optional.of(Terms.device(words)) : Optional.empty();
    return existence(new RouteExists(namespace, destination, via, device), words, denied);
  }

  private static Check neighbour(Words words, boolean denied) throws CheckSyntaxException {
    Check known = new NeighbourKnown(Terms.address(words), Terms.namespaceIfGiven(words));
    if (denied) {
      return new Not(known);
    }
    words.expect("is");
    boolean not = words.accept("not");
    words.expect("known");
    return not ? new Not(known) : known;
  }

  private static Check sysctl(Words words, boolean denied) throws CheckSyntaxException {
    String key = Terms.sysctl(words);
    String namespace = Terms.namespaceIfGiven(words);
    words.expect("is");
    boolean not = words.accept("not");
    Check check = new SysctlIs(namespace, key, words.rest("a value"));
    return not ? new Not(check) : check;
  }

  private static Check ping(Words words, boolean denied) throws CheckSyntaxException {
    words.expect("from");
    String from = Terms.namespace(words);
    words.expect("to");
    Check works = new PingWorks(from, Terms.address(words).toString());
    return words.oneOf(List.of("works", "fails")).equals("works") ? works : new Not(works);
  }

  private static Check tcp(Words words, boolean denied) throws CheckSyntaxException {
    words.expect("from");
    String from = Terms.namespace(words);
    words.expect("to");
    String socket = Terms.socket(words);
    int colon = socket.lastIndexOf(':');
    Check works =
        new TcpWorks(
            from,
            socket.substring(0, colon).replaceAll("[\\[\\]]", ""),
            Integer.parseInt(socket.substring(colon + 1)));
    return words.oneOf(List.of("works", "fails")).equals("works") ? works : new Not(works);
  }

  /** Reads "exists" or "does not exist", which may be left out after "no" and after a route. */
  static Check existence(Check exists, Words words, boolean denied) throws CheckSyntaxException {
    if (denied || (words.atEnd() && exists instanceof RouteExists)) {
      return denied ? new Not(exists) : exists;
    }
    if (words.oneOf(List.of("exists", "does")).equals("exists")) {
      return exists;
    }
    words.expect("not");
    words.expect("exist");
    return new Not(exists);
  }
}
