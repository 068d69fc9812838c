package org.nslab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.network.NamespaceId;
import org.nslab.trace.Hop;
import org.nslab.trace.Leg;
import org.nslab.trace.Step;

/** An answer in words, as Markdown that reads as plain text too. */
public final class AnswerText {

  /** How much is told: in a lesson, one after the other. */
  public enum Tier {
    /** A question that points the right way. */
    QUESTION,
    /** What happened, and the line that shows it. */
    EVIDENCE,
    /** What mends it. */
    FIX
  }

  private AnswerText() {}

  /** All three parts. */
  public static String of(Answer answer) {
    if (answer.isReachable()) {
      return way(answer) + "\n\nThe packet arrives, and so does the answer.\n";
    }
    return of(answer, Tier.EVIDENCE) + "\n" + of(answer, Tier.FIX);
  }

  /** One part. */
  public static String of(Answer answer, Tier tier) {
    return switch (tier) {
      case QUESTION -> question(answer);
      case EVIDENCE -> way(answer) + "\n\n" + happened(answer) + "\n" + evidence(answer);
      case FIX -> fix(answer);
    };
  }

  private static String question(Answer answer) {
    return answer.causes().isEmpty()
        ? "How far does the packet get?\n"
        : answer.causes().get(0).question() + "\n";
  }

  /** {@code red ▸ host ▸ ✗}, with the answer's way in a second line. */
  private static String way(Answer answer) {
    StringBuilder text = new StringBuilder();
    for (Leg leg : List.of(Leg.REQUEST, Leg.REPLY)) {
      List<String> names = new ArrayList<>();
      for (Hop hop : answer.trace().hops()) {
        if (hop.leg() == leg) {
          names.add(NamespaceId.of(hop.namespace()));
        }
      }
      if (!names.isEmpty()) {
        text.append(text.length() == 0 ? "" : "  \n")
            .append(leg == Leg.REQUEST ? "request: " : "reply:   ")
            .append(String.join(" → ", names));
      }
    }
    return text.append(answer.isReachable() ? "" : " → ✗").toString();
  }

  private static String happened(Answer answer) {
    List<Step> steps = answer.trace().steps();
    Step last = steps.get(steps.size() - 1);
    String packet = last.leg() == Leg.REPLY ? "The request arrives. The reply" : "The request";
    return packet
        + " ends "
        + NamespaceId.in(last.namespace())
        + last.device().map(device -> " at " + device).orElse("")
        + " ("
        + last.stage()
        + "): "
        + last.fact()
        + ".\n";
  }

  private static String evidence(Answer answer) {
    StringBuilder text = new StringBuilder();
    for (Cause cause : answer.causes()) {
      text.append(cause.meaning())
          .append("\n\n    $ ")
          .append(cause.evidence().command())
          .append("\n    ")
          .append(cause.evidence().line())
          .append("\n\n");
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static String fix(Answer answer) {
    if (answer.plan().isEmpty()) {
      return "No command is known to mend it.\n";
    }
    StringBuilder text = new StringBuilder("What mends it:\n\n");
    answer.plan().forEach(command -> text.append("    $ ").append(command).append('\n'));
    for (Cause cause : answer.causes()) {
      cause.assumption().ifPresent(why -> text.append("\nAssumed: ").append(why).append('\n'));
    }
    text.append(
        answer.verified()
            ? "\nTried on a copy of the network: " + what(answer) + " then arrives.\n"
            : "\nNot certain: on a copy of the network "
                + what(answer)
                + " still does not arrive.\n");
    return text.toString();
  }

  private static String what(Answer answer) {
    return answer.trace().flow().protocol().hasPorts() ? "the packet" : "the ping";
  }
}
