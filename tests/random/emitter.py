"""How a program sets and reads every value of a record: what all languages have in common.

A value is made of numbers: `next` gives the next one of a call, 64 well mixed bits, of which a type takes the highest.
It becomes numbers again that are added to a digest in the same order, depth first. So C and a language agree on a
digest only if every value has arrived."""

import re


class Emitter:
    """A language says in a subclass how it spells the pieces. VIEW is the view of the raw layer."""

    loop = end = ""

    def __init__(self, library, view):
        self.library = library
        self.records = {r["name"]: r for r in view["raw"]["records"]} if view else {}
        self.of_c = {r["c"]: r for r in view["raw"]["records"] if r["c"]} if view else {}
        self.functions = {f["c"]: f for f in view["raw"]["functions"]} if view else {}
        self.enums = view["raw"]["enums"] if view else []
        self.depth = 0

    # --- what a subclass says

    def value(self, type_, width=-1):
        """An expression that makes a value of a leaf or a named record of the next numbers."""
        raise NotImplementedError

    def number(self, expression, type_, width=-1):
        """A value as 64 bits."""
        raise NotImplementedError

    def place(self, view, holder, name):
        """What can be assigned to and indexed, or nothing if the member has accessors."""
        raise NotImplementedError

    def get(self, view, holder, name):
        raise NotImplementedError

    def set(self, view, holder, name, value):
        raise NotImplementedError

    # --- what follows

    def statement(self, text):
        return ["    " * (self.depth + 1) + text]

    def each(self, count, body):
        """BODY(variable) in a loop."""
        variable = f"i{self.depth}"
        lines = self.statement(self.loop.format(variable=variable, count=count))
        self.depth += 1
        lines += body(variable)
        self.depth -= 1
        return lines + self.statement(self.end)

    def field(self, view, c_name):
        for one in view["accessors"] + view["fields"]:
            if one["c"] == c_name:
                return one
        raise KeyError(f"{view['name']} has no {c_name}")

    def has_accessors(self, view):
        return view["is_blob"]

    def inner_view(self, view, name):
        """The view of the type without a name of a member, which may be one of an anonymous member of VIEW."""
        for path in (f"{view['name']}_{name}", f"{view['name']}(_anonymous[0-9]+)+_{name}"):
            found = [one for one in self.records if re.fullmatch(path, one, re.IGNORECASE)]
            if found:
                return self.records[found[0]]
        raise KeyError(f"{view['name']} has no record {name}")

    def anonymous(self, view, record, member):
        """The name that the raw layer gives to a member that has none."""
        at = [m for m in record.members if not m.name and m.type.kind == "record"].index(member)
        return [f["name"] for f in view["fields"] if f["is_anonymous"]][at]

    def members(self, view, holder, record, do):
        """DO(view, holder, member) for every value of a record, in the order of C."""
        lines = []
        for member in record.used():
            if member.name:
                lines += do(view, holder, member)
            elif self.has_accessors(view):
                lines += self.members(view, holder, member.type.record, do)
            else:
                lines += self.inside(view, holder, self.anonymous(view, record, member), member.type.record, do)
        return lines

    def inside(self, view, holder, name, record, do):
        """The same for the members of an anonymous one, which the raw layer gives a name."""
        inner, place = self.inner_view(view, name), self.place(view, holder, name)
        if place is not None:
            return self.members(inner, place, record, do)
        part = f"part{self.depth}"
        lines = self.statement(self.open)
        self.depth += 1
        lines += self.statement(self.temporary(part, self.get(view, holder, name)))
        lines += self.members(inner, part, record, do)
        if do == self.fill_member:
            lines += self.statement(self.set(view, holder, name, part))
        self.depth -= 1
        return lines + self.statement(self.end)

    def element_value(self, type_):
        """A value as an element of an array, where a language may spell it otherwise."""
        return self.value(type_)

    def element_number(self, expression, type_):
        return self.number(expression, type_)

    def fill(self, place, type_, view, member):
        if type_.kind == "array":
            return self.each(type_.count, lambda i: self.fill(f"{place}[{i}]", type_.element, view, member))
        if type_.kind == "record" and not type_.record.name:
            return self.members(self.inner_view(view, member.name), place, type_.record, self.fill_member)
        value = self.element_value(type_) if place.endswith("]") else self.value(type_)
        return self.statement(self.assign(place, value))

    def fill_member(self, view, holder, member):
        name = self.field(view, member.name)["name"] if view else member.name
        place = self.place(view, holder, name)
        is_inner = member.type.kind == "record" and not member.type.record.name
        if member.width < 0 and place is not None:
            return self.fill(place, member.type, view, member)
        if member.type.kind == "array" or is_inner:
            part = f"part{self.depth}"
            lines = self.statement(self.open)
            self.depth += 1
            lines += self.statement(self.temporary(part, self.get(view, holder, name)))
            lines += self.fill(part, member.type, view, member)
            lines += self.statement(self.set(view, holder, name, part))
            self.depth -= 1
            return lines + self.statement(self.end)
        value = self.value(member.type, member.width)
        if place is not None:
            return self.statement(self.assign(place, value))
        return self.statement(self.set(view, holder, name, value))

    def read(self, expression, type_, view, member):
        if type_.kind == "array":
            return self.each(type_.count, lambda i: self.read(f"{expression}[{i}]", type_.element, view, member))
        if type_.kind == "record" and not type_.record.name:
            return self.members(self.inner_view(view, member.name), expression, type_.record, self.read_member)
        if type_.kind == "record":
            return self.statement(self.digest(type_.record, expression))
        number = self.element_number if expression.endswith("]") else self.number
        return self.statement(self.add(number(expression, type_)))

    def read_member(self, view, holder, member):
        name = self.field(view, member.name)["name"] if view else member.name
        place = self.place(view, holder, name)
        if place is not None:
            return self.read(place, member.type, view, member)
        if member.type.kind not in ("array", "record"):
            return self.statement(self.add(self.number(self.get(view, holder, name), member.type, member.width)))
        part = f"part{self.depth}"
        lines = self.statement(self.open)
        self.depth += 1
        lines += self.statement(self.temporary(part, self.get(view, holder, name)))
        lines += self.read(part, member.type, view, member)
        self.depth -= 1
        return lines + self.statement(self.end)

    def view_of(self, record):
        return self.of_c[record.c_name]

    def making(self, record):
        return self.members(self.view_of(record), "r", record, self.fill_member)

    def reading(self, record):
        return self.members(self.view_of(record), "r", record, self.read_member)

    def by_address(self, function, parameter):
        """A value that the raw layer takes by its address."""
        for one in self.functions[function.name]["parameters"]:
            if one["c_name"] == parameter.name:
                return one["type"]["is_pointer"]
        raise KeyError(parameter.name)

    def result_by_address(self, name):
        parameters = self.functions[name]["parameters"]
        return bool(parameters) and parameters[0]["c_name"] == "bg_result"

    def is_back_by_address(self, name):
        return self.functions[name]["parameters"][0]["type"]["is_pointer"]
