package org.nslab.lab.kernel.reading;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Expression.Translate.Kind;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.NumberRange;

/** The verdicts and other statements of a rule of nft, libnftables-json(5), "STATEMENTS". */
final class NftStatements {

  private static final Map<String, Kind> TRANSLATIONS =
      Map.of(
          "snat", Kind.SNAT,
          "dnat", Kind.DNAT,
          "masquerade", Kind.MASQUERADE,
          "redirect", Kind.REDIRECT);

  /** What limits or looks up without deciding by itself: a packet may meet it or not. */
  private static final List<String> CONDITIONS =
      List.of("limit", "quota", "ct count", "meter", "connlimit", "xt");

  private NftStatements() {}

  static Expression read(Item item) throws UnreadableException {
    String name = item.object().keySet().iterator().next();
    Kind kind = TRANSLATIONS.get(name);
    if (kind != null) {
      return translate(kind, item, item.object().get(name));
    }
    return switch (name) {
      case "accept" -> new Expression.Accept();
      case "drop" -> new Expression.Drop();
      case "return" -> new Expression.Return();
      case "continue" -> new Expression.Continue();
      case "queue" -> new Expression.Queue();
      case "jump" -> new Expression.Jump(item.itemOrEmpty(name).textOrFail("target"), false);
      case "goto" -> new Expression.Jump(item.itemOrEmpty(name).textOrFail("target"), true);
      case "reject" -> reject(item);
      case "log" -> new Expression.Log(item.itemOrEmpty(name).text("prefix").orElse(""));
      case "notrack" -> new Expression.NoTrack();
      case "mangle" -> mangle(item);
      default -> unknown(item, name);
    };
  }

  private static Expression unknown(Item item, String name) {
    String text = item.object().toString();
    return CONDITIONS.contains(name)
        ? new Expression.UnknownCondition(text)
        : new Expression.UnknownAction(text);
  }

  /** Man 8 nft, "REJECT STATEMENT": without more, port unreachable. */
  private static Expression reject(Item item) throws UnreadableException {
    Item reject = item.itemOrEmpty("reject");
    String type = reject.text("type").orElse("icmpx");
    if (type.equals("tcp reset")) {
      return new Expression.Reject("tcp-reset");
    }
    return new Expression.Reject(type + "-" + reject.text("expr").orElse("port-unreachable"));
  }

  private static Expression mangle(Item item) throws UnreadableException {
    Item mangle = item.itemOrEmpty("mangle");
    JsonElement key = mangle.object().get("key");
    Optional<Field> field = key == null ? Optional.empty() : NftField.of(key).map(NftField::field);
    JsonElement value = mangle.object().get("value");
    boolean mark =
        field.filter(each -> each == Field.MARK || each == Field.CONNECTION_MARK).isPresent();
    if (!mark || value == null || !value.isJsonPrimitive()) {
      return new Expression.UnknownAction(item.object().toString());
    }
    return new Expression.SetMark(field.get(), 0xffff_ffffL, mangle.number("value", 0));
  }

  private static Expression translate(Kind kind, Item item, JsonElement element) {
    JsonObject object =
        element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    Optional<AddressRange> addresses = addresses(object.get("addr"));
    Optional<NumberRange> ports = ports(object.get("port"));
    boolean unclear =
        (object.has("addr") && addresses.isEmpty()) || (object.has("port") && ports.isEmpty());
    return unclear
        ? new Expression.UnknownAction(item.object().toString())
        : new Translate(kind, addresses, ports, flags(object.get("flags")));
  }

  private static Set<String> flags(@Nullable JsonElement element) {
    Set<String> flags = new HashSet<>();
    if (element != null && element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> NftValues.text(each).ifPresent(flags::add));
    } else {
      NftValues.text(element).ifPresent(flags::add);
    }
    return flags;
  }

  private static Optional<AddressRange> addresses(@Nullable JsonElement element) {
    return element == null ? Optional.empty() : NftValues.address(element);
  }

  private static Optional<NumberRange> ports(@Nullable JsonElement element) {
    Optional<String> text = NftValues.text(element);
    List<String> ends = text.map(one -> List.of(one, one)).orElseGet(() -> ends(element));
    try {
      return ends.size() == 2
          ? Optional.of(new NumberRange(Long.parseLong(ends.get(0)), Long.parseLong(ends.get(1))))
          : Optional.empty();
    } catch (NumberFormatException notPorts) {
      return Optional.empty();
    }
  }

  private static List<String> ends(@Nullable JsonElement element) {
    return element == null ? List.of() : NftValues.range(element);
  }
}
