"""examples/ci: the workflow, step by step, and the hooks, each in a repository that has them."""
import os
import re
import shlex
import shutil
import subprocess

from repository import commit, git
import repository
import tool
from tool import LANGUAGE, ROOT, SMALL, Skip, same

try:
    import yaml
except ImportError:
    yaml = None

CI = ROOT / "examples/ci"
BREAKING = SMALL.replace("int b", "long b")
COMPATIBLE = SMALL + "int small_more(void);\n"


def document(path):
    if yaml is None:
        raise Skip("YAML cannot be read; apt-get install python3-yaml")
    return yaml.safe_load(path.read_text())


def guarded(place):
    """A repository with a project in it; `bridgegen` is the tool for whom it gives the environment to."""
    (place / "bin").mkdir()
    (place / "bin/bridgegen").symlink_to(tool.TOOL)
    place.write(".gitignore", "/bin\n/summary\n/temporary\n/stubs\n/commands\n")
    place.project(input="small.h", languages=[LANGUAGE], snapshot="kv.abi.json")
    place.call().expect(0)
    place.call("snapshot").expect(0)
    repository.repository(place)
    return {"PATH": f"{place / 'bin'}:{os.environ['PATH']}"}


def change(place, header, accept):
    """Changes the header as a pull request does."""
    place.write("small.h", header)
    if accept:
        place.call("check", "--update").expect(0)
    commit(place)


# --- the workflow

def expression(text, base):
    """A value of the workflow, with the one expression that it may hold."""
    text = text.replace("${{ github.event.pull_request.base.sha }}", base)
    assert "${{" not in text, f"an expression that nobody here knows: {text}"
    return text


def steps():
    """What the workflow runs: {name: (script, environment)}."""
    workflow = document(CI / "bridgegen.yml")
    job, = workflow["jobs"].values()
    return {step["name"]: (step["run"], workflow["env"] | step.get("env", {}))
            for step in job["steps"] if "run" in step}


def run(place, name, environment, base="v1"):
    """Runs a step as a runner does: status and output."""
    script, wanted = steps()[name]
    wanted = {key: expression(value, base) for key, value in wanted.items()}
    runner = {"GITHUB_STEP_SUMMARY": str(place / "summary"), "RUNNER_TEMP": str(place / "temporary")}
    process = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", expression(script, base)],
                             cwd=place.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                             env=tool.ENVIRONMENT | repository.ENVIRONMENT | runner | wanted | environment)
    return process.returncode, process.stdout + process.stderr


CHECK, DIFF, SUMMARY = ("Packages and snapshot are those of the headers", "Nothing breaks that was promised",
                        "What changes")


def test_workflow_form(_):
    """What a runner would refuse, or run in another way than these tests do."""
    workflow = document(CI / "bridgegen.yml")
    same(set(workflow), {"name", True, "permissions", "env", "jobs"})  # "on" is a truth to YAML 1.1
    same(workflow["permissions"], {"contents": "read"})
    job, = workflow["jobs"].values()
    for step in job["steps"]:
        assert set(step) <= {"name", "if", "env", "run", "uses", "with"} and ("run" in step) != ("uses" in step), step
        assert "${{" not in step.get("run", ""), "text of others becomes a script"
        assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step.get("uses", "actions/checkout@v4")), step
        same(step.get("if", "${{ !cancelled() }}"), "${{ !cancelled() }}")
    same(job["steps"][0]["with"], {"fetch-depth": 0})
    same(list(steps())[1:], [CHECK, DIFF, SUMMARY])


def test_workflow_installs(place):
    """Without a network and without building: what it calls is noted, and a clone is made of this tree."""
    (place / "temporary").mkdir()
    for name in ("sudo", "apt-get", "meson"):
        stub = place.write(f"stubs/{name}", f'#!/bin/sh\necho {name} "$@" >>"{place / "commands"}"\n'
                                            f'{"exec " if name == "sudo" else ": "}"$@"\n')
        stub.chmod(0o755)
    source = place / "source"
    source.mkdir()
    shutil.copy(ROOT / "meson.build", source)
    git(place, "init", "--quiet", cwd=source)
    commit(place, cwd=source)
    git(place, "tag", "v0.1.0", cwd=source)
    status, told = run(place, "Install bridgegen", {"PATH": f"{place / 'stubs'}:{os.environ['PATH']}",
                                                    "BRIDGEGEN_SOURCE": f"file://{source}"})
    same((status, told), (0, told))
    called = (place / "commands").read_text()
    for pattern in (r"^apt-get install -y .*\blibcjson-dev\b", r"^meson setup .*/build .*/bridgegen ",
                    r"^meson install -C .*/build$"):
        assert re.search(pattern, called, re.M), f"no /{pattern}/ in {called}"
    assert (place / "temporary/bridgegen/meson.build").exists()
    version = re.search(r"version: '([\d.]+)'", (ROOT / "meson.build").read_text())[1]
    same(steps()["Install bridgegen"][1]["BRIDGEGEN_REVISION"], f"v{version}")


