"""The driver of Playwright: a program of Node's, here the server's own copy of it."""

import os

from playwright._impl import transport


def use_driver(node_path, playwright_core_path, heap_megabytes):
    """Lets Playwright start this Node on this copy, in place of what came with the Python package."""
    of_package = transport.get_driver_env

    def environment():
        options = f"--max-old-space-size={heap_megabytes}"
        return {**of_package(), "NODE_OPTIONS": options}

    transport.compute_driver_executable = lambda: (node_path, os.path.join(playwright_core_path, "cli.js"))
    transport.get_driver_env = environment
