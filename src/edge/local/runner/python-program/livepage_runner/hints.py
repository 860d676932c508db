"""What to write instead, where code shows a habit that cannot work here."""

import linecache
import re
import traceback
import warnings

from playwright.async_api import Error

from .tracebacks import display_name, error_text

_AWAIT = "Playwright is async here: put `await` before its calls, as in `await page.title()`."
_THERE = (
    "`page`, `context` and `browser` are there already, async: `await page.title()`. "
    "No other browser can be launched."
)
_THERE_ALREADY = re.compile(r"Sync API inside the asyncio loop|Executable doesn't exist at")
_BANNER = re.compile(r"^[╔║╚].*\n?", re.MULTILINE)


def _hint_for(error):
    message = "".join(traceback.format_exception_only(error))
    if isinstance(error, (AttributeError, TypeError)) and "coroutine" in message:
        return _AWAIT
    return _THERE if isinstance(error, Error) and _THERE_ALREADY.search(message) else None


def text_with_hint(error):
    """The traceback of anything raised, and behind it what to write instead."""
    text = error_text(error)
    hint = _hint_for(error)
    return text if hint is None else f"{_BANNER.sub('', text).rstrip()}\n{hint}"


def _format_warning(message, category, filename, lineno, line=None):
    name = display_name(filename)
    source = linecache.getline(filename, lineno) if line is None else line
    # Coroutines die where the runner lets go of them: a place nobody knows.
    place = "" if name is None else f"{name}:{lineno}: "
    shown = "" if name is None or not source.strip() else f"  {source.strip()}\n"
    hint = f"{_AWAIT}\n" if "was never awaited" in str(message) else ""
    return f"{place}{category.__name__}: {message}\n{shown}{hint}"


def install_warnings():
    warnings.formatwarning = _format_warning
