package org.nslab.lab.kernel.reading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.network.netfilter.Values;

/**
 * The expressions of a rule of nft, and what it has counted.
 *
 * @param expressions in order; what a payload needs of a packet stands as a condition before it
 * @param counters those of the first counter
 */
record NftExpressions(List<Expression> expressions, Optional<Counters> counters) {

  static NftExpressions read(List<Item> items, TableFamily family) throws UnreadableException {
    List<Expression> expressions = new ArrayList<>();
    Optional<Counters> counters = Optional.empty();
    for (Item item : items) {
      if (item.has("match")) {
        expressions.addAll(match(item.itemOrEmpty("match"), family));
      } else if (item.has("counter")) {
        expressions.add(new Expression.Count());
        counters = counters.or(() -> counters(item));
      } else if (item.has("vmap")) {
        expressions.add(vmap(item));
      } else {
        expressions.add(NftStatements.read(item));
      }
    }
    return new NftExpressions(List.copyOf(expressions), counters);
  }

  private static Optional<Counters> counters(Item item) {
    try {
      Item counter = item.itemOrEmpty("counter");
      return Optional.of(new Counters(counter.number("packets", 0), counter.number("bytes", 0)));
    } catch (UnreadableException named) {
      // A counter with a name of its own counts for several rules.
      return Optional.empty();
    }
  }

  private static List<Expression> match(Item match, TableFamily family) throws UnreadableException {
    String op = match.text("op").orElse("==");
    JsonElement left = match.object().get("left");
    JsonElement right = match.object().get("right");
    if (left == null || right == null) {
      throw match.unreadable();
    }
    Optional<Masked> masked = Masked.of(left);
    Optional<NftField> field = NftField.of(masked.map(Masked::left).orElse(left));
    Optional<Values> values =
        field.flatMap(
            known ->
                masked.isPresent()
                    ? masked.get().values(known, op, right)
                    : compared(known, op, right));
    if (field.isEmpty() || values.isEmpty()) {
      return List.of(new Expression.UnknownCondition(match.object().toString()));
    }
    List<Expression> expressions = new ArrayList<>(needs(field.get(), family));
    // "any of these flags" is "not (none of them)".
    boolean anyFlag = field.get().form() == NftField.Form.TCP_FLAGS && op.equals("in");
    boolean negated = op.equals("!=") || anyFlag;
    expressions.add(new Match(field.get().field(), negated, values.get()));
    return expressions;
  }

  private static Optional<Values> compared(NftField field, String op, JsonElement right) {
    if (field.form() == NftField.Form.TCP_FLAGS) {
      long all = 0xff;
      return Masked.bits(field, right)
          .map(bits -> new Values.Masked(op.equals("in") ? bits : all, op.equals("in") ? 0 : bits));
    }
    return switch (op) {
      case "==", "!=", "in" -> NftValues.of(field, right);
      default -> ordered(field, op, right);
    };
  }

  /** Less and greater, as the range of numbers that fit. */
  private static Optional<Values> ordered(NftField field, String op, JsonElement right) {
    Optional<Long> number = NftValues.text(right).flatMap(field::number);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    long n = number.get();
    NumberRange range =
        switch (op) {
          case "<" -> new NumberRange(0, n - 1);
          case "<=" -> new NumberRange(0, n);
          case ">" -> new NumberRange(n + 1, Long.MAX_VALUE);
          default -> new NumberRange(n, Long.MAX_VALUE);
        };
    boolean known = List.of("<", "<=", ">", ">=").contains(op);
    return known ? Optional.of(new Values.Numbers(List.of(range))) : Optional.empty();
  }

  /** Man 8 nft: {@code tcp dport 80} holds for TCP alone, {@code ip saddr} for IPv4 alone. */
  private static List<Expression> needs(NftField field, TableFamily family) {
    List<Expression> needs = new ArrayList<>();
    boolean both = family != TableFamily.IP && family != TableFamily.IP6;
    if (both && field.version() != 0) {
      needs.add(number(Field.IP_VERSION, field.version()));
    }
    if (field.protocol() != 0) {
      needs.add(number(Field.PROTOCOL, field.protocol()));
    }
    return needs;
  }

  private static Match number(Field field, int number) {
    return new Match(field, false, new Values.Numbers(List.of(NumberRange.of(number))));
  }

  private static Expression vmap(Item item) throws UnreadableException {
    Item vmap = item.itemOrEmpty("vmap");
    JsonElement key = vmap.object().get("key");
    Optional<NftField> field = key == null ? Optional.empty() : NftField.of(key);
    JsonElement set = vmap.itemOrEmpty("data").object().get("set");
    Expression unknown = new Expression.UnknownAction(item.object().toString());
    if (field.isEmpty() || set == null || !set.isJsonArray()) {
      return unknown;
    }
    List<Expression.VerdictMap.Entry> entries = new ArrayList<>();
    for (JsonElement each : set.getAsJsonArray()) {
      Optional<Expression.VerdictMap.Entry> entry = entry(item, field.get(), each);
      if (entry.isEmpty()) {
        return unknown;
      }
      entries.add(entry.get());
    }
    return new Expression.VerdictMap(field.get().field(), entries);
  }

  private static Optional<Expression.VerdictMap.Entry> entry(
      Item item, NftField field, JsonElement element) throws UnreadableException {
    JsonArray pair = element.isJsonArray() ? element.getAsJsonArray() : new JsonArray();
    if (pair.size() != 2 || !pair.get(1).isJsonObject()) {
      return Optional.empty();
    }
    Optional<Values> values = NftValues.of(field, pair.get(0));
    Item verdict = new Item(item.command(), pair.get(1).getAsJsonObject());
    Expression expression = NftStatements.read(verdict);
    return values.isPresent() && expression instanceof Expression.Verdict found
        ? Optional.of(new Expression.VerdictMap.Entry(values.get(), found))
        : Optional.empty();
  }

  /** A left side of which some bits count: {@code {"&": [LEFT, MASK]}}. */
  private record Masked(JsonElement left, JsonElement mask) {

    static Optional<Masked> of(JsonElement left) {
      JsonElement parts = left.isJsonObject() ? left.getAsJsonObject().get("&") : null;
      return parts != null && parts.isJsonArray() && parts.getAsJsonArray().size() == 2
          ? Optional.of(new Masked(parts.getAsJsonArray().get(0), parts.getAsJsonArray().get(1)))
          : Optional.empty();
    }

    Optional<Values> values(NftField field, String op, JsonElement right) {
      Optional<Long> bits = bits(field, mask);
      Optional<Long> value = bits(field, right);
      return bits.isPresent() && value.isPresent() && !op.equals("in")
          ? Optional.of(new Values.Masked(bits.get(), value.get()))
          : Optional.empty();
    }

    /** One number, or several flags together. */
    private static Optional<Long> bits(NftField field, JsonElement element) {
      if (!element.isJsonArray()) {
        return NftValues.text(element).flatMap(field::number);
      }
      long bits = 0;
      for (JsonElement each : element.getAsJsonArray()) {
        Optional<Long> bit = NftValues.text(each).flatMap(field::number);
        if (bit.isEmpty()) {
          return Optional.empty();
        }
        bits |= bit.get();
      }
      return Optional.of(bits);
    }
  }
}
