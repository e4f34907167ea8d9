#!/usr/bin/env python3
"""Figures: what a run and a comparison cost against clang alone, and what generated glue costs against glue written by
hand.

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


# What a generated header has many of: the text before them, each of them, the text behind them.
CLASS = ("typedef struct c{0} c{0};\nc{0} *c{0}_new(void);\nvoid c{0}_free(c{0} *c);\n"
         "int c{0}_get(c{0} *c, int key);\n")
FUNCTION = "/** Does {0}.\n * @param text what\n * @return how much */\nint f{0}(int value, const char *text);\n"
RECORD = "struct r{0} {{ int a; double b; const char *c; }};\nint r{0}_put(const struct r{0} *r);\n"
ENUM = "enum e{0} {{ E{0}_A, E{0}_B }};\nint e{0}_set(enum e{0} e);\n"
CALLBACK = "typedef int (*b{0})(void *data, int value);\nint b{0}_run(b{0} function, void *data);\n"
CONSTANT = "#define M{0} {0}\n"
GROWN = {
    "functions with comments": ("", FUNCTION, ""),
    "classes": ("", CLASS, ""),
    "records": ("", RECORD, ""),
    "enums": ("", ENUM, ""),
    "callbacks": ("", CALLBACK, ""),
    "constants": (FUNCTION, CONSTANT, ""),
    "enumerators of one enum": ("enum e {{", "E_{0},\n", "}};\nint e_set(enum e e);\n"),
    "fields of one record": ("struct r {{", "int f{0};\n", "}};\nint r_put(const struct r *r);\n"),
}
LARGEST = "functions with comments", "constants", "enumerators of one enum"  # that are made a hundred thousand times

# Libraries whose symbols are read.
LIBRARIES = ("libLLVM-14.so.1", "libcrypto.so.3", "libsqlite3.so.0")


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


def in_turn(*commands, before=lambda: None):
    """The runs of each command, made in turn; the first ones warm the caches."""
    runs = []
    for _ in range(RUNS + 1):
        before()
        runs.append([measure(command) for command in commands])
    return list(zip(*runs[1:]))


def total(run):
    return run[0] + run[1]


def row(header, package, target):
    """One header: our runs and clang's in turn."""
    path = pathlib.Path("/usr/include") / header
    if not path.exists():
        return [header, "not installed", *[""] * 5]
    with tempfile.TemporaryDirectory(dir=MEMORY) as out:
        ours, clangs = in_turn([TOOL, str(path), "-o", out, "--pkg-config", package],
                               ["clang-14", "-fsyntax-only", *flags(package), str(path)],
                               before=lambda: shutil.rmtree(out, ignore_errors=True))
    ratios = [total(a) / total(b) for a, b in zip(ours, clangs)]
    least = min(map(total, ours)) / min(map(total, clangs))
    return [header, *(f"{middle(runs, 0):.0f} + {middle(runs, 1):.0f}" for runs in (ours, clangs)),
            f"{statistics.median(ratios):.2f}", f"{least:.2f}", target,
            f"{middle(ours, 2) / middle(clangs, 2):.2f}"]


def generator():
    """One run with four languages against `clang -fsyntax-only` of the same header."""
    table("A run with four languages, written to a file system in memory, against clang -fsyntax-only\n"
          "(CPU ms, user + system, medians; least: of the fastest run of each, where others disturb)",
          ["header", "bridgegen", "clang", "ratio", "least", "target", "memory ratio"],
          [row(*header) for header in HEADERS])


def comparison(header, package):
    """A header compared with itself, and its snapshot with itself."""
    path = str(pathlib.Path("/usr/include") / header)
    if not os.path.exists(path):
        return [header, "not installed", *[""] * 7]
    with tempfile.TemporaryDirectory(dir=MEMORY) as out:
        kept = f"{out}/kept.json"
        measure([TOOL, "snapshot", path, "-o", kept, "--pkg-config", package])
        parse = ["clang-14", "-fsyntax-only", *flags(package), path]
        headers, once, again, snapshots = in_turn([TOOL, "diff", path, path, "--pkg-config", package], parse, parse,
                                                  [TOOL, "diff", kept, kept])
        size = os.path.getsize(kept) // 1024
    clangs = [total(a) + total(b) for a, b in zip(once, again)]
    ratios = [total(ours) / both for ours, both in zip(headers, clangs)]
    milliseconds = [f"{statistics.median(runs):.0f}" for runs in (map(total, headers), clangs, map(total, snapshots))]
    return [header, *milliseconds[:2], f"{statistics.median(ratios):.2f}",
            f"{min(map(total, headers)) / min(clangs):.2f}", "1.5", f"{size} K", milliseconds[2], "50"]


def comparisons():
    """The gate of a library's CI: two parses, or none."""
    table("A comparison of two headers against clang -fsyntax-only of both, and one of two snapshots\n"
          "(CPU ms, user + system, medians)",
          ["header", "headers", "clang twice", "ratio", "least", "target", "snapshot", "snapshots", "target"],
          [comparison(header, package) for header, package, _ in HEADERS])


def library_row(library):
    """One library: our runs and nm's in turn."""
    path = pathlib.Path("/usr/lib/x86_64-linux-gnu") / library
    if not path.exists():
        return [library, "not installed", *[""] * 3]
    ours, theirs = in_turn([TOOL, "symbols", str(path)], ["nm", "-D", "--defined-only", str(path)])
    ratio = statistics.median(total(a) / total(b) for a, b in zip(ours, theirs))
    return [library, *(f"{middle(runs, 0):.0f} + {middle(runs, 1):.0f}" for runs in (ours, theirs)), f"{ratio:.2f}",
            f"{middle(ours, 2) / middle(theirs, 2):.2f}"]


def libraries():
    table("The symbols of a library, against nm -D (CPU ms, user + system, medians)",
          ["library", "bridgegen", "nm", "ratio", "memory ratio"], [library_row(library) for library in LIBRARIES])


def grown(name, count):
    """CPU milliseconds for each thousand things of which a header has COUNT; the least of some runs."""
    start, each, end = GROWN[name]
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        header = pathlib.Path(place) / "grown.h"
        header.write_text(start.format("x") + "".join(map(each.format, range(count))) + end.format("x"))
        runs = [measure([TOOL, str(header), "-o", f"{place}/{i}"]) for i in range(max(1, 10000 // count))]
    return f"{min(map(total, runs)) * 1000 / count:.1f}"


def growth():
    """Whether a header twice as large takes twice the time."""
    table("Generated headers of so many things: CPU ms for each thousand (at the first size much of it is the start)",
          ["things", "1,000", "10,000", "100,000"],
          [[name, grown(name, 1000), grown(name, 10000), grown(name, 100000) if name in LARGEST else ""]
           for name in GROWN])


def glue():
    """Generated glue against glue written by hand: tests/languages/LANGUAGE/bench prints a table of its own."""
    for driver in sorted(ROOT.glob("tests/languages/*/bench")):
        with tempfile.TemporaryDirectory() as scratch:
            print("\nGenerated glue against glue written by hand (instructions a call; by hand = 1)", flush=True)
            subprocess.run([str(driver)], env={**os.environ, "SCRATCH": scratch})


generator()
comparisons()
libraries()
growth()
glue()
