"""The formats of files: what a file is by its bytes, and from each kind its lines and tables."""
