package org.nslab.transcript;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the first line of a transcript. */
final class HeaderReader {

  private static final int VERSION = 2;
  private static final int LARGEST_SIZE = 65_535;
  private static final long LARGEST_TIME = 100_000_000_000L;

  private HeaderReader() {}

  static TranscriptHeader read(String line) throws Members.Wrong {
    Members members = Members.of(parse(line), "The first line");
    if (members.number("version", 0, Integer.MAX_VALUE) != VERSION) {
      throw new Members.Wrong("This is not an asciicast of version 2, the one that nslab reads.");
    }
    return new TranscriptHeader(
        members.number("width", 1, LARGEST_SIZE),
        members.number("height", 1, LARGEST_SIZE),
        members.has("timestamp") ? members.number("timestamp", 0L, LARGEST_TIME) : 0,
        members.optionalText("title").orElse(""),
        members.has("env") ? environment(members.members("env")) : Map.of(),
        members.has("nslab") ? Optional.of(origin(members.members("nslab"))) : Optional.empty());
  }

  private static JsonElement parse(String line) throws Members.Wrong {
    try {
      return Members.parse(line);
    } catch (Members.Wrong noJson) {
      throw new Members.Wrong(
          "This is no transcript: the first line of an asciicast is a JSON object.");
    }
  }

  private static Map<String, String> environment(Members members) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : members.object().entrySet()) {
      if (Members.isText(entry.getValue())) {
        environment.put(entry.getKey(), entry.getValue().getAsString());
      }
    }
    return environment;
  }

  private static Origin origin(Members members) throws Members.Wrong {
    try {
      return new Origin(
          members.text("version"),
          members.text("lesson"),
          members.optionalText("student"),
          members.optionalNumber("seed"),
          members.text("lab"));
    } catch (IllegalArgumentException e) {
      throw new Members.Wrong("A member of 'nslab' is too long or has control characters.");
    }
  }
}
