#!/usr/bin/env python3
"""Figures: what a run costs against clang alone, and what generated glue costs against glue written by hand.

Only ratios count; nothing asserts a time. CPU is user + system of the whole process, the median of several runs taken
in turn, so that a machine that slows down slows both."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(os.environ["ROOT"])
TOOL = os.environ["BRIDGEGEN"]
RUNS = 15
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a disk would be measured, too

# Header, its pkg-config name, and what the ratio should be at most.
HEADERS = (("sqlite3.h", "sqlite3", "1.5"), ("x86_64-linux-gnu/curl/curl.h", "libcurl", "1.5"),
           ("git2.h", "libgit2", "1.5"), ("openssl/ssl.h", "openssl", "2.0"), ("vulkan/vulkan.h", "vulkan", "1.5"),
           ("gtk-3.0/gtk/gtk.h", "gtk+-3.0", "1.5"))


def measure(command):
    """User and system milliseconds and peak memory in KiB of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} failed")
    return 1000 * usage.ru_utime, 1000 * usage.ru_stime, usage.ru_maxrss


def table(title, head, rows):
    rows = [head] + rows
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    print(f"\n{title}")
    for row in rows:
        print("  " + "  ".join(cell.rjust(width) if i else cell.ljust(width)
                               for i, (cell, width) in enumerate(zip(row, widths))))


def flags(package):
    if not package:
        return []
    return subprocess.run(["pkg-config", "--cflags", package], capture_output=True, text=True).stdout.split()


def middle(runs, part):
    return statistics.median(run[part] for run in runs)


def row(header, package, target):
    """One header: our runs and clang's in turn."""
    path = pathlib.Path("/usr/include") / header
    if not path.exists():
        return [header, "not installed", *[""] * 5]
    ours, clangs = [], []
    with tempfile.TemporaryDirectory(dir=MEMORY) as out:
        commands = ([TOOL, str(path), "-o", out, "--pkg-config", package],
                    ["clang-14", "-fsyntax-only", *flags(package), str(path)])
        for _ in range(RUNS + 1):
            shutil.rmtree(out, ignore_errors=True)
            ours.append(measure(commands[0]))
            clangs.append(measure(commands[1]))
    ours, clangs = ours[1:], clangs[1:]  # the first ones warm the caches
    ratios = [(a[0] + a[1]) / (b[0] + b[1]) for a, b in zip(ours, clangs)]
    least = min(a[0] + a[1] for a in ours) / min(b[0] + b[1] for b in clangs)
    return [header, *(f"{middle(runs, 0):.0f} + {middle(runs, 1):.0f}" for runs in (ours, clangs)),
            f"{statistics.median(ratios):.2f}", f"{least:.2f}", target,
            f"{middle(ours, 2) / middle(clangs, 2):.2f}"]


def generator():
    """One run with four languages against `clang -fsyntax-only` of the same header."""
    table("A run with four languages, written to a file system in memory, against clang -fsyntax-only\n"
          "(CPU ms, user + system, medians; least: of the fastest run of each, where others disturb)",
          ["header", "bridgegen", "clang", "ratio", "least", "target", "memory ratio"],
          [row(*header) for header in HEADERS])


def glue():
    """Generated glue against glue written by hand: tests/languages/LANGUAGE/bench prints a table of its own."""
    for driver in sorted(ROOT.glob("tests/languages/*/bench")):
        with tempfile.TemporaryDirectory() as scratch:
            print("\nGenerated glue against glue written by hand (instructions a call; by hand = 1)", flush=True)
            subprocess.run([str(driver)], env={**os.environ, "SCRATCH": scratch})


generator()
glue()
