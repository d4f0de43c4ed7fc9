"""Tests on the folder that installs without a network: `make bundle`."""
