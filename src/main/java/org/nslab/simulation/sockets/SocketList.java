package org.nslab.simulation.sockets;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.Socket;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code ss} of sockets that listen; man 8 ss. */
public record SocketList(Kernel kernel) implements Program {

  private static final int GREETER_QUEUE = 16;

  @Override
  public int run(Invocation invocation) {
    String letters = "";
    for (String word : invocation.arguments()) {
      if (!word.matches("-[ltunpHa46]+")) {
        return invocation.fail(
            255, "The simulated lab does not know `ss " + word + "`; the kernel lab does.");
      }
      letters += word.substring(1);
    }
    boolean tcp = letters.indexOf('t') >= 0;
    boolean udp = letters.indexOf('u') >= 0;
    boolean listening = letters.indexOf('l') >= 0 || letters.indexOf('a') >= 0;
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("State", "Recv-Q", "Send-Q", "Local Address:Port", "Peer Address:Port"));
    List<String> processes = new ArrayList<>();
    String here = invocation.environment().namespace();
    for (Socket socket : kernel.namespace(here).sockets()) {
      boolean wanted = socket.protocol().equals("tcp") ? tcp || !udp : udp || !tcp;
      if (listening && wanted) {
        rows.add(row(socket));
        processes.add(letters.indexOf('p') >= 0 ? process(socket) : "");
      }
    }
    boolean kinds = tcp == udp;
    invocation.out(text(rows, processes, kinds, letters.indexOf('H') >= 0));
    return 0;
  }

  private static List<String> row(Socket socket) {
    String address = socket.address().toString();
    return List.of(
        socket.protocol().equals("tcp") ? "LISTEN" : "UNCONN",
        "0",
        Integer.toString(GREETER_QUEUE),
        address + ":" + socket.port(),
        address + ":*");
  }

  private static String process(Socket socket) {
    return socket.process().map(name -> "users:((\"" + name + "\",pid=40,fd=3))").orElse("");
  }

  /** Misc/ss.c: columns as wide as they must be; addresses are split at the colon. */
  private static String text(
      List<List<String>> rows, List<String> processes, boolean kinds, boolean bare) {
    int[] widths = new int[5];
    int[] ports = new int[5];
    for (List<String> row : rows) {
      for (int i = 0; i < 5; i++) {
        int colon = row.get(i).lastIndexOf(':');
        int head = i < 3 ? row.get(i).length() : colon;
        widths[i] = Math.max(widths[i], head);
        ports[i] = Math.max(ports[i], i < 3 ? 0 : row.get(i).length() - colon - 1);
      }
    }
    StringBuilder text = new StringBuilder();
    for (int line = bare ? 1 : 0; line < rows.size(); line++) {
      if (kinds) {
        text.append(line == 0 ? "Netid " : "tcp   ");
      }
      List<String> row = rows.get(line);
      for (int i = 0; i < 3; i++) {
        text.append(pad(row.get(i), widths[i])).append(' ');
      }
      for (int i = 3; i < 5; i++) {
        int colon = row.get(i).lastIndexOf(':');
        String head = row.get(i).substring(0, colon);
        text.append(" ".repeat(widths[i] - head.length())).append(head).append(':');
        text.append(pad(row.get(i).substring(colon + 1), ports[i]));
        text.append(i == 3 ? " " : "");
      }
      String process = line == 0 ? "" : processes.get(line - 1);
      text.append(line == 0 ? "Process" : process.isEmpty() ? " ".repeat(7) : " " + process);
      text.append('\n');
    }
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
