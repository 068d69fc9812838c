package org.nslab.grading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A class whose transcripts attack who grades them, a folder an attack. With each comes a piece of
 * the line that the report must have for it.
 */
final class Attacks {

  private static final String LESSON = "01-attacked";

  private final Path directory;
  private final Path secret;
  private final int port;
  private final Map<String, String> expected = new LinkedHashMap<>();

  private Attacks(Path directory, Path secret, int port) {
    this.directory = directory;
    this.secret = secret;
    this.port = port;
  }

  /**
   * Writes them.
   *
   * @param secret a file in the home of who grades
   * @param port where something listens on the machine
   */
  static Map<String, String> write(Path directory, Path secret, int port) throws IOException {
    Attacks attacks = new Attacks(directory, secret, port);
    attacks.onTheMachine();
    attacks.onTheLimits();
    attacks.onTheTruth();
    attacks.onTheReport();
    attacks.onTheReader();
    attacks.onTheFiles();
    attacks.onTheArchive();
    return attacks.expected;
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(directory.resolve("class").resolve(name));
  }

  /** A transcript that says that a line worked. */
  private void claims(String name, String line, String expect) throws IOException {
    Scribe.of(LESSON, "").entered(1, true).ran(1, line, 0).write(folder(name).resolve("a.cast"));
    expected.put(name, expect);
  }

  private void onTheMachine() throws IOException {
    Path results = directory.resolve("results.jsonl");
    claims("writes-results", "echo 0wned >> " + results, "ended otherwise");
    claims("writes-roster", "echo a,b > " + directory.resolve("roster.csv"), "ended otherwise");
    claims("reads-home", "grep -q . " + secret, "ended otherwise");
    claims(
        "reaches-network",
        "timeout 2 bash -c 'echo hello >/dev/tcp/127.0.0.1/" + port + "'",
        "ended otherwise");
    claims("loads-module", "insmod /tmp/x.ko || mount -t sysfs x /mnt/none", "ended otherwise");
    claims("kills-all", "kill -9 -1; kill -9 $$", "ended otherwise");
  }

  private void onTheLimits() throws IOException {
    claims("forks", ":(){ :|:& };:; sleep 3", "limit of processes");
    claims("fills-disk", "dd if=/dev/zero of=/root/big bs=1M count=20000", "ended otherwise");
    claims("takes-memory", "tail -c 100G /dev/zero", "ended otherwise");
    claims("prints-forever", "yes", "ended otherwise");
    claims("never-ends", "trap '' INT TERM; while :; do :; done", "ended otherwise");
    Scribe many = Scribe.of(LESSON, "").entered(1, true);
    for (int i = 0; i < 3000; i++) {
      many.ran(1, "sleep 1", 0);
    }
    many.write(folder("never-done").resolve("a.cast"));
    expected.put("never-done", "took longer than");
  }

  private void onTheTruth() throws IOException {
    String fake =
        "mkdir -p /run/nslab/bin; printf '#!/bin/sh\\nexit 0\\n' >/run/nslab/bin/ping; chmod 755"
            + " /run/nslab/bin/ping";
    Scribe.of(LESSON, "")
        .entered(1, true)
        .ran(1, fake, 0)
        .ran(1, "ip netns add red", 0)
        .passed(1)
        .write(folder("fakes-ping").resolve("a.cast"));
    expected.put("fakes-ping", "it was not");
    Scribe.of(LESSON, "").entered(1, true).passed(1).write(folder("claims").resolve("a.cast"));
    expected.put("claims", "it was not");
    Scribe.of(LESSON, "claims").entered(1, true).write(folder("another").resolve("a.cast"));
    expected.put("another", "says that it is claims's");
  }

  private void onTheReport() throws IOException {
    claims("escapes", "false $'\u001b]0;gotcha\u0007' \u001b[2J", "ended otherwise");
    claims(
        "html", "false '<script>alert(1)</script><img src=x onerror=alert(1)>'", "ended otherwise");
    Path file = folder("html-name").resolve("<img src=x onerror=alert(1)>.cast");
    Scribe.of("=cmd|' /C calc'!A0", "").write(file);
    expected.put("html-name", "a lesson that there is not");
    Scribe.of("../../../etc/passwd", "").write(folder("climbs-lesson").resolve("a.cast"));
    expected.put("climbs-lesson", "a lesson that there is not");
  }

  private void onTheReader() throws IOException {
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder("ten-gigabytes").resolve("a.cast").toFile(), "rw")) {
      sparse.setLength(10L * 1024 * 1024 * 1024);
    }
    expected.put("ten-gigabytes", "larger than 64 MiB");
    Scribe.of(LESSON, "").raw("x".repeat(5_000_000)).write(folder("long-line").resolve("a.cast"));
    expected.put("long-line", "longer than 4 MiB");
    Scribe.of(LESSON, "").raw("[".repeat(1_000_000)).write(folder("deep").resolve("a.cast"));
    expected.put("deep", "not JSON");
    Scribe.of(LESSON, "").entered(99, true).write(folder("no-step").resolve("a.cast"));
    expected.put("no-step", "has only 1");
    String text = Scribe.of(LESSON, "").entered(1, true).ran(1, "true", 0).text();
    Files.writeString(folder("cut-off").resolve("a.cast"), text.substring(0, text.length() - 9));
    expected.put("cut-off", "is cut off");
    Files.write(folder("binary").resolve("a.cast"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1});
    expected.put("binary", "no transcript");
    Files.createFile(folder("empty").resolve("a.cast"));
    expected.put("empty", "empty");
  }

  private void onTheFiles() throws IOException {
    Files.createSymbolicLink(folder("link").resolve("a.cast"), Path.of("/etc/passwd"));
    expected.put("link", "a link or a device");
    Files.createSymbolicLink(folder("loop").resolve("b"), folder("loop"));
    expected.put("loop", "a link or a device");
    Files.writeString(folder("report").resolve("exam.docx"), "not a transcript");
    expected.put("report", "no transcript");
  }

  private void onTheArchive() throws IOException {
    try (ZipOutputStream zip = zip("climbs")) {
      add(zip, "../../../outside.cast", Scribe.of(LESSON, "").text());
    }
    expected.put("climbs", "would lie outside");
    try (ZipOutputStream zip = zip("bomb")) {
      zip.putNextEntry(new ZipEntry("zeros.bin"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 700; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    expected.put("bomb", "too much for its size");
    Files.writeString(folder("no-zip").resolve("a.zip"), "PK and nothing more");
    expected.put("no-zip", "no zip archive");
  }

  private ZipOutputStream zip(String name) throws IOException {
    OutputStream out = Files.newOutputStream(folder(name).resolve("a.zip"));
    return new ZipOutputStream(out);
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
