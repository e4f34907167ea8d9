"""How bridgegen diff tells its verdict: formats, files, suppressions, witnesses. What is found is the business of
tests/abi, and how sides are read that of comparing.py."""
import html.parser
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree

from tool import LANGUAGES, ROOT, Skip, same

OLD = """#define LIMIT 16
struct stats { long keys; int load; };
int get(struct stats *out);
int put(int value);
int gone(void);
"""
NEW = """#define LIMIT 32
struct stats { long misses; long keys; int load; };
int get(struct stats *out);
int put(unsigned value);
int more(void);
"""
FORMATS = re.search(r'"(text\|json\|github\|[^"]*)"', (ROOT / "cli/options.def").read_text())[1].split("|")
CONSUMERS = ["binary", "c_source", "cxx_source", "behaviour", *(name for name in LANGUAGES if name != "c")]
# Every character that means something in one of the formats, in a value, a name of a file and a message.
HOSTILE = r"""<script>alert(1)</script> & \"'` | **b** [x](y) {0} @all #1 </details> ]]> --> %s $x$ """


def two(place, old=OLD, new=NEW):
    place.write("old.h", old)
    place.write("new.h", new)
    return place


def told(place, format, *options, status=1):
    return place.call("diff", "old.h", "new.h", "--format", format, *options).expect(status).out


def hostile(place):
    """A pair whose texts are as bad as a header's can be; gives the names of the sides."""
    place.write("a&b '@#1'.h", f'#define TEXT "{HOSTILE}"\nint f(void);\n')
    place.write("<b> `c` {1}.h", f'#define TEXT "{HOSTILE}!"\n__attribute__((deprecated("{HOSTILE}"))) int f(void);\n')
    return "a&b '@#1'.h", "<b> `c` {1}.h", "--name", "evil", "--promise", "binary,source,behaviour"


def test_every_format_goes_to_files_too(place):
    two(place)
    reports = [word for name in FORMATS for word in ("--report", f"{name}=out.{name}")]
    both = place.call("diff", "old.h", "new.h", *reports).expect(1)
    same(both.out, (place / "out.text").read_text())
    for name in FORMATS:
        same((place / f"out.{name}").read_text(), told(place, name))


def test_reports_are_written_all_or_none(place):
    two(place)
    place.call("diff", "old.h", "new.h", "--report", "json=a.json", "--report", "html=nowhere/a.html").refuses(
        "^nowhere/a.html: error: cannot be written")
    (place / "folder").mkdir()
    place.call("diff", "old.h", "new.h", "--report", "json=a.json", "--report", "html=folder").refuses("^folder: error")
    place.write("new.h", "int f(;\n")
    place.call("diff", "old.h", "new.h", "--report", "json=a.json").refuses("^new.h:1")
    same(place.listing(), ["folder", "new.h", "old.h", "small.h"])


def test_wrong_reports(place):
    two(place)
    reports = [(["sarf=a"], "there is no format 'sarf'", "did you mean 'sarif'"),
               (["pdf=a"], "there is no format 'pdf'", "there are text, json, github"),
               (["a.json"], "--report takes FORMAT=FILE, not 'a.json'"),
               (["json=a", "html=a"], "two things go to the file a")]
    for given, *patterns in reports:
        place.call("diff", "old.h", "new.h", *(word for report in given for word in ("--report", report))
                   ).refuses(*patterns)
    place.call("check", "small.h", "--format", "sarif").refuses(r"--format takes text\|json\|github, not 'sarif'")
    place.call("diff", "old.h", "new.h", "--format", "pdf").refuses(r"--format takes text\|json\|.*\|html, not 'pdf'")


def test_sarif(place):
    two(place)
    run, = json.loads(told(place, "sarif"))["runs"]
    same(run["tool"]["driver"]["name"], "bridgegen")
    rules = run["tool"]["driver"]["rules"]
    same([(result["ruleId"], result["level"]) for result in run["results"]],
         [("record-field-inserted", "error"), ("parameter-signedness-changed", "warning"),
          ("function-removed", "error")])
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        same([rule["id"], rule["defaultConfiguration"]["level"]], [result["ruleId"], result["level"]])
        assert rule["help"]["text"] and rule["shortDescription"]["text"]
    where = run["results"][1]["locations"][0]["physicalLocation"]
    same(where, {"artifactLocation": {"uri": "new.h"}, "region": {"startLine": 4, "startColumn": 18}})
    same(run["results"][1]["relatedLocations"][0]["message"]["text"], "int")
    same(run["results"][2]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "gone")
    assert "function get" in run["results"][0]["properties"]["explains"]
    notes = json.loads(told(place, "sarif", "--verbose"))["runs"][0]["results"]
    assert {"note"} < {result["level"] for result in notes}


