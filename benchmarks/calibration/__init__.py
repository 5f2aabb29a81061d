"""Simulated organizations whose truth is known, through the real pipeline: do the intervals cover it?"""
