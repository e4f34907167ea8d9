"""A program in JavaScript that goes through every random declaration (tests/random)."""

from consumer import Consumer, main

PROLOGUE = """import * as raw from 'random/raw';

const { memory, records } = raw;
const native = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

class Numbers {
  constructor(seed) {
    this.seed = seed;
    this.place = 0;
  }

  next() {
    return raw.mix(this.seed, this.place++);
  }
}

/** The same number of bytes for each element. */
function split(bytes, count) {
  const size = bytes.length / count;
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const load = (kind, bytes) => view(bytes)[`get${kind}`](0, native);
const store = (kind, bytes, value) => view(bytes)[`set${kind}`](0, value, native);

/** A record at an address that C may expect. */
function at(type, bytes) {
  const pointer = memory.alloc(type.size, type.align);
  type.write(pointer, bytes);
  return pointer;
}

let all = 0n;
function add(number) {
  all = raw.digest(all, BigInt.asUintN(64, BigInt(number)));
}
"""
EPILOGUE = """
const seed = BigInt(process.argv[2] ?? 1);
CALLS
"""
KINDS = {"float": "Float32", "double": "Float64", "pointer": "BigUint64", "function": "BigUint64", "bool": "Uint8"}


def kind_of(type_):
    """The word of a DataView."""
    if type_.kind in KINDS:
        return KINDS[type_.kind]
    is_signed = type_.kind == "signed" or (type_.kind == "enum" and min(type_.values) < 0)
    return ("Big" if type_.size == 8 else "") + ("Int" if is_signed else "Uint") + str(type_.size * 8)


class Node(Consumer):
    loop = "for (const {variable} of {count}) {{"
    open, end = "{", "}"
    prologue, epilogue = PROLOGUE, EPILOGUE
    raw, semicolon, result_start = "raw.", ";", "const result = "
    make_end = ("    return r;", "}")

    def value(self, type_, width=-1):
        if type_.kind == "record":
            return f"make_{type_.record.name}(from)"
        if type_.kind == "enum":
            values = ", ".join(f"raw.{name}" for name in self.constants(type_))
            return f"[{values}][Number(from.next() % {len(type_.values)}n)]"
        if type_.kind == "function":
            return f"raw.{type_.name}_of(Number(from.next() % 3n))"
        shift = 64 - (width if width > 0 else type_.size * 8)
        number = "" if type_.size == 8 else "Number"
        return {
            "signed": f"{number}(BigInt.asIntN(64, from.next()) >> {shift}n)",
            "unsigned": f"{number}(from.next() >> {shift}n)",
            "bool": "(from.next() >> 63n) === 1n",
            "float": "Number(BigInt.asIntN(64, from.next()) >> 48n)",
            "double": "Number(BigInt.asIntN(64, from.next()) >> 32n)",
            "pointer": "(from.next() >> 32n)",
        }[type_.kind]

    def number(self, expression, type_, width=-1):
        return f"raw.{type_.name}_index({expression})" if type_.kind == "function" else expression

    def place(self, view, holder, name):
        return None

    def get(self, view, holder, name):
        return f"records.{view['name']}.get({holder}, '{name}')"

    def set(self, view, holder, name, value):
        return f"records.{view['name']}.set({holder}, '{name}', {value});"

    def temporary(self, name, value):
        return f"const {name} = {value};"

    def add(self, number):
        return f"add({number});"

    def digest(self, record, expression):
        return f"digest_{record.name}({expression});"

    def pieces(self, place, count, body):
        """BODY(variable) for the bytes of each element."""
        variable = f"i{self.depth}"
        lines = self.statement(f"for (const {variable} of split({place}, {count})) {{")
        self.depth += 1
        lines += body(variable)
        self.depth -= 1
        return lines + self.statement("}")

    # An array is bytes, and so are its elements.
    def fill(self, place, type_, view, member):
        if type_.kind == "array":
            return self.pieces(place, type_.count, lambda i: self.fill(i, type_.element, view, member))
        if type_.kind == "record" and not type_.record.name:
            return super().fill(place, type_, view, member)
        if type_.kind == "record":
            return self.statement(f"{place}.set({self.value(type_)});")
        return self.statement(f"store('{kind_of(type_)}', {place}, {self.value(type_)});")

    def read(self, expression, type_, view, member):
        if type_.kind == "array":
            return self.pieces(expression, type_.count, lambda i: self.read(i, type_.element, view, member))
        if type_.kind == "record" or member is None:
            return super().read(expression, type_, view, member)
        return self.statement(self.add(self.number(f"load('{kind_of(type_)}', {expression})", type_)))

    def make_head(self, record):
        name = self.record_name(record)
        return [f"function make_{record.name}(from) {{", f"    const r = records.{name}.create();"]

    def digest_head(self, record):
        return [f"function digest_{record.name}(r) {{"]

    def use_head(self, at, function):
        return [
            f"function use_{function.name}(seed) {{",
            f"    const from = new Numbers(seed * 100000n + {at}n);",
            "    let again = 0n;",
            "    all = 0n;",
        ]

    def pointed(self, record, value):
        return f"at(records.{self.record_name(record)}, {value})"

    def declare(self, parameter, is_pointed):
        value = self.value(parameter.type)
        if is_pointed:
            value = self.pointed(parameter.type.record, value)
        return [f"    const {parameter.name} = {value};"]

    def result_room(self, record):
        type_ = f"records.{self.record_name(record)}"
        return [f"    const place = {self.pointed(record, f'{type_}.create()')};"], "place", f"{type_}.read(place)"

    def give_back(self, back, record, read):
        given = self.pointed(record, read) if self.is_back_by_address(back) else read
        return [f"    again = raw.{back}({given});"]

    def out_value(self, parameter):
        return f"records.{self.record_name(parameter.type.record)}.read({parameter.name})"

    def report(self, function):
        return f"console.log(`{function.name} ${{raw.taken()}} ${{all}} ${{again}}`);"

    def call_of(self, function):
        return f"use_{function.name}(seed);"


if __name__ == "__main__":
    main(Node)
