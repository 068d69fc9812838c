package org.nslab.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nslab.network.OvsBridge;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.address.Prefix;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.packet.Protocol;

/**
 * A flow of a switch of Open vSwitch; {@code man 7 ovs-fields}. Fields that are not known here
 * match nothing; actions other than to drop count as those of a usual switch.
 *
 * @param priority the highest that matches decides
 * @param fields what a frame must have
 * @param actions what is done with it
 */
public record OvsFlow(int priority, List<String> fields, String actions) {

  private static final int USUAL_PRIORITY = 32768;

  /** Copies the list. */
  public OvsFlow {
    fields = List.copyOf(fields);
  }

  /** Reads a flow as {@code ovs-ofctl dump-flows} prints it. */
  public static OvsFlow of(String text) {
    int at = text.indexOf("actions=");
    String match = at < 0 ? text : text.substring(0, at);
    String actions = at < 0 ? "" : text.substring(at + 8).strip();
    int priority = USUAL_PRIORITY;
    List<String> fields = new ArrayList<>();
    for (String field : match.strip().split("[, ]+", -1)) {
      if (field.startsWith("priority=")) {
        priority = Integer.parseInt(field.substring(9));
      } else if (!field.isEmpty() && !field.matches("(cookie|table|idle|hard|duration|n_).*")) {
        fields.add(field);
      }
    }
    return new OvsFlow(priority, fields, actions);
  }

  /** The one that decides about a frame, of those that a switch has. */
  static Optional<OvsFlow> of(OvsBridge bridge, Frame frame) {
    return bridge.flows().stream()
        .map(OvsFlow::of)
        .filter(flow -> flow.matches(frame))
        .max(Comparator.comparingInt(OvsFlow::priority));
  }

  /** Whether it drops what it matches. */
  public boolean drops() {
    return actions.isEmpty() || actions.equals("drop");
  }

  private boolean matches(Frame frame) {
    return fields.stream().allMatch(field -> matches(field, frame));
  }

  private static boolean matches(String field, Frame frame) {
    int equals = field.indexOf('=');
    String value = equals < 0 ? "" : field.substring(equals + 1);
    String name = equals < 0 ? field : field.substring(0, equals);
    return switch (name) {
      case "arp" -> frame.payload() instanceof Payload.Resolution && isV4(frame);
      case "ip" -> packet(frame).isPresent() && isV4(frame);
      case "ipv6" -> !isV4(frame);
      case "icmp", "tcp", "udp" ->
          isV4(frame)
              && packet(frame)
                  .filter(packet -> packet.protocol() == Protocol.valueOf(upper(name)))
                  .isPresent();
      case "dl_src" -> MacAddress.parse(value).filter(frame.source()::equals).isPresent();
      case "dl_dst" -> MacAddress.parse(value).filter(frame.destination()::equals).isPresent();
      case "dl_vlan" -> value.equals(Integer.toString(frame.vlan()));
      case "nw_src" -> packet(frame).filter(packet -> within(value, packet.source())).isPresent();
      case "nw_dst" ->
          packet(frame).filter(packet -> within(value, packet.destination())).isPresent();
      default -> false;
    };
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static boolean isV4(Frame frame) {
    return frame.payload().family() == Family.INET;
  }

  private static Optional<Packet> packet(Frame frame) {
    return frame.payload() instanceof Payload.Ip payload
        ? Optional.of(payload.packet())
        : Optional.empty();
  }

  private static boolean within(String prefix, IpAddress address) {
    return Prefix.parse(prefix)
        .or(() -> IpAddress.parse(prefix).map(Prefix::of))
        .filter(network -> network.contains(address))
        .isPresent();
  }
}
