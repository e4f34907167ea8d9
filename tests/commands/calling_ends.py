"""bridgegen call: functions that print, crash, hang or end the process, and the signals that end the tool."""
import os
import signal
import subprocess
import time

from odd_library import ODD, build, odd
from tool import ENVIRONMENT, TOOL, Skip, same


def test_what_it_prints_is_apart(place):
    told = odd(place, "odd_print", "loud\n").expect(0)
    same((told.out, told.err), ("return = 5\n", "loud\n"))
    told = odd(place, "odd_print", "loud\n", "--format", "json").expect(0)
    same((told.json()["stdout"], told.err), ("loud\n", ""))
    flood = odd(place, "odd_flood", "3000000").expect(0)
    same((flood.out, flood.err[:1 << 20].strip("x")), ("return = 1\n", ""))
    same(flood.err[1 << 20:], "bridgegen: note: the function printed more than 1048576 bytes; the rest is left out "
                              "[output-cut]\n")


def test_crashes(place):
    """What happens to the called function happens to it alone."""
    odd(place, "odd_crash", "why not", "NULL").refuses(
        r'odd_crash\("why not", NULL\) crashed before it returned: signal 11, SIGSEGV \(Segmentation fault\) \[crash\]')
    odd(place, "odd_abort").refuses(r"odd_abort\(\) crashed before it returned: signal 6, SIGABRT")
    odd(place, "odd_recurse", "1").refuses(r"odd_recurse\(1\) crashed .*SIGSEGV")
    odd(place, "odd_by_table", "{}", "1", "2").refuses("crashed before it returned: signal 11")
    odd(place, "odd_end", "0").refuses(r"odd_end\(0\) ended the process before it returned, with status 0 \[ended\]")
    odd(place, "odd_end", "3").refuses("with status 3")
    told = odd(place, "odd_then_crash", "callback:3", "--format", "json").expect(2)
    same([error["word"] for error in told.errors()], ["crash"])
    same((told.json()["results"], told.json()["stdout"]), ([], "before\n"))
    same([call["arguments"][0]["value"] for call in told.json()["callbacks"]], [11])
    same(place.listing(but=["small.h"]), [])  # no core file


def test_hanging(place):
    started = time.monotonic()
    odd(place, "odd_sleep", "60000", "--timeout", "0.2").refuses(
        r"odd_sleep\(60000\) did not return within 0.2 s \[timeout\]", "--timeout SECONDS gives it more")
    odd(place, "odd_deaf", "--timeout", "0.2").expect(2, r"^deaf \d+$", r"\[timeout\]")
    assert time.monotonic() - started < 5
    same(odd(place, "odd_sleep", "300", "--timeout", "0").expect(0).out, "return = 1\n")
    started = time.monotonic()
    same(odd(place, "odd_leave").expect(0).out, "return = 1\n")  # what it leaves behind is not waited for
    assert time.monotonic() - started < 5


def children(process):
    with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as file:
        return [int(word) for word in file.read().split()]


def is_there(process):
    """Whether a process runs; one that nobody waits for is gone."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until(condition, what):
    for _ in range(500):
        if condition():
            return
        time.sleep(0.02)
    assert False, what


def test_signals(place):
    """Ctrl-C ends both; so does a signal that only the tool gets, though the function has turned deaf."""
    folder = build(place)
    command = [TOOL, "call", folder / "libodd.so", "odd_deaf", "--header", ODD / "odd.h", "--timeout", "0"]
    for number in (signal.SIGINT, signal.SIGTERM):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT,
                                   stdin=subprocess.DEVNULL, start_new_session=True)
        if not os.path.exists(f"/proc/{process.pid}/task/{process.pid}/children"):
            process.kill()
            raise Skip("/proc does not tell children; a Linux with CONFIG_PROC_CHILDREN does")
        wait_until(lambda: children(process.pid), "no child was started")
        [child] = children(process.pid)
        if number == signal.SIGINT:
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
        same(process.wait(timeout=10), -number)
        wait_until(lambda: not is_there(child), "the child lives on")
        process.stdout.close()
        process.stderr.close()
