#!/usr/bin/env python3
"""The house rules, checked: rooms, sizes, documentation, widths, and the matrix of operations and languages.

    ok habits/RULE              FAIL habits/RULE: file:line: what is wrong          N passed, N failed

A rule is a function that yields its failures. What each means, and why, is said in CONTRIBUTING.md.
"""
import collections
import pathlib
import re
import statistics
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Limits: lines of code a function, lines a file, columns. The median and the 95th percentile are those of the tree.
MEDIAN, PERCENTILE_95, LONGEST, FILE, COLUMNS = 12, 40, 80, 600, 120

OURS = ("cli", "gen", "runtime")


class File:
    """A C file three ways: as it is; without comments; without comments and literals. Lines stay where they are."""

    def __init__(self, path):
        self.path = path
        self.name = path.relative_to(ROOT).as_posix()
        self.text = path.read_text(encoding="utf-8", errors="replace")
        self.code = blanked(self.text, literals=False)
        self.bare = blanked(self.text, literals=True)

    def within(self, *rooms):
        return any(self.name == room or self.name.startswith(room + "/") for room in rooms)

    def matches(self, pattern, text):
        """Where PATTERN is: (line number, what matched)."""
        for match in re.finditer(pattern, text):
            yield text.count("\n", 0, match.start()) + 1, match.group()


TOKEN = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def blanked(text, literals):
    """TEXT with blanks for comments, and for what is in literals if asked."""

    def blank(match):
        token = match.group()
        if token[0] == "/":
            return re.sub(r"[^\n]", " ", token)
        return token[0] + " " * (len(token) - 2) + token[-1] if literals else token

    return TOKEN.sub(blank, text)


def paths(*patterns, rooms=OURS):
    """The files of rooms, sorted."""
    found = set()
    for room in rooms:
        for pattern in patterns:
            found.update(path for path in (ROOT / room).rglob(pattern) if path.is_file())
    return sorted(path for path in found if "node_modules" not in path.parts)


C_FILES = [File(path) for path in paths("*.c", "*.h", "*.def")]
HEADERS = [file for file in C_FILES if file.name.endswith(".h")]


# ---------------------------------------------------------------- rooms

def only_in(pattern, *rooms):
    """Uses of PATTERN in code outside rooms."""
    for file in C_FILES:
        if not file.within(*rooms):
            for line, what in file.matches(pattern, file.bare):
                yield f"{file.name}:{line}: {what.strip('( ')} belongs to {' and '.join(rooms)}"


def rooms_json():
    yield from only_in(r"\bcJSON\w*", "gen/base/json.c")


def rooms_libclang():
    yield from only_in(r"\bclang_\w*[A-Z]\w*|\bCX[A-Z]\w+", "gen/front")


def rooms_libffi():
    rooms = ("gen/call/foreign.c", "gen/call/foreign_types.c", "gen/call/foreign_types.h", "gen/call/libffi.def")
    yield from only_in(r"\b(ffi_\w+|FFI_\w+|ffi\.h)\b", *rooms)


def rooms_exit():
    yield from only_in(r"\b(exit|quick_exit)\s*\(", "cli/main.c")


def rooms_memory():
    allocating = r"\b(malloc|calloc|realloc|reallocarray|free|strdup|strndup|asprintf|vasprintf|getline|getdelim)\s*\("
    yield from only_in(allocating, "gen/base/arena.c", "runtime")


# Words that mean a language or its tools wherever they stand in code; and those that mean one in a literal alone, for
# a tree has nodes and a sentence may go on.
LANGUAGE = r"rust\w*|cargo|crate|golang|cgo|gofmt|csharp|dotnet|nuget|napi|node_?api|npm|nodejs|typescript|javascript"
AMBIGUOUS = r"go|node"
LANGUAGE_ROOMS = ("gen/languages",)


def language_words(file):
    """(line number, word) of a file's code and literals; underscores part the words of an identifier."""
    yield from file.matches(rf"(?i)(?<![a-z])(?:{LANGUAGE})(?![a-z])", file.code)
    for line, token in file.matches(TOKEN, file.text):
        if token[0] == '"' and re.search(rf"(?:^|[/.,:;])(?:{AMBIGUOUS})(?:$|[/.,:;_])", token[1:-1]):
            yield line, token


def rooms_languages():
    for file in C_FILES:
        if not file.within(*LANGUAGE_ROOMS):
            for line, word in language_words(file):
                yield f"{file.name}:{line}: {word} is a language's word; languages are named in gen/languages alone"


# ---------------------------------------------------------------- sizes

Function = collections.namedtuple("Function", "file line name length")


def functions(file):
    """The functions of a C file: a brace of its own in the first column begins a body, the next one there ends it."""
    lines = file.bare.split("\n")
    begin = None
    for number, line in enumerate(lines):
        if line == "{":
            begin = number
        elif line.startswith("}") and begin is not None:
            head = begin - 1
            while head > 0 and lines[head - 1].strip() and lines[head][:1] in " \t":
                head -= 1
            name = re.search(r"(\w+)\s*\(", " ".join(lines[head:begin]))
            length = sum(1 for text in lines[head:number + 1] if text.strip())
            yield Function(file.name, head + 1, name.group(1) if name else "?", length)
            begin = None


