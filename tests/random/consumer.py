"""What the emitters of all languages share.

tests/languages/LANGUAGE/random.py SEED COUNT VIEW [FUNCTION...] prints the program of a language, which prints what
use.c prints (see generate.py). VIEW is a file with the output of `bridgegen inspect --stage view:LANGUAGE`. This folder
is in PYTHONPATH then."""

import json
import sys
from pathlib import Path

from declarations import declarations
from emitter import Emitter


class Consumer(Emitter):
    """Adds to an emitter how calls are written down; the pieces are said by the language."""

    prologue = epilogue = ""
    raw = ""  # before the functions of the raw layer
    semicolon = ""
    result_start = ""  # before a call, when its result gets a name
    make_end = ()  # the last lines of a function that makes a record

    # --- what a subclass says, in whole lines where it is not an expression

    def make_head(self, record):
        """The beginning of the function that makes a record `r` of the next numbers."""
        raise NotImplementedError

    def digest_head(self, record):
        """The beginning of the function that adds a record `r` to a digest."""
        raise NotImplementedError

    def use_head(self, at, function):
        """The beginning of the function that tries FUNCTION, the AT-th."""
        raise NotImplementedError

    def declare(self, parameter, is_pointed):
        """Makes the value of a parameter, at an address if C takes that."""
        raise NotImplementedError

    def argument(self, function, parameter):
        """What is passed for a parameter."""
        return parameter.name

    def result_room(self, record):
        """Room for a result that C writes to an address: its lines, what is passed, and how it is read."""
        raise NotImplementedError

    def give_back(self, back, record, read):
        """Hands a record to the function BACK, whose answer is `again`."""
        raise NotImplementedError

    def out_value(self, parameter):
        """What C left in an out parameter."""
        raise NotImplementedError

    def report(self, function):
        """Prints the line of a function."""
        raise NotImplementedError

    # --- what follows

    def is_pointed(self, function, parameter):
        return parameter.type.kind == "record" and self.by_address(function, parameter)

    def record_text(self, record):
        lines = [*self.make_head(record), *self.making(record), *self.make_end]
        return "\n".join([*lines, *self.digest_head(record), *self.reading(record), "}"])

    def function_text(self, at, function):
        """One call: its values are made, what comes back is read, and a record goes back once more."""
        lines = [*self.use_head(at, function)]
        for p in function.parameters:
            lines += self.declare(p, self.is_pointed(function, p))
        arguments = [self.argument(function, p) for p in function.parameters]
        result, read, start = function.result, "result", self.result_start
        if result and self.result_by_address(function.name):
            room, place, read = self.result_room(result.record)
            lines += room
            arguments.insert(0, place)
            start = ""
        call = f"{self.raw}{self.name_of(function.name)}({', '.join(arguments)}){self.semicolon}"
        lines += self.statement(f"{start}{call}" if result else call)
        if result:
            lines += self.read(read, result, None, None)
        if result and result.kind == "record":
            lines += self.give_back(f"back_{result.record.name}", result.record, read)
        for p in function.parameters:
            if p.mode == "out":
                lines += self.read(self.out_value(p), p.type, None, None)
        return "\n".join([*lines, *self.statement(self.report(function)), "}"])

    def name_of(self, c_function):
        return self.functions[c_function]["name"]

    def record_name(self, record):
        return self.view_of(record)["name"]

    def constants(self, type_):
        """The spellings of an enum's values."""
        for enum in self.enums:
            if enum["c"] == f"enum {type_.name}":
                return [c["name"] for c in enum["constants"]]
        raise KeyError(type_.name)

    def program(self):
        parts = [self.prologue]
        parts += [self.record_text(record) for record in self.library.records]
        parts += [self.function_text(at, function) for at, function in enumerate(self.library.functions)]
        return "\n".join(parts + [self.epilogue_text()])

    def epilogue_text(self):
        return self.epilogue.replace("CALLS", "\n".join(self.call_of(f) for f in self.library.functions))


def main(language):
    seed, count, view, *only = sys.argv[1:]
    with Path(view).open(encoding="utf-8") as file:
        view = json.load(file)
    consumer = language(declarations(int(seed), int(count), only or None), view)
    sys.stdout.write(consumer.program())
