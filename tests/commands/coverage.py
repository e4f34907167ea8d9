"""Every option and every member of bridgegen.json is used by a test of this room. It looks at the calls that the other
modules made, so it comes last."""
import re

import tool

OPTION = re.compile(r'''^OPTION\((?:0|'(\w)'), (?:NULL|"([\w-]+)"), (\w+), [\w.]+, '''
                    r'''(?:NULL|"[^"]*"), (?:NULL|"([\w.]+)"),''', re.M)
OPTIONS = OPTION.findall((tool.ROOT / "cli/options.def").read_text())  # letter, name, kind, member


def given():
    """The options of all calls, as they were written: {"-l", "--lang"}; "--" counts where something follows."""
    for call in tool.calls:
        for at, word in enumerate(call):
            if word == "--":
                if at + 1 < len(call):
                    yield "--"
                break
            yield re.match(r"--[^=]*|-.|", word).group()


def members():
    """The members of all project files: {"link.sources", "name"}."""
    for project in tool.projects:
        for name, value in project.items():
            inner = value if isinstance(value, dict) and name == "link" else None
            yield from [name] if inner is None else (f"{name}.{member}" for member in inner)


def spellings():
    """The spellings of each option, letter and name apart."""
    for letter, name, kind, _ in OPTIONS:
        if kind == "REST":
            yield "--"
        if letter:
            yield f"-{letter}"
        if name:
            yield f"--{name}"


def test_the_table_was_read(_):
    lines = re.findall(r"^OPTION\(", (tool.ROOT / "cli/options.def").read_text(), re.M)
    tool.same(len(OPTIONS), len(lines))


def test_every_option_is_used(_):
    unused = sorted(set(spellings()) - set(given()))
    assert not unused, f"no test uses {', '.join(unused)}"


def test_every_member_is_used(_):
    known = {member for *_, member in OPTIONS if member}
    unused = sorted(known - set(members()))
    assert not unused, f"no test uses {', '.join(unused)}"