def test_workflow_passes_what_is_good(place):
    environment = guarded(place)
    change(place, COMPATIBLE, accept=True)
    for name in (CHECK, DIFF, SUMMARY):
        status, told = run(place, name, environment)
        same((status, "::error" in told), (0, False))
    summary = (place / "summary").read_text()
    assert re.search(r"^small\.h:\d+:5: ok: small_more: ", summary, re.M), summary
    assert re.search(r'^\+ +"function": "small_more",$', summary, re.M), summary
    same(git(place, "status", "--porcelain"), "")


def test_workflow_stops_what_breaks(place):
    """Whether it was accepted or not, the base branch had something else; what was not accepted is told as well."""
    environment = guarded(place)
    change(place, BREAKING, accept=False)
    for name in (CHECK, DIFF):
        status, told = run(place, name, environment)
        same(status, 1)
        assert re.search(r"^::error file=small\.h,line=2,.*title=parameter-type-changed", told, re.M), told
    assert "--update" in run(place, CHECK, environment)[1]
    same(run(place, SUMMARY, environment)[0], 0)
    assert "break: small_add.b" in (place / "summary").read_text()
    change(place, BREAKING, accept=True)
    same(run(place, CHECK, environment)[0], 0)
    same(run(place, DIFF, environment)[0], 1)


def test_workflow_tells_what_is_gone(place):
    """There is no line for it any more: the annotation is at the file, as the pull request has it."""
    environment = guarded(place)
    change(place, SMALL.replace("int small_add(int a, int b);\n", ""), accept=True)
    status, told = run(place, DIFF, environment)
    same(status, 1)
    assert re.search(r"^::error file=small\.h,title=function-removed::small_add", told, re.M), told


def test_workflow_in_trouble(place):
    """What cannot be read is not compatible."""
    environment = guarded(place)
    same(run(place, DIFF, environment, base="0" * 40)[0], 2)
    place.write("small.h", "int small_add(;\n")
    same([run(place, name, environment)[0] for name in (CHECK, DIFF)], [2, 2])


# --- the hooks

def hooked(place):
    environment = guarded(place)
    shutil.copy(CI / "pre-commit", place / ".git/hooks/pre-commit")
    return environment | {"TMPDIR": str(place / "temporary")}


def try_commit(place, environment, status, *words):
    (place / "temporary").mkdir(exist_ok=True)
    told = git(place, "commit", "--quiet", *(words or ("-m", "change")), environment=environment, status=status)
    same(place.listing("temporary"), [])
    return told


def test_hook(place):
    environment = hooked(place)
    place.write("small.h", BREAKING)
    git(place, "add", "--all")
    told = try_commit(place, environment, 1)
    assert re.search(r"^small\.h:2:.*break: small_add\.b", told, re.M), told
    assert "bridgegen check --update" in told
    same(git(place, "log", "--oneline").count("\n"), 1)
    place.write("small.h", COMPATIBLE)
    place.call("check", "--update").expect(0)
    git(place, "add", "--all")
    try_commit(place, environment, 0)
    place.write("small.h", "int small_add(;\n")
    try_commit(place, environment, 1, "-am", "broken")


def test_hook_sees_what_is_committed(place):
    """Not what else lies there: neither a mended header that is not added, nor a broken one."""
    environment = hooked(place)
    place.write("small.h", BREAKING)
    git(place, "add", "--all")
    place.write("small.h", SMALL)
    try_commit(place, environment, 1)
    git(place, "add", "--all")
    place.write("small.h", BREAKING)
    place.write("notes.txt", "notes\n")
    git(place, "add", "notes.txt")
    try_commit(place, environment, 0)
    try_commit(place, environment, 1, "-m", "part", "small.h")


def test_hook_below_the_top(place):
    environment = hooked(place)
    (place / "library").mkdir()
    for path in ("small.h", "bridgegen.json", "kv.abi.json", "bridge"):
        git(place, "mv", path, "library")
    try_commit(place, environment | {"BRIDGEGEN_PROJECT": "library"}, 0)
    try_commit(place, environment | {"BRIDGEGEN_PROJECT": "nowhere"}, 1, "--allow-empty", "-m", "none")


def test_hook_of_the_framework(place):
    environment = guarded(place)
    hook, = document(ROOT / ".pre-commit-hooks.yaml")
    same((hook["id"], hook["language"], hook["pass_filenames"]), ("bridgegen-check", "system", False))
    for path, counts in (("a/kv.h", True), ("kv.abi.json", True), ("README.md", False)):
        same(bool(re.search(hook["files"], path)), counts)

    def entry():
        return subprocess.run(shlex.split(hook["entry"]), cwd=place.folder, env=tool.ENVIRONMENT | environment,
                              capture_output=True).returncode

    same(entry(), 0)
    place.write("small.h", BREAKING)
    same(entry(), 1)
