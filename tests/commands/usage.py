"""Wrong usage, and the help against it."""
import re
import shutil
import subprocess

from tool import ENVIRONMENT, LANGUAGE, ROOT, Skip, same

COMMANDS = re.findall(r"^COMMAND\((\w+),", (ROOT / "cli/commands.def").read_text(), re.M)


def test_no_arguments(place):
    place.call().refuses(r"there is nothing to read \[usage\]", "name a C header or a JSON spec.*bridgegen init")
    place.untouched()


def test_unknown_option(place):
    place.call("small.h", "--lnag", LANGUAGE).refuses("unknown option '--lnag'", r"did you mean '--lang'\?")
    place.call("small.h", "--frobnicate").refuses("unknown option '--frobnicate'", "'bridgegen help' lists the options")
    place.call("small.h", "-Z").refuses("unknown option '-Z'")
    place.untouched()


def test_unknown_command(place):
    place.call("chekc").refuses(r"did you mean 'check'\?")
    place.call("frobnicate").refuses("neither a command nor a header nor a spec", "'bridgegen help' lists the commands")
    place.call("").refuses("'' is neither a command")
    place.call("help", "nonsense").refuses("there is no command 'nonsense'")


def test_unknown_language(place):
    place.call("small.h", "--lang", "cobol").refuses(r"there is no language 'cobol' \[unknown-language\]", "there are")
    place.call("small.h", "--package", "cobol=x").refuses("there is no language 'cobol'")
    place.call("inspect", "small.h", "--stage", "view:cobol").refuses("there is no language `cobol`", "it is one of ")
    place.call("inspect", "small.h", "--stage", "view:").refuses(r"\[unknown-language\]")
    place.untouched()


def test_unknown_stage(place):
    place.call("inspect", "small.h", "--stage", "nonsense").refuses(r"there is no stage `nonsense` \[unknown-stage\]",
                                                                    "read, facts, plan, view:LANGUAGE")


def test_option_of_another_command(place):
    place.call("small.h", "--stage", "plan").refuses("'generate' has no option --stage", "it belongs to 'inspect'")
    place.call("doctor", "small.h").refuses("'doctor' does not take 'small.h'")


def test_values(place):
    place.call("small.h", "--output").refuses("--output needs a value: FOLDER")
    place.call("small.h", "--output=").refuses("--output needs a value: FOLDER")
    place.call("small.h", "--lang", ",").refuses("--lang takes LANGUAGE, not ','")
    place.call("small.h", "--force=yes").refuses("--force takes no value")
    place.call("small.h", "--format", "yaml").refuses(r"--format takes text\|json\|github, not 'yaml'")
    place.call("small.h", "--deny", "everything").refuses("--deny takes refused, not 'everything'")
    place.call("small.h", "--package", LANGUAGE).refuses("--package takes LANGUAGE=NAME")
    place.call("help", "--completion", "tcsh").refuses("--completion takes bash, not 'tcsh'")
    place.untouched()


def test_all_mistakes_are_told_at_once(place):
    told = place.call("small.h", "--lnag", "x", "--force=yes", "--format", "yaml").refuses().err
    same(told.count("error: "), 3)


def test_words_that_mean_something_in_build_files(place):
    for option, word in (("--name", "../small"), ("--name", "a b"), ("--name", "7small"), ("--name", "naïve"),
                         ("--library-version", '1"\n0'), ("-l", 'a" b'), ("-L", "a;b"), ("-D", "A=`b`"),
                         ("--package", f"{LANGUAGE}=../../evil"), ("--package", f"{LANGUAGE}=/evil"),
                         ("--package", f'{LANGUAGE}=a"b')):
        place.call("small.h", option, word).expect(2, r"\[unusable-word\]")
    place.untouched()


def test_help(place):
    place.call("help").expect(0, *(f"^  {command} " for command in COMMANDS))
    for word in ("-h", "--help"):
        same(place.call(word).expect(0, "^usage: bridgegen HEADER").out, place.call("help").out)
    for command in COMMANDS:
        page = place.call("help", command).expect(0, f"^usage: bridgegen {command}").out
        same(place.call(command, "--help").expect(0).out, page)


def test_version(place):
    for words in (["version"], ["--version"], ["check", "--version"]):
        place.call(*words).expect(0, r"\Abridgegen \d+\.\d+\.\d+\n\Z")


def test_manual_page(place):
    page = place.write("bridgegen.1", place.call("help", "--man").expect(0, r"^\.TH BRIDGEGEN 1").out)
    for command in COMMANDS:
        assert command in page.read_text()
    if not shutil.which("groff"):
        return  # there is nothing else that reads it
    checked = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", page], capture_output=True, text=True)
    same(checked.stderr, "")


def completed(place, *words):
    """What bash offers for the last of the words."""
    script = 'source completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bridgegen; echo "${COMPREPLY[*]}"'
    result = subprocess.run(["bash", "-c", script, "bash", *words], capture_output=True, text=True, cwd=place.folder,
                            env=ENVIRONMENT)
    same(result.stderr, "")
    return result.stdout.split()


def test_completion(place):
    if not shutil.which("bash"):
        raise Skip("there is no bash; apt-get install bash")
    place.write("completion.bash", place.call("help", "--completion", "bash").expect(0, "^complete .*bridgegen$").out)
    same(completed(place, "bridgegen", "inspect", "--sta"), ["--stage"])
    same(completed(place, "bridgegen", "kv.h", "--format", "g"), ["github"])
    assert "check" in completed(place, "bridgegen", "ch")
    assert "small.h" in completed(place, "bridgegen", "check", "sm")
