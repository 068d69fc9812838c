#!/usr/bin/env python3
"""Prints what starting nslab, a command at its prompt, and its memory cost, beside Mininet and bash.

    src/test/bench/start.py [--nslab PATH] [--rounds N]

Every program runs on a terminal of its own that answers queries as xterm does. Rounds alternate
between the programs; the table shows medians, and the span from the fastest to the slowest.
Mininet (packages mininet and bridge-utils; it brings Python) needs root; without it its row is left out.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

ANSWERS = [
    (rb"\x1b\[c", b"\x1b[?62;22c"),  # primary device attributes
    (rb"\x1b\[>c", b"\x1b[>0;276;0c"),
    (rb"\x1b\[6n", b"\x1b[1;1R"),  # where the cursor is
    (rb"\x1b\[\?u", b"\x1b[?0u"),  # keyboard protocol
    (rb"\x1b\[\?(\d+)\$p", lambda m: b"\x1b[?" + m.group(1) + b";2$y"),  # a mode: reset
    (rb"\x1b\]1([01]);\?(?:\x07|\x1b\\)", lambda m: b"\x1b]1" + m.group(1) + b";rgb:0000/0000/0000\x1b\\"),
]
# Bracketed paste is switched on when a line editor begins to read.
NSLAB_PROMPT = re.compile(rb"\x1b\[\?2004h")
MININET_PROMPT = re.compile(rb"mininet> $")
BASH_PROMPT = re.compile(rb"READY$")
LO = re.compile(rb"1: lo:")
FIRST = 40  # commands, about as many as a lesson has


class Terminal:
    """A program on a pseudo-terminal of 80 columns."""

    def __init__(self, command):
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "xterm-256color"
            os.execvp(command[0], command)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.output = b""
        self.answered = 0

    def wait(self, pattern, seconds=30):
        """Reads until the pattern is in what came since the last call; the time when it was."""
        end = time.perf_counter() + seconds
        while not pattern.search(self.output):
            left = end - time.perf_counter()
            if left <= 0 or not select.select([self.fd], [], [], left)[0]:
                sys.exit(f"{pattern.pattern} did not come; the last output was {self.output[-400:]}")
            try:
                self.output += os.read(self.fd, 65536)
            except OSError:
                sys.exit(f"it ended before {pattern.pattern}: {self.output[-400:]}")
            self.answer()
        return time.perf_counter()

    def answer(self):
        for query, reply in ANSWERS:
            for match in re.finditer(query, self.output[self.answered :]):
                os.write(self.fd, reply(match) if callable(reply) else reply)
        self.answered = max(0, len(self.output) - 2) if self.output.endswith(b"\x1b") else len(self.output)

    def type(self, text):
        self.output, self.answered = b"", 0
        begin = time.perf_counter()
        os.write(self.fd, text.encode())
        return begin

    def settle(self, seconds=0.3):
        while select.select([self.fd], [], [], seconds)[0]:
            self.output += os.read(self.fd, 65536)
            self.answer()

    def end(self, farewell):
        os.write(self.fd, farewell)
        end = time.perf_counter() + 20
        while time.perf_counter() < end:
            try:
                if select.select([self.fd], [], [], 0.2)[0] and not os.read(self.fd, 65536):
                    break
            except OSError:
                break
        os.close(self.fd)
        try:
            os.kill(self.pid, signal.SIGHUP)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def start_nslab(nslab, home):
    terminal = Terminal([nslab, "learn", "1", "--home", home])
    return terminal, terminal.wait(NSLAB_PROMPT) - terminal.started


def start_mininet():
    terminal = Terminal(["mn", "--topo", "single,3", "--switch", "lxbr", "--controller", "none"])
    return terminal, terminal.wait(MININET_PROMPT, 60) - terminal.started


def children(pid):
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as file:
            yield from (int(child) for child in file.read().split())


def descendants(pid):
    found = [pid]
    for child in children(pid):
        found += descendants(child)
    return found


def memory(pid):
    """MiB: the JVM's resident memory, that of all processes, and their proportional share."""

    def field(process, file, name):
        with open(f"/proc/{process}/{file}") as lines:
            for line in lines:
                if line.startswith(name):
                    return int(line.split()[1]) / 1024
        return 0

    processes = descendants(pid)
    return (
        field(pid, "status", "VmRSS:"),
        sum(field(process, "status", "VmRSS:") for process in processes),
        sum(field(process, "smaps_rollup", "Pss:") for process in processes),
        len(processes),
    )


def init_of_lab(pid):
    """The first process of the lab: that of the innermost of two nested process namespaces."""
    for process in descendants(pid):
        with open(f"/proc/{process}/status") as lines:
            numbers = next(line for line in lines if line.startswith("NSpid:")).split()[1:]
        if len(numbers) == 3 and numbers[-1] == "1":
            return process
    sys.exit("no lab was found below nslab")


