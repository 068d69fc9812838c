package org.nslab.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.Prefix;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Values;

/**
 * What a rule must do, whichever tool made it. It may be about less than that: further conditions
 * do not count.
 *
 * @param effect what it does with a packet
 * @param source the network that it is about
 * @param protocol the IP protocol's number
 * @param port the destination port
 * @param destination where it sends packets, with DNAT
 */
record RulePattern(
    Effect effect,
    Optional<Prefix> source,
    OptionalInt protocol,
    OptionalInt port,
    Optional<Translate> destination) {

  /** What a rule does with a packet. */
  enum Effect {
    ACCEPT(Expression.Accept.class),
    DROP(Expression.Drop.class),
    REJECT(Expression.Reject.class),
    MASQUERADE(Translate.class),
    DNAT(Translate.class);

    private final Class<? extends Expression> kind;

    Effect(Class<? extends Expression> kind) {
      this.kind = kind;
    }

    boolean isThatOf(Expression expression) {
      return kind.isInstance(expression)
          && (!(expression instanceof Translate translate)
              || translate.kind().name().equals(name()));
    }
  }

  RulePattern(Effect effect) {
    this(effect, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
  }

  RulePattern from(Prefix network) {
    return new RulePattern(effect, Optional.of(network), protocol, port, destination);
  }

  RulePattern of(int aProtocol, OptionalInt aPort) {
    return new RulePattern(effect, source, OptionalInt.of(aProtocol), aPort, destination);
  }

  RulePattern to(Translate target) {
    return new RulePattern(effect, source, protocol, port, Optional.of(target));
  }

  /** Whether a rule is such a one; one that excludes something is not. */
  boolean matches(Rule rule) {
    List<Expression> parts = rule.expressions();
    return parts.stream().noneMatch(part -> part instanceof Match match && match.negated())
        && parts.stream().anyMatch(this::hasEffect)
        && source.map(network -> has(parts, Field.SOURCE, addresses(network))).orElse(true)
        && agrees(parts, Field.PROTOCOL, protocol)
        && agrees(parts, Field.DESTINATION_PORT, port);
  }

  private boolean hasEffect(Expression part) {
    boolean there =
        destination.isEmpty()
            || (part instanceof Translate translate
                && translate.addresses().equals(destination.get().addresses())
                && translate.ports().equals(destination.get().ports()));
    return effect.isThatOf(part) && there;
  }

  private static boolean agrees(List<Expression> parts, Field field, OptionalInt wanted) {
    return wanted.isEmpty()
        || has(parts, field, new Values.Numbers(List.of(NumberRange.of(wanted.getAsInt()))));
  }

  private static Values addresses(Prefix network) {
    return new Values.Addresses(List.of(AddressRange.of(network)));
  }

  private static boolean has(List<Expression> parts, Field field, Values values) {
    return parts.contains(new Match(field, false, values));
  }
}
