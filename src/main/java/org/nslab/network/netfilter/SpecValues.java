package org.nslab.network.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** What options of iptables compare with; empty for what is not understood. */
final class SpecValues {

  private SpecValues() {}

  /** {@code 192.168.15.0/24}; a mask with holes is not understood. */
  static Optional<Values> network(String text) {
    return Prefix.parse(text).map(prefix -> new Values.Addresses(List.of(AddressRange.of(prefix))));
  }

  /** {@code 10.0.0.1-10.0.0.9}. */
  static Optional<Values> range(String text) {
    return addresses(text).map(range -> new Values.Addresses(List.of(range)));
  }

  /** {@code 10.0.0.1}, or {@code 10.0.0.1-10.0.0.9}. */
  static Optional<AddressRange> addresses(String text) {
    int dash = text.indexOf('-');
    Optional<IpAddress> first = IpAddress.parse(dash < 0 ? text : text.substring(0, dash));
    Optional<IpAddress> last = dash < 0 ? first : IpAddress.parse(text.substring(dash + 1));
    return first.isPresent() && last.isPresent()
        ? Optional.of(new AddressRange(first.get(), last.get()))
        : Optional.empty();
  }

  /** Man 8 iptables: a name that ends in a plus stands for all that begin so. */
  static Optional<Values> device(String text) {
    String name = text.endsWith("+") ? text.substring(0, text.length() - 1) + "*" : text;
    return text.isEmpty() ? Optional.empty() : Optional.of(new Values.Words(List.of(name)));
  }

  static Optional<Values> protocol(String text) {
    OptionalInt number = Protocols.number(text);
    return number.isPresent()
        ? numbers(List.of(NumberRange.of(number.getAsInt())))
        : Optional.empty();
  }

  /** {@code 80}, {@code 80:90}, {@code :1023}, {@code 1024:}, and several with commas between. */
  static Optional<Values> ports(String text) {
    return each(text, part -> range(part, ':', 65535)).flatMap(SpecValues::numbers);
  }

  /** One number or a range of numbers. */
  static Optional<NumberRange> range(String text, char separator, long most) {
    int at = text.indexOf(separator);
    Optional<Long> first =
        at == 0 ? Optional.of(0L) : number(at < 0 ? text : text.substring(0, at));
    Optional<Long> last =
        at < 0
            ? first
            : at == text.length() - 1 ? Optional.of(most) : number(text.substring(at + 1));
    return first.isPresent() && last.isPresent() && last.get() <= most
        ? Optional.of(new NumberRange(first.get(), last.get()))
        : Optional.empty();
  }

  static Optional<Values> lengths(String text) {
    return range(text, ':', 65535).flatMap(range -> numbers(List.of(range)));
  }

  static Optional<Values> below(String text) {
    return number(text).flatMap(most -> numbers(List.of(new NumberRange(0, most - 1))));
  }

  static Optional<Values> above(String text) {
    return number(text).flatMap(least -> numbers(List.of(new NumberRange(least + 1, 255))));
  }

  static Optional<Values> exactly(String text) {
    return number(text).flatMap(value -> numbers(List.of(NumberRange.of(value))));
  }

  /** {@code 0x1}, or {@code 0x1/0xff}. */
  static Optional<Values> mark(String text) {
    return masked(text).map(masked -> masked);
  }

  /** A number and which of its bits count; all where no mask is given. */
  static Optional<Values.Masked> masked(String text) {
    int slash = text.indexOf('/');
    Optional<Long> value = number(slash < 0 ? text : text.substring(0, slash));
    Optional<Long> mask = slash < 0 ? Optional.of(0xffff_ffffL) : number(text.substring(slash + 1));
    return value.isPresent() && mask.isPresent()
        ? Optional.of(new Values.Masked(mask.get(), value.get()))
        : Optional.empty();
  }

  /** {@code RELATED,ESTABLISHED}; kept in lower case. */
  static Optional<Values> words(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Values.Words(List.of(text.toLowerCase(Locale.ROOT).split(",", -1))));
  }

  static Optional<Values> numbers(List<NumberRange> ranges) {
    return Optional.of(new Values.Numbers(ranges));
  }

  /** A number, decimal or hexadecimal, of 32 bits. */
  static Optional<Long> number(String text) {
    if (!text.matches("[0-9]{1,10}|0[xX][0-9A-Fa-f]{1,8}")) {
      return Optional.empty();
    }
    boolean hexadecimal = text.length() > 1 && Character.toLowerCase(text.charAt(1)) == 'x';
    return Optional.of(hexadecimal ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text));
  }

  private static <T> Optional<List<T>> each(String text, Function<String, Optional<T>> reader) {
    List<T> all = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Optional<T> one = reader.apply(part);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.add(one.get());
    }
    return Optional.of(all);
  }
}
