"""A program in Rust that goes through every random declaration (tests/random)."""

from consumer import Consumer, main

PROLOGUE = """#![allow(warnings)]
use random::sys as raw;

struct From {
    seed: u64,
    place: u32,
}

impl From {
    unsafe fn next(&mut self) -> u64 {
        self.place += 1;
        unsafe { raw::mix(self.seed, self.place - 1) }
    }
}
"""
EPILOGUE = """
fn main() {
    let seed = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(1);
    unsafe {
CALLS
    }
}
"""


class Rust(Consumer):
    loop = "for {variable} in 0..{count} {{"
    open, end = "{", "}"
    prologue, epilogue = PROLOGUE, EPILOGUE
    raw, semicolon, result_start = "raw::", ";", "let result = "
    make_end = ("    r", "}")

    def value(self, type_, width=-1):
        if type_.kind == "record":
            return f"make_{type_.record.name}(from)"
        if type_.kind == "enum":
            values = ", ".join(f"raw::{name}" for name in self.constants(type_))
            return f"[{values}][(from.next() % {len(type_.values)}) as usize]"
        if type_.kind == "function":
            return f"raw::{type_.name}_of((from.next() % 3) as u32)"
        shift = 64 - (width if width > 0 else type_.size * 8)
        return {
            "signed": f"(from.next() as i64 >> {shift}) as _",
            "unsigned": f"(from.next() >> {shift}) as _",
            "bool": "from.next() >> 63 == 1",
            "float": "(from.next() as i64 >> 48) as f32",
            "double": "(from.next() as i64 >> 32) as f64",
            "pointer": "(from.next() >> 32) as usize as *mut _",
        }[type_.kind]

    def number(self, expression, type_, width=-1):
        return {
            "enum": f"{expression}.0 as u64",
            "function": f"u64::from(raw::{type_.name}_index({expression}))",
            "float": f"{expression} as i64 as u64",
            "double": f"{expression} as i64 as u64",
            "pointer": f"{expression} as usize as u64",
        }.get(type_.kind, f"{expression} as u64")

    def place(self, view, holder, name):
        return None if view["is_blob"] else f"{holder}.{name}"

    def get(self, view, holder, name):
        return f"{holder}.{name}()"

    def set(self, view, holder, name, value):
        return f"{holder}.set_{name}({value});"

    def assign(self, place, value):
        return f"{place} = {value};"

    def temporary(self, name, value):
        return f"let mut {name} = {value};"

    def add(self, number):
        return f"*all = raw::digest(*all, {number});"

    def digest(self, record, expression):
        return f"digest_{record.name}(all, {expression});"

    def make_head(self, record):
        name = self.record_name(record)
        return [
            f"unsafe fn make_{record.name}(from: &mut From) -> raw::{name} {{",
            f"    let mut r = raw::{name}::default();",
        ]

    def digest_head(self, record):
        return [f"unsafe fn digest_{record.name}(all: &mut u64, r: raw::{self.record_name(record)}) {{"]

    def use_head(self, at, function):
        return [
            f"unsafe fn use_{function.name}(seed: u64) {{",
            f"    let from = &mut From {{ seed: seed * 100000 + {at}, place: 0 }};",
            "    let (mut sum, mut again) = (0_u64, 0_u64);",
            "    let all = &mut sum;",
        ]

    def declare(self, parameter, is_pointed):
        return [f"    let mut {parameter.name} = {self.value(parameter.type)};"]

    def argument(self, function, parameter):
        if self.is_pointed(function, parameter):
            return f"&mut {parameter.name}" if parameter.mode == "out" else f"&{parameter.name}"
        return parameter.name

    def result_room(self, record):
        return [f"    let mut result = raw::{self.record_name(record)}::default();"], "&mut result", "result"

    def give_back(self, back, record, read):
        return [f"    again = raw::{back}({'&' * self.is_back_by_address(back)}{read});"]

    def out_value(self, parameter):
        return parameter.name

    def report(self, function):
        return f'println!("{function.name} {{}} {{sum}} {{again}}", raw::taken());'

    def call_of(self, function):
        return f"        use_{function.name}(seed);"


if __name__ == "__main__":
    main(Rust)
