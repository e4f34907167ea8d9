#!/usr/bin/env python3
"""Writes a language's templates as a C file: python3 embed.py OUT.c DEPFILE LANGUAGE FOLDER...

Embedded are the files of each FOLDER that end in .mustache, .c or .h, and every file below FOLDER/files/, by path in
its folder, each as

    static const unsigned char text_0[] = {123, 123, ... 0};
    const struct template_file rust_templates[] = {{"Cargo.toml.mustache", (const char *)text_0, 1234}, ...};

DEPFILE gets, in make's syntax, every file and folder that OUT.c depends on, so that a new file rebuilds it, too.
"""
import os
import sys


def listed(folder):
    """Folders and embedded files below FOLDER: what the result depends on, and (path, file) of what is embedded."""
    seen, embedded = [], []
    for parent, folders, names in os.walk(folder):
        folders.sort()
        seen.append(parent)
        for name in sorted(names):
            file = os.path.join(parent, name)
            path = os.path.relpath(file, folder).replace(os.sep, "/")
            if name.endswith((".mustache", ".c", ".h")) or path.startswith("files/"):
                embedded.append((path, file))
    return seen + [file for _, file in embedded], sorted(embedded)


def quoted(path):
    """PATH as a C string literal; a file name may hold any character."""
    return '"' + "".join(chr(byte) if chr(byte).isalnum() and byte < 0x80 or chr(byte) in "_-./ " else "\\%03o" % byte
                         for byte in path.encode()) + '"'


def array(number, content):
    """The bytes of a file, and a NUL that its length does not count."""
    values = ["%d" % byte for byte in content] + ["0"]
    lines = [", ".join(values[at:at + 24]) for at in range(0, len(values), 24)]
    return "static const unsigned char text_%d[] = {\n    %s};\n" % (number, ",\n    ".join(lines))


def source(language, embedded):
    """The C file."""
    arrays, entries = [], []
    for number, (path, file) in enumerate(embedded):
        with open(file, "rb") as stream:
            content = stream.read()
        arrays.append(array(number, content))
        entries.append("    {%s, (const char *)text_%d, %d},\n" % (quoted(path), number, len(content)))
    # C has no empty arrays: a language without templates gets one entry that is not counted.
    table = "".join(entries) or "    {0, 0, 0},\n"
    return (
        "/* The templates of %s, made by embed.py. */\n" % language
        + '#include "emit/template.h"\n\n'
        + "extern const struct template_file %s_templates[];\n" % language
        + "extern const size_t %s_template_count;\n\n" % language
        + "\n".join(arrays)
        + "\nconst struct template_file %s_templates[] = {\n%s};\n\n" % (language, table)
        + "const size_t %s_template_count = %d;\n" % (language, len(embedded))
    )


def main(out, depfile, language, *folders):
    dependencies, embedded = [], []
    for folder in folders:
        if not os.path.isdir(folder):
            sys.exit("embed.py: %s is not a folder" % folder)
        seen, found = listed(folder)
        dependencies += seen
        embedded += found
    text = source(language, sorted(embedded))
    with open(out, "w", encoding="ascii", newline="\n") as stream:
        stream.write(text)
    with open(depfile, "w", encoding="utf-8", newline="\n") as stream:
        escaped = [name.replace("\\", "\\\\").replace(" ", "\\ ").replace("#", "\\#").replace("$", "$$")
                   for name in dependencies + [os.path.abspath(__file__)]]
        stream.write("%s: %s\n" % (out, " \\\n  ".join(escaped)))


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
