"""Coverage-guided fuzzing of what reads foreign bytes: `make fuzz`.

`targets` holds the functions, `corpus` a folder of inputs for each, which every run of the tests tries, too.
"""
