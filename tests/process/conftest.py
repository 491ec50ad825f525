"""The command line, called in this process or in another: see tests/commands.py."""

from ..commands import command, process, write

__all__ = ["command", "process", "write"]
