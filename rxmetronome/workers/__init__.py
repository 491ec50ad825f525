"""Keyed steps on other processes and machines: the exchange of batches, and the workers of Ray."""
