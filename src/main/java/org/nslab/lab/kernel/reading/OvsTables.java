package org.nslab.lab.kernel.reading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.OvsBridge;

/**
 * Reads the switches out of {@code ovs-vsctl --format=json list}: a line each for the tables
 * Bridge, Port and Interface, values as RFC 7047, section 5.1, writes them.
 */
final class OvsTables {

  private static final String COMMAND = "ovs-vsctl --format=json list";

  private OvsTables() {}

  /** The switches; none where Open vSwitch does not run. */
  static List<OvsBridge> read(List<Section> sections) throws UnreadableException {
    Map<String, List<String>> flows = new HashMap<>();
    List<String> tables = List.of();
    for (Section section : sections) {
      if (section.name().equals("ovs")) {
        tables = section.lines();
        if (section.exitCode() != 0 || tables.size() != 3) {
          throw new UnreadableException(COMMAND, section.text());
        }
      } else if (section.name().equals("flows")) {
        flows.putAll(flows(section.lines()));
      }
    }
    return tables.isEmpty() ? List.of() : bridges(tables, flows);
  }

  /** Each switch's flows follow a line that names it. */
  private static Map<String, List<String>> flows(List<String> lines) {
    Map<String, List<String>> flows = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("bridge ")) {
        current = new ArrayList<>();
        flows.put(line.substring(7), current);
      } else {
        current.add(line.strip());
      }
    }
    return flows;
  }

  private static List<OvsBridge> bridges(List<String> tables, Map<String, List<String>> flows)
      throws UnreadableException {
    Map<String, Row> interfaces = byId(rows(tables.get(2)));
    Map<String, Row> ports = byId(rows(tables.get(1)));
    List<OvsBridge> bridges = new ArrayList<>();
    for (Row row : rows(tables.get(0))) {
      String name = row.text("name").orElseThrow(row::unreadable);
      List<OvsBridge.Port> own = new ArrayList<>();
      for (String id : row.set("ports")) {
        Row port = ports.get(id);
        if (port != null) {
          own.add(port(port, interfaces));
        }
      }
      own.sort((one, other) -> one.name().compareTo(other.name()));
      List<String> ofBridge = flows.getOrDefault(name, List.of());
      bridges.add(new OvsBridge(name, own, row.text("fail_mode"), ofBridge));
    }
    bridges.sort((one, other) -> one.name().compareTo(other.name()));
    return bridges;
  }

  private static OvsBridge.Port port(Row port, Map<String, Row> interfaces)
      throws UnreadableException {
    Set<Integer> trunks = new HashSet<>();
    for (String trunk : port.set("trunks")) {
      trunks.add(port.number(trunk));
    }
    Optional<String> tag = port.text("tag");
    Row device = port;
    for (String id : port.set("interfaces")) {
      device = Objects.requireNonNullElse(interfaces.get(id), device);
    }
    String type = device.text("type").filter(text -> !text.isEmpty()).orElse("system");
    return new OvsBridge.Port(
        port.text("name").orElseThrow(port::unreadable),
        type,
        tag.isEmpty() ? OptionalInt.empty() : OptionalInt.of(port.number(tag.get())),
        trunks,
        port.text("vlan_mode"),
        Optional.ofNullable(device.map("options").get("peer")),
        device.text("error").filter(text -> !text.isEmpty()));
  }

  private static Map<String, Row> byId(List<Row> rows) throws UnreadableException {
    Map<String, Row> byId = new HashMap<>();
    for (Row row : rows) {
      byId.put(row.text("_uuid").orElseThrow(row::unreadable), row);
    }
    return byId;
  }

  private static List<Row> rows(String line) throws UnreadableException {
    try {
      Item table = new Item(COMMAND, JsonParser.parseString(line).getAsJsonObject());
      List<String> headings = table.texts("headings");
      JsonElement data = table.object().get("data");
      List<Row> rows = new ArrayList<>();
      for (JsonElement row : data == null ? new JsonArray() : data.getAsJsonArray()) {
        JsonArray values = row.getAsJsonArray();
        if (values.size() != headings.size()) {
          throw table.unreadable();
        }
        rows.add(new Row(headings, values));
      }
      return rows;
    } catch (JsonParseException | IllegalStateException notATable) {
      throw new UnreadableException(COMMAND, line);
    }
  }

  /** A row: plain values, {@code ["uuid", id]}, {@code ["set", […]]}, {@code ["map", […]]}. */
  private record Row(List<String> headings, JsonArray values) {

    UnreadableException unreadable() {
      return new UnreadableException(COMMAND, values.toString());
    }

    private JsonElement value(String heading) throws UnreadableException {
      int at = headings.indexOf(heading);
      if (at < 0) {
        throw unreadable();
      }
      return values.get(at);
    }

    /** The one value, or nothing where there is none. */
    Optional<String> text(String heading) throws UnreadableException {
      return set(heading).stream().findFirst();
    }

    List<String> set(String heading) throws UnreadableException {
      JsonElement value = value(heading);
      List<String> members = new ArrayList<>();
      if (isTagged(value, "set")) {
        for (JsonElement member : value.getAsJsonArray().get(1).getAsJsonArray()) {
          members.add(atom(member));
        }
      } else {
        members.add(atom(value));
      }
      return members;
    }

    Map<String, String> map(String heading) throws UnreadableException {
      Map<String, String> map = new HashMap<>();
      if (!headings.contains(heading) || !isTagged(value(heading), "map")) {
        return map;
      }
      for (JsonElement pair : value(heading).getAsJsonArray().get(1).getAsJsonArray()) {
        if (!pair.isJsonArray() || pair.getAsJsonArray().size() != 2) {
          throw unreadable();
        }
        map.put(atom(pair.getAsJsonArray().get(0)), atom(pair.getAsJsonArray().get(1)));
      }
      return map;
    }

    private String atom(JsonElement value) throws UnreadableException {
      boolean uuid =
          value.isJsonArray()
              && value.getAsJsonArray().size() == 2
              && value.getAsJsonArray().get(1).isJsonPrimitive();
      JsonElement plain = uuid ? value.getAsJsonArray().get(1) : value;
      if (!plain.isJsonPrimitive()) {
        throw unreadable();
      }
      return plain.getAsString();
    }

    private static boolean isTagged(JsonElement value, String tag) {
      return value.isJsonArray()
          && value.getAsJsonArray().size() == 2
          && value.getAsJsonArray().get(0).isJsonPrimitive()
          && value.getAsJsonArray().get(0).getAsString().equals(tag)
          && value.getAsJsonArray().get(1).isJsonArray();
    }

    int number(String text) throws UnreadableException {
      if (!text.matches("[0-9]{1,4}")) {
        throw unreadable();
      }
      return Integer.parseInt(text);
    }
  }
}
