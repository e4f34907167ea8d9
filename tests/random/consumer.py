"""What the emitters of all languages share.

tests/languages/LANGUAGE/random.py SEED COUNT VIEW [FUNCTION...] prints the program of a language, which prints what
use.c prints (see generate.py). VIEW is a file with the output of `bridgegen inspect --stage view:LANGUAGE`."""

import json
import sys
from pathlib import Path

from declarations import declarations
from emitter import Emitter


class Consumer(Emitter):
    """Adds to an emitter how calls are written down; the pieces are said by the language."""

    prologue = epilogue = ""

    def record_text(self, record):
        raise NotImplementedError

    def function_text(self, at, function):
        raise NotImplementedError

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
