package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nslab.shell.Typist.CTRL_C;
import static org.nslab.shell.Typist.CTRL_D;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.transcript.TranscriptReader;

/** A learner and the tutor. */
@Timeout(120)
final class LearnIT {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private Typist learn(Launch launch, String... arguments) throws Exception {
    String[] all =
        Stream.of(List.of("learn"), Arrays.asList(arguments), List.of("--home", home.toString()))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return Typist.start(launch, all).awaitPrompt();
  }

  private Typist learn(String... arguments) throws Exception {
    return learn(Launch.with(home), arguments);
  }

  private static void shows(Typist nslab, String text) {
    assertTrue(nslab.screen().contains(text), nslab.screen());
  }

  private static void leave(Typist nslab) throws Exception {
    assertEquals(0, nslab.type(CTRL_D).exitCode());
  }

  @Test
  void aLessonIsLearntWithMistakesAndHelp() throws Exception {
    try (Typist nslab = learn(Launch.with(home).size(80, 40), "4")) {
      shows(nslab, "At the end of this lesson you can join two namespaces");
      shows(nslab, "Make the cable");
      nslab.run("ip lnik");
      shows(nslab, "lnik");
      nslab.clear().run("check");
      shows(nslab, "0 of 2 checks hold");
      nslab.clear().run("hint");
      shows(nslab, "Hint 1 of 2");
      nslab.run("hint").run("hint");
      shows(nslab, "last hint");
      nslab.clear().run("solution");
      shows(nslab, "peer name veth-blue");
      nslab.run("ip link add veth-red type veth peer name veth-blue").run("ip l");
      nslab.awaitScreen("step 2/").clear();
      nslab.run("ip link set veth-rde netns red");
      shows(nslab, "There is no interface veth-rde");
      nslab.run("ip link set veth-red netns red").clear().run("sudo ip -n red link");
      nslab.awaitScreen("step 3/").clear();
      nslab.run("ip netns exec blue ip link set lo up; ip link set veth-blue netns blue");
      nslab.awaitScreen("step 4/");
      nslab.run("ip -n red addr add 192.168.15.1 dev veth-red").clear().run("check");
      shows(nslab, "192.168.15.1/32");
      leave(nslab);
    }
  }

  @Test
  void theLearnerGoesForthAndBack() throws Exception {
    try (Typist nslab = learn("1")) {
      nslab.run("skip").awaitScreen("step 2/").run("back").awaitScreen("step 1/");
      nslab.clear().run("show");
      shows(nslab, "Say hello");
      nslab.clear().run("next");
      shows(nslab, "skip leaves the step out");
      nslab.clear().run("lesson");
      shows(nslab, "you are here");
      nslab.clear().run("lessons");
      shows(nslab, "lesson N");
      nslab.clear().run("lessons --glossary");
      shows(nslab, "zone (13)");
      nslab.run("lesson no-such");
      shows(nslab, "no lesson 'no-such'");
      nslab.run("ip link add x type dummy").run("restart").clear().run("ip link show x");
      shows(nslab, "no interface x");
      nslab.run("lesson 3").awaitScreen("lesson 3 step 1/").run("lesson 1");
      nslab.awaitScreen("lesson 1 step 1/");
      for (String word : List.of("show", "hint", "check", "solution", "next", "skip", "back")) {
        nslab.clear().run(word + " --help");
        shows(nslab, "Usage: " + word);
      }
      nslab.clear().run("help lesson");
      shows(nslab, "Usage: lesson");
    }
  }

  @Test
  void questionsAreAnswered() throws Exception {
    try (Typist nslab = learn("1")) {
      for (int step = 1; step < 7; step++) {
        nslab.run("skip").awaitScreen("step " + (step + 1) + "/");
      }
      shows(nslab, "Question 1 of 3");
      nslab.clear().run("1");
      shows(nslab, "No.");
      nslab.clear().run("7");
      shows(nslab, "numbered from 1 to 3");
      nslab.clear().run("check");
      shows(nslab, "Question 1 of 3");
      nslab.clear().run("next");
      shows(nslab, "Question 1 of 3");
      nslab.clear().run("Hint");
      shows(nslab, "in small letters: hint");
      nslab.clear().run("2");
      shows(nslab, "Yes. Look");
      shows(nslab, "Question 2 of 3");
      nslab.type(CTRL_C).awaitPrompt().run("2").run("3").awaitScreen("step 8/");
    }
  }

  @Test
  void ctrlCWhileTheChecksAreLookedAtDoesNothing() throws Exception {
    try (Typist nslab = learn("1")) {
      nslab.enter("hostname");
      for (int i = 0; i < 20; i++) {
        nslab.type(CTRL_C);
        Thread.sleep(5);
      }
      // One of them may have come before the line was taken, and abandoned it.
      nslab.type(CTRL_C).awaitPrompt().run("hostname").awaitScreen("step 2/");
      nslab.run("ip link");
      nslab.awaitScreen("step 3/");
    }
  }