def all_functions():
    return [function for file in C_FILES if file.name.endswith(".c") for function in functions(file)]


def sizes_functions():
    for function in all_functions():
        if function.length > LONGEST:
            yield f"{function.file}:{function.line}: {function.name}: {function.length} lines of code, limit {LONGEST}"


def sizes_distribution():
    lengths = sorted(function.length for function in all_functions())
    median = statistics.median(lengths)
    late = lengths[int(len(lengths) * 0.95)]
    if median > MEDIAN:
        yield f"the median function has {median} lines of code, limit {MEDIAN}"
    if late > PERCENTILE_95:
        yield f"one function of twenty has {late} lines of code or more, limit {PERCENTILE_95}"


def sizes_files():
    for file in C_FILES:
        count = file.text.count("\n")
        if count > FILE:
            yield f"{file.name}:1: {count} lines, limit {FILE}"


def columns():
    rooms = OURS + ("tests", "examples", "templates")
    for path in paths("*.c", "*.h", "*.def", "*.py", "meson.build", rooms=rooms):
        name = path.relative_to(ROOT).as_posix()
        if "/files/" in name or "/golden/" in name:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            if len(line) > COLUMNS and not re.search("EXPECT:|ADVICE:", line):
                yield f"{name}:{number}: {len(line)} columns, limit {COLUMNS}"


# ---------------------------------------------------------------- commands
def readme_commands():
    """What README tells people to type is what CI runs: every `./dev word` there is a word of dev, and CI tests."""
    if not (ROOT / "README.md").exists():
        return  # a part of the tree, as the toy language has it
    script = (ROOT / "dev").read_text()
    known = set(re.findall(r"^([a-z]+)\)", script, re.M))
    for name in ("README.md", "CONTRIBUTING.md", "tests/README.md", ".ci/run"):
        for number, line in enumerate((ROOT / name).read_text().split("\n"), 1):
            for word in re.findall(r"\./dev ([a-z]+)", line):
                if word not in known:
                    yield f"{name}:{number}: dev has no command {word}"
    for word in ("demo", "test"):
        if f"./dev {word}" not in (ROOT / "README.md").read_text():
            yield f"README.md:1: ./dev {word} is not told"
    if "./dev test --all" not in (ROOT / ".ci/run").read_text():
        yield ".ci/run:1: it does not run README's test command"


# ---------------------------------------------------------------- documentation

def documented_files():
    """Every file of C says in its first lines what it is for."""
    for file in C_FILES:
        if not file.text.startswith("/*"):
            yield f"{file.name}:1: does not begin with a comment that says what it is for"


PROTOTYPE = re.compile(r"^(?!static|extern|typedef)[a-z_][\w \t\*]*\([^{}]*?\)[^{};]*;", re.M)


def documented_prototypes():
    """A comment stands before every prototype of a header, or before what it follows without a blank line between:
    other prototypes, macros, the struct it returns."""
    for file in HEADERS:
        lines = file.text.split("\n")
        for match in PROTOTYPE.finditer(file.bare):
            first = at = file.bare.count("\n", 0, match.start())
            while at > 0 and lines[at - 1].strip() and not lines[at - 1].rstrip().endswith("*/"):
                at -= 1
            # A comment behind a member of that struct ends a line, too: what opens the group decides.
            while at > 0 and lines[at - 1].strip() and not lines[at - 1].lstrip().startswith("/*"):
                at -= 1
            if at == 0 or not lines[at - 1].strip():
                yield f"{file.name}:{first + 1}: no comment before {' '.join(match.group().split())[:60]}"


def written():
    """Every line that people wrote: (file, line number, text)."""
    rooms = OURS + ("tests", "examples", "templates")
    found = paths("*.c", "*.h", "*.def", "*.py", "*.mustache", "*.md", "*.sh", "*.mjs", "*.js", "*.rs", "*.go", "*.cs",
                  "run", "meson.build", rooms=rooms)
    top = [path for path in ROOT.iterdir()
           if path.is_file() and path.suffix in (".md", ".build", ".txt", "") and path.name != ".git"]
    for path in found + sorted(top):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            yield path.relative_to(ROOT).as_posix(), number, line


def lines_with(pattern):
    for name, number, line in written():
        if re.search(pattern, line):
            yield f"{name}:{number}: {line.strip()[:80]}"


def unfinished():
    """Work is finished, or it is not in the tree."""
    yield from lines_with(r"\b(" + "|".join(("TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK")) + r")\b")


def machine_paths():
    """Nothing depends on where somebody's home or checkout is."""
    yield from lines_with(r"(?<![\w.})])/(root|work|home/\w+)/")


# ---------------------------------------------------------------- operations x languages

VARIANTS = {
    "NONE": [""],
    "VALUE": [""],  # and _closed, where a language spells that unlike others
    "LENGTH": ["_nul", "_counted"],
    "OWN": ["_borrow", "_give"],
    "OWN_LENGTH": ["_borrow_nul", "_borrow_counted", "_give_nul", "_give_counted"],
    "WHAT": ["_length", "_out_length", "_capacity", "_used", "_room", "_userdata"],
}

