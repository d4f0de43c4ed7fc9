"""Tests on pages as LibreOffice draws them, with stand-ins for the official fonts; run by `make pages`.

A missing LibreOffice or font is a failure here, not a skip.
"""
