"""Mutation by sample: small changes are made to the source, and the tests are asked whether they notice."""
