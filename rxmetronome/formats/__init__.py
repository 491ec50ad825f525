"""Events as bytes and back: `codec("json")` and its kin, shared by the sinks and sources that hold bytes."""

from rxmetronome.formats.boundaries import Boundary as Boundary
from rxmetronome.formats.codecs import Codec as Codec
from rxmetronome.formats.codecs import Tail as Tail
from rxmetronome.formats.naming import CodecName as CodecName
from rxmetronome.formats.naming import codec as codec
from rxmetronome.formats.values import fields as fields
