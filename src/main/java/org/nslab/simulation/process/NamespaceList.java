package org.nslab.simulation.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code lsns}: lists namespaces by their processes; man 8 lsns. */
public final class NamespaceList implements Program {

  private static final List<String> TYPES =
      List.of("mnt", "net", "ipc", "user", "pid", "uts", "cgroup", "time");
  private static final List<String> COLUMNS =
      List.of("NS", "TYPE", "NPROCS", "PID", "USER", "COMMAND");

  private final Processes processes;
  private final Map<String, Long> shared = new TreeMap<>();
  private final Map<String, Long> networks = new TreeMap<>();

  /** One that numbers the namespaces that all processes share. */
  public NamespaceList(Processes processes) {
    this.processes = processes;
    for (String type : List.of("user", "uts", "ipc")) {
      shared.put(type, processes.nextInode());
    }
    shared.put("time", 4026531834L);
    shared.put("cgroup", 4026531835L);
  }

  /** A namespace: its number, its type and who is in it. */
  private record Found(long inode, String type, List<Task> members) {}

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments();
    List<String> columns = new ArrayList<>();
    List<String> types = new ArrayList<>();
    boolean bare = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean valued = i + 1 < words.size();
      if (word.matches("-n|--noheadings")) {
        bare = true;
      } else if (word.matches("-t|--type") && valued) {
        types.add(words.get(++i));
      } else if (word.matches("-o|--output") && valued) {
        columns.addAll(Arrays.asList(words.get(++i).toUpperCase(Locale.ROOT).split(",", -1)));
      } else if (!word.matches("-l|--list|-u|--notruncate|-W|-r|--raw")) {
        return unknown(invocation, word);
      }
    }
    for (String type : types) {
      if (!TYPES.contains(type)) {
        return invocation.fail(1, "lsns: unknown namespace type: " + type);
      }
    }
    for (String column : columns) {
      if (!COLUMNS.contains(column)) {
        return unknown(invocation, "-o " + column);
      }
    }
    Task self = processes.of(invocation.environment());
    List<Found> found = found(self.spaces().proc(), types.isEmpty() ? TYPES : types);
    List<String> chosen = columns.isEmpty() ? COLUMNS : columns;
    invocation.out(table(rows(found, self.spaces().proc(), chosen, bare), chosen));
    return 0;
  }

  private static int unknown(Invocation invocation, String word) {
    return invocation.fail(
        1, "The simulated lab does not know `lsns " + word + "`; the kernel lab does.");
  }

  private List<Found> found(PidSpace proc, List<String> types) {
    List<Found> all = new ArrayList<>();
    for (String type : types) {
      Map<Long, List<Task>> members = new TreeMap<>();
      for (Task process : processes.in(proc)) {
        members.computeIfAbsent(inode(type, process), key -> new ArrayList<>()).add(process);
      }
      members.forEach((inode, inside) -> all.add(new Found(inode, type, inside)));
    }
    all.sort(Comparator.comparingLong(Found::inode));
    return all;
  }

  private long inode(String type, Task process) {
    Spaces spaces = process.spaces();
    return switch (type) {
      case "pid" -> spaces.pid().inode();
      case "mnt" -> spaces.mount();
      case "net" -> networks.computeIfAbsent(spaces.network(), id -> processes.nextInode());
      default -> shared.getOrDefault(type, 0L);
    };
  }

  private static List<List<String>> rows(
      List<Found> found, PidSpace proc, List<String> columns, boolean bare) {
    List<List<String>> rows = new ArrayList<>();
    if (!bare) {
      rows.add(columns);
    }
    for (Found each : found) {
      Task first = each.members().get(0);
      Function<String, String> cell =
          column ->
              switch (column) {
                case "NS" -> Long.toString(each.inode());
                case "TYPE" -> each.type();
                case "NPROCS" -> Integer.toString(each.members().size());
                case "PID" -> Integer.toString(first.pid(proc));
                case "USER" -> "root";
                default -> first.line();
              };
      rows.add(columns.stream().map(cell).toList());
    }
    return rows;
  }

  private static String table(List<List<String>> rows, List<String> columns) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        int at = i;
        int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
        String gap = " ".repeat(width - row.get(i).length());
        boolean right = List.of("NS", "NPROCS", "PID").contains(columns.get(i));
        boolean last = i == columns.size() - 1;
        line.append(right ? gap + row.get(i) : row.get(i) + (last ? "" : gap));
        line.append(last ? "" : " ");
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
