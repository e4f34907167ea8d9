"""What the tests of this room share: a place of their own, calls of the tool, and what a call came to."""
import json
import os
import pathlib
import re
import shutil
import subprocess

ROOT = pathlib.Path(os.environ["ROOT"])
TOOL = os.environ["BRIDGEGEN"]
SCRATCH = pathlib.Path(os.environ["SCRATCH"])
LANGUAGES = re.findall(r"'(\w+)'", re.search(r"^languages = \[(.*?)\]", (ROOT / "meson.build").read_text(), re.M)[1])
LANGUAGE = LANGUAGES[0]  # any: what is in the packages is not looked at
NOBODY = 65534
# Where a test says nothing else, nothing of the person who runs it matters.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {
    "TERM": "xterm", "LC_ALL": "C",
    "ASAN_OPTIONS": "verify_asan_link_order=0"}  # with a tool built under a sanitizer, which wants to be loaded first

SMALL = """/* A small library. */
int small_add(int a, int b);
enum small_mode { SMALL_READ, SMALL_WRITE };
#define SMALL_LIMIT 4096
"""

calls = []  # the arguments of every call of the tool
projects = []  # the text of every bridgegen.json that a test wrote


class Skip(Exception):
    """A test that cannot be made here; its text says why, and what to install."""


class Result:
    """What a call came to."""

    def __init__(self, arguments, process):
        self.call = " ".join(map(str, arguments))
        self.status = process.returncode
        self.out = process.stdout.decode(errors="replace")
        self.err = process.stderr.decode(errors="replace")

    def expect(self, status, *patterns):
        """The exit status, and a line for each pattern; gives itself back."""
        both = self.err + self.out
        assert self.status == status, f"'{self.call}' ended with {self.status}, not {status}: {both[:300]}"
        for pattern in patterns:
            assert re.search(pattern, both, re.M), f"'{self.call}' does not say /{pattern}/: {both[:300]}"
        return self

    def refuses(self, *patterns):
        """Trouble: nothing on standard output, an error on the other."""
        self.expect(2, "error: ", *patterns)
        assert self.out == "", f"'{self.call}' prints '{self.out[:200]}' besides the error"
        return self

    def json(self):
        return json.loads(self.out)

    def errors(self):
        """The errors of a report in JSON."""
        return [found for found in self.json()["diagnostics"] if found["severity"] == "error"]


class Place:
    """An empty folder with a small library, small.h, in it."""

    def __init__(self, name):
        self.folder = SCRATCH / re.sub(r"\W+", "_", name)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.write("small.h", SMALL)

    def __truediv__(self, path):
        return self.folder / path

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def project(self, **members):
        """Writes bridgegen.json."""
        projects.append(members)
        return self.write("bridgegen.json", json.dumps(members))

    def call(self, *arguments, cwd=None, before=(), tool=TOOL, environment=None, stdout=subprocess.PIPE, timeout=60):
        """Calls the tool here, behind the words BEFORE."""
        calls.append([str(argument) for argument in arguments])
        command = [*before, tool, *map(str, arguments)]
        process = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
                                 cwd=cwd or self.folder, env=ENVIRONMENT | (environment or {}), timeout=timeout)
        process.stdout = process.stdout or b""
        return Result(arguments, process)

    def generate(self, *arguments, **options):
        """Generates one language's packages, which must work."""
        return self.call("small.h", "--lang", LANGUAGE, *arguments, **options).expect(0)

    def nobody(self, *arguments):
        """Calls the tool as another user, by a copy of it in this folder: the real one may be out of reach."""
        if os.geteuid() != 0:
            return self.call(*arguments)
        shutil.copy2(TOOL, self.folder / "tool")
        (self.folder / "tool").chmod(0o755)
        user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        return self.call(*arguments, before=user, tool="./tool")

    def listing(self, path=".", but=()):
        """The files and folders below a path, without those named in BUT."""
        found = (file.relative_to(self.folder / path).as_posix() for file in (self.folder / path).rglob("*"))
        return sorted(name for name in found if name not in but)

    def contents(self, path="."):
        """The bytes of every file below a path, by its name."""
        return {file.relative_to(self.folder / path).as_posix(): file.read_bytes()
                for file in (self.folder / path).rglob("*") if file.is_file()}

    def untouched(self, *given):
        """Nothing but what the test gave is here."""
        assert self.listing() == sorted({"small.h", *given}), f"there is {self.listing()}"


def same(found, wanted):
    assert found == wanted, f"{found!r} instead of {wanted!r}"
