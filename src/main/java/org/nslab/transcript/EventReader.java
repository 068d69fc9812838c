package org.nslab.transcript;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line of a transcript after the first. */
final class EventReader {

  private static final double MOST_SECONDS = 1e9;
  private static final double NANOS = 1e9;
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4})x([1-9][0-9]{0,4})");

  private interface Kind {
    Event read(JsonElement data) throws Members.Wrong;
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "o", data -> new Event.Output(text(data)),
          "i", data -> new Event.Input(text(data)),
          "m", data -> new Event.Marker(text(data)),
          "r", EventReader::resize,
          "x", EventReader::happened);

  private EventReader() {}

  static TimedEvent read(String line) throws Members.Wrong {
    JsonElement element = Members.parse(line);
    if (!element.isJsonArray() || element.getAsJsonArray().size() != 3) {
      throw new Members.Wrong("An event must be a list of a time, a code and data.");
    }
    JsonArray event = element.getAsJsonArray();
    Duration time = time(event.get(0));
    if (!Members.isText(event.get(1))) {
      throw new Members.Wrong("An event's code must be a text.");
    }
    String code = event.get(1).getAsString();
    Kind kind = KINDS.getOrDefault(code, data -> new Event.Unknown(code));
    return new TimedEvent(time, kind.read(event.get(2)));
  }

  private static Duration time(JsonElement element) throws Members.Wrong {
    if (Members.isNumber(element)) {
      double seconds = element.getAsDouble();
      if (seconds >= 0 && seconds <= MOST_SECONDS) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
      }
    }
    throw new Members.Wrong("An event's time must be a number of seconds, 0 or more.");
  }

  private static String text(JsonElement data) throws Members.Wrong {
    if (!Members.isText(data)) {
      throw new Members.Wrong("The data of this event must be a text.");
    }
    return data.getAsString();
  }

  private static Event resize(JsonElement data) throws Members.Wrong {
    Matcher size = SIZE.matcher(text(data));
    if (size.matches()) {
      int width = Integer.parseInt(size.group(1));
      int height = Integer.parseInt(size.group(2));
      if (TranscriptHeader.isSize(width, height)) {
        return new Event.Resize(width, height);
      }
    }
    throw new Members.Wrong("A new size of the terminal must be like '80x24'.");
  }

  /** An object, or the text of one; other programs give {@code x} meanings of their own. */
  private static Event happened(JsonElement data) throws Members.Wrong {
    JsonElement object =
        Members.isText(data) && data.getAsString().startsWith("{")
            ? Members.parse(data.getAsString())
            : data;
    if (!object.isJsonObject()) {
      return new Event.Unknown("x");
    }
    Optional<LessonEvent> read = LessonEventReader.read(Members.of(object, "The data"));
    return read.<Event>map(Event.Happened::new).orElse(new Event.Unknown("x"));
  }
}
