"""Prepare docstrings for the reference: griffe reads `Examples:` as a section, and our docstrings have `Example:`."""

import re
from typing import Any

import griffe


class Docstrings(griffe.Extension):
    """Rename the section."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Change the text before it is parsed."""
        if obj.docstring is not None:
            obj.docstring.value = re.sub(r"^( *)Example:$", r"\1Examples:", obj.docstring.value, flags=re.MULTILINE)
