"""Follow a file through rotation, truncation and removal, and read its bytes in order. No clock inside."""

import hashlib
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

from rxmetronome.errors import StepError

CHUNK = 64 * 1024
"""The most bytes of one read: a beat may have to wait for it."""

_HEAD, _NEAR, _HASHED = 1024, 32, 16 * 1024 * 1024  # bytes of a file that are compared to see that it is the same
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Tail:
    """Read a file chunk by chunk; with `follow` also bytes that are written later, to it or to its successor.

    A position is a file, by its device and inode, and an offset. The file is kept open, so no other file can have its
    inode meanwhile. It was rewritten if it is shorter, or if its first KiB or the 32 bytes before the unfinished record
    differ; the unfinished record was taken back if only its bytes differ.

    A file that is renamed twice between two reads is not seen.
    """

    def __init__(self, path: Path, *, follow: bool) -> None:
        self.path, self._follow = path, follow
        self._lock = threading.Lock()  # closing may come from another thread than reading
        self._descriptor = -1  # no file is open
        self._identity = (0, 0)
        self._is_closed = self._is_replaced = False
        self._was_at_end = True
        self._begin()

    def read(self, held: int = 0, forget: Callable[[], object] = lambda: None) -> bytes | None:
        """Return the next bytes, at most `CHUNK`; none if there are none now; None where another file begins.

        After None, the next bytes are the first of a file, and the file before is complete.

        Args:
            held: The number of bytes read last that belong to an unfinished record.
            forget: Called if those were replaced; the next bytes are then those in their place.

        Raises:
            OSError: If the file cannot be read; later it may be.
            StepError: If it is no regular file.
        """
        with self._lock:
            if self._is_closed or (self._descriptor < 0 and not self._open()):
                return b""
            self._settle(held)
            return self._read(forget)

    @property
    def identity(self) -> tuple[int, int, bytes]:
        """Return the device and inode of the file, and its first bytes, at most 1 KiB."""
        return (*self._identity, self._head)

    def identity_there(self) -> tuple[int, int, bytes]:
        """Return the identity of the file that is at the path now, of which nothing was read; zeros where none is."""
        try:
            there = self.path.stat()
        except OSError:
            return 0, 0, b""
        return there.st_dev, there.st_ino, b""

    def resume(self, identity: tuple[int, int, bytes], offset: int) -> bool:
        """Go on at an offset of a file that was read before, under its path or renamed in its folder.

        Return False where it is not there, or has been written again: the next bytes are the first of the path's file.
        """
        device, inode, head = identity
        head = head[:offset]
        with self._lock:
            for path in (*self._renamed(device, inode), self.path):
                try:
                    descriptor = os.open(path, _FLAGS)
                except OSError:
                    continue
                found = os.fstat(descriptor)
                is_it = stat.S_ISREG(found.st_mode) and found.st_size >= offset
                if is_it and os.read(descriptor, len(head)) == head:
                    self._close_file()
                    self._descriptor, self._identity = descriptor, (found.st_dev, found.st_ino)
                    self._offset = self._settled = offset
                    self._head = head
                    self._near = self._recent = self._chunk(max(0, offset - _NEAR), min(offset, _NEAR))
                    return True
                os.close(descriptor)
        return not offset

    def _renamed(self, device: int, inode: int) -> list[Path]:
        """Return the file's other path in the folder, where there is one."""
        try:
            entries = [entry for entry in os.scandir(self.path.parent) if entry.inode() == inode]
        except OSError:
            return []
        return [Path(entry.path) for entry in entries if entry.is_file() and entry.stat().st_dev == device]

    def close(self) -> None:
        """Close the file, and return no more bytes; from any thread."""
        with self._lock:
            self._is_closed = True
            self._close_file()

    def _open(self) -> bool:
        try:
            descriptor = os.open(self.path, _FLAGS)
        except FileNotFoundError:
            if not self._follow:
                raise
            return False
        opened = os.fstat(descriptor)
        self._identity = (opened.st_dev, opened.st_ino)
        if not stat.S_ISREG(opened.st_mode):
            os.close(descriptor)
            raise StepError("a regular file", str(self.path), "read pipes and devices with a source of your own")
        self._descriptor, self._was_at_end = descriptor, False
        return True

    def _begin(self) -> None:
        self._offset = self._settled = self._hashed = 0
        self._head = self._near = self._recent = b""  # the first bytes, those before _settled, those read last
        self._hash = hashlib.blake2b()  # of those after _settled

    def _settle(self, held: int) -> None:
        """Remember the bytes around the start of the unfinished record."""
        settled = self._offset - held
        if settled != self._settled and held <= len(self._recent):
            cut = len(self._recent) - held
            self._settled, self._near = settled, self._recent[max(0, cut - _NEAR) : cut]
            self._hash, self._hashed = hashlib.blake2b(self._recent[cut:]), held

    def _take(self, chunk: bytes) -> None:
        if len(self._head) < _HEAD:
            self._head = (self._head + chunk)[:_HEAD]
        self._recent = self._recent[-_NEAR:] + chunk
        hashed = chunk[: _HASHED - self._hashed]
        self._hash.update(hashed)
        self._hashed += len(hashed)
        self._offset += len(chunk)

    def _read(self, forget: Callable[[], object]) -> bytes | None:
        if self._follow and (self._was_at_end or self._hashed <= CHUNK):
            if not self._has_settled_part():
                self._begin()
                self._was_at_end = False
                return None
            if not self._has_held_part():
                forget()
                self._offset, self._head = self._settled, self._head[: self._settled]
                self._recent, self._hash, self._hashed = self._near, hashlib.blake2b(), 0
        chunk = self._chunk(self._offset, CHUNK)
        if not chunk and self._follow and not self._is_replaced and self._has_successor():
            self._is_replaced = True
            chunk = self._chunk(self._offset, CHUNK)  # what was written before it was renamed
        if chunk:
            self._take(chunk)
            self._was_at_end = False
            return chunk
        if self._is_replaced:
            self._close_file()
            return None
        self._was_at_end = True
        return b""

    def _has_settled_part(self) -> bool:
        """Return whether the complete records that were read are still there, by their first and last bytes."""
        head = self._head[: self._settled]
        return (
            os.fstat(self._descriptor).st_size >= self._settled
            and self._chunk(0, len(head)) == head
            and self._chunk(self._settled - len(self._near), len(self._near)) == self._near
        )

    def _has_held_part(self) -> bool:
        """Return whether the bytes of the unfinished record are still there."""
        if os.fstat(self._descriptor).st_size < self._offset:
            return False
        found, stop = hashlib.blake2b(), self._settled + self._hashed
        for at in range(self._settled, stop, CHUNK):
            found.update(self._chunk(at, min(CHUNK, stop - at)))
        return found.digest() == self._hash.digest()

    def _has_successor(self) -> bool:
        """Return whether the path leads to another file now."""
        try:
            there = self.path.stat()
        except OSError:
            return False
        here = os.fstat(self._descriptor)
        return (there.st_dev, there.st_ino) != (here.st_dev, here.st_ino)

    def _chunk(self, offset: int, size: int) -> bytes:
        os.lseek(self._descriptor, offset, os.SEEK_SET)
        return os.read(self._descriptor, size)

    def _close_file(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor, self._is_replaced = -1, False
        self._begin()
