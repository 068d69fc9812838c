package org.nslab.simulation.iproute;

/** Sets JSON out as {@code ip -p} does; lib/json_writer.c. */
final class Pretty {

  private static final String STEP = "    ";

  private final String json;
  private final StringBuilder text = new StringBuilder();
  private int depth;

  private Pretty(String json) {
    this.json = json;
  }

  static String of(String json) {
    return new Pretty(json).set();
  }

  private String set() {
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted || c == '"') {
        quoted = c == '"' ? !quoted : quoted;
        i += c == '\\' ? copied(i) : 0;
        text.append(c == '\\' ? "" : String.valueOf(c));
      } else if (c == '{' || c == '[') {
        open(i, c);
      } else if (c == '}' || c == ']') {
        depth--;
        boolean empty = json.charAt(i - 1) == '{' || json.charAt(i - 1) == '[';
        text.append(empty ? "" : c == '}' ? "\n" + STEP.repeat(depth) : " ").append(c);
      } else if (c == ',') {
        text.append(',').append(json.charAt(i + 1) == '{' ? "" : separator());
      } else {
        text.append(c).append(c == ':' ? " " : "");
      }
    }
    return text.toString();
  }

  private int copied(int i) {
    text.append(json, i, Math.min(json.length(), i + 2));
    return 1;
  }

  private String separator() {
    return text.lastIndexOf("[ ") > text.lastIndexOf("{") ? "" : "\n" + STEP.repeat(depth);
  }

  private void open(int i, char c) {
    depth++;
    boolean empty = json.charAt(i + 1) == '}' || json.charAt(i + 1) == ']';
    text.append(c);
    if (!empty) {
      text.append(c == '{' ? "\n" + STEP.repeat(depth) : " ");
    }
  }
}
