"""A program in C# that goes through every random declaration (tests/random)."""

from consumer import Consumer, main

PROLOGUE = """#pragma warning disable
using System;
using System.Globalization;
using System.Runtime.InteropServices;
using Random.Raw;
using static Random.Raw.NativeMethods;

Use.Run(args.Length > 0 ? ulong.Parse(args[0], CultureInfo.InvariantCulture) : 1);

internal sealed class Numbers
{
    public ulong Seed;
    public uint Place;

    public ulong Next() => mix(Seed, Place++);
}

internal static unsafe class Use
{
    /// <summary>A copy of a value at an address that C may expect.</summary>
    private static T* At<T>(T value, int align)
        where T : unmanaged
    {
        T* place = (T*)NativeMemory.AlignedAlloc((nuint)sizeof(T), (nuint)align);
        *place = value;
        return place;
    }
"""
EPILOGUE = """
    internal static void Run(ulong seed)
    {
CALLS
    }
}
"""
SPELLED = {
    "int8_t": "sbyte", "uint8_t": "byte", "int16_t": "short", "uint16_t": "ushort", "int32_t": "int",
    "uint32_t": "uint",
    "int64_t": "long", "uint64_t": "ulong", "int": "int", "long": "long",
    "unsigned long": "ulong", "size_t": "nuint", "signed char": "sbyte", "char": "sbyte",
}


class Dotnet(Consumer):
    loop = "for (int {variable} = 0; {variable} < {count}; {variable}++) {{"
    open, end = "{", "}"
    prologue, epilogue = PROLOGUE, EPILOGUE
    semicolon, result_start = ";", "var result = "
    make_end = ("    return r;", "}")

    def value(self, type_, width=-1):
        if type_.kind == "record":
            return f"make_{type_.record.name}(from)"
        if type_.kind == "enum":
            values = ", ".join(f"{type_.name}.{name}" for name in self.constants(type_))
            return f"(new {type_.name}[] {{ {values} }})[from.Next() % {len(type_.values)}]"
        if type_.kind == "function":
            return f"{type_.name}_of((uint)(from.Next() % 3))"
        shift = 64 - (width if width > 0 else type_.size * 8)
        if type_.name == "long" and width < 0:
            return f"new CLong((nint)((long)from.Next() >> {shift}))"
        if type_.name == "unsigned long" and width < 0:
            return f"new CULong((nuint)(from.Next() >> {shift}))"
        return {
            "signed": f"({SPELLED.get(type_.name)})((long)from.Next() >> {shift})",
            "unsigned": f"({SPELLED.get(type_.name)})(from.Next() >> {shift})",
            "bool": "from.Next() >> 63 == 1" if width > 0 else "(byte)(from.Next() >> 63)",
            "float": "(float)((long)from.Next() >> 48)",
            "double": "(double)((long)from.Next() >> 32)",
            "pointer": "(void*)(from.Next() >> 32)",
        }[type_.kind]

    def number(self, expression, type_, width=-1):
        if type_.name in ("long", "unsigned long") and width < 0:
            return f"(ulong){expression}.Value"
        return {
            "function": f"{type_.name}_index({expression})",
            "float": f"(ulong)(long){expression}",
            "double": f"(ulong)(long){expression}",
            "bool": f"Convert.ToUInt64({expression})",
        }.get(type_.kind, f"(ulong){expression}")

    def element_value(self, type_):
        spelled = {"function": "(nint)", "pointer": "(nint)", "char": "(byte)"}
        return spelled.get(type_.kind, spelled.get(type_.name, "")) + self.value(type_)

    def element_number(self, expression, type_):
        if type_.kind == "function":
            pointer = self.functions[type_.name + "_index"]["parameters"][0]["type"]["raw"]
            return f"{type_.name}_index(({pointer}){expression})"
        return f"(ulong)(sbyte){expression}" if type_.name == "char" else self.number(expression, type_)

    def place(self, view, holder, name):
        return None if view["is_blob"] else f"{holder}.{name}"

    def get(self, view, holder, name):
        return f"{holder}.{name}"

    def set(self, view, holder, name, value):
        return f"{holder}.{name} = {value};"

    def assign(self, place, value):
        return f"{place} = {value};"

    def temporary(self, name, value):
        return f"var {name} = {value};"

    def add(self, number):
        return f"all = digest(all, {number});"

    def digest(self, record, expression):
        return f"digest_{record.name}(ref all, {expression});"

    def make_head(self, record):
        name = self.record_name(record)
        return [f"static {name} make_{record.name}(Numbers from)", "{", f"    {name} r = default;"]

    def digest_head(self, record):
        return [f"static void digest_{record.name}(ref ulong all, {self.record_name(record)} r)", "{"]

    def use_head(self, at, function):
        return [
            f"static void use_{function.name}(ulong seed)",
            "{",
            f"    Numbers from = new Numbers {{ Seed = seed * 100000 + {at} }};",
            "    ulong all = 0, again = 0;",
        ]

    def pointed(self, record, value):
        return f"At({value}, {max(int(self.view_of(record)['align']), 8)})"

    def declare(self, parameter, is_pointed):
        value = self.value(parameter.type)
        if is_pointed:
            value = self.pointed(parameter.type.record, value)
        return [f"    var {parameter.name} = {value};"]

    def result_room(self, record):
        empty = f"default({self.record_name(record)})"
        return [f"    var result = {self.pointed(record, empty)};"], "result", "(*result)"

    def give_back(self, back, record, read):
        given = self.pointed(record, read) if self.is_back_by_address(back) else read
        return [f"    again = {back}({given});"]

    def out_value(self, parameter):
        return f"(*{parameter.name})"

    def report(self, function):
        return f'Console.WriteLine($"{function.name} {{taken()}} {{all}} {{again}}");'

    def call_of(self, function):
        return f"        use_{function.name}(seed);"


if __name__ == "__main__":
    main(Dotnet)