def bash_in(lab):
    """An interactive bash in the same lab, on a terminal of its own, entered as nslab enters it."""
    owner = os.stat(f"/proc/{lab}").st_uid
    drop = [f"--reuid={owner}", f"--regid={owner}", "--clear-groups"] if os.geteuid() == 0 else []
    enter = ["nsenter", f"--target={lab}", "--preserve-credentials"]
    enter += ["--user", "--mount", "--net", "--pid", "--uts", "--ipc", "bash", "--norc", "-i"]
    terminal = Terminal((["setpriv", *drop] if drop else []) + enter)
    terminal.settle()
    terminal.type("PS1=READY\r")
    terminal.wait(BASH_PROMPT)
    return terminal


def command(terminal, prompt, text="ip link"):
    """Seconds from Enter to the output, and to the next prompt."""
    terminal.settle(0.1)
    terminal.type(text)
    terminal.settle(0.1)
    begin = terminal.type("\r")
    shown = terminal.wait(LO)
    return shown - begin, terminal.wait(prompt) - begin


def row(name, seconds):
    low, middle, high = (1000 * value for value in (min(seconds), statistics.median(seconds), max(seconds)))
    print(f"| {name} | {middle:.1f} | {low:.1f} to {high:.1f} |")
    return middle


def starts(arguments, home):
    nslab, mininet = [], []
    for _ in range(arguments.rounds):
        terminal, seconds = start_nslab(arguments.nslab, home)
        nslab.append(seconds)
        terminal.end(b"quit\r")
        if arguments.mininet:
            terminal, seconds = start_mininet()
            mininet.append(seconds)
            terminal.end(b"exit\r")
    return nslab, mininet


def commands(arguments, home):
    """The prompt of the tutor, which looks at the lab after each command, that of the shell, bash."""
    tutor = Terminal([arguments.nslab, "learn", "1", "--home", home])
    tutor.wait(NSLAB_PROMPT)
    tutor.settle()
    held = memory(tutor.pid)
    explored = Terminal([arguments.nslab, "shell"])
    explored.wait(NSLAB_PROMPT)
    bash = bash_in(init_of_lab(tutor.pid))
    times = {"tutor": [], "shell": [], "bash": []}
    for _ in range(arguments.commands):
        times["tutor"].append(command(tutor, NSLAB_PROMPT))
        times["shell"].append(command(explored, NSLAB_PROMPT))
        times["bash"].append(command(bash, BASH_PROMPT))
    used = memory(tutor.pid)
    bash.end(b"exit\r")
    explored.end(b"quit\r")
    tutor.end(b"quit\r")
    return times, held, used


def table_of_commands(times):
    """The first commands by themselves: the JVM has yet to compile what they need."""

    def medians(pairs):
        return [1000 * statistics.median(pair[index] for pair in pairs) for index in (0, 1)]

    rows = []
    for place in ("tutor", "shell"):
        rows.append((f"first {FIRST} in the {place}", times[place][:FIRST]))
        rows.append((f"later ones in the {place}", times[place][FIRST:]))
    shown, prompt = medians(times["bash"])
    print("\n| `ip link`, median, ms | to its output | later than bash | to the next prompt | later than bash |")
    print("| --- | --- | --- | --- | --- |")
    for name, pairs in [*rows, ("in bash in the same lab", times["bash"])]:
        if pairs:
            output, after = medians(pairs)
            print(f"| {name} | {output:.1f} | {output - shown:.1f} | {after:.1f} | {after - prompt:.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nslab", default=os.path.expanduser("~/.local/bin/nslab"))
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--commands", type=int, default=120)
    arguments = parser.parse_args()
    arguments.mininet = shutil.which("mn") is not None and os.geteuid() == 0
    home = tempfile.mkdtemp(prefix="nslab-bench-")
    try:
        nslab, mininet = starts(arguments, home)
        times, held, used = commands(arguments, home)
    finally:
        shutil.rmtree(home)
    print("| what | median, ms | from, to |\n| --- | --- | --- |")
    ours = row("nslab learn, to the first prompt", nslab)
    if mininet:
        theirs = row("Mininet, to its prompt", mininet)
        print(f"| nslab / Mininet | {ours / theirs:.2f} | |")
    table_of_commands(times)
    print("\n| memory, MiB | at the first prompt | after the commands |\n| --- | --- | --- |")
    for name, index in (("JVM, resident", 0), ("all processes, resident", 1), ("all processes, proportional", 2)):
        print(f"| {name} | {held[index]:.1f} | {used[index]:.1f} |")
    print(f"| processes | {held[3]} | {used[3]} |")


if __name__ == "__main__":
    main()
