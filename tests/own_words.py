#!/usr/bin/env python3
"""own_words.py KIND FOLDER...: a header whose library calls what it has as the code in the folders calls what it uses.

Each identifier there, whichever it is, names a class, an enum, a function ..., as KIND says; beside own_words.h, so
that every operation is among what such a name could get in the way of. The folders are the templates of a language and
its package of own_words.h. Without arguments: the kinds there are."""
import pathlib
import re
import sys

TAG = re.compile(r"\{\{[^}]*\}\}")
COMMENT = re.compile(r"(?m)^\s*(?:///?|//!|#(?![a-z])).*$")
WORD = re.compile(r"\b[A-Za-z][A-Za-z0-9_]+")


def parted(word):
    """A word with each capital apart, so that a language that writes capitals writes it as it was: G_C for GC."""
    if "_" in word and word.upper() == word:
        return word.lower()
    return re.sub(r"(?<=[A-Za-z0-9])(?=[A-Z])", "_", word)


def identifiers(folders):
    """Those below folders, as they stand there, in order."""
    paths = [path for folder in folders for path in pathlib.Path(folder).rglob("*") if "README" not in path.name]
    code = [COMMENT.sub("", TAG.sub(" ", path.read_text())) for path in paths if path.is_file()]
    return sorted({word for text in code for word in WORD.findall(text)})


def words(folders):
    """The identifiers; of what is styled alike one."""
    found = {word.lower().replace("_", ""): word for word in identifiers(folders)}
    return [parted(found[key]) for key in sorted(found)]


def c_names(folders, base):
    """The identifiers that C may call something: what it has not taken, nor the base or the headers of that."""
    paths = [path for folder in folders for path in pathlib.Path(folder).rglob("*.[ch]*")]
    in_c = {word for path in paths if re.search(r"\.[ch](\.mustache)?$", path.name)
            for word in WORD.findall(path.read_text())}
    taken = C_WORDS | in_c | set(WORD.findall(base))
    return [word for word in identifiers(folders)
            if word not in taken and not word.endswith("_t") and not word.lower().startswith("own")]


C_WORDS = set("""auto bool break case char const continue default do double else enum extern float for goto if inline
    int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile
    while true false asm typeof offsetof NULL linux unix exit floor dlsym index log memchr""".split())

ENUM = ("enum own_e{0} {{ OWN_E{0}_A = 1, OWN_E{0}_B = 2 }} OWN(name={1}%s);\n"
        "enum own_e{0} own_f{0}(enum own_e{0} it);\n")

# What each word becomes: its number is {0}, itself {1}.
ONE = {
    "class": "typedef struct own_c{0} own_c{0} OWN(class={1}, free=own_c{0}_free);\n"
             "void own_c{0}_free(own_c{0} *self);\n"
             "OWN(ctor={1}, return.own=give, return.null=error) own_c{0} *own_c{0}_new(int number);\n"
             "OWN(method={1}) int own_c{0}_see(own_c{0} *self, const char *text, own_see see OWN(scope=call),\n"
             "    void *data OWN(userdata));\n",
    "enum": ENUM % "",
    "closed": ENUM % ", closed",
    "flags": ENUM % ", flags",
    "record": "struct OWN(name={1}) own_r{0} {{ int number; enum own_kind kind; }};\n"
              "struct own_r{0} own_f{0}(struct own_r{0} it);\n",
    "callback": "typedef int (*own_t{0})(void *data, const char *text) OWN(name={1}, data.userdata, on_throw=0);\n"
                "int own_f{0}(own_t{0} call OWN(scope=call), void *data OWN(userdata));\n",
    "scheme": "enum own_s{0} {{ OWN_S{0}_OK, OWN_S{0}_BAD }} OWN(errors={1}, ok=[OWN_S{0}_OK]);\n"
              "OWN(err={1}) enum own_s{0} own_f{0}(int number);\n",
    "function": "OWN(name={1}) int own_f{0}(const char *text, int number);\n",
    "method": "OWN(method=OwnStore, name={1}) int own_f{0}(own_store *self, const char *text);\n",
    "constructor": "OWN(ctor=OwnStore, name={1}, err=own)\n"
                   "enum own_status own_f{0}(const char *text, own_store **made OWN(out, own=give));\n",
    "parameter": "OWN(method=OwnStore, err=own)\n"
                 "enum own_status own_f{0}(own_store *self, const char *text OWN(name={1}),\n"
                 "    const uint8_t *bytes OWN(len=length), uint8_t length, own_store *other,\n"
                 "    own_see see OWN(scope=call), void *data OWN(userdata), enum own_kind kind);\n",
    "result": "OWN(method=OwnStore, err=own)\n"
              "enum own_status own_f{0}(own_store *self, int *number OWN(out, name={1}),\n"
              "    char **text OWN(out, own=give, free=own_free, null=never), enum own_kind *kind OWN(out));\n",
    "constant": "#define own_{1} {0}\n",
}

