"""An error as its author wants to see it: the message and the places in their own code."""

import linecache
import os
import sysconfig
import traceback

import playwright

CODE_FILE = "code.py"
# What of earlier calls is kept, so that a function of theirs shows its own lines.
_KEPT_SOURCES = 100
_kept = []

_FOREIGN = tuple(
    folder + os.sep
    for folder in {
        sysconfig.get_path("stdlib"),
        sysconfig.get_path("platstdlib"),
        os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
        os.path.dirname(os.path.dirname(os.path.abspath(playwright.__file__))),
    }
)


def remember_source(source, number):
    """The file name to compile a call's code under; its lines can be shown from now on."""
    name = f"{CODE_FILE}#{number}"
    lines = [line + "\n" for line in source.split("\n")]
    # Without a time of change it is never looked for on the disk.
    linecache.cache[name] = (len(source), None, lines, name)
    _kept.append(name)
    if len(_kept) > _KEPT_SOURCES:
        linecache.cache.pop(_kept.pop(0), None)
    return name


def _is_own(frame):
    return display_name(frame.filename) is not None


def display_name(filename):
    """The name by which a user knows a file; None for those of libraries and of this program."""
    if filename.startswith(CODE_FILE + "#"):
        return CODE_FILE
    return None if filename.startswith(("<frozen", *_FOREIGN)) else filename


def _own_stack(stack):
    frames = [frame for frame in stack if _is_own(frame)]
    for frame in frames:
        if frame.filename.startswith(CODE_FILE + "#"):
            # Looks the line up under the name it was remembered by.
            frame.line  # noqa: B018
            frame.filename = CODE_FILE
    return traceback.StackSummary.from_list(frames) if frames else None


def _strip(shown, seen):
    if shown is None or id(shown) in seen:
        return
    seen.add(id(shown))
    shown.stack = _own_stack(shown.stack or [])
    filename = getattr(shown, "filename", None)
    if isinstance(filename, str) and filename.startswith(CODE_FILE + "#"):
        shown.filename = CODE_FILE
    for inner in (shown.__cause__, shown.__context__, *(getattr(shown, "exceptions", None) or ())):
        _strip(inner, seen)


def error_text(error):
    """The traceback of anything raised, its causes with it, without frames of libraries."""
    shown = traceback.TracebackException(type(error), error, error.__traceback__)
    _strip(shown, set())
    return "".join(shown.format()).rstrip("\n")
