"""How a run ended, as the number that cron sees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsbot.ends import LOCKED, OUTPUT_FAILED, PREFIX, RENDERER_FAILED, STORE_FAILED, ends

WELL, ERROR, BAD_ARGUMENTS, NOTHING_FOUND, POOR, BLOCKED, NOT_STORED, BUSY = 0, 1, 2, 3, 4, 5, 6, 75

# Answers of a site that does not want to be asked, or not so fast.
REFUSALS = ("http_401", "http_403", "http_429", "http_503", "challenge", "blocked")
# The site is not there, for whatever is asked.
GONE = ("host_not_found", "connection_refused", "tls_error", "robots_unreachable")
# The ends of articles; one that is repeated has its own end elsewhere.
FOUND = ("stored", "known", "unchanged", "dropped/duplicate_text", "dropped/near_duplicate")
# Bugs of ours, and a crawler that ran out of memory.
ERRORS = ("failed/extraction_error", "failed/pipeline_error")


def exit_status(stats: Mapping[str, Any], reason: str) -> tuple[int, str]:
    """The status of a run that was closed for ``reason``, and why, in a line; the gravest first."""
    problem = str(stats.get(f"{PREFIX}problem", ""))
    if reason == LOCKED:
        return BUSY, problem
    if problem or reason in (OUTPUT_FAILED, STORE_FAILED):
        return NOT_STORED, problem
    counts = ends(stats)
    if refused := _blocked(counts, stats) or _refused(counts, stats):
        return BLOCKED, refused
    if reason == RENDERER_FAILED:
        return BLOCKED, f"the renderer is gone: {stats.get(f'{PREFIX}renderer', '')}; what is left waits in the store"
    if error := _error(counts, stats, reason):
        return ERROR, error
    if reason == "finished" and (nothing := _nothing(counts, stats)):
        return NOTHING_FOUND, nothing
    if poor := stats.get(f"{PREFIX}health"):
        return POOR, "; ".join(poor)
    return WELL, "all well"


def _blocked(counts: Mapping[str, int], stats: Mapping[str, Any]) -> str | None:
    """A host refused everything, and was not asked any more."""
    waiting = counts.get("unfinished", 0) + sum(counts.get(f"failed/{name}", 0) for name in (*REFUSALS, *GONE))
    said = stats.get(f"{PREFIX}blocked")
    return f"{'; '.join(said)}; {waiting} articles wait" if said else None


def _refused(counts: Mapping[str, int], stats: Mapping[str, Any]) -> str | None:
    """More than half of what was asked for was refused, or found no site."""
    failed = {name: counts.get(f"failed/{name}", 0) + _failed_listings(stats, name) for name in (*REFUSALS, *GONE)}
    spared = sum(counts.get(name, 0) for name in ("known", "repeated", "waiting", "given_up", "unfinished"))
    asked = counts.get("candidates", 0) - spared + stats.get(f"{PREFIX}listings", 0) + _failed_listings(stats)
    refused = sum(failed.values())
    if not refused or 2 * refused <= asked:
        return None
    answers = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in failed.items() if count)
    said = "the site refused" if any(failed[name] for name in REFUSALS) else "the site could not be reached for"
    return f"{said} {refused} of {asked} pages ({answers})"


def _error(counts: Mapping[str, int], stats: Mapping[str, Any], reason: str) -> str | None:
    for name in ERRORS:
        if counts.get(name):
            return f"{counts[name]} pages ended in {name}; the log has the traceback"
    if stats.get("spider_exceptions/count"):
        return "the spider raised; the log has the traceback"
    if stats.get(f"{PREFIX}unbalanced"):
        return "the run's counters do not add up"
    return f"the run was closed: {reason}" if reason == "memusage_exceeded" else None


def _nothing(counts: Mapping[str, int], stats: Mapping[str, Any]) -> str | None:
    found = sum(counts.get(name, 0) for name in FOUND)
    if found or any(stats.get(f"{PREFIX}{name}") for name in ("listings_unchanged", "listings_read_before")):
        return None
    failed = _failed_listings(stats)
    return f"found no article: {counts.get('candidates', 0)} candidates, {failed} listings failed"


def _failed_listings(stats: Mapping[str, Any], name: str = "") -> int:
    """Of one reason, or all of them."""
    prefix = f"{PREFIX}listings_failed/"
    if name:
        return int(stats.get(prefix + name, 0))
    return sum(value for key, value in stats.items() if key.startswith(prefix))