def test_sarif_knows_a_finding_again(place):
    """Other lines, other values: the same findings."""
    def prints():
        run, = json.loads(told(place, "sarif"))["runs"]
        return {result["ruleId"]: result["partialFingerprints"] for result in run["results"]}

    two(place)
    first = prints()
    same(len({str(value) for value in first.values()}), 3)
    two(place, "\n\n" + OLD, "/* moved */\n" + NEW.replace("long misses", "char misses[16]"))
    same(prints(), first)


def test_sarif_of_hostile_texts(place):
    text = place.call("diff", *hostile(place), "--format", "sarif").expect(0).out
    for result in json.loads(text)["runs"][0]["results"]:
        assert not re.search(r"[{}]|\]\(", result["message"]["text"]), result["message"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        same(uri, "%3Cb%3E%20%60c%60%20%7B1%7D.h")


def against_the_schema(place):
    """The schema and its checker are npm packages, fetched here."""
    if not shutil.which("node") or not shutil.which("npm"):
        raise Skip("no node and npm on the PATH; apt-get install nodejs npm")
    two(place).call("diff", "old.h", "new.h", "-v", "--report", "sarif=all.sarif").expect(1)
    place.call("diff", "old.h", "old.h", "--report", "sarif=none.sarif").expect(0)
    place.call("diff", *hostile(place), "-v", "--report", "sarif=hostile.sarif").expect(0)
    suppress(place, {"rule": "function-removed", "path": "gone", "reason": "unused"})
    place.call("diff", "old.h", "new.h", "--suppressions", "accepted.json", "--report", "sarif=some.sarif").expect(1)
    place.write("broken.sarif", (place / "all.sarif").read_text().replace('"level"', '"levl"'))
    shutil.copytree(ROOT / "tests/commands/sarif", place / "schema")
    subprocess.run(["npm", "install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"], check=True,
                   cwd=place / "schema", capture_output=True, timeout=300)

    def check(*files):
        return subprocess.run(["node", "schema.mjs", *(f"../{file}" for file in files)], cwd=place / "schema",
                              capture_output=True, text=True, timeout=60)

    good = check("all.sarif", "none.sarif", "hostile.sarif", "some.sarif")
    assert good.returncode == 0, good.stdout + good.stderr
    same(check("broken.sarif").returncode, 1)


if os.environ.get("ALL"):
    test_sarif_against_its_schema = against_the_schema


def test_junit(place):
    suite = xml.etree.ElementTree.fromstring(told(two(place), "junit"))
    same([suite.get(name) for name in ("tests", "failures", "skipped")], ["5", "2", "0"])
    cases = {case.get("name"): case for case in suite.iter("testcase")}
    same(sorted(cases), ["LIMIT", "gone", "more", "put.value", "struct stats.misses"])
    same([name for name, case in cases.items() if case.find("failure") is not None], ["struct stats.misses", "gone"])
    assert "the fields behind it moved" in cases["struct stats.misses"].find("failure").text
    assert "was int" in cases["put.value"].find("system-out").text
    same([cases["put.value"].get("file"), cases["put.value"].get("line")], ["new.h", "4"])
    place.write("new.h", OLD)
    nothing = xml.etree.ElementTree.fromstring(told(place, "junit", status=0))
    same([case.get("name") for case in nothing.iter("testcase")], ["nothing changed"])


def test_junit_of_hostile_texts(place):
    suite = xml.etree.ElementTree.fromstring(place.call("diff", *hostile(place), "--format", "junit").expect(0).out)
    text = "".join(case.find("system-out").text for case in suite.iter("testcase"))
    assert "<script>alert(1)</script> &" in text, text


def test_text_does_not_steer_the_terminal(place):
    two(place, "int f(void);\n", '__attribute__((deprecated("\033]0;name\a"))) int f(void);\n')
    suppress(place, {"rule": "deprecated", "path": "f", "reason": "red \033[31m"})
    assert "is ?]0;name?" in told(place, "text", status=0)
    assert "red ?[31m" in diff(place, "-v").expect(0).out


def test_markdown(place):
    text = told(two(place), "markdown")
    head = "## ABI: breaking\n\n<code>old 0.0.0</code> → <code>new 0.0.0</code>: **2 breaking**"
    assert text.startswith(head), text[:200]
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", text, re.M)
    same(len([row for row in rows if "breaks" in row[1]]), len(CONSUMERS) - 1)  # the value of a macro breaks nobody
    same(len(re.findall("<details>", text)), 4)
    same(text.count("<details>"), text.count("</details>"))
    assert "<summary>warn: <code>put.value</code>: " in text and "(<code>old.h:4:13</code>)" in text
    same(told(place, "markdown", "--promise", "binary").count("<b>break</b>"), 2)
    place.write("new.h", OLD)
    same(told(place, "markdown", status=0).count("\n"), 3)


def test_markdown_of_hostile_texts(place):
    """No character of the input is markup, calls anybody, or points anywhere."""
    text = place.call("diff", *hostile(place), "--format", "markdown").expect(0).out
    inner = "".join(re.findall(r"<code>(.*?)</code>", text))
    assert "script" in inner and not re.search(r"[<>`*\[\]@|~]|#(?!\d+;)|&(?!#\d+;)", inner), inner
    same(re.sub(r"<code>.*?</code>", "", text).count("script"), 0)


def test_a_comment_is_not_too_long(place):
    """A code host refuses comments of more than 65536 characters."""
    many = "".join(f"int function_with_a_name_{i}(int, int);\n" for i in range(400))
    text = told(two(place, many, "int other(void);\n"), "markdown")
    assert len(text) < 65536 and "350 more break a promise" in text, len(text)


class Page(html.parser.HTMLParser):
    """The tags of a page, which must be balanced, its texts, and the attributes that could load something."""
    VOID = {"meta", "input", "br"}

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.loads, self.texts, self.classes = [], [], [], [], []
        self.feed(text)
        same(self.open, [])

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.loads += [name for name, _ in attributes if name in ("src", "href", "style") or name.startswith("on")]
        self.classes += [value.split() for name, value in attributes if name == "class"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        same(self.open.pop(), tag)

    def handle_data(self, data):
        self.texts.append(data)


def test_html(place):
    text = told(two(place), "html")
    page = Page(text)
    same(page.loads, [])
    assert not {"script", "link", "img", "iframe"} & set(page.tags) and "url(" not in text and "@import" not in text
    same(page.tags.count("article"), 5)
    same(page.tags.count("input"), 1 + len(CONSUMERS))
    for name in CONSUMERS:  # whom a change does not hurt does not see it
        assert f"#for-{name}:checked ~ main .change:not(.for-{name}) {{ display: none; }}" in text, name
    removed, = [words for words in page.classes if "change" in words and "break" in words and "for-c_source" in words]
    same(removed, ["change", "break", "for-all", *(f"for-{name}" for name in CONSUMERS if name != "behaviour")])
    place.write("new.h", OLD)
    assert "Nothing changed." in Page(told(place, "html", status=0)).texts


def test_html_of_hostile_texts(place):
    page = Page(place.call("diff", *hostile(place), "--format", "html").expect(0).out)
    same(page.loads, [])
    assert "script" not in page.tags and any("<script>alert(1)</script> &" in text for text in page.texts)


def test_changes_of_some_targets_alone(place):
    new = "#ifdef __i386__\n#define T void *\n#else\n#define T int\n#endif\nstruct s { T a; int b; };\n"
    two(place, "struct s { void *a; int b; };\nint f(struct s *s);\n", new + "int f(struct s *s);\n")
    targets = ["--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu"]
    for name in FORMATS:
        text = told(place, name, *targets)
        assert name == "github" or re.search("only on.*x86_64-linux-gnu", text.replace("&#95;", "_"), re.S) or (
            name in ("json", "sarif") and '"targets": ["x86_64-linux-gnu"]' in text), name
        assert "only on" not in told(place, name, *targets[:2])


# ---------------------------------------------------------------- suppressions

def suppress(place, *entries):
    place.write("accepted.json", json.dumps({"suppressions": list(entries)}, indent=1))


def diff(place, *options, today="1790000000"):  # 2026-09-21
    return place.call("diff", "old.h", "new.h", "--suppressions", "accepted.json", *options,
                      environment={"SOURCE_DATE_EPOCH": today})


GONE = {"rule": "function-removed", "path": "gone", "reason": "nobody called it"}
STATS = {"rule": "record-field-inserted", "path": "struct st*", "reason": "made by the library alone"}


def test_suppressions(place):
    suppress(two(place), GONE)
    found = diff(place, "--format", "json").expect(1).json()
    same(found["counts"], {"breaking": 1, "risky": 1, "compatible": 2, "suppressed": 1})
    same([change["rule"] for change in found["suppressed"]], ["function-removed"])
    same(found["suppressed"][0]["suppression"], {"at": "accepted.json:3:3", "reason": "nobody called it"})
    assert "gone" not in [change["symbol"] for change in found["changes"]]
    suppress(place, GONE, STATS | {"expires": "2026-09-21"})
    found = diff(place).expect(0, "^compatible: 0 breaking, 1 risky, 2 compatible, 2 suppressed; version bump: minor$")
    assert "gone" not in found.out
    diff(place, "--verbose").expect(0, r"^accepted\.json:3:3: suppressed: gone: the function is gone \[function-rem",
                                    "^   made by the library alone; until 2026-09-21$")


def test_suppressions_by_part(place):
    two(place)
    for path in ("struct stats.misses", "struct stats", "*misses", "*", "struct stat?.m*"):
        suppress(place, STATS | {"path": path})
        diff(place).expect(1, "1 suppressed")
    for path in ("stats", "struct stats.", "misses", "struct stats.keys"):
        suppress(place, STATS | {"path": path})
        diff(place).refuses(r"^accepted.json:3:3: error: no change is record-field-inserted of .*\[unused-suppr")


def test_suppressions_in_every_format(place):
    suppress(two(place), GONE | {"expires": "2026-12-31", "reason": "<b>not</b> @used"})
    reports = [word for name in FORMATS for word in ("--report", f"{name}=out.{name}")]
    diff(place, *reports).expect(1)
    run, = json.loads((place / "out.sarif").read_text())["runs"]
    same([result.get("suppressions") for result in run["results"] if result["ruleId"] == "function-removed"],
         [[{"kind": "external", "justification": "<b>not</b> @used"}]])
    suite = xml.etree.ElementTree.fromstring((place / "out.junit").read_text())
    same([suite.get("skipped"), suite.find(".//skipped").get("message")], ["1", "<b>not</b> @used"])
    assert "| &#60;b&#62;not&#60;/b&#62; &#64;used | 2026-12-31 |" in (place / "out.markdown").read_text()
    assert "<b>not</b> @used, until 2026-12-31" in "".join(Page((place / "out.html").read_text()).texts)
    assert "gone" not in (place / "out.github").read_text()


def test_suppressions_end(place):
    suppress(two(place), GONE | {"expires": "2026-09-20"})
    diff(place).refuses(r"^accepted.json:7:15: error: this suppression held until 2026-09-20; today is 2026-09-21 "
                        r"\[expired-suppression\]", "give the entry another date")
    diff(place, today="1789948799").expect(1)  # the last second of that day
    place.call("diff", "old.h", "new.h", "--suppressions", "accepted.json", environment={"SOURCE_DATE_EPOCH": "soon"}
               ).refuses(r"SOURCE_DATE_EPOCH is no number of seconds: 'soon' \[environment\]")
    suppress(place, GONE | {"expires": "1999-12-31"})
    by_the_clock = ["diff", "old.h", "new.h", "--suppressions", "accepted.json"]
    place.call(*by_the_clock).refuses("expired-suppression")
    suppress(place, GONE | {"expires": "9999-12-31"})
    place.call(*by_the_clock).expect(1)


def test_wrong_suppressions(place):
    two(place)
    wrong = [(GONE | {"rule": "function-remove"}, "suppression-rule", "did you mean 'function-removed'"),
             (GONE | {"rule": "x"}, "suppression-rule", "the word in brackets"),
             (GONE | {"expires": "2026-02-29"}, "suppression-date", "written as 2027-01-31"),
             (GONE | {"expires": "tomorrow"}, "suppression-date", "written as"),
             (GONE | {"reason": "  "}, "document-value", ""), (GONE | {"reason": 1}, "document-type", ""),
             (GONE | {"until": "2027-01-01"}, "document-member", "it may have rule, path, reason, expires"),
             ({"rule": "function-removed", "path": "gone"}, "document-missing", '"reason" is missing'),
             ("gone", "document-type", "")]
    for entry, word, advice in wrong:
        suppress(place, entry)
        diff(place).refuses(rf"^accepted.json:\d+:\d+: error: .*\[{word}\]", advice)
    place.write("accepted.json", '{"suppressions": {}}')
    diff(place).refuses("document-type")
    place.write("accepted.json", '[')
    diff(place).refuses("json-syntax")
    (place / "accepted.json").unlink()
    diff(place).refuses(r"^accepted.json: error: cannot be read: No such file")


def test_suppressions_of_a_project(place):
    suppress(two(place), GONE, STATS)
    place.project(suppressions="accepted.json")
    place.call("diff", "old.h", "new.h").expect(0, "2 suppressed")


# ---------------------------------------------------------------- witnesses

COMPILERS = [compiler for compiler in ("gcc", "clang-14") if shutil.which(compiler)]
EVERYBODY = ["--promise", "binary,source,behaviour"]
UNTOLD = {"deprecated", "enumerator-became-macro", "enumerator-macro-left", "enumerator-added-to-closed",
          "function-inlined", "function-exported", "function-symbol-changed", "function-alias-changed",
          "function-convention-changed", "function-noreturn-changed", "function-body-changed",
          "function-malloc-changed", "function-nonnull-changed", "record-bit-field-changed",
          "variable-thread-local-changed", "record-flexible-array-changed",
          "record-byte-order-changed", "abi-record-changed", "enum-sign-changed"}  # no witness tells these; nor facts


def compiles(compiler, folder, witness, header, *flags):
    """Whether the witness compiles with a header, and without a warning about itself if it does."""
    found = subprocess.run([compiler, "-fsyntax-only", "-Wall", "-Wextra", "-DWITNESS_NO_INCLUDE", *flags, "-include",
                            header, witness], cwd=folder, capture_output=True, text=True, timeout=60)
    assert found.returncode or witness.name not in found.stderr, found.stderr
    return found.returncode == 0


def reads(compiler, header):
    """Whether a compiler knows all that a header says: gcc 12 has no enums of a type."""
    return subprocess.run([compiler, "-fsyntax-only", "-w", "-x", "c", header], capture_output=True).returncode == 0


def test_witnesses(place):
    """Of every kind of change that a C program can tell: it compiles with the old header and fails with the new one."""
    assert COMPILERS, "there is no C compiler"
    for case in sorted(path for path in (ROOT / "tests/abi").iterdir() if path.is_dir()):
        options = (case / "old.h").read_text().split("\n", 1)[0].partition("// bridgegen:")[2].split()
        witness = place / f"{case.name}.c"
        found = place.call("diff", "old.h", "new.h", *options, *EVERYBODY, "--witness", witness, "--format", "json",
                           cwd=case).json()
        told = {change["rule"] for change in found["changes"]
                if {change["effects"][word] for word in CONSUMERS[:4]} != {"ok"}}
        told = {rule for rule in told if rule not in UNTOLD and not rule.startswith("fact-")}
        same(witness.exists(), bool(told))
        able = [compiler for compiler in COMPILERS if reads(compiler, case / "old.h")]
        assert able, f"{case.name}: no compiler reads the old header"
        for compiler in able if told else []:
            assert compiles(compiler, case, witness, "old.h"), f"{compiler}: {case.name}: not with the old header"
            assert not compiles(compiler, case, witness, "new.h"), f"{compiler}: {case.name}: with the new header, too"


def test_witness_includes_the_header(place):
    for side, text in (("old", OLD), ("new", NEW)):
        place.write(f"{side}/kv.h", text)
    place.call("diff", "old/kv.h", "new/kv.h", "--witness", "w.c").expect(1)
    for compiler in COMPILERS:
        status = [subprocess.run([compiler, "-fsyntax-only", "-I", side, "w.c"], cwd=place.folder, capture_output=True,
                                 timeout=60).returncode for side in ("old", "new")]
        same(status, [0, 1])


def test_witness_on_several_targets(place):
    two(place)
    targets = ["x86_64-linux-gnu", "i686-linux-gnu", "x86_64-w64-windows-gnu"]
    place.call("diff", "old.h", "new.h", *(word for name in targets for word in ("--target", name)), "--witness", "w.c"
               ).expect(1)
    for target in targets if "clang-14" in COMPILERS else []:
        assert compiles("clang-14", place.folder, place / "w.c", "old.h", f"--target={target}"), target
        assert not compiles("clang-14", place.folder, place / "w.c", "new.h", f"--target={target}"), target
    assert not compiles("clang-14", place.folder, place / "w.c", "old.h", "--target=aarch64-linux-gnu")


def test_no_witness(place):
    two(place, "int f(void);\n", "int f(void);\nint g(void);\n")
    place.call("diff", "old.h", "new.h", "--witness", "w.c").expect(
        0, r"^bridgegen: note: no C program can tell the new header .*; w\.c is not written \[no-witness\]$")
    two(place)
    suppress(place, GONE, STATS, {"rule": "parameter-signedness-changed", "path": "put", "reason": "never negative"})
    diff(place, "--witness", "w.c").expect(0, "no-witness")
    assert not (place / "w.c").exists()
    place.call("diff", "old.h", "new.h", "--witness", "w.c", "--report", "json=w.c").refuses("two things go to")
    place.call("diff", "old.h", "new.h", "--witness", "nowhere/w.c", "--report", "json=w.json").refuses("nowhere/w.c")
    assert not (place / "w.json").exists()
