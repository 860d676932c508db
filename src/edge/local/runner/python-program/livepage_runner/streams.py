"""stdout and stderr of user code: written at once, dropped past the limit of the call."""

import builtins
import io
import os
import sys


class _BoundedOutput(io.RawIOBase):
    """Takes the place of a file; what is past the limit is lost."""

    def __init__(self, fd, limit):
        self._fd = fd
        self._limit = limit
        self.begin()

    def begin(self):
        # One more than the limit shows the server that something was cut.
        self._left = self._limit + 1

    def writable(self):
        return True

    def fileno(self):
        return self._fd

    def write(self, data):
        size = len(data)
        part = bytes(data[: self._left])
        self._left -= len(part)
        write_all(self._fd, part)
        return size

    def close(self):
        """Nothing: the streams of the process cannot be closed."""


def write_all(fd, data):
    """Writes all of it; what cannot be written, because user code closed it, is lost."""
    view = memoryview(data)
    try:
        while view:
            view = view[os.write(fd, view) :]
    except OSError:
        pass


class Streams:
    def __init__(self, limit):
        self._raws = [_BoundedOutput(fd, limit) for fd in (1, 2)]

    def begin(self):
        """A new call begins with a whole limit, and with streams nobody has replaced."""
        for raw in self._raws:
            raw.begin()
        sys.stdout, sys.stderr = (
            io.TextIOWrapper(raw, "utf-8", "backslashreplace", write_through=True) for raw in self._raws
        )
        sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
        sys.stdin = io.StringIO("")

    def say(self, text):
        """One text on stderr, its line ended, for what the runner itself has to say."""
        self._raws[1].write((text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace"))

    def flush(self):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError):
                pass  # Replaced by user code with something of its own.

    def end(self, sentinel):
        """Marks the end of a call on both streams."""
        self.flush()
        for fd in (1, 2):
            write_all(fd, sentinel.encode())
        # What tasks print from now on belongs to the next call, within a limit of its own.
        for raw in self._raws:
            raw.begin()


def _no_input(_prompt=""):
    raise EOFError("input() has nobody to ask here: put the value into the code")


def install_streams(limit):
    """Puts bounded streams in the place of sys.stdout and sys.stderr, and takes input away."""
    builtins.input = _no_input
    streams = Streams(limit)
    streams.begin()
    return streams
