"""Events as bytes and back, for the sinks and sources of files: `codec("json")` and others."""

from rxmetronome.codecs.codecs import Codec as Codec
from rxmetronome.codecs.codecs import Tail as Tail
from rxmetronome.codecs.fields import fields as fields
from rxmetronome.codecs.framing import Boundary as Boundary
from rxmetronome.codecs.lookup import CodecName as CodecName
from rxmetronome.codecs.lookup import codec as codec
