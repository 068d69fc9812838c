package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab's root is below another root, and no link leads out of it. */
final class FileNamesTest {

  private final Path root;
  private final FileNames names;

  FileNamesTest(@TempDir Path root) {
    this.root = root;
    this.names = new FileNames(root, Path.of("/root/work"));
  }

  @BeforeEach
  void make() throws IOException {
    Files.createDirectories(root.resolve("root/work/deep"));
    Files.createDirectories(root.resolve("etc/netns"));
    Files.createFile(root.resolve("root/work/desk"));
    Files.createFile(root.resolve("root/work/.hidden"));
    Files.createFile(root.resolve("etc/only-in-the-lab"));
    link("root/work/absolute", "/etc");
    link("root/work/relative", "../../etc/netns/..");
    link("root/work/out", "../../../../../../../etc");
    link("root/work/round", "round");
  }

  @AfterEach
  void takeLinksAway() throws IOException {
    for (String name : List.of("absolute", "relative", "out", "round")) {
      Files.delete(root.resolve("root/work").resolve(name));
    }
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(name), Path.of(target));
  }

  private void assertNames(String prefix, String... expected) throws IOException {
    assertEquals(List.of(expected), names.beginningWith(prefix));
  }

  @Test
  void namesInTheShellsDirectory() throws IOException {
    assertNames("de", "deep/", "desk");
    assertNames(".h", ".hidden");
    assertNames("x");
  }

  @Test
  void namesInOtherDirectories() throws IOException {
    assertNames("/etc/n", "/etc/netns/");
    assertNames("../w", "../work/");
    assertNames("/ro", "/root/");
  }

  @Test
  void linksBeginAtTheLabsRoot() throws IOException {
    assertNames("absolute/only", "absolute/only-in-the-lab");
    assertNames("relative/only", "relative/only-in-the-lab");
    assertNames("out/only", "out/only-in-the-lab");
    assertNames("abs", "absolute/");
  }

  @Test
  void aLinkToItselfEndsTheSearch() throws IOException {
    assertNames("rou", "round");
    assertThrows(IOException.class, () -> names.beginningWith("round/"));
    assertThrows(IOException.class, () -> names.beginningWith("nowhere/"));
  }
}
