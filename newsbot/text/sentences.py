"""The marks that end a sentence, in the scripts that have them. Thai and Lao have none."""

from __future__ import annotations

# Latin, Greek and Cyrillic; Chinese and Japanese; Arabic and Urdu; of India; Armenian; Ethiopic; Khmer; Burmese.
STOPS = ".!?…。！？｡؟۔।॥։՜።፧។៕။"
# What may stand between a sentence's mark and its end.
CLOSERS = "'\"”’“»«›」』】)）\\]"
