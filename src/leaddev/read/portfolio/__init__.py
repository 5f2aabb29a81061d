"""The training list, wherever it is written, as programmes. Must not import numpy before a list is read."""

from leaddev.read.portfolio.reading import PortfolioData, read_portfolio
