"""Draw a graph; the drawing knows the names of steps and the edges between them, and no flow.

diagram.py   draw: the Mermaid text and the SVG of a flow, in one object
layout.py    lay_out: where boxes, edges and labels are, in pixels
svg.py       the document of a layout; texts, cut and measured
"""
