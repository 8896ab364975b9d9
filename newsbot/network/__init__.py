"""Connections: where they may lead, and how much a server may send before it has answered."""
