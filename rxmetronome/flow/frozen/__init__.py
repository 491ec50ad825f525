"""A run as a test: what entered it, and what it has to give for that.

ways       how a test gets hold of a flow
slicing    the lines of a notebook that make a flow
loading    a file as a module whose flows do not run
playing    a flow on recorded events, in virtual time
matching   what is expected of a failure; where a replay and a recording differ
texts      values as Python source, laid out as a formatter would
keeping    which values go into the test's text, which into a file beside it
rendering  the text of the test
thawing    all this in a process of its own, where the flow is as new as it will be in the test
"""
