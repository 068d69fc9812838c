package org.nslab.network.netfilter;

import java.util.List;
import org.nslab.network.address.IpAddress;

/** What a field is compared with. */
public sealed interface Values {

  /**
   * Addresses in any of these ranges.
   *
   * @param ranges one at least
   */
  record Addresses(List<AddressRange> ranges) implements Values {

    /** Copies the list. */
    public Addresses {
      ranges = List.copyOf(ranges);
    }

    /** Whether one of the ranges holds it. */
    public boolean contains(IpAddress address) {
      return ranges.stream().anyMatch(range -> range.contains(address));
    }
  }

  /**
   * Numbers in any of these ranges.
   *
   * @param ranges one at least
   */
  record Numbers(List<NumberRange> ranges) implements Values {

    /** Copies the list. */
    public Numbers {
      ranges = List.copyOf(ranges);
    }

    /** Whether one of the ranges holds it. */
    public boolean contains(long number) {
      return ranges.stream().anyMatch(range -> range.contains(number));
    }
  }

  /**
   * A number of which some bits count.
   *
   * @param mask the bits that count
   * @param value what they must be
   */
  record Masked(long mask, long value) implements Values {

    /** Whether these bits of the number are those. */
    public boolean contains(long number) {
      return (number & mask) == value;
    }
  }

  /**
   * Any of these words; a star at the end stands for any rest.
   *
   * @param words names of interfaces, of states, …
   */
  record Words(List<String> words) implements Values {

    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }

    /** Whether it is one of them. */
    public boolean contains(String word) {
      for (String each : words) {
        int star = each.length() - 1;
        if (each.equals(word) || (each.endsWith("*") && word.regionMatches(0, each, 0, star))) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What is in a named set of the table.
   *
   * @param name without the at sign
   */
  record InSet(String name) implements Values {}
}