# What has many of them: the whole, which has a number itself, and each in it.
ALL = {
    "enumerator": ("enum own_all{0} {{\n{1}\n}};\n", "    own_all_{1}_{0} OWN(name={1}) = {0},"),
    "closed-enumerator": ("enum own_all{0} {{\n{1}\n}} OWN(closed);\n", "    own_all_{1}_{0} OWN(name={1}) = {0},"),
    "flag": ("enum own_all{0} {{\n{1}\n}} OWN(flags);\n", "    own_all_{1}_{0} OWN(name={1}) = {0},"),
    "field": ("struct own_all{0} {{\n{1}\n}};\n", "    int field{0} OWN(name={1});"),
    "closed-field": ("struct own_all{0} {{\n{1}\n}};\n", "    enum own_kind field{0} OWN(name={1});"),
}

MANY = 500

# The same of the raw layer, where each word is the name in C.
RAW = {
    "raw-record": "struct {1} {{ int {1}; }};\nstruct {1} own_f{0}(struct {1} *it);\n",
    "raw-enum": "enum {1} {{ OWN_E{0} }};\nenum {1} own_f{0}(enum {1} it);\n",
    "raw-typedef": "typedef int (*{1})(int it);\nvoid own_f{0}({1} it);\n",
    "raw-function": "int {1}(int {1});\n",
    "raw-variable": "extern int {1};\n",
    "raw-constant": "#define {1} {0}\n",
}
RAW_ALL = {
    "raw-enumerator": ("enum own_all{0} {{\n{1}\n}};\n", "    {1} = {0},"),
    "raw-field": ("struct own_all{0} {{\n{1}\n}};\n", "    int {1};"),
    "raw-accessor": ("struct own_all{0} {{\n{1}\n}};\n", "    int {1} : 5;"),
}


def main():
    if len(sys.argv) == 1:
        return print(*ONE, *ALL, *RAW, *RAW_ALL)
    kind, base = sys.argv[1], pathlib.Path(__file__).with_suffix(".h").read_text()
    # What the base has already; a macro would hide it.
    items = [(number, word) for number, word in enumerate(words(sys.argv[2:]))
             if not re.search(rf"(\bown_|=){word}\b", base)]
    print(base)
    if kind.startswith("raw-"):
        items = [(number, word) for number, word in enumerate(c_names(sys.argv[2:], base))
                 if kind != "raw-constant" or word[0].isupper()]  # others mean something in the headers of C
    if kind in {**ONE, **RAW}:
        return print("".join({**ONE, **RAW}[kind].format(*item) for item in items))
    whole, each = {**ALL, **RAW_ALL}[kind]
    for start in range(0, len(items), MANY):
        tag = whole.partition(" {")[0].format(start)
        print(whole.format(start, "\n".join(each.format(*item) for item in items[start:start + MANY])))
        print(f"{tag} own_turn{start}({tag} it);")


main()
