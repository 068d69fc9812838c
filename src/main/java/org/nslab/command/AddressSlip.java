package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;

/**
 * An address that is nearly one: with a comma, in place of its network, with a prefix length where
 * none belongs, or with it in a word of its own.
 */
final class AddressSlip implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    int index = attempt.index();
    if (index < 1) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    List<Word> words = attempt.words();
    Word word = words.get(index);
    String typed = attempt.line().text().substring(word.start(), word.end());
    for (String text : readings(typed, attempt.problem().kind())) {
      if (!text.equals(typed) && Shapes.isPrefix(text)) {
        edits.add(Edit.replace(word, text));
      }
    }
    Word before = words.get(index - 1);
    if (typed.startsWith("/") && Shapes.isPrefix(before.text() + typed)) {
      edits.add(Edit.join(before, word));
    }
    if (typed.equals("netmask") && index + 1 < words.size()) {
      Word mask = words.get(index + 1);
      length(mask.text())
          .ifPresent(length -> edits.add(new Edit(before.end(), mask.end(), "/" + length)));
    }
    return edits;
  }

  private static List<String> readings(String typed, Problem.Kind kind) {
    int comma = typed.lastIndexOf(',');
    return List.of(
        kind == Problem.Kind.STATE ? Addresses.around(typed).orElse(typed) : typed,
        kind == Problem.Kind.BAD_VALUE && Shapes.isPrefix(typed)
            ? typed.replaceFirst("/.*", "")
            : typed,
        typed.replace('\\', '/'),
        comma < 0 ? typed : typed.substring(0, comma) + "/" + typed.substring(comma + 1),
        typed.replace(',', '.'),
        typed.replaceAll("\\.\\.+", ".").replaceFirst("[.,;]+$", ""),
        typed.replaceAll("[oO]", "0").replaceAll("[lI]", "1"));
  }

  /** The prefix length that a netmask such as 255.255.255.0 means. */
  private static Optional<Integer> length(String mask) {
    return IpAddress.parse(mask)
        .filter(Ipv4Address.class::isInstance)
        .map(Ipv4Address.class::cast)
        .map(Ipv4Address::bits)
        .filter(bits -> (~bits & (~bits + 1)) == 0)
        .map(Integer::bitCount);
  }
}
