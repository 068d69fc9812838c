package org.nslab.cli;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.kernel.probe.Facts;
import org.nslab.lab.kernel.probe.Feature;
import org.nslab.lab.kernel.probe.KernelReport;
import org.nslab.lab.kernel.probe.Obstacle;
import org.nslab.lab.kernel.probe.Tool;
import org.nslab.lab.kernel.probe.Tools;
import org.nslab.lab.kernel.probe.Tunnels;

/** What {@code nslab doctor} found, as text and as JSON. */
record DoctorPrinter(Facts facts, KernelReport kernel, List<Tool> missing) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("The kernel lab " + (kernel.works() ? "works here." : "does not work here."));
    kernel.obstacles().forEach(obstacle -> addObstacle(lines, obstacle));
    List<String> lacking =
        kernel.features().stream().filter(feature -> !feature.works()).map(Feature::name).toList();
    if (!lacking.isEmpty()) {
      lines.add("In it the kernel cannot do: " + String.join(", ", lacking) + ".");
      Tunnels.obstacle(kernel.features()).ifPresent(obstacle -> addObstacle(lines, obstacle));
    }
    lines.add("");
    lines.add(
        "The simulated lab works here, as it does wherever Java runs: nslab learn --lab simulated");
    addMissing(lines);
    return lines;
  }

  private static void addObstacle(List<String> lines, Obstacle obstacle) {
    lines.add("");
    lines.add(obstacle.reason());
    obstacle.remedy().forEach(line -> lines.add("    " + line));
  }

  private void addMissing(List<String> lines) {
    lines.add("");
    if (missing.isEmpty()) {
      lines.add("No tool is missing.");
      return;
    }
    lines.add("Tools that are missing:");
    missing.forEach(tool -> lines.add("  %-12s  %s".formatted(tool.command(), tool.purpose())));
    List<String> packages =
        missing.stream().flatMap(tool -> tool.packageOf(facts.packageManager()).stream()).toList();
    lines.add(
        facts
            .packageManager()
            .map(manager -> "To install them: " + manager.install(packages))
            .orElse("Install them with the package manager of your distribution."));
  }

  String json() {
    Map<String, Object> kernelLab = new LinkedHashMap<>();
    kernelLab.put("name", "kernel");
    kernelLab.put("works", kernel.works());
    kernelLab.put("obstacles", kernel.obstacles());
    kernelLab.put("features", kernel.features());
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, Object> simulatedLab = new LinkedHashMap<>();
    simulatedLab.put("name", "simulated");
    simulatedLab.put("works", true);
    all.put("labs", List.of(kernelLab, simulatedLab));
    all.put("tools", Tools.all().stream().map(this::toolJson).toList());
    return new GsonBuilder().setPrettyPrinting().create().toJson(all);
  }

  private Map<String, @Nullable Object> toolJson(Tool tool) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("command", tool.command());
    object.put("purpose", tool.purpose());
    object.put("needed", tool.group().name().toLowerCase(java.util.Locale.ROOT));
    object.put("present", !missing.contains(tool));
    object.put("package", tool.packageOf(facts.packageManager()).orElse(null));
    return object;
  }
}