OPERATION = re.compile(r'^OPERATION\((\w+),\s*"(\w+)",\s*(\w+),\s*(\w+),', re.M)


def operations():
    """(constant, [cell]) of every operation."""
    text = (ROOT / "gen/plan/operations.def").read_text()
    return [(constant, [name + variant for variant in VARIANTS[kind]])
            for constant, name, _, kind in OPERATION.findall(text)]


def optional_cells():
    """Cells that a language has where it spells a closed value unlike others."""
    text = (ROOT / "gen/plan/operations.def").read_text()
    return [name + "_closed" for _, name, _, kind in OPERATION.findall(text) if kind == "VALUE"]


def languages():
    """The words of the list in meson.build."""
    listed = re.search(r"^languages = \[([^\]]*)\]", (ROOT / "meson.build").read_text(), re.M)
    return re.findall(r"'(\w+)'", listed.group(1))


class Language:
    """What a language declares, and its cells."""

    def __init__(self, name):
        self.name = name
        self.folder = ROOT / "templates" / name
        sources = ROOT / "gen/languages"
        files = sorted((sources / name).glob("*.c")) or [sources / f"{name}.c"]
        self.source = "\n".join(path.read_text() for path in files if path.exists())
        self.reasons = dict(re.findall(r'\{OPERATION_(\w+),\s*"([^"]+)', self.source))
        self.blocks = set(re.findall(r'\{"(\w+)",\s*LANGUAGE_(?:BEFORE|AFTER|WRAP|ASKED)\}', self.source))
        cells = (self.folder / "operations").glob("*.mustache")
        self.cells = {path.stem: path.read_text() for path in sorted(cells)}

    def place(self, cell):
        return f"templates/{self.name}/operations/{cell}.mustache"

    def spells(self):
        """Whether it spells functions at all: a language of headers alone has neither blocks nor cells."""
        return bool(self.blocks or self.cells)


def blocks_of(cell):
    """The names of a cell's blocks: the sections that are in no other."""
    depth, names = 0, []
    for sigil, name in re.findall(r"\{\{([#^/])\s*([\w.]+)\s*\}\}", cell):
        if sigil != "/" and depth == 0:
            names.append(name)
        depth += -1 if sigil == "/" else 1
    return names


def holes(language):
    """Operations without a cell or a reason, and cells without an operation."""
    known = {"default", *optional_cells()}
    for constant, cells in operations():
        known.update(cells)
        for cell in cells:
            if constant in language.reasons and cell in language.cells:
                yield f"{language.place(cell)}:1: there is a cell, and a reason why there is none"
            if constant not in language.reasons and cell not in language.cells:
                yield f"{language.place(cell)}: missing, and no reason in the table of gen/languages"
    for cell in language.cells:
        if cell not in known:
            yield f"{language.place(cell)}:1: no operation has this cell"


def undeclared(language):
    """Blocks that are used, called or declared in vain."""
    used = set()
    for cell, text in language.cells.items():
        if not text.strip():
            yield f"{language.place(cell)}:1: empty: a cell that spells nothing says why in a comment"
        for block in blocks_of(text):
            used.add(block)
            if block not in language.blocks:
                yield f"{language.place(cell)}:1: the block {block} is not declared"
    for block in sorted(language.blocks - used):
        yield f"templates/{language.name}: no cell has the block {block}, which is declared"
    for path in sorted(language.folder.rglob("*.mustache")):
        text = path.read_text()
        for match in re.finditer(r"\{\{>\s*\*cell\s+(\w+)\s*\}\}", text):
            if match.group(1) not in language.blocks:
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path.relative_to(ROOT).as_posix()}:{line}: the block {match.group(1)} is not declared"


def matrix(name):
    language = Language(name)
    if not language.source:
        yield f"gen/languages/{name}: no source of this language"
    elif language.spells():
        yield from holes(language)
        yield from undeclared(language)


RULES = {
    "rooms-json": rooms_json,
    "rooms-libclang": rooms_libclang,
    "rooms-libffi": rooms_libffi,
    "rooms-exit": rooms_exit,
    "rooms-memory": rooms_memory,
    "rooms-languages": rooms_languages,
    "sizes-functions": sizes_functions,
    "sizes-distribution": sizes_distribution,
    "sizes-files": sizes_files,
    "columns": columns,
    "readme-commands": readme_commands,
    "documented-files": documented_files,
    "documented-prototypes": documented_prototypes,
    "unfinished": unfinished,
    "machine-paths": machine_paths,
}


def main():
    rules = dict(RULES)
    for language in languages():
        rules[f"matrix-{language}"] = lambda language=language: matrix(language)
    passed = failed = 0
    for name, rule in rules.items():
        failures = list(rule())
        for failure in failures:
            print(f"FAIL habits/{name}: {failure}")
        if not failures:
            print(f"ok habits/{name}")
        passed += not failures
        failed += len(failures)
    print(f"{passed} passed, {failed} failed")


if __name__ == "__main__":
    sys.exit(main())
