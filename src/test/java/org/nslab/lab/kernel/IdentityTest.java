package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IdentityTest {

  private static final String MACHINE = "         0          0 4294967295\n";

  @Test
  void anOrdinaryUserStaysThatUser() {
    Identity identity = Identity.of(1000, 4711, MACHINE);
    assertEquals(new Identity(1000, false), identity);
    assertEquals(List.of(), identity.prefix());
    assertEquals(List.of("setpriv", "--pdeathsig=KILL"), identity.joinPrefix());
  }

  @Test
  void theMachinesRootBecomesSomebodyThatNobodyIs() {
    Identity identity = Identity.of(0, 4711, MACHINE);
    assertEquals(new Identity(1_879_052_903, true), identity);
    assertTrue(identity.prefix().contains("--reuid=1879052903"));
  }

  @Test
  void theLabsOfTwoProcessesAreNotTheSameUsers() {
    assertTrue(Identity.of(0, 1, MACHINE).uid() != Identity.of(0, 2, MACHINE).uid());
  }

  @Test
  void rootOfAContainerTakesAUserThatTheContainerHas() {
    String rootless = "         0       1000          1\n         1     100000      65536\n";
    assertEquals(new Identity(64_711, true), Identity.of(0, 4711, rootless));
  }

  @Test
  void rootOfAContainerWithOneUserStaysThatUser() {
    assertEquals(
        new Identity(0, false), Identity.of(0, 4711, "         0       1000          1\n"));
  }

  /** Such a root may write the machine's files; setpriv then refuses, and doctor says so. */
  @Test
  void theMachinesRootWithoutOtherUsersDoesNotStayRoot() {
    assertTrue(Identity.of(0, 4711, "         0          0          1\n").drop());
  }
}
