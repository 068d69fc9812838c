package org.nslab.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.shell.Early;
import org.nslab.shell.OwnTerminal;
import org.nslab.shell.Tutoring;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A lab without a lesson: at a prompt, or for a script. */
final class ShellCommand extends OutputCommand implements Console {

  private final PositionalParamSpec file =
      PositionalParamSpec.builder()
          .arity("0..1")
          .paramLabel("FILE")
          .type(Path.class)
          .converters(Path::of)
          .description("Shell lines to run.")
          .build();

  private @Nullable Script running;

  ShellCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  CommandSpec spec() {
    return plainSpec(
            "shell", "Explore a lab freely, or run a script in one, from FILE or standard input.")
        .addPositional(file);
  }

  @Override
  public Integer call() throws IOException, LabException {
    @Nullable Path script = file.getValue();
    Optional<OwnTerminal> own = script == null ? streams.ahead().terminal() : Optional.empty();
    if (own.isPresent()) {
      return explore(own.get());
    }
    Script lines = new Script(lines(script));
    running = lines;
    try (Early<Lab> lab = streams.ahead().lab(common.lab(), new Notices(this::say));
        LabShell shell = lab.get().openShell(this)) {
      return lines.run(lab.get(), shell, streams);
    }
  }

  private int explore(OwnTerminal own) throws IOException, LabException {
    Notices notices = new Notices(this::say);
    try (Early<Lab> lab = streams.ahead().lab(common.lab(), notices);
        Tutoring tutoring = Tutoring.on(own, common.look(), common.home())) {
      notices.goTo(tutoring::notice);
      tutoring.explore(lab.get());
    }
    return 0;
  }

  private String lines(@Nullable Path script) throws IOException {
    String name = script == null ? "" : " " + script;
    try {
      byte[] bytes = script == null ? streams.input().readAllBytes() : Files.readAllBytes(script);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(
          "The script" + name + " is not UTF-8; `iconv -f LATIN1 -t UTF-8` can make it so.", e);
    } catch (IOException e) {
      throw new IOException("The script" + name + " cannot be read.", e);
    }
  }

  @Override
  public void output(byte[] bytes, int length) {
    streams.output().write(bytes, 0, length);
    streams.output().flush();
    heard(bytes, length);
  }

  @Override
  public void error(byte[] bytes, int length) {
    streams.error().write(bytes, 0, length);
    streams.error().flush();
    heard(bytes, length);
  }

  private void heard(byte[] bytes, int length) {
    Script script = running;
    if (script != null) {
      script.printed(bytes, length);
    }
  }
}
