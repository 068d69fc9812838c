package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.NatRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.trace.Disposition;
import org.nslab.trace.Leg;
import org.nslab.trace.Stage;
import org.nslab.trace.Step;

/** The answer knows no way back, as a router on the way does not hide the sender behind itself. */
final class ReturnExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    boolean lostBack = patient.loss().leg() == Leg.REPLY && isAstray(patient);
    IpAddress to = patient.loss().packet().destination();
    if (!lostBack || to.family() != Family.INET) {
      return List.of();
    }
    Optional<Step> router = lastRouter(patient);
    if (router.isEmpty() || router.get().device().isEmpty()) {
      return List.of();
    }
    Namespace space = patient.state().namespace(router.get().namespace()).orElseThrow();
    IpAddress sent = sent(patient, router.get());
    Optional<Link> inner = inner(space, sent);
    Optional<Rule> rule = translation(space);
    boolean bridged = inner.map(link -> link.detail() instanceof LinkDetail.Bridge).orElse(false);
    if (inner.isEmpty()
        || (rule.isEmpty() && (!bridged || !leaves(patient, space, router.get())))) {
      return List.of();
    }
    return List.of(
        finding(patient, space, inner.get(), router.get().device().get(), rule, sent, to));
  }

  /** The source before the last router; it may have been translated there, into a wrong one. */
  private static IpAddress sent(Patient patient, Step router) {
    IpAddress seen = patient.loss().packet().destination();
    boolean known =
        patient
            .state()
            .namespace(patient.flow().from())
            .flatMap(space -> space.holder(seen))
            .isPresent();
    boolean own =
        patient
            .state()
            .namespace(router.namespace())
            .flatMap(space -> space.holder(seen))
            .isPresent();
    return known || own ? seen : patient.source().orElse(seen);
  }

  /** Nobody knows where to send it; or it went out into the world, by the default route. */
  private static boolean isAstray(Patient patient) {
    return NamespaceId.machineAround(patient.loss().namespace()).isPresent()
        || patient.loss().disposition() == Disposition.NO_ROUTE
        || patient.loss().disposition() == Disposition.NEIGHBOUR_UNRESOLVED;
  }

  /** The last of the learner's own. */
  private static Optional<Step> lastRouter(Patient patient) {
    Optional<Step> last = Optional.empty();
    for (Step step : patient.trace().steps()) {
      boolean own = NamespaceId.machineAround(step.namespace()).isEmpty();
      if (own && step.leg() == Leg.REQUEST && step.stage() == Stage.FORWARDING) {
        last = Optional.of(step);
      }
    }
    return last;
  }

  /**
   * Whether the answerer is outside: not on a bridge of the router, and by no gateway of others, or
   * beyond the learner's own network.
   */
  private static boolean leaves(Patient patient, Namespace space, Step router) {
    boolean bridge =
        router
            .device()
            .flatMap(space::link)
            .map(link -> link.detail() instanceof LinkDetail.Bridge)
            .orElse(false);
    IpAddress to = patient.loss().packet().destination();
    boolean astray = NamespaceId.machineAround(patient.loss().namespace()).isPresent();
    return !bridge
        && (astray
            || new Gateways(patient.state())
                .of(patient.space(), to).stream().noneMatch(Gateways.Candidate::isUsed));
  }

  private static Optional<Link> inner(Namespace space, IpAddress to) {
    return space.links().all().stream().filter(link -> network(link, to).isPresent()).findFirst();
  }

  private static Optional<InterfaceAddress> network(Link link, IpAddress to) {
    return link.addresses(Family.INET).stream()
        .filter(held -> held.network().contains(to) && !held.network().isHost())
        .findFirst();
  }

  /** A rule that translates sources. */
  private static Optional<Rule> translation(Namespace space) {
    List<Rule> rules = new ArrayList<>();
    for (Table table : space.ruleset().tables()) {
      for (Chain chain : table.chains()) {
        chain.rules().stream().filter(ReturnExaminer::translates).forEach(rules::add);
      }
    }
    return rules.stream().findFirst();
  }

  private static boolean translates(Rule rule) {
    return rule.expressions().stream()
        .anyMatch(
            part ->
                part instanceof Expression.Translate translate
                    && (translate.kind() == Expression.Translate.Kind.MASQUERADE
                        || translate.kind() == Expression.Translate.Kind.SNAT));
  }

  private static Finding finding(
      Patient patient,
      Namespace space,
      Link inner,
      String out,
      Optional<Rule> rule,
      IpAddress sent,
      IpAddress to) {
    String network = network(inner, sent).orElseThrow().network().toString();
    String far = NamespaceId.of(patient.loss().namespace());
    String line =
        rule.map(found -> "-A POSTROUTING " + found.text()).orElse("-P POSTROUTING ACCEPT");
    String why =
        rule.isPresent()
            ? "There is a rule that translates sources, but this packet does not meet it."
            : "No rule translates its source.";
    return patient
        .about(rule.isPresent() ? "nat-wrong" : "nat-missing", space.id())
        .device(out)
        .shown(Commands.in(space.id(), "iptables -t nat -S POSTROUTING"), line)
        .means(
            "The packet leaves "
                + NamespaceId.of(space.id())
                + " by "
                + out
                + " with the source "
                + to
                + ", and "
                + far
                + " knows nothing of "
                + network
                + ". "
                + why)
        .asks("The request arrives. Whom is " + far + " to answer?")
        .mended(NatRepairs.masquerade(space, network, out, !sent.equals(to)));
  }
}
