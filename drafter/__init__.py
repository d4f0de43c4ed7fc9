"""drafter: from a township's figures of the year to its annual report on the disclosure of government information."""

__version__ = "0.1.0"
