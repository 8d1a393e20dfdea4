"""Which instruments are told of, between whom, and where they stand on whose word."""
