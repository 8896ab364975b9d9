"""Pages that ask for consent, told from pages that have no story for another reason."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from newsbot.boilerplate.consent import has_consent_wall


@pytest.mark.parametrize(
    "page",
    [
        "<div id='onetrust-consent-sdk'><p>Your choice</p></div>",
        "<div id='sp_message_container_1021'><iframe src='https://cdn.example/'></iframe></div>",
        "<div class='qc-cmp2-container'><span>Partners</span></div>",
        "<form><p>Wir und unsere Partner</p><button> Alle  akzeptieren </button></form>",
        "<form><input type='submit' value='Tout accepter'></form>",
        "<a role='button' href='#'>Aceptar y continuar</a>",
        "<button>I agree</button>",
    ],
)
def test_walls(page: str) -> None:
    assert has_consent_wall(document_fromstring(f"<html><body>{page}</body></html>"))


@pytest.mark.parametrize(
    "page",
    [
        "<p>The ministers accept all of the report's findings.</p>",
        # There until its script has run, on every page of a site.
        "<div id='onetrust-consent-sdk'></div><p>Loading</p>",
        "<button>Accept all bets</button>",
        "<button>Search</button><a href='/privacy'>Accept all</a>",
        "<h1>Page not found</h1>",
        # A notice lets one in.
        "<div class='cli-modal' id='cliSettingsPopup'><p>Privacy Overview</p></div>",
    ],
)
def test_no_walls(page: str) -> None:
    assert not has_consent_wall(document_fromstring(f"<html><body>{page}</body></html>"))
