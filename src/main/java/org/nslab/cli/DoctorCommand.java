package org.nslab.cli;

import java.util.List;
import org.nslab.lab.kernel.probe.Facts;
import org.nslab.lab.kernel.probe.KernelReport;
import org.nslab.lab.kernel.probe.Tools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which labs work here, what keeps one from working, and which tools are missing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Say which labs work here, which tools are missing, and how to get them.")
final class DoctorCommand extends OutputCommand {

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  DoctorCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() {
    Facts facts = KernelReport.facts();
    KernelReport kernel = KernelReport.examine(facts);
    DoctorPrinter printer = new DoctorPrinter(facts, kernel, Tools.missing());
    List<String> lines = json ? List.of(printer.json()) : printer.lines();
    lines.forEach(streams.output()::println);
    return kernel.works() ? 0 : 3;
  }
}
