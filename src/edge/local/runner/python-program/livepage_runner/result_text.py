"""The value of the last expression, as text."""

import base64
import json


def _is_json(value, depth=0):
    """Whether JSON holds all of it: keys that are no strings would change on the way."""
    if depth > 100:
        return False
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(item, depth + 1) for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return all(_is_json(item, depth + 1) for item in value)
    return value is None or isinstance(value, (str, int, float, bool))


def result_text(value):
    """Strings as they are, nothing for None, base64 for bytes, JSON where it serialises, else repr."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    try:
        if _is_json(value):
            return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError:
        pass  # Not a number, or it contains itself: shown as Python shows it.
    try:
        return repr(value)
    except Exception as error:
        return f"[a value that cannot be shown: {error!r}]"


def cut_text(text, limit):
    """The first bytes of a text, not cutting a character in two, and whether it was cut."""
    data = text.encode("utf-8", "backslashreplace")
    if len(data) <= limit:
        return data, False
    return data[:limit].decode("utf-8", "ignore").encode(), True
