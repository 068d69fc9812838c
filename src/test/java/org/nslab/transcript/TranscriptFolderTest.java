package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranscriptFolderTest {

  private final Path home;

  TranscriptFolderTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void aFileIsNamedAfterTheLessonAndTheTime() throws IOException {
    try (TranscriptWriter writer = new TranscriptFolder(home).begin(Samples.HEADER)) {
      assertEquals(
          home.resolve("transcripts/04-veth-cable/2026-11-24T09-30-00Z.cast"), writer.file());
    }
  }

  @Test
  void tutorsThatStartInTheSameSecondGetAFileEach() {
    Set<Path> files = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 20)
        .parallel()
        .forEach(
            i -> {
              try (TranscriptWriter writer = new TranscriptFolder(home).begin(Samples.HEADER)) {
                files.add(writer.file());
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertEquals(20, files.size());
    assertTrue(files.stream().anyMatch(file -> file.endsWith("2026-11-24T09-30-00Z-20.cast")));
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaidInASentence() throws IOException {
    Files.createFile(home.resolve("transcripts"));
    IOException e =
        assertThrows(IOException.class, () -> new TranscriptFolder(home).begin(Samples.HEADER));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("No transcript can be written below "),
        e.toString());
  }

  @Test
  void aLessonCannotLeadOutOfTheFolder() {
    Origin climbing = new Origin("1", "..", Optional.empty(), OptionalLong.empty(), "kernel");
    TranscriptHeader header = new TranscriptHeader(80, 24, 0, "", Map.of(), Optional.of(climbing));
    assertThrows(IllegalArgumentException.class, () -> new TranscriptFolder(home).begin(header));
  }
}
