package org.nslab.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ProgressFileTest {

  private static final LessonProgress NEW = LessonProgress.startingAt("first");

  private final Path home;
  private final List<String> remarks = new ArrayList<>();

  ProgressFileTest(@TempDir Path home) {
    this.home = home;
  }

  private Path path() {
    return home.resolve("progress.json");
  }

  private ProgressFile file() {
    return new ProgressFile(path(), remarks::add);
  }

  @Test
  void whoBeginsHasNoProgress() throws IOException {
    assertEquals(Progress.NONE, file().read());
    assertFalse(Files.exists(path()));
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    file().update(all -> all.with("a", NEW, one -> one.withPassed("first").movedTo("second")));
    file().update(all -> all.with("b", NEW, LessonProgress::asFinished));
    Progress read = file().read();
    assertEquals(Optional.of("b"), read.current());
    assertEquals(
        Optional.of(new LessonProgress("second", Set.of("first"), false, OptionalLong.empty())),
        read.in("a"));
    assertTrue(read.in("b").orElseThrow().finished());
    assertEquals(List.of(), remarks);
  }

  @Test
  void theSeedIsKeptAndAWrongOneIsDamage() throws IOException {
    file().update(all -> all.with("a", NEW, one -> one.drawnFrom(-5).withPassed("first")));
    file().update(all -> all.with("a", NEW, one -> one.movedTo("second").asFinished()));
    assertEquals(OptionalLong.of(-5), file().read().in("a").orElseThrow().seed());
    Files.writeString(path(), Files.readString(path()).replace("-5", "\"many\""));
    assertEquals(Progress.NONE, file().read());
    assertEquals(1, remarks.size());
  }

  @Test
  void aDamagedFileIsSetAsideAndNeverOverwritten() throws IOException {
    Files.writeString(path(), "{\"version\":1,");
    file().update(all -> all.with("a", NEW, one -> one));
    Files.writeString(path(), "not json either");
    assertEquals(Progress.NONE, file().read());
    assertEquals("{\"version\":1,", Files.readString(home.resolve("progress.json.damaged")));
    assertEquals("not json either", Files.readString(home.resolve("progress.json.damaged-2")));
    assertEquals(2, remarks.size());
    assertTrue(remarks.get(0).contains("progress.json.damaged"), remarks.get(0));
  }

  @Test
  void aFileOfALaterVersionIsKept() throws IOException {
    Files.writeString(path(), "{\"version\":2,\"lessons\":{}}");
    assertEquals(Progress.NONE, file().read());
    assertTrue(Files.exists(home.resolve("progress.json.damaged")));
  }

  /** A crash leaves the new file half written beside the old one, or the old one alone. */
  @Test
  void aCrashWhileWritingLosesNothing() throws IOException {
    file().update(all -> all.with("a", NEW, one -> one.withPassed("first")));
    Files.writeString(home.resolve("progress.json.new"), "{\"version\":1,\"less");
    assertEquals(Set.of("first"), file().read().in("a").orElseThrow().passed());
    file().update(all -> all.with("a", NEW, one -> one.withPassed("second")));
    assertEquals(Set.of("first", "second"), file().read().in("a").orElseThrow().passed());
    assertEquals(List.of(), remarks);
  }

  @Test
  void changesOfTwoTutorsAreBothKept() throws IOException {
    ProgressFile one = file();
    ProgressFile other = file();
    one.read();
    other.update(all -> all.with("a", NEW, lesson -> lesson.withPassed("x")));
    one.update(all -> all.with("a", NEW, lesson -> lesson.withPassed("y")));
    assertEquals(Set.of("x", "y"), file().read().in("a").orElseThrow().passed());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(home.resolve("taken"), "a file");
    ProgressFile impossible =
        new ProgressFile(home.resolve("taken").resolve("progress.json"), remarks::add);
    IOException refused = assertThrows(IOException.class, impossible::read);
    assertTrue(String.valueOf(refused.getMessage()).contains("--home"), refused.toString());
  }

  @Test
  void noTextMakesReadingThrow() {
    String whole = ProgressJson.write(Progress.NONE.with("a", NEW, one -> one.withPassed("first")));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int n = random.nextInt(4); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      String cut = text.substring(0, random.nextInt(text.length() + 1));
      try {
        ProgressJson.read(text);
        ProgressJson.read(cut);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
    assertEquals(Optional.empty(), ProgressJson.read("[".repeat(100_000)));
  }
}
