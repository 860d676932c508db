"""What people write at the top of code that belongs into a function, or into a program of its own."""

import ast

RETURN_NAME = "__livepage_return__"


class TopLevelReturn(BaseException):
    """Ends the code with a value."""

    def __init__(self, value=None):
        self.value = value


def _runs_a_loop(function):
    """Whether this is `asyncio.run`, or `run_until_complete` of whatever loop."""
    if not isinstance(function, ast.Attribute):
        return False
    if function.attr == "run":
        return isinstance(function.value, ast.Name) and function.value.id == "asyncio"
    return function.attr == "run_until_complete"


class _Rewriter(ast.NodeTransformer):
    """Changes statements of the call itself, not those of its functions and classes."""

    def _leave(self, node):
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = _leave

    def visit_Return(self, node):
        name = ast.Name(RETURN_NAME, ast.Load())
        arguments = [] if node.value is None else [node.value]
        raised = ast.Raise(ast.Call(name, arguments, []), None)
        return ast.fix_missing_locations(ast.copy_location(raised, node))

    def visit_Call(self, node):
        """What runs a loop cannot work where one is running already: its argument is awaited."""
        self.generic_visit(node)
        runs = len(node.args) == 1 and not isinstance(node.args[0], ast.Starred) and _runs_a_loop(node.func)
        return ast.copy_location(ast.Await(node.args[0]), node) if runs else node


def rewrite(tree):
    return _Rewriter().visit(tree)
