"""The command line: one thin module per command, each of them options -> one call -> medium -> exit code.

Nothing heavy is imported at the top of these modules, so that `--help` stays quick.
"""
