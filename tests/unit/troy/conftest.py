"""The command line, called in this process: see tests/commands.py."""

from ...commands import command, process, write

__all__ = ["command", "process", "write"]
