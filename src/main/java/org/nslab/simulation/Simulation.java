package org.nslab.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.files.LabFiles;
import org.nslab.simulation.iproute.Bridge;
import org.nslab.simulation.iproute.Ip;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.kernel.Timeline;
import org.nslab.simulation.netfilter.Conntrack;
import org.nslab.simulation.netfilter.Iptables;
import org.nslab.simulation.netfilter.IptablesSave;
import org.nslab.simulation.netfilter.Nft;
import org.nslab.simulation.nettools.Arp;
import org.nslab.simulation.nettools.RouteTool;
import org.nslab.simulation.ping.Ping;
import org.nslab.simulation.process.Kill;
import org.nslab.simulation.process.NamespaceList;
import org.nslab.simulation.process.Nsenter;
import org.nslab.simulation.process.ProcessGrep;
import org.nslab.simulation.process.ProcessList;
import org.nslab.simulation.process.Processes;
import org.nslab.simulation.process.Setsid;
import org.nslab.simulation.process.Unshare;
import org.nslab.simulation.shell.Captured;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Interpreter;
import org.nslab.simulation.shell.Interruption;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Streams;
import org.nslab.simulation.sockets.Curl;
import org.nslab.simulation.sockets.Greeter;
import org.nslab.simulation.sockets.Netcat;
import org.nslab.simulation.sockets.SocketList;
import org.nslab.simulation.text.TextPrograms;
import org.nslab.simulation.traffic.Pings;
import org.nslab.simulation.traffic.Tcpdump;
import org.nslab.simulation.traffic.Traceroute;

/** A simulated machine: its kernel, its programs and its files. Used by one thread at a time. */
public final class Simulation {

  private static final String BINARIES = "^(/usr)?/s?bin/";

  private final Kernel kernel;
  private final Processes processes;
  private final LabFiles files;
  private final Pings pings = new Pings();
  private final Map<String, Program> programs = new HashMap<>(TextPrograms.ALL);

  private Simulation(Kernel kernel) {
    this.kernel = kernel;
    processes = new Processes(kernel);
    files = new LabFiles(kernel, processes);
    programs.put("ip", new Ip(kernel, this::program));
    programs.put("bridge", new Bridge(kernel, this::program));
    programs.put("ping", new Ping(kernel, pings));
    programs.put("arp", new Arp(kernel));
    programs.put("route", new RouteTool(kernel));
    programs.put("iptables", new Iptables(kernel));
    programs.put("iptables-nft", programs.get("iptables"));
    programs.put("iptables-save", new IptablesSave(kernel));
    programs.put("nft", new Nft(kernel));
    programs.put("conntrack", new Conntrack(kernel));
    programs.put("tcpdump", new Tcpdump(kernel, pings));
    programs.put("curl", new Curl(kernel));
    programs.put("nc", new Netcat(kernel));
    programs.put("ss", new SocketList(kernel));
    programs.put("traceroute", new Traceroute(kernel));
    programs.put("getent", Getent::run);
    programs.put("perl", SystemPrograms::perl);
    programs.put("sysctl", new Sysctl(kernel));
    programs.put("hostname", SystemPrograms::hostname);
    programs.put("sleep", new Sleep(kernel.time()));
    programs.put("bash", invocation -> SystemPrograms.shell(kernel, invocation, this::program));
    programs.put("sh", programs.get("bash"));
    programs.put(
        "timeout", invocation -> SystemPrograms.timeout(kernel.time(), invocation, this::program));
    programs.put("ps", new ProcessList(processes));
    programs.put("pgrep", new ProcessGrep(processes));
    programs.put("kill", new Kill(processes));
    programs.put("lsns", new NamespaceList(processes));
    programs.put("unshare", new Unshare(processes, this::program));
    programs.put("nsenter", new Nsenter(kernel, processes, this::program));
    programs.put("setsid", new Setsid(processes, this::program));
    programs.put("sudo", invocation -> SystemPrograms.prefix(invocation, this::program));
  }

  /**
   * A machine that has just started: the host, whose {@code lo} is up.
   *
   * @param elapsed real milliseconds that count as simulated ones; a constant where only commands
   *     make time pass
   * @param macs gives addresses to new interfaces
   */
  public static Simulation booted(LongSupplier elapsed, Supplier<MacAddress> macs) {
    return new Simulation(Kernel.booted(new Timeline(elapsed), macs));
  }

  /** A machine whose network is in that state; commands leave the state itself as it is. */
  public static Simulation of(NetworkState state) {
    return new Simulation(new Kernel(state, new Timeline(() -> 0L), Kernel.drawn(new Random(1))));
  }

  /** Puts a LAN and what lies behind it around the host. */
  public void surround() {
    Uplink uplink = new Uplink(kernel, files, this::program);
    programs.put("greeter", new Greeter(kernel));
    programs.put("lan", uplink::lan);
    uplink.build();
  }

  private Optional<Program> program(String name) {
    String plain = name.indexOf('/') < 0 ? name : name.replaceFirst(BINARIES, "");
    return Optional.ofNullable(programs.get(plain)).map(this::asProcess);
  }

  private Program asProcess(Program program) {
    return invocation -> processes.run(program, invocation);
  }

  /** The network as it is. */
  public NetworkState state() {
    kernel.time().due();
    return kernel.state();
  }

  /** A shell on the host. */
  public Interpreter shell(Interruption interruption) {
    Environment environment =
        new Environment(files, NamespaceId.HOST, interruption).as(processes.shell());
    return new Interpreter(this::started, environment);
  }

  /** Each start of a program takes a moment. */
  private Optional<Program> started(String name) {
    kernel.time().pass(1);
    return program(name);
  }

  /**
   * What a line did.
   *
   * @param exitCode 0 to 255
   * @param output standard output
   * @param error standard error
   */
  public record Result(int exitCode, String output, String error) {}

  /** Runs lines in a shell of their own. */
  public Result run(String lines) {
    Captured captured = new Captured();
    int code = shell(new Interruption()).run(lines, new Streams("", captured));
    return new Result(code, captured.output(), captured.error());
  }
}
