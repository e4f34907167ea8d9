"""Random declarations of C: enums, pointers to functions, records of every kind, functions that take and return them.

A seed and a count say everything: the same two give the same declarations, whichever program asks. Only which
declarations there are is random; the values that cross are computed from numbers of the call (see emitter.py)."""

import random
from dataclasses import dataclass, field


@dataclass
class Type:
    """kind: signed, unsigned, bool, float, double, pointer, enum, function, record or array."""

    kind: str
    name: str
    size: int = 0
    values: list = field(default_factory=list)
    record: "Record | None" = None
    element: "Type | None" = None
    count: int = 0


@dataclass
class Member:
    name: str  # empty: of an anonymous member, or of bits that only fill up
    type: Type
    width: int = -1
    align: int = 0


@dataclass
class Record:
    name: str  # "" of a type without a name
    keyword: str
    members: list
    packed: bool = False
    align: int = 0
    is_typedef: bool = False

    @property
    def c_name(self):
        return self.name if self.is_typedef else f"{self.keyword} {self.name}"

    def used(self):
        """The members that are set and read: of a union one."""
        named = [m for m in self.members if m.name or m.type.kind == "record"]
        return named if self.keyword == "struct" else named[-1:]


@dataclass
class Parameter:
    name: str
    type: Type
    mode: str  # value, in (address of const), out (address)


@dataclass
class Function:
    name: str
    result: "Type | None"
    parameters: list


@dataclass
class Signature:
    """A typedef of a pointer to a function; NAME_of(which) gives two functions or none, NAME_index() says which."""

    name: str
    result: str
    parameters: list


@dataclass
class Library:
    enums: list
    signatures: list
    records: list
    functions: list


SCALARS = [
    Type("signed", "int8_t", 1), Type("unsigned", "uint8_t", 1), Type("signed", "int16_t", 2),
    Type("unsigned", "uint16_t", 2), Type("signed", "int32_t", 4), Type("unsigned", "uint32_t", 4),
    Type("signed", "int64_t", 8), Type("unsigned", "uint64_t", 8), Type("signed", "int", 4), Type("signed", "long", 8),
    Type("unsigned", "unsigned long", 8), Type("unsigned", "size_t", 8), Type("signed", "signed char", 1),
    Type("signed", "char", 1), Type("bool", "bool", 1), Type("float", "float", 4), Type("double", "double", 8),
    Type("pointer", "void *", 8),
]
BIT_TYPES = [t for t in SCALARS if t.kind in ("signed", "unsigned", "bool") and t.name != "char"]
ENUM_VALUES = [
    [0, 1, 2], [-3, 0, 70000], [1, 0x7FFFFFFFFFFFFFFF], [-0x8000000000000000, 5], [0, 0xFFFFFFFF],
    [3, 0x8000000000000000],
]


