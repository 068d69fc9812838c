package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.grading.MadeUpClass;

/** The made-up class, graded on the real kernel. */
@Timeout(300)
@Tag("proof")
final class GradeCommandIT {

  private static Path directory = Path.of("");
  private static Map<String, MadeUpClass.Expected> expected = Map.of();
  private static JsonObject graded = new JsonObject();

  @BeforeAll
  static void grade(@TempDir Path temporary) throws IOException {
    directory = temporary;
    expected = MadeUpClass.write(directory);
    Run run = run("--format", "json");
    assertEquals(1, run.exit(), run.error());
    graded = JsonParser.parseString(run.output()).getAsJsonObject();
  }

  private record Run(int exit, String output, String error) {}

  /** Grades the class, or takes what was graded. */
  private static Run run(String... options) {
    return run("kernel", List.of(options));
  }

  private static Run run(String lab, List<String> options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "grade",
                directory.resolve("class").toString(),
                "--roster",
                directory.resolve("roster.csv").toString(),
                "--lab",
                lab,
                "--home",
                directory.resolve("home-" + lab).toString()));
    all.addAll(options);
    return nslab(all);
  }

  private static Run nslab(List<String> arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Main.Streams(
                InputStream.nullInputStream(),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8)),
            arguments.toArray(String[]::new));
    return new Run(
        exit, output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }

  private static Map<String, JsonObject> students() {
    return students(graded);
  }

  private static Map<String, JsonObject> students(JsonObject grades) {
    Map<String, JsonObject> students = new TreeMap<>();
    for (JsonElement each : grades.getAsJsonArray("students")) {
      students.put(each.getAsJsonObject().get("id").getAsString(), each.getAsJsonObject());
    }
    return students;
  }

  private static JsonObject student(String id) {
    return students().getOrDefault(id, new JsonObject());
  }

  private static List<String> kinds(JsonObject student) {
    TreeSet<String> kinds = new TreeSet<>();
    student
        .getAsJsonArray("remarks")
        .forEach(remark -> kinds.add(remark.getAsJsonObject().get("kind").getAsString()));
    return List.copyOf(kinds);
  }

  @Test
  void eachGetsExactlyWhatTheyShould() {
    Map<String, JsonObject> students = students();
    assertEquals(30, students.size());
    assertAll(
        expected.entrySet().stream()
            .map(entry -> (Executable) () -> assertGrade(student(entry.getKey()), entry)));
  }

  private static void assertGrade(
      JsonObject student, Map.Entry<String, MadeUpClass.Expected> entry) {
    String said = entry.getKey() + " " + student.getAsJsonArray("remarks");
    assertEquals(
        entry.getValue().points(),
        student.get("points").getAsDouble(),
        1e-3,
        said + reasons(student));
    assertEquals(entry.getValue().remarks(), kinds(student), said);
  }

  private static List<String> reasons(JsonObject student) {
    List<String> reasons = new ArrayList<>();
    student
        .getAsJsonArray("lessons")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("steps")
        .forEach(
            step ->
                step.getAsJsonObject()
                    .getAsJsonArray("reasons")
                    .forEach(reason -> reasons.add(reason.getAsString())));
    return reasons;
  }

  @Test
  void theSimulatedLabGivesTheSameGrades() {
    Run run = run("simulated", List.of("--format", "json"));
    assertEquals(1, run.exit(), run.error());
    Map<String, JsonObject> simulated =
        students(JsonParser.parseString(run.output()).getAsJsonObject());
    assertAll(
        expected.entrySet().stream()
            // There, nothing forks, and a sleep takes no time: those two end otherwise.
            .filter(entry -> !List.of("s028", "s029").contains(entry.getKey()))
            .map(
                entry ->
                    (Executable)
                        () ->
                            assertGrade(
                                simulated.getOrDefault(entry.getKey(), new JsonObject()), entry)));
  }

  @Test
  void eachLostPointHasItsReason() {
    Map<String, JsonObject> students = students();
    assertTrue(reasons(student("s017")).get(0).contains("/32"), student("s017").toString());
    for (JsonObject student : students.values()) {
      for (JsonElement step :
          student.getAsJsonArray("lessons").get(0).getAsJsonObject().getAsJsonArray("steps")) {
        JsonObject each = step.getAsJsonObject();
        boolean full = each.get("points").getAsDouble() == each.get("of").getAsDouble();
        assertEquals(full, each.getAsJsonArray("reasons").isEmpty(), each::toString);
      }
    }
  }

  @Test
  void theCommandsOfANeighbourAreToldApart() {
    String copied = student("s018").getAsJsonArray("remarks").toString();
    assertTrue(copied.contains("those of s001"), copied);
    assertTrue(student("s019").getAsJsonArray("remarks").toString().contains("those of s002"));
  }

  @Test
  void historiesThatAreAlikeAreListed() {
    JsonArray alike = graded.getAsJsonArray("alike");
    List<String> pairs = new ArrayList<>();
    alike.forEach(each -> pairs.add(each.getAsJsonObject().get("students").toString()));
    assertTrue(pairs.contains("[\"s003\",\"s020\"]"), alike::toString);
    assertTrue(pairs.contains("[\"s004\",\"s021\"]"), alike::toString);
    assertTrue(pairs.stream().noneMatch(pair -> pair.contains("s005")), alike::toString);
  }

  @Test
  void whatWasGradedIsNotGradedAgain() {
    long before = System.nanoTime();
    Run run = run("--explain", "s017");
    assertTrue(System.nanoTime() - before < 20_000_000_000L, run.error());
    assertTrue(run.output().contains("1. The first tenant: 11.43 of 20"), run.output());
    assertEquals(2, run("--explain", "nobody").exit());
  }

  @Test
  void everyFormatIsWritten() throws IOException {
    for (String format : List.of("table", "csv", "canvas", "junit", "xlsx", "html")) {
      Path file = directory.resolve("report." + format);
      Run run = run("--format", format, "-o", file.toString());
      assertEquals(1, run.exit(), run.error());
      assertTrue(Files.size(file) > 300, format);
    }
    Path folder = Files.createDirectories(directory.resolve("gradescope"));
    assertEquals(1, run("--format", "gradescope", "-o", folder.toString()).exit());
    JsonObject one =
        JsonParser.parseString(Files.readString(folder.resolve("s017/results.json")))
            .getAsJsonObject();
    assertEquals(11.43, one.get("score").getAsDouble());
    assertEquals(2, run("--format", "gradescope").exit());
    assertEquals(2, run("--format", "xlsx").exit());
  }

  @Test
  void shardsPutTogetherAreTheWhole() {
    List<String> files = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      String file = directory.resolve("part-" + i + ".jsonl").toString();
      // Some of the class are enough here.
      List<String> arguments =
          new ArrayList<>(List.of("grade", "--shard", i + "/3", "--results", file));
      for (String student : List.of("s011", "s022", "s025", "s026")) {
        arguments.add(directory.resolve("class").resolve(student).toString());
      }
      Run part = nslab(arguments);
      assertTrue(part.exit() <= 1, part.error());
      files.add(file);
    }
    List<String> merge = new ArrayList<>(List.of("grade", "--merge", "--format", "csv"));
    merge.addAll(files);
    Run merged = nslab(merge);
    assertTrue(merged.output().contains("s025,,,100,100"), merged.output() + merged.error());
  }
}
