package org.nslab.transcript;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a transcript as JSON.
 *
 * <p>asciicast v2 (docs.asciinema.org/manual/asciicast/v2): a header object, then arrays of time,
 * code and data. asciinema 3 stops at an event whose data is not a string, so the object of an
 * {@code x} event is written as text.
 */
final class Json {

  /** Longer texts are cut, so that no line is longer than what the reader takes. */
  static final int LONGEST_TEXT = 256 * 1024;

  private static final long MICROS_PER_SECOND = 1_000_000;

  private Json() {}

  static String header(TranscriptHeader header) {
    return written(
        json -> {
          json.beginObject().name("version").value(2);
          json.name("width").value(header.width()).name("height").value(header.height());
          json.name("timestamp").value(header.timestamp());
          if (!header.title().isEmpty()) {
            json.name("title").value(clean(header.title()));
          }
          json.name("env");
          write(json, new TreeMap<>(header.environment()));
          if (header.origin().isPresent()) {
            origin(json.name("nslab"), header.origin().get());
          }
          json.endObject();
        });
  }

  private static void origin(JsonWriter json, Origin origin) throws IOException {
    json.beginObject().name("version").value(clean(origin.version()));
    json.name("lesson").value(clean(origin.lesson()));
    if (origin.student().isPresent()) {
      json.name("student").value(clean(origin.student().get()));
    }
    if (origin.seed().isPresent()) {
      json.name("seed").value(origin.seed().getAsLong());
    }
    json.name("lab").value(clean(origin.lab())).endObject();
  }

  static String event(long micros, Event event) {
    String text = event instanceof Event.Happened ? event.data() : clean(event.data());
    String fraction = Long.toString(MICROS_PER_SECOND + micros % MICROS_PER_SECOND).substring(1);
    return "["
        + micros / MICROS_PER_SECOND
        + "."
        + fraction
        + ", \""
        + event.code()
        + "\", "
        + written(json -> json.value(text))
        + "]";
  }

  /** The object of an {@code x} event. */
  static String lessonEvent(LessonEvent event) {
    return written(
        json -> {
          json.beginObject().name("type").value(event.type()).name("step").value(event.step());
          for (Map.Entry<String, Object> detail : event.details().entrySet()) {
            write(json.name(detail.getKey()), detail.getValue());
          }
          json.endObject();
        });
  }

  private static void write(JsonWriter json, Object value) throws IOException {
    if (value instanceof Number number) {
      json.value(number);
    } else if (value instanceof Boolean truth) {
      json.value(truth);
    } else if (value instanceof List<?> list) {
      json.beginArray();
      for (Object item : list) {
        write(json, item);
      }
      json.endArray();
    } else if (value instanceof Map<?, ?> map) {
      json.beginObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(json.name(entry.getKey().toString()), entry.getValue());
      }
      json.endObject();
    } else {
      json.value(clean(value.toString()));
    }
  }

  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private static String written(Content content) {
    StringWriter text = new StringWriter();
    try {
      content.write(new JsonWriter(text));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }

  /** Without halves of surrogate pairs, which UTF-8 does not have, and not too long. */
  private static String clean(String text) {
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    if (cut.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return cut;
    }
    return cut.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
