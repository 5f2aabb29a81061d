"""leaddev: does an organization's leadership training go where its need is?"""

__version__ = "0.1.0"
