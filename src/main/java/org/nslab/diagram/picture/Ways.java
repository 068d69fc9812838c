package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.trace.Hop;
import org.nslab.trace.Leg;
import org.nslab.trace.Loss;
import org.nslab.trace.Obstacle;
import org.nslab.trace.Step;
import org.nslab.trace.Trace;

/** Turns a packet's trace into the places of a picture that it comes by. */
public final class Ways {

  /** A frame that goes to everybody ends so at all but one. */
  private static final Set<Obstacle.Kind> ORDINARY =
      EnumSet.of(Obstacle.Kind.NOT_HOLDER, Obstacle.Kind.OTHER_MAC, Obstacle.Kind.PORT_SAME);

  private final Map<String, String> devices = new HashMap<>();
  private final Picture picture;
  private final List<Stop> stops = new ArrayList<>();

  private Ways(Picture picture) {
    this.picture = picture;
    for (Box box : picture.boxes()) {
      box.devices().forEach(device -> devices.put(box.id() + " " + device.name(), device.id()));
    }
  }

  /**
   * A picture with a packet's way on it, there and back, as far as it gets. What lies off the way
   * altogether is left out.
   */
  public static Picture mark(Picture picture, Trace trace) {
    Ways ways = new Ways(picture);
    for (Hop hop : trace.hops()) {
      if (hop.leg() != Leg.ERROR) {
        ways.add(hop);
      }
    }
    List<Stop> way = new ArrayList<>(new Crossings(picture).fill(ways.stops));
    trace.loss().ifPresent(loss -> ways.obstacles(loss, way));
    return new Neighbourhood(picture).of(way);
  }

  /** Where the question for a MAC address, or the frame, came to its end. */
  private void obstacles(Loss loss, List<Stop> way) {
    for (Obstacle obstacle : loss.obstacles()) {
      String device = devices.get(obstacle.namespace() + " " + Visible.of(obstacle.device()));
      boolean ordinary = ORDINARY.contains(obstacle.kind()) || endsAt(device, way);
      if (device != null && !ordinary) {
        way.add(
            new Stop(
                way.size() + 1,
                loss.leg() == Leg.REPLY,
                obstacle.namespace(),
                Optional.of(device),
                Optional.of(obstacle.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Visible.of(obstacle.toString())));
      }
    }
  }

  private static boolean endsAt(@Nullable String device, List<Stop> way) {
    return way.stream()
        .anyMatch(
            stop -> stop.end().isPresent() && stop.device().equals(Optional.ofNullable(device)));
  }

  /** A stop for each device of a hop; one for the box where there is none. */
  private void add(Hop hop) {
    if (picture.box(hop.namespace()).isEmpty()) {
      return;
    }
    Step first = hop.steps().get(0);
    Step before = first;
    Optional<String> at = device(first);
    for (Step step : hop.steps()) {
      Optional<String> next = device(step);
      boolean moves = next.isPresent() && at.isPresent() && !next.equals(at);
      if (moves) {
        stop(hop, before, at);
      }
      at = next.isPresent() ? next : at;
      before = step;
    }
    stop(hop, before, at);
  }

  private Optional<String> device(Step step) {
    return step.device()
        .flatMap(
            name -> Optional.ofNullable(devices.get(step.namespace() + " " + Visible.of(name))));
  }

  private void stop(Hop hop, Step last, Optional<String> device) {
    stops.add(
        new Stop(
            stops.size() + 1,
            hop.leg() == Leg.REPLY,
            hop.namespace(),
            device,
            last.isPassed() ? Optional.empty() : last.end().map(Object::toString),
            Visible.of(last.fact().toString())));
  }
}