def enum_type(name, values):
    is_signed = min(values) < 0
    is_wide = max(values) > (0x7FFFFFFF if is_signed else 0xFFFFFFFF) or min(values) < -0x80000000
    return Type("enum", name, 8 if is_wide else 4, values)


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.enums = [enum_type(f"e{i}", values) for i, values in enumerate(ENUM_VALUES)]
        self.records = []
        self.signatures = []

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def function_type(self):
        return Type("function", self.random.choice(self.signatures).name, 8)

    def leaf(self):
        what = self.random.randrange(100)
        if what < 80:
            return self.random.choice(SCALARS)
        if what < 92:
            return self.random.choice(self.enums)
        return self.function_type()

    def record_type(self):
        # Late records hold many others: they would grow without end.
        small = [r for r in self.records if weight(r) <= 24]
        record = self.random.choice(small)
        return Type("record", record.c_name, record=record)

    def member_type(self):
        what = self.random.randrange(100)
        if what < 55 or not self.records:
            return self.leaf()
        if what < 70:
            return self.record_type()
        if what < 92:
            element = self.leaf() if self.chance(75) else self.record_type()
            array = Type("array", "", element=element, count=self.random.randint(1, 5))
            if self.chance(25):
                array = Type("array", "", element=array, count=self.random.randint(1, 3))
            return array
        return Type("record", "", record=self.record("", self.random.randint(1, 3)))

    def bits(self, name):
        type_ = self.random.choice(BIT_TYPES)
        if self.chance(12):
            type_ = self.random.choice([e for e in self.enums if e.size == 4])
        full = 1 if type_.kind == "bool" else type_.size * 8
        if type_.kind == "enum":
            return Member(name, type_, self.random.randint(bits_needed(type_.values), full))
        if self.chance(8):
            return Member("", type_, 0 if self.chance(50) else self.random.randint(1, full))
        return Member(name, type_, full if self.chance(15) else self.random.randint(1, full))

    def member(self, name, is_bits, is_union):
        if is_bits and self.chance(70):
            return self.bits(name)
        if self.records and self.chance(6):
            return Member("", Type("record", "", record=self.record("", self.random.randint(1, 3), name + "_")))
        align = self.random.choice([2, 8, 16, 32]) if self.chance(3) else 0
        return Member(name, self.member_type(), align=align if not is_union else 0)

    def record(self, name, count, prefix=""):
        keyword = "union" if self.chance(18) else "struct"
        is_bits = self.chance(25)
        members = [self.member(f"{prefix}f{i}", is_bits, keyword == "union") for i in range(count)]
        members = [m for m in members if not (keyword == "union" and m.width == 0)]
        if not any(m.name for m in members):
            members.append(Member(f"{prefix}f{count}", self.random.choice(SCALARS)))
        if keyword == "union" and not members[-1].name:
            members.append(Member(f"{prefix}f{count + 1}", self.random.choice(SCALARS)))
        record = Record(name, keyword, members)
        # A type without a name stays inside its record, whose places decide.
        if name:
            record.packed = self.chance(10)
            record.align = self.random.choice([2, 4, 16, 32, 64]) if self.chance(6) else 0
            record.is_typedef = self.chance(25)
        return record

    def parameter_type(self):
        return self.record_type() if self.chance(55) else self.leaf()

    def function(self, name):
        parameters = []
        for i in range(self.random.choice([0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 12])):
            type_ = self.parameter_type()
            mode = "value"
            if type_.kind == "record" and self.chance(25):
                mode = self.random.choice(["in", "out"])
            parameters.append(Parameter(f"p{i}", type_, mode))
        result = None if self.chance(8) else self.parameter_type()
        return Function(name, result, parameters)


def bits_needed(values):
    is_signed = min(values) < 0
    return max((v if v >= 0 else -v - 1).bit_length() for v in values) + is_signed or 1


def weight(record):
    """How many values a record holds."""
    return sum(type_weight(m.type) for m in record.used())


def type_weight(type_):
    if type_.kind == "array":
        return type_.count * type_weight(type_.element)
    return weight(type_.record) if type_.kind == "record" else 1


def signatures(maker):
    plain = [s for s in SCALARS if s.kind != "pointer"]
    for i in range(4):
        parameters = [maker.random.choice(plain).name for _ in range(maker.random.randint(0, 5))]
        maker.signatures.append(Signature(f"op{i}", maker.random.choice(plain).name, parameters))


def reached(type_, into):
    """The named records that a type needs."""
    if type_.kind == "array":
        reached(type_.element, into)
    elif type_.kind == "record":
        if type_.record.name:
            into.add(type_.record.name)
        for member in type_.record.members:
            reached(member.type, into)


def declarations(seed, count, only=None):
    """COUNT functions and about a quarter as many records; ONLY the functions of these names, with what they need."""
    maker = Maker(seed)
    signatures(maker)
    for i in range(max(count // 4, 8)):
        maker.records.append(maker.record(f"r{i}", maker.random.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8])))
    functions = [maker.function(f"fn{i}") for i in range(count)]
    records = maker.records
    if only is not None:
        functions = [f for f in functions if f.name in only]
        needed = set()
        for function in functions:
            for type_ in [p.type for p in function.parameters] + [function.result] * (function.result is not None):
                reached(type_, needed)
        records = [r for r in records if r.name in needed]
    return Library(maker.enums, maker.signatures, records, functions)
