package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nslab.shell.Typist.CTRL_C;
import static org.nslab.shell.Typist.CTRL_D;
import static org.nslab.shell.Typist.TAB;
import static org.nslab.shell.Typist.UP;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a login without a UTF-8 locale keys are UTF-8 all the same; what nslab draws is ASCII. */
@Timeout(120)
final class AsciiLocaleIT {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  @SuppressWarnings("NullAway.Init")
  private Typist nslab;

  private Launch launch() {
    return Launch.with(home).variable("LC_ALL", "C");
  }

  private void start(String... arguments) throws Exception {
    nslab = Typist.start(launch(), arguments);
    nslab.awaitPrompt();
  }

  @AfterEach
  void end() {
    if (nslab != null) {
      nslab.close();
    }
  }

  private void shows(String text) {
    assertTrue(nslab.screen().contains(text), nslab.screen());
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  @Test
  void pastedTypographyIsRecognisedAndPutRight() throws Exception {
    start("shell", "--home", home.toString());
    nslab.clear().run("ip netns add “blue”");
    shows("from a printed page");
    shows("\n>     ip netns add \"blue\"\n");
    nslab.clear().type(TAB).awaitScreen("# ip netns add \"blue\"").type(CTRL_C).awaitPrompt();
    nslab.clear().run("ip link add d1 –type dummy");
    shows("from a printed page");
    shows("ip link add d1 type dummy");
  }

  @Test
  void bytesReachTheLabTheHistoryAndBack() throws Exception {
    start("shell", "--home", home.toString());
    nslab.clear().run("echo blå | od -An -tx1");
    shows("62 6c c3 a5 0a");
    nslab.clear().run("printf 'gr\\303\\274n \\342\\227\\217\\n'");
    shows("\ngrün ●\n");
    nslab.clear().enter("od -An -tx1").type("é😀\r" + CTRL_D).awaitPrompt();
    shows("c3 a9 f0 9f 98 80 0a");
    nslab.clear().run("ip netns add blå").run("ip -n blå link set lo up").run("map");
    shows("blå");
    nslab.run("echo “kept”").enter("quit").exitCode();
    start("shell", "--home", home.toString());
    nslab.type(UP).type(UP).awaitScreen("echo “kept”").type(CTRL_C).awaitPrompt();
  }

  @Test
  void whatNslabDrawsIsAscii() throws Exception {
    start("shell", "--home", home.toString());
    nslab.run("ip netns add red; ip -n red link set lo up").clear().run("why red 10.0.0.1");
    nslab.run("why red 10.0.0.1").awaitScreen("-> X");
    assertTrue(isAscii(nslab.screen()), nslab.screen());
    nslab.clear().run("ip link set x foo").run("explain ip netns exec red ip link");
    assertTrue(isAscii(nslab.screen()), nslab.screen());
    nslab.clear().type("ip link set ").awaitScreen(" | ").type(CTRL_C).awaitPrompt();
    nslab.type("nft add " + TAB).awaitScreen("a set of addresses");
    assertTrue(isAscii(nslab.printed()), nslab.screen());
  }

  @Test
  void longDescriptionsAreCutInAscii() throws Exception {
    nslab = Typist.start(launch().size(50, 24), "shell", "--home", home.toString());
    nslab.awaitPrompt().type("ip link set lo a" + TAB).awaitScreen("(asks and answers ARP");
    assertTrue(isAscii(nslab.printed()), nslab.screen());
    shows("...)");
  }

  @Test
  void aLessonIsAscii() throws Exception {
    nslab = Typist.start(launch(), "learn", "4", "--home", home.toString());
    nslab.awaitPrompt().run("lesson").run("solution");
    assertTrue(isAscii(nslab.printed()), nslab.printed());
    nslab.run("echo “a” é").enter("quit").exitCode();
    try (Stream<Path> files = Files.walk(home)) {
      Path cast = files.filter(file -> file.toString().endsWith(".cast")).findFirst().orElseThrow();
      assertTrue(Files.readString(cast).contains("echo “a” é"), Files.readString(cast));
    }
  }

  @Test
  void scriptsAndAnswersOnPipesAreUtf8() throws Exception {
    Path script = home.resolve("script");
    Files.writeString(
        script,
        """
        echo “blå” ●
        explain --json ip netns add “blue”
        ip netns add red
        why red 10.0.0.1
        ip link set x …
        """);
    Process process =
        launch()
            .process(List.of(), "shell", "--home", home.toString())
            .redirectInput(script.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertTrue(printed.startsWith("“blå” ●\n"), printed);
    assertTrue(printed.contains("\"word\":\"“blue”\""), printed);
    assertTrue(printed.contains("red -> X"), printed);
    assertFalse(said.contains("?"), said);
  }

  @Test
  void aScriptThatIsNotUtf8IsRefused() throws IOException {
    Path script = Files.write(home.resolve("script"), new byte[] {'e', 'c', 'h', 'o', (byte) 0xe9});
    String said = said(launch().process(List.of(), "shell", script.toString()));
    assertTrue(said.contains("is not UTF-8"), said);
  }

  @Test
  void sentencesOnStandardErrorAreAscii() throws IOException {
    assertTrue(said(launch().process(List.of(), "lint")).contains("`nslab lint LESSON...`"));
  }

  /** Only the launcher can see to what Java makes of arguments and of names of files. */
  @Test
  void argumentsAndNamesOfFilesAreUtf8() throws Exception {
    Path launcher = installed();
    String explained = said(started(launcher, "explain", "ip netns add “blue”"));
    assertTrue(explained.contains("called `“blue”`"), explained);
    Path script = Files.writeString(home.resolve("Übung"), "echo “é”\nwhy 10.0.0.1\n");
    String printed = said(started(launcher, "shell", "--lab", "simulated", script.toString()));
    assertTrue(printed.startsWith("“é”\n") && printed.contains("host -> X"), printed);
  }

  private ProcessBuilder started(Path launcher, String... arguments) throws IOException {
    ProcessBuilder plain = launch().process(List.of());
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return plain.command(command);
  }

  private static String said(ProcessBuilder builder) throws IOException {
    Process process = builder.redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The launcher, with a jar that leads to what is being tested. */
  private Path installed() throws IOException {
    Path lib = Files.createDirectories(home.resolve("lib/nslab"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(lib.resolve("java"), java + "\n");
    Manifest manifest = new Manifest();
    Attributes about = manifest.getMainAttributes();
    about.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    about.put(Attributes.Name.MAIN_CLASS, "org.nslab.cli.Main");
    String[] classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .split(File.pathSeparator, -1);
    about.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(classPath)
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(lib.resolve("nslab.jar")), manifest).close();
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.copy(Path.of("src/main/dist/nslab"), bin.resolve("nslab"));
    bin.resolve("nslab").toFile().setExecutable(true);
    return bin.resolve("nslab");
  }
}
