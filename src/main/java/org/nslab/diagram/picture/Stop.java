package org.nslab.diagram.picture;

import java.util.Optional;

/**
 * A place that a packet comes by.
 *
 * @param number in the order of the way, from 1
 * @param isReply whether it is the answer that comes by
 * @param box the id of the box
 * @param device the id of the device, where there is one
 * @param end how the packet dies here, such as {@code no-route}; empty where it gets on
 * @param text what happens there
 */
public record Stop(
    int number,
    boolean isReply,
    String box,
    Optional<String> device,
    Optional<String> end,
    String text) {

  boolean isIn(Box place) {
    return box.equals(place.id());
  }
}
