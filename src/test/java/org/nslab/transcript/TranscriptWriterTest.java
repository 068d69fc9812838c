package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptWriterTest {

  private final Path directory;

  private final AtomicLong nanos = new AtomicLong(5_000_000_000L);

  TranscriptWriterTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private TranscriptWriter writer(String name) throws IOException {
    return TranscriptWriter.create(
        directory.resolve(name),
        Samples.HEADER,
        nanos::get,
        MoreExecutors.newDirectExecutorService());
  }

  private static void print(TranscriptWriter writer, byte... bytes) {
    writer.output(bytes, bytes.length);
  }

  @Test
  void theFileIsAnAsciicastFromItsFirstMomentOn() throws IOException {
    try (TranscriptWriter writer = writer("a.cast")) {
      writer.line("ip netns add red");
      nanos.addAndGet(1_234_567_891L);
      writer.shown("done\n");
      writer.happened(new LessonEvent.Command(2, "ip netns add red", 0, "kernel", ""));
      writer.resized(100, 30);
      writer.resized(0, 0);
      writer.marker("Two namespaces");
      assertEquals(
          List.of(
              "{\"version\":2,\"width\":80,\"height\":24,\"timestamp\":1795512600,"
                  + "\"title\":\"A cable between two namespaces\","
                  + "\"env\":{\"SHELL\":\"/bin/bash\",\"TERM\":\"xterm-256color\"},"
                  + "\"nslab\":{\"version\":\"0.1.0\",\"lesson\":\"04-veth-cable\","
                  + "\"student\":\"s 42\",\"seed\":7,\"lab\":\"kernel\"}}",
              "[0.000000, \"i\", \"ip netns add red\\r\"]",
              "[1.234567, \"o\", \"done\\r\\n\"]",
              "[1.234567, \"x\", \"{\\\"type\\\":\\\"command\\\",\\\"step\\\":2,"
                  + "\\\"line\\\":\\\"ip netns add red\\\",\\\"exit\\\":0,"
                  + "\\\"lab\\\":\\\"kernel\\\",\\\"canonical\\\":\\\"\\\"}\"]",
              "[1.234567, \"r\", \"100x30\"]",
              "[1.234567, \"m\", \"Two namespaces\"]"),
          Files.readAllLines(writer.file()));
    }
  }

  @Test
  void aCharacterMayBeCutInTwo() throws IOException {
    try (TranscriptWriter writer = writer("a.cast")) {
      print(writer, (byte) 'a', (byte) 0xE6, (byte) 0x97);
      print(writer, (byte) 0xA5, (byte) 0xFF, (byte) 'b', (byte) 0xC3);
      writer.close();
      assertEquals("a日\uFFFDb\uFFFD", output(writer.file()));
    }
  }

  @Test
  void anEndlessOutputIsNotKept() throws IOException {
    try (TranscriptWriter writer = writer("a.cast")) {
      writer.line("yes");
      byte[] much = "y\r\n".repeat(3000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1000; i++) {
        writer.output(much, much.length);
      }
      long size = Files.size(writer.file());
      assertTrue(size < 2 * TranscriptWriter.MOST_OUTPUT, "it has " + size + " bytes");
      assertTrue(output(writer.file()).contains("not recorded"));
      writer.happened(new LessonEvent.Command(1, "yes", 130, "kernel", ""));
      writer.shown("again");
      assertTrue(output(writer.file()).endsWith("again"));
    }
  }

  @Test
  void aLongTextIsCutIntoEvents() throws IOException {
    String text = "x" + "😀".repeat(Json.LONGEST_TEXT);
    try (TranscriptWriter writer = writer("a.cast")) {
      writer.shown(text);
      assertTrue(text.equals(output(writer.file())), "the text comes back in pieces");
    }
  }

  @Test
  void halvesOfCharactersAreNotWritten() throws IOException {
    try (TranscriptWriter writer = writer("a.cast")) {
      writer.shown("a\uD83Db");
      assertEquals("a\uFFFDb", output(writer.file()));
    }
  }

  @Test
  void noFileIsOverwritten() throws IOException {
    writer("a.cast").close();
    assertThrows(FileAlreadyExistsException.class, () -> writer("a.cast"));
  }

  @Test
  void theLessonGoesOnWhenTheDiskIsFull() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    try (TranscriptWriter writer =
        new TranscriptWriter(
            Path.of("a.cast"), full, () -> 0, MoreExecutors.newDirectExecutorService())) {
      assertTrue(writer.problem().isEmpty());
      writer.line("ip link");
      writer.line("ip link");
      assertEquals(
          "The transcript a.cast ends here; it cannot be written: No space left on device",
          writer.problem().orElse(""));
    }
  }

  private static String output(Path file) throws IOException {
    StringBuilder output = new StringBuilder();
    try (TranscriptReader reader = TranscriptReader.open(file)) {
      for (TimedEvent event : RoundTripTest.all(reader)) {
        if (event.event() instanceof Event.Output text) {
          output.append(text.data());
        }
      }
    }
    return output.toString();
  }
}
