package org.nslab.cli;

import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import picocli.CommandLine.Command;

/** Says whether the kernel lab works here. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Say which labs work here, and why one does not.")
final class DoctorCommand extends OutputCommand {

  DoctorCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() {
    try (Lab lab = startLab()) {
      streams.output().println("The lab '" + lab.name() + "' works here.");
      return 0;
    } catch (LabException e) {
      streams.output().println("The lab 'kernel' does not work here. " + e.getMessage());
      return 3;
    }
  }
}