  @Test
  void theLearnerGoesOnAfterLeavingAndAfterAKill() throws Exception {
    try (Typist nslab = learn("1")) {
      nslab.run("hostname").awaitScreen("step 2/");
      nslab.enter("quit");
      assertEquals(0, nslab.exitCode());
      shows(nslab, "goes on at step 2 of lesson 1");
    }
    int[] delays = {0, 15, 60, 150};
    for (int delay : delays) {
      try (Typist nslab = learn()) {
        nslab.awaitScreen("Welcome back").awaitScreen("step 2/");
        nslab.enter("skip").type("back\r");
        Thread.sleep(delay);
        nslab.kill();
      }
      try (Typist nslab = learn()) {
        assertFalse(nslab.printed().contains("damaged"), nslab.screen());
        assertTrue(nslab.screen().matches("(?s).*step [123]/[0-9]+ #"), nslab.screen());
        nslab.run("lesson 1");
        if (nslab.screen().endsWith("step 1/8 #")) {
          nslab.run("skip").awaitScreen("step 2/");
        } else if (nslab.screen().endsWith("step 3/8 #")) {
          nslab.run("back").awaitScreen("step 2/");
        }
      }
    }
    readTranscripts();
  }

  private void readTranscripts() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("transcripts"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (TranscriptReader reader = TranscriptReader.open(file)) {
          while (reader.next().isPresent()) {
            // Each event can be read.
          }
        }
      }
    }
  }

  @Test
  void aDamagedProgressFileIsSetAside() throws Exception {
    Files.writeString(home.resolve("progress.json"), "{\"version\":1,");
    try (Typist nslab = learn()) {
      assertTrue(nslab.printed().contains("was damaged"), nslab.screen());
      leave(nslab);
    }
    assertEquals("{\"version\":1,", Files.readString(home.resolve("progress.json.damaged")));
  }

  @Test
  void twoTutorsKeepTheirProgressInOneHome() throws Exception {
    try (Typist one = learn("1");
        Typist other = learn("3")) {
      one.run("hostname").awaitScreen("step 2/");
      other.run("ip netns add red").awaitScreen("lesson 3 step 2/");
      one.run("ip link").awaitScreen("step 3/");
      leave(one);
      leave(other);
    }
    String progress = Files.readString(home.resolve("progress.json"));
    assertTrue(progress.contains("say-hello") && progress.contains("make-one"), progress);
    assertTrue(progress.contains("look-at-the-network"), progress);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 80, 200})
  void noLineOfTheTutorIsWiderThanTheTerminal(int columns) throws Exception {
    try (Typist nslab = learn(Launch.with(home).size(columns, 50), "1")) {
      nslab.run("help").run("lessons").run("lesson").run("hint").run("solution").run("check");
      nslab.run("skip").run("nonsense");
      String text = nslab.printed().replaceAll("\033\\[[0-9;?]*\\$?[A-Za-z]|\033[=>78]", "");
      assertFalse(text.contains("\033"), text);
      for (String line : text.split("[\r\n]+", -1)) {
        assertTrue(line.codePointCount(0, line.length()) <= columns, line);
      }
    }
  }

  @Test
  void plainMeansNoColoursAndNoBoxes() throws Exception {
    try (Typist nslab = learn("1", "--plain", "--color", "never")) {
      nslab.run("hint").run("nonsense");
      assertFalse(nslab.screen().chars().anyMatch(c -> c > 126), nslab.screen());
    }
    try (Typist nslab = learn(Launch.with(home).variable("NO_COLOR", "1"), "1")) {
      assertFalse(nslab.printed().contains("\033[35m"), nslab.printed());
    }
    try (Typist nslab = learn(Launch.with(home).variable("TERM", "dumb"), "1")) {
      nslab.run("hostname").awaitScreen("step 2/");
      assertFalse(nslab.printed().contains("\033"), nslab.printed());
      assertFalse(nslab.printed().contains("│"), nslab.printed());
    }
  }

  @Test
  void whyTellsMoreWhenItIsAskedAgain() throws Exception {
    try (Typist nslab = learn("1")) {
      nslab.run("why 10.9.9.9");
      shows(nslab, "again tells more");
      nslab.clear().run("why");
      shows(nslab, "again tells more");
      nslab.clear().run("why");
      assertFalse(nslab.screen().contains("again"), nslab.screen());
      assertFalse(nslab.screen().contains("no failed command"), nslab.screen());
      nslab.run("ip lnk").clear().run("why");
      shows(nslab, "lnk");
      nslab.run("ip link set lo up").clear().run("why");
      shows(nslab, "no failed command");
    }
  }

  @Test
  void hostileNamesAreNotInterpretedInTheTutorsSentences() throws Exception {
    try (Typist nslab = learn("1")) {
      nslab.run("ip link show $'\\033]0;owned\\007x'").run("$'a\\033[2Jb`'");
      String remarks = nslab.printed().substring(nslab.printed().lastIndexOf("There is"));
      assertFalse(remarks.contains("\033]0;") || remarks.contains("\033[2J"), remarks);
      leave(nslab);
    }
  }

  @Test
  void anOrdinaryUserLearnsJustAsWell() throws Exception {
    assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root can become somebody else");
    try (Typist nslab =
        learn(Launch.with(home).asOrdinaryUser(), "4", "--lessons", home + "/lib/lessons")) {
      nslab.run("ip link add veth-red type veth peer name veth-blue").run("ip link");
      nslab.awaitScreen("step 2/");
      leave(nslab);
    }
  }
}
