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
RUNS = 9
HEADERS = (("sqlite3.h", "sqlite3"), ("x86_64-linux-gnu/curl/curl.h", "libcurl"), ("git2.h", "libgit2"))


def measure(command):
    """CPU seconds and peak memory in KiB of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


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


def generator():
    """One run with four languages against `clang -fsyntax-only` of the same header."""
    rows = []
    for header, package in HEADERS:
        path = pathlib.Path("/usr/include") / header
        if not path.exists():
            rows.append([header, "not installed", "", "", "", ""])
            continue
        with tempfile.TemporaryDirectory() as out:
            ours = [TOOL, str(path), "-o", out, "--pkg-config", package]
            clang = ["clang-14", "-fsyntax-only", *flags(package), str(path)]
            measure(ours), measure(clang)
            pairs = []
            for _ in range(RUNS):
                shutil.rmtree(out, ignore_errors=True)
                pairs.append((measure(ours), measure(clang)))
        cpu = [a[0] / b[0] for a, b in pairs]
        memory = statistics.median(a[1] for a, _ in pairs) / statistics.median(b[1] for _, b in pairs)
        rows.append([header, f"{1000 * statistics.median(a[0] for a, _ in pairs):.0f}",
                     f"{1000 * statistics.median(b[0] for _, b in pairs):.0f}", f"{statistics.median(cpu):.2f}",
                     "1.5", f"{memory:.2f}"])
    table("A run with four languages, written to disk, against clang -fsyntax-only (CPU ms, medians)",
          ["header", "bridgegen", "clang", "ratio", "target", "memory ratio"], rows)


def glue():
    """Generated glue against glue written by hand: tests/languages/LANGUAGE/bench prints a table of its own."""
    for driver in sorted(ROOT.glob("tests/languages/*/bench")):
        with tempfile.TemporaryDirectory() as scratch:
            print("\nGenerated glue against glue written by hand (instructions a call; by hand = 1)", flush=True)
            subprocess.run([str(driver)], env={**os.environ, "SCRATCH": scratch})


generator()
glue()
