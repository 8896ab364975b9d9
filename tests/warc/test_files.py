"""What is kept: held against two other readers, cut off at every byte, on a disk that is full."""

from __future__ import annotations

import datetime
import gzip
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastReader
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator as Reader
from warcio.checker import Checker

from newsbot.output import OutputError
from newsbot.warc import files
from newsbot.warc.exchange import Exchange, RecordMaker
from newsbot.warc.read import Record, read_records

BODY = gzip.compress("<p>Où l’on garde ce qui est venu.</p>".encode())
PAGE = Exchange(
    url="https://example.org/a?b=1",
    moment=datetime.datetime(2026, 11, 24, 1, 2, 3, 456789, datetime.timezone.utc),
    asked=[(b"User-Agent", b"newsbot/0.1"), (b"Accept-Encoding", b"gzip")],
    status=200,
    headers=[
        (b"Content-Encoding", b"gzip"),
        (b"X-Note", "caf\xe9".encode("latin-1")),
        (b"Transfer-Encoding", b"chunked"),
    ],
    body=BODY,
    address="192.0.2.7",
)


def keep(folder: Path, *pages: Exchange, size: int = 1 << 30) -> tuple[list[str], list[Path]]:
    """The names of the records, and the published files."""
    kept = files.ArchiveFiles(folder, "run", RecordMaker({"software": "newsbot/0.1"}), size)
    names = [kept.write(page) for page in pages]
    kept.close()
    for part in files.unfinished(folder):
        files.publish(part)
    return names, sorted(folder.glob("*.warc.gz"))


def ids(file: Path) -> set[str]:
    with file.open("rb") as raw:
        found = list(read_records(raw, 1 << 20))
    assert all(isinstance(one, Record) for one in found)
    return {one.id for one in found if isinstance(one, Record)}


def test_the_records_of_a_page(tmp_path: Path) -> None:
    [name], [file] = keep(tmp_path, PAGE)
    with file.open("rb") as raw:
        records = [(one.rec_type, dict(one.rec_headers.headers), one.raw_stream.read()) for one in Reader(raw)]
    (info, about, _), (response, answer, body), (request, question, _) = records
    assert (info, response, request) == ("warcinfo", "response", "request")
    assert name == f"{file.name}#{answer['WARC-Record-ID'].strip('<>')}"
    assert body == BODY
    assert answer["WARC-Date"] == question["WARC-Date"] == "2026-11-24T01:02:03.456789Z"
    assert answer["WARC-IP-Address"] == "192.0.2.7"
    assert question["WARC-Concurrent-To"] == answer["WARC-Record-ID"]
    assert question["WARC-Warcinfo-ID"] == answer["WARC-Warcinfo-ID"] == about["WARC-Record-ID"]
    assert about["WARC-Filename"] == file.name
    assert {"WARC-Payload-Digest", "WARC-Block-Digest"} <= set(answer)
    assert "WARC-Truncated" not in answer


def test_the_heads_are_those_of_the_wire(tmp_path: Path) -> None:
    _, [file] = keep(tmp_path, PAGE)
    text = gzip.decompress(file.read_bytes())
    assert (
        b"\r\nHTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nX-Note: caf\xe9\r\nContent-Length: %d\r\n\r\n" % len(BODY)
        in text
    )
    assert b"\r\nGET /a?b=1 HTTP/1.1\r\nHost: example.org\r\nUser-Agent: newsbot/0.1\r\n" in text
    assert text.startswith(b"WARC/1.1\r\n")


def test_a_page_cut_off_on_its_way_says_so(tmp_path: Path) -> None:
    _, [file] = keep(tmp_path, replace(PAGE, truncated="disconnect", address=None))
    assert b"\r\nWARC-Truncated: disconnect\r\n" in gzip.decompress(file.read_bytes())


@pytest.mark.parametrize("status", [200, 404, 599, 999])
def test_two_other_readers_find_it_whole(tmp_path: Path, status: int) -> None:
    _, [file] = keep(tmp_path, *[replace(PAGE, status=status, protocol="h2")] * 3)
    assert Checker(type("Options", (), {"inputs": [str(file)], "verbose": False})()).process_all() in (0, None)
    fast = [record for record in FastReader(str(file), parse_http=False) if record.verify_block_digest()]
    assert len(fast) == 7
    read = list(FastReader(str(file), record_types=WarcRecordType.response))
    assert [one.http_headers.status_code for one in read] == [status] * 3


def test_a_header_cannot_break_out_of_its_line(tmp_path: Path) -> None:
    _, [file] = keep(tmp_path, replace(PAGE, headers=[(b"X", b"a\r\n\r\n<p>b"), (b"Y", b"c")]))
    assert b"\r\nX: a    <p>b\r\nY: c\r\n" in gzip.decompress(file.read_bytes())


def test_files_are_changed_by_size(tmp_path: Path) -> None:
    names, found = keep(tmp_path, *[PAGE] * 6, size=1500)
    assert [file.name for file in found] == [f"run.{n:05}.warc.gz" for n in range(1, len(found) + 1)]
    assert len(found) > 2
    by_file = {file.name: ids(file) for file in found}
    assert all(name.split("#")[1] in by_file[name.split("#")[0]] for name in names)


def test_cut_off_at_every_byte_it_is_mended(tmp_path: Path) -> None:
    names, [file] = keep(tmp_path, *[PAGE] * 3)
    data = file.read_bytes()
    part = tmp_path / "cut.00001.warc.gz.part"
    before: set[str] = set()
    for end in range(len(data)):
        part.write_bytes(data[:end])
        files.mend(part)
        found = ids(part)
        assert before <= found
        assert part.stat().st_size <= end
        before = found
    assert len(names) == 3
    assert len(before) == 6


def test_what_a_power_cut_fills_with_zeros_is_cut_off(tmp_path: Path) -> None:
    _, [file] = keep(tmp_path, PAGE)
    data = file.read_bytes()
    part = tmp_path / "cut.00001.warc.gz.part"
    part.write_bytes(data + data[:50] + bytes(4000))
    files.mend(part)
    assert part.read_bytes() == data


def test_damage_that_no_kill_does_is_left_alone(tmp_path: Path) -> None:
    _, [file] = keep(tmp_path, *[PAGE] * 3)
    data = bytearray(file.read_bytes())
    data[400:410] = bytes(10)
    part = tmp_path / "cut.00001.warc.gz.part"
    part.write_bytes(data)
    with pytest.raises(OutputError, match="is damaged at byte"):
        files.mend(part)
    assert part.read_bytes() == data


def test_an_empty_file_is_not_published(tmp_path: Path) -> None:
    part = tmp_path / "run.00001.warc.gz.part"
    part.touch()
    assert files.publish(part) is None
    assert list(tmp_path.iterdir()) == []


QUOTA = """
import resource, sys
from pathlib import Path
from tests.warc.test_files import PAGE, files, OutputError, RecordMaker
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
kept = files.ArchiveFiles(Path(sys.argv[1]), "run", RecordMaker({}), 1 << 30)
try:
    while True:
        print(kept.write(PAGE))
except OutputError as error:
    print(error, file=sys.stderr)
kept.close()
"""


def test_on_a_full_disk_whole_records_stay(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", QUOTA, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stderr.startswith(f"cannot write {tmp_path}/run.00001.warc.gz.part: File too large")
    [part] = files.unfinished(tmp_path)
    names = {line.split("#")[1] for line in done.stdout.splitlines()}
    assert names
    assert names <= ids(part)
