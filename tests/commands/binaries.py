"""Libraries of other systems, made by hand: as small as can be, with one of each thing that their readers look at."""
import struct

ARCHES = {"x86_64": (0x01000007, 0x8664), "arm64": (0x0100000c, 0xaa64)}


def padded(data, length):
    return data + bytes(-len(data) % length)


# ---------------------------------------------------------------- Mach-O

def number(value):
    """In groups of seven bits."""
    return bytes([value]) if value < 0x80 else bytes([value & 0x7f | 0x80]) + number(value >> 7)


def trie(exports):
    """A root with a child for each (name, what it exports)."""
    edges = [name.encode() + b"\0" for name, _ in exports]
    at = 2 + sum(len(edge) + 2 for edge in edges)  # behind the root, whose offsets have two bytes
    root, nodes = b"\0" + bytes([len(exports)]), b""
    for edge, (_, content) in zip(edges, exports):
        offset = at + len(nodes)
        root += edge + bytes([offset & 0x7f | 0x80, offset >> 7])
        nodes += number(len(content)) + content + b"\0"
    return root + nodes


EXPORTS = [("_kv_open", number(0) + number(0x1000)), ("_kv_level", number(0) + number(0x2000)),
           ("_kv_hook", number(4) + number(0x1008)), ("_kv_own", number(1) + number(0x2008)),
           ("_kv_wait", number(8) + number(1) + b"_ex_wait\0"), ("_kv_free", number(8) + number(1) + b"\0"),
           ("_kv_fast", number(16) + number(0x1000) + number(0x1008))]
# name, type, section, description, value: external, weak, private to the file, undefined, common, debugging
SYMBOLS = [("_kv_open", 0xf, 1, 0, 0x1000), ("_kv_level", 0xf, 2, 0, 0x2000), ("_kv_hook", 0xf, 1, 0x80, 0x1008),
           ("_kv_inner", 0x1f, 1, 0, 0x1010), ("_ex_wait", 1, 0, 0, 0), ("_kv_room", 1, 0, 0, 8),
           ("kv.c", 0x64, 0, 0, 0)]


def section(name, address, flags):
    return struct.pack("<16s16sQQIIIIIIII", name, b"__TEXT", address, 0x100, 0, 0, 0, 0, flags, 0, 0, 0)


def command(kind, content):
    content = padded(content, 8)
    return struct.pack("<II", kind, 8 + len(content)) + content


def macho(arch="x86_64", exports=EXPORTS, symbols=SYMBOLS, platform=1):
    """A dylib; without exports, one of the days before tries."""
    names, table = b"\0", b""
    for name, kind, place, description, value in symbols:
        table += struct.pack("<IBBHQ", len(names), kind, place, description, value)
        names += name.encode() + b"\0"
    tree = padded(trie(exports), 8) if exports else b""
    segment = struct.pack("<16sQQQQIIII", b"__TEXT", 0, 0x3000, 0, 0x1000, 5, 5, 2, 0)
    segment += section(b"__text", 0x1000, 0x80000400) + section(b"__data", 0x2000, 0)
    named = command(0xd, struct.pack("<IIII", 24, 0, 0, 0) + b"@rpath/libkv.2.dylib\0")
    named += command(0xc, struct.pack("<IIII", 24, 0, 0, 0) + b"libex.dylib\0")
    named += command(0x32, struct.pack("<IIII", platform, 0, 0, 0)) + command(0x19, segment)
    start = 32 + len(named) + 24 + (16 if exports else 0)
    if exports:
        named += command(0x80000033, struct.pack("<II", start, len(tree)))
    at = start + len(tree)
    named += command(2, struct.pack("<IIII", at, len(symbols), at + len(table), len(names)))
    header = struct.pack("<IIIIIIII", 0xfeedfacf, ARCHES[arch][0], 3, 6, 6 if exports else 5, len(named), 0, 0)
    return header + named + tree + table + names


def fat(*slices):
    """A file for several machines: (arch, bytes) each."""
    header, body = struct.pack(">II", 0xcafebabe, len(slices)), b""
    start = 8 + 20 * len(slices)
    for arch, data in slices:
        header += struct.pack(">IIIII", ARCHES[arch][0], 3, start + len(body), len(data), 0)
        body += data
    return header + body


# ---------------------------------------------------------------- PE

def dll(arch="x86_64"):
    """Functions 5 to 8: kv_open; kv_level, no code; kv_wait, which is another library's; one with a number alone."""
    base, code, names = 0x1000, 0x2000, [b"kv_level", b"kv_open", b"kv_wait"]
    texts = [*names, b"kv-2.dll", b"OTHER.ex_wait"]
    starts, at = {}, base + 40 + 4 * 4 + 4 * 3 + 2 * 3 + 2
    for text in texts:
        starts[text] = at
        at += len(text) + 1
    addresses = [code, base + 0x800, starts[b"OTHER.ex_wait"], code + 8]
    size = at - base
    directory = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, starts[b"kv-2.dll"], 5, 4, 3, base + 40, base + 56, base + 68)
    directory += struct.pack("<4I3I3HH", *addresses, *(starts[name] for name in names), 1, 0, 2, 0)
    directory += b"".join(text + b"\0" for text in texts)
    sections = b"".join(struct.pack("<8sIIIIIIHHI", name, 0x1000, address, 0x1000, offset, 0, 0, 0, 0, flags)
                        for name, address, offset, flags in ((b".edata", base, 0x400, 0x40000040),
                                                             (b".text", code, 0x1400, 0x60000020)))
    optional = struct.pack("<H", 0x20b).ljust(108, b"\0") + struct.pack("<III", 16, base, size).ljust(132, b"\0")
    header = b"MZ".ljust(0x3c, b"\0") + struct.pack("<I", 0x40) + b"PE\0\0"
    header += struct.pack("<HHIIIHH", ARCHES[arch][1], 2, 0, 0, 0, len(optional), 0x2022) + optional + sections
    return header.ljust(0x400, b"\0") + directory.ljust(0x1000, b"\0") + bytes(0x1000)


def member(name, data):
    return b"%-16s%-12d%-6d%-6d%-8o%-10d`\n" % (name, 0, 0, 0, 0o644, len(data)) + padded(data, 2)


def archive(*members):
    return b"!<arch>\n" + b"".join(member(name, data) for name, data in members)


def imported(name, kind=0, arch="x86_64", library=b"kv-2.dll"):
    """What an import library of Microsoft's has for a function (kind 0) or a variable (1)."""
    names = name + b"\0" + library + b"\0"
    return struct.pack("<HHHHIIHH", 0, 0xffff, 0, ARCHES[arch][1], 0, len(names), 0, kind | 4) + names


def import_library():
    return archive((b"/", struct.pack(">I", 0)), (b"kv-2.dll/", imported(b"kv_open")),
                   (b"kv-2.dll/", imported(b"kv_level", 1)))
