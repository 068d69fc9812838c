package org.nslab.check;

import java.util.List;
import java.util.Optional;
import org.nslab.network.LinkName;

/** Reads what follows "link": a name, and what is said of that interface. */
final class LinkReader {

  private LinkReader() {}

  static Check read(Words words, boolean denied) throws CheckSyntaxException {
    LinkName link = new LinkName(Terms.device(words), Terms.namespaceIfGiven(words));
    if (denied) {
      return new Not(new LinkExists(link));
    }
    if (words.accept("is")) {
      return negatable(words.accept("not"), is(link, words));
    }
    if (words.accept("has")) {
      return negatable(words.accept("no"), has(link, words));
    }
    if (words.oneOf(List.of("exists", "does", "is", "has")).equals("exists")) {
      return new LinkExists(link);
    }
    words.expect("not");
    words.expect("exist");
    return new Not(new LinkExists(link));
  }

  private static Check negatable(boolean negated, Check check) {
    return negated ? new Not(check) : check;
  }

  private static Check is(LinkName link, Words words) throws CheckSyntaxException {
    return switch (words.oneOf(List.of("up", "down", "a"))) {
      case "up" -> new LinkIsUp(link, true);
      case "down" -> new LinkIsUp(link, false);
      default -> new LinkIsKind(link, Terms.word(words, "a kind such as bridge or veth"));
    };
  }

  private static Check has(LinkName link, Words words) throws CheckSyntaxException {
    return switch (words.oneOf(List.of("address", "peer", "master", "carrier", "mtu"))) {
      case "address" ->
          new LinkHasAddress(
              link, words.atEnd() ? Optional.empty() : Optional.of(Terms.held(words)));
      case "peer" ->
          new LinkHasPeer(link, words.atEnd() ? Optional.empty() : Optional.of(peer(words)));
      case "master" ->
          new LinkHasMaster(
              link, words.atEnd() ? Optional.empty() : Optional.of(Terms.device(words)));
      case "carrier" -> new LinkHasCarrier(link);
      default -> new LinkHasMtu(link, Terms.number(words));
    };
  }

  private static LinkName peer(Words words) throws CheckSyntaxException {
    return new LinkName(Terms.device(words), Terms.namespaceIfGiven(words));
  }
}
