"""Evaluates user code in this very process, as a REPL does."""

import ast
import asyncio
import inspect
import sys
import textwrap
import types
from dataclasses import dataclass

from .hints import text_with_hint
from .rewrite import RETURN_NAME, TopLevelReturn, rewrite
from .tracebacks import remember_source

_FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


@dataclass(frozen=True)
class Evaluation:
    """How code ended: `text` is what stderr is told, `value` that of the last expression."""

    exit_code: int
    text: str = ""
    value: object = None


def _exit_of(error):
    """`sys.exit` ends the code, not the runner: 0 without a code, 1 with a text."""
    code = error.code
    if code is None:
        return Evaluation(0)
    if isinstance(code, int):
        return Evaluation(code & 0xFF)
    return Evaluation(1, str(code))


def _parse(source, name):
    flags = _FLAGS | ast.PyCF_ONLY_AST
    try:
        return compile(source, name, "exec", flags, dont_inherit=True)
    except IndentationError:
        # Code cut out of a longer text comes indented as a whole.
        dedented = textwrap.dedent(source)
        if dedented == source:
            raise
        return compile(dedented, name, "exec", flags, dont_inherit=True)


class Evaluator:
    """Variables, functions and imports stay from call to call."""

    def __init__(self):
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        self.names = module.__dict__
        self._calls = 0

    async def evaluate(self, source):
        self._calls += 1
        try:
            return Evaluation(0, value=await self._evaluate(source))
        except TopLevelReturn as returned:
            return Evaluation(0, value=returned.value)
        except SystemExit as error:
            return _exit_of(error)
        except BaseException as error:
            return Evaluation(1, text_with_hint(error))

    async def _evaluate(self, source):
        name = remember_source(source, self._calls)
        # Where a warning was given once, it would not be given again.
        self.names.pop("__warningregistry__", None)
        tree = rewrite(_parse(source, name))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        self.names[RETURN_NAME] = TopLevelReturn
        await self._run(compile(tree, name, "exec", _FLAGS, dont_inherit=True))
        if last is None:
            return None
        expression = ast.Expression(last.value)
        value = await self._run(compile(expression, name, "eval", _FLAGS, dont_inherit=True))
        return await value if inspect.isawaitable(value) else value

    async def _run(self, code):
        value = eval(code, self.names)  # noqa: S307  what this program is for
        return await value if code.co_flags & inspect.CO_COROUTINE else value
