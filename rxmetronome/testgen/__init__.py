"""`rxm.freeze`: a run as a test. It stands on the engine, which does not know it.

freezing         the function itself; the other modules load with its first call
generate         what was seen, and the processes that write a test and prove it
flow_reference   how a test gets hold of a flow; notebook_slice: the lines of a notebook that make it
worker           in another process: the flow made again, played, and what it gives
template         the text of the test; python_source: text from outside in it
                 its values are in a file beside it, see marbles/values_file.py

What a frozen test itself calls is in `rxmetronome.testing`: `replay`, `read_values`, `parse`, `load`, `flow_of`.
"""
