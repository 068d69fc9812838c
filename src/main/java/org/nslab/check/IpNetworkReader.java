package org.nslab.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Reads the network by asking {@code ip} for JSON: two processes a namespace. */
public final class IpNetworkReader implements NetworkReader {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Each namespace: a line with its name, then one line of JSON for each question. */
  private static final String SCRIPT =
      """
      ask() {
        printf '\\n#%s\\n' "$1"; shift
        printf 'addr show\\nroute show\\nneigh show\\n' | ip "$@" -j -d -batch - 2>/dev/null
        ip "$@" -6 -j -d route show 2>/dev/null
      }
      ask host
      for path in /run/netns/*; do
        [ -e "$path" ] && ask "${path##*/}" -n "${path##*/}"
      done
      :
      """;

  @Override
  public NetworkView read(Lab lab) throws LabException {
    Captured captured = lab.capture(SCRIPT, LIMIT);
    Map<String, NamespaceAnswer> answers = new HashMap<>();
    String namespace = Terms.HOST;
    List<JsonArray> arrays = new ArrayList<>();
    for (String line : captured.output().lines().toList()) {
      if (line.startsWith("#")) {
        answers.put(namespace, new NamespaceAnswer(arrays));
        namespace = line.substring(1);
        arrays = new ArrayList<>();
      } else if (line.startsWith("[")) {
        arrays.add(parse(line));
      }
    }
    answers.put(namespace, new NamespaceAnswer(arrays));
    return new IpNetwork(answers);
  }

  private static JsonArray parse(String line) throws LabException {
    try {
      return JsonParser.parseString(line).getAsJsonArray();
    } catch (JsonParseException | IllegalStateException e) {
      throw new LabException("The command ip printed what nslab cannot read: " + line, e);
    }
  }

  /** What {@code ip} said of one namespace, told apart by the members that it uses. */
  private record NamespaceAnswer(List<JsonArray> arrays) {

    List<JsonObject> withMember(String member) {
      List<JsonObject> found = new ArrayList<>();
      for (JsonArray array : arrays) {
        for (JsonElement element : array) {
          if (element.isJsonObject() && element.getAsJsonObject().has(member)) {
            found.add(element.getAsJsonObject());
          }
        }
      }
      return found;
    }
  }

  /** The answers, as statements want them. */
  private record IpNetwork(Map<String, NamespaceAnswer> answers) implements NetworkView {

    private NamespaceAnswer answer(String namespace) {
      return answers.getOrDefault(namespace, new NamespaceAnswer(List.of()));
    }

    @Override
    public List<String> namespaces() {
      return answers.keySet().stream().filter(name -> !name.equals(Terms.HOST)).sorted().toList();
    }

    @Override
    public List<LinkView> links(String namespace) {
      return answer(namespace).withMember("ifname").stream()
          .map(link -> link(namespace, link))
          .toList();
    }

    private LinkView link(String namespace, JsonObject link) {
      String name = text(link, "ifname").orElse("");
      List<String> flags = new ArrayList<>();
      link.getAsJsonArray("flags").forEach(flag -> flags.add(flag.getAsString()));
      List<String> addresses = new ArrayList<>();
      for (JsonElement each : link.getAsJsonArray("addr_info")) {
        JsonObject address = each.getAsJsonObject();
        text(address, "local")
            .ifPresent(local -> addresses.add(local + "/" + address.get("prefixlen").getAsInt()));
      }
      String kind =
          Optional.ofNullable(link.getAsJsonObject("linkinfo"))
              .flatMap(info -> text(info, "info_kind"))
              .orElse(flags.contains("LOOPBACK") ? "loopback" : "");
      return new LinkView(
          name,
          kind,
          flags.contains("UP"),
          flags.contains("LOWER_UP"),
          link.get("mtu").getAsInt(),
          text(link, "master"),
          peer(namespace, link),
          addresses);
    }

    /** Each end of a cable knows the other's number, and in which namespace it is. */
    private Optional<LinkName> peer(String namespace, JsonObject link) {
      if (text(link, "link").isPresent()) {
        return Optional.of(new LinkName(text(link, "link").get(), namespace));
      }
      if (!link.has("link_index")) {
        return Optional.empty();
      }
      int other = link.get("link_index").getAsInt();
      int own = link.get("ifindex").getAsInt();
      Optional<String> where = text(link, "link_netns");
      return answers.keySet().stream()
          .filter(name -> where.isEmpty() ? !name.equals(namespace) : name.equals(where.get()))
          .sorted()
          .flatMap(name -> end(name, other, own).stream())
          .findFirst();
    }

    private Optional<LinkName> end(String namespace, int index, int peerIndex) {
      return answer(namespace).withMember("ifname").stream()
          .filter(link -> link.get("ifindex").getAsInt() == index)
          .filter(link -> link.has("link_index") && link.get("link_index").getAsInt() == peerIndex)
          .flatMap(link -> text(link, "ifname").stream())
          .map(name -> new LinkName(name, namespace))
          .findFirst();
    }

    @Override
    public List<RouteView> routes(String namespace) {
      return answer(namespace).withMember("dst").stream()
          .filter(entry -> !entry.has("state"))
          .map(
              route ->
                  new RouteView(
                      text(route, "dst").orElse(""), text(route, "gateway"), text(route, "dev")))
          .toList();
    }

    @Override
    public Optional<String> neighbour(String namespace, String address) {
      return answer(namespace).withMember("state").stream()
          .filter(entry -> text(entry, "dst").filter(address::equals).isPresent())
          .flatMap(entry -> text(entry, "lladdr").stream())
          .findFirst();
    }

    private static Optional<String> text(JsonObject object, String member) {
      JsonElement value = object.get(member);
      return value == null || !value.isJsonPrimitive()
          ? Optional.empty()
          : Optional.of(value.getAsString());
    }
  }
}
