"""Sources: the observables with which events begin."""
