package org.nslab.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;
import org.nslab.diagnosis.Sketch;
import org.nslab.diagram.markup.PictureJson;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Ways;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Sentences;
import org.nslab.diagram.text.Signs;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Tracer;
import org.xml.sax.InputSource;

/** The formats other than text, each read back by somebody else where there is somebody. */
final class FormatsTest {

  private static final int SEEDS = 60;
  private static final Looks LOOKS = new Looks(80, Signs.UNICODE, false, true);

  private static Picture withWay() {
    NetworkState state = Sketch.routed().down("blue", "e1").state();
    return Ways.mark(Picture.of(state), Tracer.ping(state, "red", IpAddress.of("10.2.0.1")));
  }

  @Test
  void jsonGoesThereAndBack() {
    assertEquals(withWay(), PictureJson.read(PictureJson.write(withWay())));
    for (long seed = 0; seed < 200; seed++) {
      Picture picture = Picture.of(RandomStates.of(seed, true));
      String json = MapFormat.JSON.draw(picture, LOOKS);
      assertTrue(json.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)), json);
      assertEquals(picture, PictureJson.read(json));
      Picture marked = picture.since(Picture.of(RandomStates.of(seed + 1, true)));
      assertEquals(marked, PictureJson.read(PictureJson.write(marked)));
    }
  }

  @Test
  void whatIsNoMapIsRefusedInASentence() {
    String[] wrong = {
      "",
      "{",
      "[]",
      "7",
      "{\"version\":2}",
      "{\"version\":1}",
      "{\"version\":1,\"boxes\":[7],\"cables\":[],\"way\":[]}",
      "{\"version\":1,\"boxes\":[],\"cables\":[{\"one\":\"a\",\"other\":\"b\",\"kind\":\"veth\","
          + "\"carries\":true}],\"way\":[]}",
      "[".repeat(100_000)
    };
    for (String json : wrong) {
      String message =
          String.valueOf(
              assertThrows(IllegalArgumentException.class, () -> PictureJson.read(json))
                  .getMessage());
      assertTrue(message.startsWith("This"), message);
    }
  }

  @Test
  void svgIsWellFormed() throws Exception {
    parse(MapFormat.SVG.draw(withWay(), LOOKS));
    for (long seed = 0; seed < SEEDS; seed++) {
      parse(MapFormat.SVG.draw(Picture.of(RandomStates.of(seed, true)), LOOKS));
    }
  }

  private static void parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    assertEquals(0, document.getElementsByTagName("script").getLength());
  }

  @Test
  void graphvizDrawsDot(@TempDir Path directory) throws Exception {
    Tools.need("dot");
    assertEquals("", dot(MapFormat.DOT.draw(withWay(), LOOKS), directory));
    for (long seed = 0; seed < 12; seed++) {
      String graph = MapFormat.DOT.draw(Picture.of(RandomStates.of(seed, true)), LOOKS);
      assertEquals("", dot(graph, directory), graph);
    }
  }

  /** What Graphviz complains of. */
  private static String dot(String graph, Path directory) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("map.dot"), graph);
    Path errors = directory.resolve("errors");
    Process process =
        new ProcessBuilder("dot", "-Tsvg", file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended);
    return Files.readString(errors, StandardCharsets.UTF_8)
        + (process.exitValue() == 0 ? "" : "exit code " + process.exitValue());
  }

  @Test
  void mermaidKeepsNamesApartFromItsLanguage() {
    for (long seed = 0; seed < 200; seed++) {
      String mermaid = MapFormat.MERMAID.draw(Picture.of(RandomStates.of(seed, true)), LOOKS);
      for (String line : mermaid.lines().toList()) {
        assertTrue(
            line.matches(
                "flowchart LR|  end|  classDef (off stroke-dasharray: 5 4|note fill:none,stroke:none)"
                    + "|  subgraph b\\d+\\[\"[^\"`]*\"]|    [dn]\\d+\\[\"[^\"`]*\"](:::(off|note))?"
                    + "|  d\\d+ (---|===|-\\.-|-\\. x \\.-) d\\d+"),
            line);
      }
    }
  }

  @Test
  void sentencesSayWhatTheMapShows() {
    String text = String.join("\n", Sentences.of(withWay(), LOOKS));
    assertTrue(text.contains("The namespace blue has 1 interface."), text);
    assertTrue(text.contains("e1, is down, has 10.2.0.1/24, has the MAC address"), text);
    assertTrue(text.contains("has a cable to e1 in blue."), text);
    assertTrue(text.contains("it ends ("), text);
  }
}
