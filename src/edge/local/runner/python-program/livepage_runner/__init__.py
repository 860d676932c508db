"""The Python runner: a long-lived process in the box that evaluates one call after another."""
