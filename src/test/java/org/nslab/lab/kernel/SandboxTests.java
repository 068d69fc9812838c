package org.nslab.lab.kernel;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests of the sandbox; the exit code is 0 when all passed. */
final class SandboxTests {

  private static final List<Class<?>> CLASSES =
      List.of(
          KernelLabIT.class,
          EscapeIT.class,
          VisibilityIT.class,
          ReaderEscapeIT.class,
          RunawayIT.class,
          MemoryIT.class,
          EndingIT.class);

  private SandboxTests() {}

  public static void main(String[] arguments) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(CLASSES.stream().map(DiscoverySelectors::selectClass).toList())
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    var summary = listener.getSummary();
    PrintWriter writer = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    summary.printTo(writer);
    summary.printFailuresTo(writer);
    boolean passed = summary.getTestsSucceededCount() > CLASSES.size();
    System.exit(passed && summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
