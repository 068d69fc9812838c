package org.nslab.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.Namespace;

/**
 * The names of the kernel's settings in a namespace: those of its state, and all that Linux has.
 */
final class Settings {

  /** kernel: Documentation/networking/ip-sysctl.rst; the state holds only what the lab needs. */
  private static final List<String> OF_LINUX = read();

  private static final Pattern OF_INTERFACE =
      Pattern.compile("(net\\.ipv[46]\\.(?:conf|neigh)\\.)(.+)(\\.[^.]+)");

  private final Namespace namespace;

  Settings(Namespace namespace) {
    this.namespace = namespace;
  }

  private static List<String> read() {
    try (InputStream stream = Settings.class.getResourceAsStream("settings")) {
      byte[] bytes = Objects.requireNonNull(stream).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is such a setting; a name has dots, as {@code sysctl} prints it. */
  boolean has(String name) {
    Matcher matcher = OF_INTERFACE.matcher(name);
    return matcher.matches()
        ? hasInterface(matcher.group(2)) && OF_LINUX.contains(general(matcher))
        : OF_LINUX.contains(name) || ofState().contains(name);
  }

  /** The setting that was probably meant by the name of one that does not exist. */
  Optional<String> meant(String name) {
    List<String> known = new ArrayList<>(ofState());
    Matcher matcher = OF_INTERFACE.matcher(name);
    String device = matcher.matches() ? matcher.group(2) : "all";
    OF_LINUX.forEach(one -> known.add(one.replace("*", device)));
    return Nearest.to(name, known)
        .filter(this::has)
        .or(() -> ofInterface(matcher))
        .or(() -> known.stream().filter(one -> one.endsWith("." + name)).findFirst())
        .or(() -> known.stream().filter(name::startsWith).findFirst());
  }

  private Optional<String> ofInterface(Matcher matcher) {
    return matcher.matches() && OF_LINUX.contains(general(matcher))
        ? Nearest.to(matcher.group(2), interfaces())
            .map(near -> matcher.group(1) + near + matcher.group(3))
        : Optional.empty();
  }

  private static String general(Matcher matcher) {
    return matcher.group(1) + "*" + matcher.group(3);
  }

  /** man 8 sysctl: a dot in the name of an interface is written as a slash. */
  private boolean hasInterface(String name) {
    return List.of("all", "default").contains(name)
        || namespace.link(name.replace('/', '.')).isPresent();
  }

  private List<String> interfaces() {
    List<String> names = new ArrayList<>(List.of("all", "default"));
    namespace.links().all().forEach(link -> names.add(link.name()));
    return names;
  }

  private List<String> ofState() {
    return namespace.sysctls().keys().stream().map(Object::toString).toList();
  }
}
