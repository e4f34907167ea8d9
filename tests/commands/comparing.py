"""bridgegen snapshot: the interface as a document that is written as it was read."""
import json

from tool import ROOT, same


def test_snapshot(place):
    text = place.call("snapshot", "small.h").expect(0).out
    document = json.loads(text)
    same(document["kind"], "snapshot")
    same([name for entry in document["declarations"] for name in entry.values() if name == "small_add"], ["small_add"])
    place.untouched()
    same(place.call("snapshot", "small.h", "-o", "out.json").expect(0, r"^out\.json: written").out,
         "out.json: written\n")
    same((place / "out.json").read_text(), text)
    same(place.call("snapshot", "small.h", "-o", "out.json", "--format", "json").expect(0).json()["snapshot"],
         "out.json")
    same(place.call("snapshot", "out.json").expect(0).out, text)


def test_snapshot_of_a_project(place):
    place.project(input="small.h", output="out", snapshot="kept.json")
    place.call("snapshot").expect(0, r"^kept\.json: written")
    place.call("snapshot", "-o", "other.json").expect(0, r"^other\.json: written")
    same(place.listing(), ["bridgegen.json", "kept.json", "other.json", "small.h"])
    (place / "folder").mkdir()
    place.call("snapshot", "-o", "folder").refuses("^folder: error: cannot be written")
    place.call("snapshot", "-o", "nowhere/out.json").refuses("cannot be written: No such file")


def test_snapshot_is_kept(place):
    """What is read from a snapshot is written as that snapshot, whatever C has."""
    for header in [*(ROOT / "tests/cases").glob("*.h"), ROOT / "examples/kv/kv.h"]:
        options = header.read_text().split("\n", 1)[0].partition("// bridgegen:")[2].split()
        targets = ["--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu"] if "stdio" not in options else []
        first = place.call("snapshot", header, *options, *targets, cwd=header.parent)
        if first.status != 0:
            first = place.call("snapshot", header, *options, cwd=header.parent).expect(0)
        place.write("read.json", first.out)
        same(place.call("snapshot", "read.json").expect(0).out, first.out)


def test_snapshot_says_what_was_inferred(place):
    place.write("kv.h", "typedef struct kv kv;\nkv *kv_open(const char *name);\nvoid kv_close(kv *self);\n")
    document = json.loads(place.call("snapshot", "kv.h").expect(0).out)
    same(document["facts"]["kv_open.name"], {"len": "nul"})


def broken(place, change):
    document = json.loads(place.call("snapshot", "small.h").expect(0).out)
    change(document)
    place.write("broken.json", json.dumps(document))
    return place.call("snapshot", "broken.json")


def test_damaged_snapshots(place):
    broken(place, lambda it: it.update(bridgegen=99)).refuses(r"\[document-format\]", "a newer bridgegen wrote it")
    broken(place, lambda it: it.update(more=1)).refuses(r"\[document-member\]")
    broken(place, lambda it: it.pop("layouts")).refuses(r"\[document-missing\]")
    broken(place, lambda it: it.update(layouts={})).refuses("of one target at least")
    broken(place, lambda it: it.update(layouts={"x": {"struct s": {"size": -1, "align": 1, "offsets": []}}})).expect(2)
    broken(place, lambda it: it.update(layouts={"x": {"struct s": {"size": 1, "align": 1, "offsets": ["1.9"]}}})
           ).refuses("no offset of a bit-field")
    place.write("spec.json", '{"bridgegen": 1, "kind": "spec", "library": {"name": "a"}, "declarations": ['
                             '{"function": "f", "returns": "int", "params": [], "foreign": true}]}')
    place.call("snapshot", "spec.json").refuses('only a snapshot has "foreign"')
    place.call("small.h", "--lang", "c", "-o", "out").expect(0)
    whole = place.call("snapshot", "small.h").out
    for length in range(0, len(whole) - 2, 37):
        place.write("cut.json", whole[:length])
        place.call("snapshot", "cut.json").expect(2, "error: ")
