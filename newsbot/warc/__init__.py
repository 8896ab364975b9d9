"""Web archives (WARC 1.1, ISO 28500:2017): written crash-safe, read where they are damaged too. Pure: no crawler."""
