package org.nslab.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HomeTest {

  private static final Path PASSWD = Path.of("/home/passwd");

  private static void is(String directory, Map<String, String> environment) {
    assertEquals(Path.of(directory), Home.standard(environment, PASSWD).directory());
  }

  @Test
  void theSpecificationIsFollowed() {
    is("/state/nslab", Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/me"));
    is("/home/me/.local/state/nslab", Map.of("XDG_STATE_HOME", "relative", "HOME", "/home/me"));
    is("/home/passwd/.local/state/nslab", Map.of("HOME", ""));
  }
}
