"""Events as bytes and back: `codec("json")` and its kin, shared by the sinks and sources that hold bytes."""

from rxmetronome.codecs.codecs import Codec as Codec
from rxmetronome.codecs.codecs import Tail as Tail
from rxmetronome.codecs.fields import fields as fields
from rxmetronome.codecs.framing import Boundary as Boundary
from rxmetronome.codecs.lookup import CodecName as CodecName
from rxmetronome.codecs.lookup import codec as codec
