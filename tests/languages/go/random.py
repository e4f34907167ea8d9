"""A program in Go that goes through every random declaration (tests/random)."""

from consumer import Consumer, main

PROLOGUE = """package main

import (
	"fmt"
	"os"
	"strconv"
	"unsafe"

	"bridge/random/raw"
)

type numbers struct {
	seed  uint64
	place uint32
}

func (from *numbers) next() uint64 {
	from.place++
	return raw.Mix(from.seed, from.place-1)
}

// pointer is an address that nobody follows.
func pointer(number uint64) unsafe.Pointer {
	address := uintptr(number)
	return *(*unsafe.Pointer)(unsafe.Pointer(&address))
}

func bit(truth bool) uint64 {
	if truth {
		return 1
	}
	return 0
}
"""
EPILOGUE = """
func main() {
	seed := uint64(1)
	if len(os.Args) > 1 {
		seed, _ = strconv.ParseUint(os.Args[1], 10, 64)
	}
CALLS
}
"""
SPELLED = {
    "int8_t": "int8", "uint8_t": "uint8", "int16_t": "int16", "uint16_t": "uint16", "int32_t": "int32",
    "uint32_t": "uint32",
    "int64_t": "int64", "uint64_t": "uint64", "int": "int32", "long": "int64", "unsigned long": "uint64",
    "size_t": "uintptr", "signed char": "int8", "char": "int8",
}


class Go(Consumer):
    loop = "for {variable} := 0; {variable} < {count}; {variable}++ {{"
    open, end = "{", "}"
    prologue, epilogue = PROLOGUE, EPILOGUE
    raw, result_start = "raw.", "result := "
    make_end = ("    return r", "}")

    def value(self, type_, width=-1):
        if type_.kind == "record":
            return f"make_{type_.record.name}(from)"
        if type_.kind == "enum":
            names = self.constants(type_)
            values = ", ".join(f"raw.{name}" for name in names)
            return f"[]raw.{type_.name.upper()}{{{values}}}[from.next()%{len(names)}]"
        if type_.kind == "function":
            return f"raw.{self.name_of(type_.name + '_of')}(uint32(from.next() % 3))"
        shift = 64 - (width if width > 0 else type_.size * 8)
        return {
            "signed": f"{SPELLED.get(type_.name)}(int64(from.next()) >> {shift})",
            "unsigned": f"{SPELLED.get(type_.name)}(from.next() >> {shift})",
            "bool": "from.next()>>63 == 1",
            "float": "float32(int64(from.next()) >> 48)",
            "double": "float64(int64(from.next()) >> 32)",
            "pointer": "pointer(from.next() >> 32)",
        }[type_.kind]

    def number(self, expression, type_, width=-1):
        if type_.kind == "function":
            return f"uint64(raw.{self.name_of(type_.name + '_index')}({expression}))"
        return {
            "float": f"uint64(int64({expression}))",
            "double": f"uint64(int64({expression}))",
            "pointer": f"uint64(uintptr({expression}))",
            "bool": f"bit({expression})",
        }.get(type_.kind, f"uint64({expression})")

    # Go has an array of char as bytes.
    def element_value(self, type_):
        return "byte(int64(from.next()) >> 56)" if type_.name == "char" else self.value(type_)

    def element_number(self, expression, type_):
        return f"uint64(int8({expression}))" if type_.name == "char" else self.number(expression, type_)

    def place(self, view, holder, name):
        if view["is_bytes"] and not self.is_addressed(view):
            return None
        return f"(*{holder}.{name}())" if self.is_addressed(view) else f"{holder}.{name}"

    @staticmethod
    def is_addressed(view):
        return view["is_union"] and not view["is_blob"]

    def get(self, view, holder, name):
        return f"{holder}.{name}()"

    def set(self, view, holder, name, value):
        return f"{holder}.Set{name}({value})"

    def assign(self, place, value):
        return f"{place} = {value}"

    def temporary(self, name, value):
        return f"{name} := {value}"

    def add(self, number):
        return f"*all = raw.Digest(*all, {number})"

    def digest(self, record, expression):
        return f"digest_{record.name}(all, {expression})"

    def make_head(self, record):
        name = self.record_name(record)
        return [f"func make_{record.name}(from *numbers) raw.{name} {{", f"    var r raw.{name}"]

    def digest_head(self, record):
        return [f"func digest_{record.name}(all *uint64, r raw.{self.record_name(record)}) {{"]

    def use_head(self, at, function):
        return [
            f"func use_{function.name}(seed uint64) {{",
            f"    from := &numbers{{seed*100000 + {at}, 0}}",
            "    _ = from",
            "    var sum, again uint64",
            "    all := &sum",
            "    _ = all",
        ]

    def room(self, record, name):
        """Room at an address that C may expect, as a pointer."""
        view = self.view_of(record)
        if int(view["align"]) > 8:
            return f"    {name} := raw.New{view['name']}()"
        return f"    {name} := new(raw.{view['name']})"

    def declare(self, parameter, is_pointed):
        value = self.value(parameter.type)
        if is_pointed:
            return [self.room(parameter.type.record, parameter.name), f"    *{parameter.name} = {value}"]
        return [f"    {parameter.name} := {value}"]

    def result_room(self, record):
        return [self.room(record, "result")], "result", "(*result)"

    def give_back(self, back, record, read):
        if not self.is_back_by_address(back):
            return [f"    again = raw.{self.name_of(back)}({read})"]
        lines = [self.room(record, "returned"), f"    *returned = {read}"]
        return [*lines, f"    again = raw.{self.name_of(back)}(returned)"]

    def out_value(self, parameter):
        return f"(*{parameter.name})"

    def report(self, function):
        return f'fmt.Println("{function.name}", raw.Taken(), sum, again)'

    def call_of(self, function):
        return f"    use_{function.name}(seed)"


if __name__ == "__main__":
    main(Go)
