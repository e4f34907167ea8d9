"""A run that does not come to its end: by a signal at any moment, by a disk that is full."""
import os
import shutil
import signal
import subprocess
import time

from tool import ENVIRONMENT, LANGUAGE, ROOT, SCRATCH, TOOL, same

MOMENTS = 24  # of each kind; spread over the run
NEWER = "int small_add(int a, long b);\nint small_new(void);\n"


def interrupter():
    """The library that raises a signal at a chosen moment, built once."""
    library = SCRATCH / "interruption.so"
    if not library.exists():
        source = ROOT / "tests/commands/interruption.c"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def interrupted(place, number, moment, *arguments, before=()):
    """A run in which that call raises the signal; its status as a shell tells it."""
    environment = {"LD_PRELOAD": str(interrupter()), "BRIDGEGEN_TEST_SIGNAL": str(int(number)),
                   "BRIDGEGEN_TEST_MOMENT": str(moment), "BRIDGEGEN_TEST_COUNT": str(place / "count")}
    status = place.call(*arguments, environment=environment, before=before).status
    return 128 - status if status < 0 else status


def moments(place, *arguments):
    """Numbers of calls, spread from the first to the last."""
    same(interrupted(place, 0, 0, *arguments), 0)
    count = int((place / "count").read_text())
    return sorted({1 + step * (count - 1) // (MOMENTS - 1) for step in range(MOMENTS)})


def old_and_new(place):
    """Folders with what was there before a run and what shall be there after it."""
    place.generate("-o", "old")
    place.write("small.h", NEWER)
    shutil.copytree(place / "old", place / "new")
    place.generate("-o", "new")
    return place.contents("old"), place.contents("new")


def restore(place):
    shutil.rmtree(place / "bridge", ignore_errors=True)
    shutil.copytree(place / "old", place / "bridge")


def interrupt_everywhere(place, number):
    """At every moment: the status is the signal's, and the folder is as before or as after, with nothing else in it."""
    old, new = old_and_new(place)
    restore(place)
    results = set()
    for moment in moments(place, "small.h", "--lang", LANGUAGE):
        restore(place)
        status = interrupted(place, number, moment, "small.h", "--lang", LANGUAGE)
        found = place.contents("bridge")
        assert status == 128 + number, f"at call {moment}: status {status}"
        assert found in (old, new), f"at call {moment}: neither old nor new: {sorted(set(found) ^ set(new))}"
        results.add(found == new)
    assert False in results, "no run was interrupted before it wrote"


def test_SIGINT(place):
    interrupt_everywhere(place, signal.SIGINT)


def test_SIGTERM(place):
    interrupt_everywhere(place, signal.SIGTERM)


def test_SIGHUP_in_an_empty_folder(place):
    for moment in moments(place, "small.h", "--lang", LANGUAGE)[:-8:3]:
        shutil.rmtree(place / "bridge", ignore_errors=True)
        same(interrupted(place, signal.SIGHUP, moment, "small.h", "--lang", LANGUAGE), 128 + signal.SIGHUP)
        if (place / "bridge").exists():
            place.generate().expect(0, "^bridge: 0 files written")


def test_SIGKILL_is_made_good_by_the_next_run(place):
    old, new = old_and_new(place)
    restore(place)
    for moment in moments(place, "small.h", "--lang", LANGUAGE)[1:]:
        restore(place)
        same(interrupted(place, signal.SIGKILL, moment, "small.h", "--lang", LANGUAGE), 128 + signal.SIGKILL)
        place.generate()
        assert place.contents("bridge") == new, f"at call {moment}: the next run did not complete it"


def test_signals_by_the_clock(place):
    """Not at a call but whenever it comes."""
    old, new = old_and_new(place)
    for step in range(20):
        restore(place)
        run = subprocess.Popen([TOOL, "small.h", "--lang", LANGUAGE], cwd=place.folder, env=ENVIRONMENT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(step * 0.002)
        run.send_signal(signal.SIGTERM)
        assert run.wait(60) in (0, -signal.SIGTERM), f"status {run.returncode}"
        assert place.contents("bridge") in (old, new), f"after {step * 2} ms neither old nor new"


def test_while_reading(place):
    os.mkfifo(place / "pipe.h")
    run = subprocess.Popen([TOOL, "pipe.h"], cwd=place.folder, env=ENVIRONMENT, stderr=subprocess.DEVNULL)
    time.sleep(0.2)
    run.send_signal(signal.SIGINT)
    same(run.wait(60), -signal.SIGINT)
    place.untouched("pipe.h")


def test_ignored_signals_stay_ignored(place):
    words = ["small.h", "--lang", LANGUAGE]
    moment = moments(place, *words)[1]
    shutil.rmtree(place / "bridge")
    same(interrupted(place, signal.SIGHUP, moment, *words), 128 + signal.SIGHUP)
    same(interrupted(place, signal.SIGHUP, moment, *words, before=["env", "--ignore-signal=HUP"]), 0)


def can_mount():
    mount = ["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", SCRATCH]
    return os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0


def test_full_disk(place):
    """On a disk of its own where that can be made; else no file may grow, which ends a write in its middle, too."""
    (place / "disk").mkdir()
    if can_mount():
        script = 'mount -t tmpfs -o size=32k tmpfs disk && "$0" "$@"; status=$?; find disk -mindepth 1; exit $status'
        result = place.call("small.h", "--lang", LANGUAGE, "-o", "disk/bridge",
                            before=["unshare", "-m", "sh", "-c", script])
        result.expect(2, r"^disk/bridge/.*: error: cannot write: No space left on device \[cannot-write\]")
        same(result.out, "")
    else:
        limit = ["sh", "-c", 'trap "" XFSZ; ulimit -f 1; exec "$0" "$@"']
        result = place.call("small.h", "--lang", LANGUAGE, "-o", "disk/bridge", before=limit)
        result.refuses("cannot write: File too large")
        same(place.listing("disk"), [])


def test_full_standard_output(place):
    with open("/dev/full", "wb") as full:
        place.call("inspect", "small.h", stdout=full).expect(2, "standard output cannot be written: No space left")


def test_standard_output_nobody_reads(place):
    read, write = os.pipe()
    os.close(read)
    same(place.call("help", stdout=write).status, -signal.SIGPIPE)
    os.close(write)
