package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.Socket;
import org.nslab.network.address.IpAddress;

/** Reads what {@code ss -Hltun} prints, a line a socket. */
final class SocketLines {

  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+\\S+\\s+\\d+\\s+\\d+\\s+(\\S+):(\\d{1,5})\\s+\\S+.*");

  private SocketLines() {}

  static List<Socket> read(List<String> lines) throws UnreadableException {
    List<Socket> sockets = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new UnreadableException("ss -Hltun", line);
      }
      sockets.add(socket(line, matcher));
    }
    return sockets;
  }

  private static Socket socket(String line, Matcher matcher) throws UnreadableException {
    String local = matcher.group(2);
    int percent = local.lastIndexOf('%');
    String address = percent < 0 ? local : local.substring(0, percent);
    // iproute2, ss: a star stands for :: that takes IPv4 too, [::] for :: that does not.
    boolean both = address.equals("*");
    String bare = both ? "::" : address.replaceAll("[\\[\\]]", "");
    int port = Integer.parseInt(matcher.group(3));
    if (IpAddress.parse(bare).isEmpty() || port > 65535) {
      throw new UnreadableException("ss -Hltun", line);
    }
    return new Socket(
        matcher.group(1),
        IpAddress.of(bare),
        percent < 0 ? Optional.empty() : Optional.of(local.substring(percent + 1)),
        port,
        bare.contains(":") && !both,
        Optional.empty());
  }
}
