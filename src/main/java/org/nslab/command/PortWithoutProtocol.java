package org.nslab.command;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A port without its protocol, or in the place of one: {@code --add-port=80} for {@code
 * --add-port=80/tcp}, {@code -p http} for {@code -p tcp --dport http}; and several where one is
 * wanted.
 */
final class PortWithoutProtocol implements Mistake {

  /** /etc/services: what beginners take for protocols of IP. */
  private static final Set<String> SERVICES =
      Set.of("http", "https", "ssh", "ftp", "smtp", "telnet", "domain", "mysql", "postgresql");

  private static final Pattern SEVERAL = Pattern.compile("[0-9:]+(,[0-9:]+)+");

  @Override
  public List<Edit> mend(Attempt attempt) {
    Problem problem = attempt.problem();
    if (problem.kind() != Problem.Kind.BAD_VALUE) {
      return List.of();
    }
    String value = attempt.line().text().substring(problem.start(), problem.end());
    if (SERVICES.contains(value) && FirewallCheck.isFirewall(attempt.command())) {
      return List.of(Edit.insert(problem.start(), "tcp --dport "));
    }
    if (SEVERAL.matcher(value).matches() && attempt.index() > 0) {
      Word option = attempt.words().get(attempt.index() - 1);
      return List.of(Edit.replace(option, "-m multiport " + option.text() + "s"));
    }
    boolean isPort = FirewallShapes.isPort(value) && Character.isDigit(value.charAt(0));
    return isPort ? List.of(Edit.insert(problem.end(), "/tcp")) : List.of();
  }
}
