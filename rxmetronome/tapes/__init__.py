"""The tape of a run: what came from outside, in order, in a file that outlives the process."""

from rxmetronome.tapes.tape import Tape as Tape
from rxmetronome.tapes.tape_reader import TapeEntry as TapeEntry
from rxmetronome.tapes.tape_reader import TapeReader as TapeReader
from rxmetronome.tapes.tape_writer import TapeWriter as TapeWriter
