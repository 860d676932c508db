"""What people write at the top of code that belongs into a function, or into a program of its own."""

import ast

RETURN_NAME = "__livepage_return__"


class TopLevelReturn(BaseException):
    """Ends the code with a value."""

    def __init__(self, value=None):
        self.value = value


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
        """`asyncio.run(main())` cannot work where a loop is running already: it is awaited."""
        self.generic_visit(node)
        function = node.func
        is_run = (
            isinstance(function, ast.Attribute)
            and function.attr == "run"
            and isinstance(function.value, ast.Name)
            and function.value.id == "asyncio"
        )
        if not is_run or len(node.args) != 1 or isinstance(node.args[0], ast.Starred):
            return node
        return ast.copy_location(ast.Await(node.args[0]), node)


def rewrite(tree):
    return _Rewriter().visit(tree)
