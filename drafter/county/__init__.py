"""The county's desk: a spreadsheet sent round and read back, and the townships' figures added up into the county's."""
