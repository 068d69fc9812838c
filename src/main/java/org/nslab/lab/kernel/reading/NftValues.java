package org.nslab.lab.kernel.reading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.Values;

/** What nft compares a field with; empty for what is not understood here. */
final class NftValues {

  private NftValues() {}

  /** The right side of a match: a value, a range, a prefix, a set, or the name of a set. */
  static Optional<Values> of(NftField field, JsonElement right) {
    Optional<String> text = text(right);
    if (text.isPresent() && text.get().startsWith("@")) {
      return Optional.of(new Values.InSet(text.get().substring(1)));
    }
    if (right.isJsonObject() && right.getAsJsonObject().has("set")) {
      return set(field, right.getAsJsonObject().get("set"));
    }
    JsonArray one = new JsonArray();
    one.add(right);
    return set(field, right.isJsonArray() ? right : one);
  }

  /** The elements of a set. */
  static Optional<Values> set(NftField field, JsonElement elements) {
    JsonArray array = new JsonArray();
    if (elements.isJsonArray()) {
      array = elements.getAsJsonArray();
    } else {
      array.add(elements);
    }
    return switch (field.form()) {
      case ADDRESS -> addresses(array);
      case WORD -> words(array);
      default -> numbers(field, array);
    };
  }

  private static Optional<Values> addresses(JsonArray elements) {
    List<AddressRange> ranges = new ArrayList<>();
    for (JsonElement element : elements) {
      Optional<AddressRange> range = address(plain(element));
      if (range.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(new Values.Addresses(ranges));
  }

  static Optional<AddressRange> address(JsonElement element) {
    Optional<String> text = text(element);
    if (text.isPresent()) {
      return Prefix.parse(text.get()).map(AddressRange::of);
    }
    Optional<JsonObject> prefix = member(element, "prefix");
    if (prefix.isPresent()) {
      String address = text(prefix.get().get("addr")).orElse("");
      String length = text(prefix.get().get("len")).orElse("");
      return Prefix.parse(address + "/" + length).map(AddressRange::of);
    }
    List<String> ends = range(element);
    Optional<IpAddress> first = ends.isEmpty() ? Optional.empty() : IpAddress.parse(ends.get(0));
    Optional<IpAddress> last = ends.isEmpty() ? Optional.empty() : IpAddress.parse(ends.get(1));
    return first.isPresent() && last.isPresent()
        ? Optional.of(new AddressRange(first.get(), last.get()))
        : Optional.empty();
  }

  private static Optional<Values> words(JsonArray elements) {
    List<String> words = new ArrayList<>();
    for (JsonElement element : elements) {
      Optional<String> text = text(plain(element));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      words.add(text.get());
    }
    return Optional.of(new Values.Words(words));
  }

  private static Optional<Values> numbers(NftField field, JsonArray elements) {
    List<NumberRange> ranges = new ArrayList<>();
    for (JsonElement element : elements) {
      JsonElement plain = plain(element);
      List<String> ends = range(plain);
      Optional<Long> first = field.number(ends.isEmpty() ? text(plain).orElse("") : ends.get(0));
      Optional<Long> last = ends.isEmpty() ? first : field.number(ends.get(1));
      if (first.isEmpty() || last.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(new NumberRange(first.get(), last.get()));
    }
    return Optional.of(new Values.Numbers(ranges));
  }

  /** An element of a set can carry a comment, a time-out and counters; its value is inside. */
  private static JsonElement plain(JsonElement element) {
    return member(element, "elem")
        .filter(inner -> inner.has("val"))
        .map(inner -> inner.get("val"))
        .orElse(element);
  }

  private static Optional<JsonObject> member(JsonElement element, String name) {
    if (!element.isJsonObject()) {
      return Optional.empty();
    }
    JsonElement inner = element.getAsJsonObject().get(name);
    return inner != null && inner.isJsonObject()
        ? Optional.of(inner.getAsJsonObject())
        : Optional.empty();
  }

  /** The two ends of a range; none for anything else. */
  static List<String> range(JsonElement element) {
    JsonElement inner = element.isJsonObject() ? element.getAsJsonObject().get("range") : null;
    if (inner == null || !inner.isJsonArray() || inner.getAsJsonArray().size() != 2) {
      return List.of();
    }
    Optional<String> first = text(inner.getAsJsonArray().get(0));
    Optional<String> last = text(inner.getAsJsonArray().get(1));
    return first.isPresent() && last.isPresent() ? List.of(first.get(), last.get()) : List.of();
  }

  static Optional<String> text(@Nullable JsonElement element) {
    return element != null && element.isJsonPrimitive()
        ? Optional.of(element.getAsString())
        : Optional.empty();
  }

  /** A member that is a word or a list of words; none where it is missing or something else. */
  static List<String> words(Item item, String member) {
    JsonElement element = item.object().get(member);
    if (element == null) {
      return List.of();
    }
    JsonArray array = new JsonArray();
    if (element.isJsonArray()) {
      array = element.getAsJsonArray();
    } else {
      array.add(element);
    }
    List<String> words = new ArrayList<>();
    array.forEach(each -> text(each).ifPresent(text -> words.add(text.toLowerCase(Locale.ROOT))));
    return words;
  }
}
