"""`ray`: the workers of keyed steps as actors of Ray."""

from typing import TYPE_CHECKING

from rxmetronome import arguments
from rxmetronome.errors import ArgumentError

if TYPE_CHECKING:
    from rxmetronome.workers.ray_cluster import RayPool


def ray(number: int = 2, *, address: str | None = None, ordered: bool | None = None) -> "RayPool":
    """Have actors of Ray work on the keys of steps with `by=`: `flow.run(workers=rxm.ray(4))`.

    Without an address a Ray is started for the run, on this machine alone, and ended with it. Its reports to its
    makers and its dashboard are off. The keys are shared among the actors by a stable hash, and the results are those
    of the flow in place. An actor that dies is started again with what its keys had, and no event is lost or counted
    twice. Set `run.workers` to have more or fewer while it runs.

    Functions and classes of a script or a notebook travel by value, with what they close over. A module's travel by its
    name, and workers look for it in the folders of this process's `sys.path` too.

    Args:
        number: How many actors each step has, 1 or more.
        address: `"auto"`, or the address of an existing cluster, which is left running.
        ordered: True to merge results by time and by the numbers of their events; False to pass on those of each actor
            as they come, in the order of each key. By default merged in virtual time only.

    Raises:
        ArgumentError: If `number` is below 1.
        RunError: If Ray is not installed, or cannot start.

    Example:
        >>> ray(4)
        ray(4)
    """
    count = arguments.count(number, call="ray", argument="number", example="rxm.ray(4)")
    if address is not None and not (isinstance(address, str) and address):
        expected = '"auto", or the address of a cluster'
        raise ArgumentError("ray", "address", expected, address, 'rxm.ray(address="auto")')
    from rxmetronome.workers.ray_cluster import RayPool  # loads slowly, with all that workers need

    return RayPool(count, address, ordered)
