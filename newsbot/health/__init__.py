"""Whether a run did as well as this spider's runs do."""
