"""Inputs changed at random, always the same ones: whatever comes, the tool ends by itself, soon, with a status of its
own."""
import concurrent.futures
import os
import random
import re
import shutil
import subprocess

import binaries
from tool import ENVIRONMENT, LANGUAGE, ROOT, TOOL

MUTATIONS, SECONDS = 300, 10
PIECES = ["", "{", "}", "(", ")", "[", "]", '"', "\\", "*", ",", ";", "#", "/*", "*/", "//", "0", "-1", "9" * 20,
          "null", "void", "int", "struct", "KV_BG(", "len=", "\n", "\0", "\xff", "{{", "}}", "../", "\u202e"]


def mutated(text, chance):
    """The text with one to four changes."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        words = [match.span() for match in re.finditer(r"\w+", text)]
        kind = chance.randrange(5)
        if kind == 0:  # a piece is cut out
            text = text[:at] + text[at + chance.randint(1, 40):]
        elif kind == 1:  # a piece is put in
            text = text[:at] + chance.choice(PIECES) + text[at:]
        elif kind == 2:  # a piece stands there again
            text = text[:at] + text[at:at + chance.randint(1, 200)] + text[at:]
        elif kind == 3 and words:  # a word stands in another's place
            (start, end), (from_, to) = chance.choice(words), chance.choice(words)
            text = text[:start] + text[from_:to] + text[end:]
        else:  # the rest is missing, or a character is another one
            text = text[:at] if chance.random() < 0.1 else text[:at] + chr(chance.randrange(256)) + text[at + 1:]
    return text


def try_one(place, name, text, number, arguments):
    """One run on a mutation; what is wrong with how it ended, or None."""
    folder = place / str(number)
    folder.mkdir()
    (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    if name == "bridgegen.json":
        shutil.copy(place / "small.h", folder)
    try:
        result = subprocess.run([TOOL, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return f"mutation {number} of {name} (in {folder}) took more than {SECONDS} s"
    is_told = result.returncode == 0 or (result.returncode == 2 and b": error: " in result.stderr)
    if not is_told or b"[template-" in result.stderr:  # that would be a defect of ours
        return f"mutation {number} of {name} (in {folder}) ended with {result.returncode}: {result.stderr[-300:]}"
    shutil.rmtree(folder)
    return None


def arguments_of(number):
    """Every third run goes all the way; the others end with the plan, which is most of it and costs no files."""
    return ["--lang", LANGUAGE] if number % 3 == 0 else ["inspect", "--stage", "plan"]


def fuzz(place, name, text, *inputs, arguments_of=arguments_of):
    chance = random.Random(name)
    texts = [mutated(text, chance) for _ in range(MUTATIONS)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(try_one, place, name, text, number, [*arguments_of(number), *inputs])
                for number, text in enumerate(texts)]
        problems = [problem for problem in (run.result() for run in runs) if problem]
    assert not problems, f"{len(problems)} of {MUTATIONS}: {problems[0]}"


def test_headers(place):
    fuzz(place, "kv.h", (ROOT / "examples/kv/kv.h").read_text(), "kv.h")


def test_specs(place):
    fuzz(place, "kv.json", (ROOT / "examples/kv/kv.json").read_text(), "kv.json")


def test_project_files(place):
    text = (f'{{\n  "input": "small.h",\n  "languages": ["{LANGUAGE}"],\n  "output": "out",\n  "name": "small",\n'
            f'  "version": "1.2.3",\n  "packages": {{ "{LANGUAGE}": "boxed" }},\n  "own": ["*.h"],\n'
            '  "deny": "refused",\n'
            '  "link": { "libraries": ["m"], "library_dirs": ["."], "include": ["."],\n'
            '            "defines": ["A=1"], "undefines": ["B"] },\n  "clang": ["-Wall"]\n}\n')
    fuzz(place, "bridgegen.json", text)


def damaged(data, chance):
    """The bytes with one to eight changes, half of them among the first ones, or without their end."""
    data = bytearray(data[:chance.randrange(len(data))] if chance.random() < 0.1 else data)
    for _ in range(chance.randint(1, 8) if data else 0):
        at = chance.randrange(min(len(data), 512) if chance.random() < 0.5 else len(data))
        data[at] = chance.choice([data[at] ^ 1 << chance.randrange(8), 0, 1, 0x7f, 0x80, 0xff, chance.randrange(256)])
    return bytes(data)


def read_damaged(place, number, data):
    """What is wrong with how `symbols`, or every fourth time `diff`, ended on a library, or None."""
    name = f"library{number}"
    place.write(name, data)
    compared = ["diff", "small.h", "small.h", "--new-lib", name]
    for words in [["symbols", name]] + [compared] * (number % 4 == 0):  # which parses, and takes most of the time
        try:
            result = subprocess.run([TOOL, *words], cwd=place.folder, env=ENVIRONMENT, capture_output=True,
                                    timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return f"{words} took more than {SECONDS} s"
        is_told = result.returncode != 2 or result.stderr.startswith(f"{name}: error: ".encode())
        if result.returncode not in ((0, 2) if words[0] == "symbols" else (0, 1, 2)) or not is_told:
            return f"{words} ended with {result.returncode}: {result.stderr[-300:]}"
    (place / name).unlink()
    return None


def test_libraries(place):
    """Every format, as small as can be; the ELF library is the C library's."""
    small = [file for file in ("/lib/x86_64-linux-gnu/libdl.so.2", "/lib64/libdl.so.2") if os.path.exists(file)]
    with open((small or [TOOL])[0], "rb") as file:
        elf = file.read()
    samples = [elf, binaries.macho(), binaries.macho(exports=[]), binaries.dll(), binaries.import_library(),
               binaries.fat(("x86_64", binaries.macho()), ("arm64", binaries.macho("arm64")))]
    chance = random.Random(7)
    inputs = [damaged(sample, chance) for sample in samples for _ in range(MUTATIONS // 3)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(read_damaged, place, number, data) for number, data in enumerate(inputs)]
        problems = [problem for problem in (run.result() for run in runs) if problem]
    assert not problems, f"{len(problems)} of {len(inputs)}: {problems[0]}"


def test_snapshots_of_several_targets(place):
    place.write("wide.h", "#ifdef __i386__\nint narrow(void);\n#else\nenum { WIDE = 3 };\n#endif\n"
                          "struct s {\n#ifdef N\nint a;\n#endif\nlong b[2]; };\nint f(struct s *s);\n")
    text = place.call("snapshot", "wide.h", "--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu").expect(0).out
    assert '"elsewhere"' in text and '"conditions"' in text
    fuzz(place, "wide.json", text, "wide.json", arguments_of=lambda number: ["snapshot"])


def test_suppressions(place):
    """What they are held against is risky at most, so that a run ends well or with an error about the file."""
    old = place.write("old.h", "#define MOST 1\nint f(void);\n")
    new = place.write("new.h", "#define MOST 2\nint f(void);\n")
    text = """{ "suppressions": [
  { "rule": "constant-value-changed", "path": "MO[S]T", "reason": "it grows", "expires": "2999-12-31" } ] }"""
    place.write("accepted.json", text)
    command = ["diff", old, new, "--promise", "behaviour", "--suppressions", "accepted.json"]
    place.call(*command).expect(0, "1 suppressed")
    fuzz(place, "accepted.json", text, arguments_of=lambda number: command)
