package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/** Names and addresses in {@code /etc/hosts}; man 5 hosts. */
public final class HostNames {

  /**
   * A line of the file.
   *
   * @param address the address
   * @param names the first is the canonical one
   */
  public record Line(IpAddress address, List<String> names) {

    /** Copies the list. */
    public Line {
      names = List.copyOf(names);
    }
  }

  private HostNames() {}

  /** The lines that a program in that environment sees. */
  public static List<Line> lines(Environment environment) {
    List<Line> lines = new ArrayList<>();
    String text = environment.files().read("/etc/hosts").orElse("");
    for (String line : text.split("\n", -1)) {
      List<String> words = List.of(line.replaceFirst("#.*", "").strip().split("\\s+", -1));
      Optional<IpAddress> address = IpAddress.parse(words.get(0));
      if (address.isPresent() && words.size() > 1) {
        lines.add(new Line(address.get(), words.subList(1, words.size())));
      }
    }
    return lines;
  }

  /** The address that a text is, or that the name stands for. */
  public static Optional<IpAddress> find(
      Environment environment, String text, Optional<Family> family) {
    Optional<IpAddress> plain = IpAddress.parse(text);
    return plain
        .or(
            () ->
                lines(environment).stream()
                    .filter(line -> line.names().contains(text))
                    .map(Line::address)
                    .filter(found -> family.isEmpty() || found.family() == family.get())
                    .findFirst())
        .filter(found -> family.isEmpty() || found.family() == family.get());
  }
}
