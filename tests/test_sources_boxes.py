"""Boxes on a web page that their name or form gives away go; what may be the article stays."""

from __future__ import annotations

import pytest

from qusair_reader.sources.boxes import asks_for_address, named_box
from qusair_reader.sources.web import extract

PROSE = (
    "The harbour master said on Tuesday that the lamp at the end of the pier had failed again. " * 3
)
MAIL = "Get the harbour newsletter every Friday"
ASKED = "<form><label>Address</label><input type=email><button>Go</button></form>"


def kept(inside: str) -> str:
    return extract(
        f"<!DOCTYPE html><title>t</title><article><h1>Lamp</h1><p>{PROSE}</p>{inside}<p>{PROSE}</p></article>"
    )[0]


@pytest.mark.parametrize(
    "box",
    [
        f"<aside class='newsletter-signup'><p>{MAIL}</p></aside>",
        f"<div class='c-newsletter__sign-up js-x'><h3>{MAIL}</h3><p>No spam, ever.</p></div>",
        "<div id=cookieBanner><p>We use cookies to remember you.</p></div>",
        "<ul class=share-buttons><li>Facebook</li><li>Copy the link</li></ul>",
        "<p class='subscribe'>Support us from £1 a week</p>",
        "<section class=related-articles><h2>More</h2><a href=b>Ferry late again, says no one</a></section>",
        "<div class='promo box'><a href=x>Win a weekend at the harbour hotel</a></div>",
        "<div id=disqus_thread><div class=comment-list><p>They painted the funnel.</p></div></div>",
        f"<section id=comments class=comments-area><h2>2 thoughts</h2><ol><li>{'Leave him alone. ' * 15}</ol></section>",
        "<ol class=comment-list><li>They painted the funnel and went home.</ol><div id=respond>Leave a reply</div>",
        "<div class=related-posts><h3>You might also like</h3><a href=b><h4>Bridge</h4></a><p>It will be green, and nobody is asked.</p></div>",
        "<section class=more-stories><h2>More stories:</h2><h3><a href=b>Choir on tour</a></h3><p>It was asked to sing.</p></section>",
        "<div class=recommendedArticles><h3>Recommended</h3><p><a href=b>Goat</a><p>It was on the roof.</div>",
        "<div class=most-read><h3>Most read</h3><ol><li><a href=b>Man finds his own wallet</a></ol></div>",
        "<div class='author-bio'><p>Kari Vik has written about boats since 1998.</p></div>",
        f"<div><h3>{MAIL}</h3>{ASKED}</div>",
        f"<section><div><p>{MAIL}</p></div><div>{ASKED}</div><p>You can leave at any time.</p></section>",
        f"<div>{MAIL}<input name='user_email'></div>",
    ],
)  # fmt: skip
def test_a_box_that_says_what_it_is_goes(box: str) -> None:
    assert kept(box) == f"Lamp\n\n{PROSE.strip()}\n\n{PROSE.strip()}\n"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=newsletter><p>Stays {PROSE}</p><p>{PROSE}</p></div>",
        "<div class=newsletter-reader><p>Stays</p></div>",
        "<div class=has-newsletter><p>Stays</p></div>",
        "<div class=share-price><p>Stays: 612p, up 3p</p></div>",
        "<p class=related>Stays: two more lamps failed on the same night.</p>",
        "<div class=promo><p>Stays, as a standfirst in a box would.</p></div>",
        "<div class=comment><p>Stays, for it is an opinion.</p></div>",
        "<section class='comment opinion'><p>Stays, for it is an opinion.</p></section>",
        "<div class=expert-comments><p>Stays: I would not row in that.</p></div>",
        "<p class=comments>Stays: “I would not row in that,” he said.</p>",
        "<div class=more><p>Stays, as the rest of the article.</p></div>",
        "<div class=read-more><p>Stays, as the rest of the article.</p></div>",
        "<div class=related-posts><h3>The posts</h3><p><a href=b>x</a></p><p>Stays: they were painted.</p></div>",
        "<div class=related-posts><h3>Related</h3><p>Stays, without a link.</p></div>",
        f"<div class=related-posts><h3>Related</h3><a href=b>x</a><p>Stays: {PROSE}</p><p>{PROSE}</p></div>",
        "<div class=biography><p>Stays: he was born on the quay.</p></div>",
        f"<div id=comments><p>Stays {PROSE}</p><p>{PROSE}</p></div>",
        f"<div class=comments><p>Stays {PROSE}</p></div><div class=comments><p>{PROSE}</p></div>",
        f"<div class=comments><p>{PROSE}</p><div class=comment-list>Stays</div><p>{PROSE}</p></div>",
        "<span class=newsletter>Stays</span>",
        "<div class=newsletter><h1>Stays</h1></div>",
        "<div class=newsletter><p>Stays",
        "<div class=subscribe-content><p>Stays.</p></div>",
        f"<div><p>Stays: he wrote to the harbour master.</p>{ASKED}</div>",
        f"<div><p>Stays: {MAIL} {PROSE}</p>{ASKED}</div>",
    ],
)
def test_what_may_be_the_article_stays(box: str) -> None:
    assert "Stays" in kept(box)


def test_who_wrote_it_stays_before_the_text() -> None:
    page = f"<!DOCTYPE html><h1>Lamp</h1><div class=author-bio>Kari Vik, Bergen</div><p>{PROSE}</p>"

    assert extract(page)[0] == f"Lamp\n\nKari Vik, Bergen\n\n{PROSE.strip()}\n"


def test_what_people_say_stays_before_the_text() -> None:
    page = f"<!DOCTYPE html><h1>Lamp</h1><div class=comments>It was dark.</div><p>{PROSE}</p>"

    assert extract(page)[0] == f"Lamp\n\nIt was dark.\n\n{PROSE.strip()}\n"


def test_a_name_on_what_holds_the_article_takes_nothing() -> None:
    for name in ("newsletter", "subscribe box", "related"):
        page = f"<!DOCTYPE html><body class='{name}'><div class='{name}'><p>First.</p><p>Second.</p></div><p>Third.</p>"

        assert extract(page)[0] == "First.\n\nSecond.\n\nThird.\n"


@pytest.mark.parametrize(
    ("attributes", "box"),
    [
        ({"class": "newsletterSignUp"}, "plain"),
        ({"class": "a b Newsletter-Box-2"}, "plain"),
        ({"id": "SHARE_BAR"}, "plain"),
        ({"class": "related stories"}, "teaser"),
        ({"class": "o-related__content"}, "teaser"),
        ({"class": "article-comments"}, "comments"),
        ({"id": "disqus_thread"}, "comments"),
        ({"class": "commentForm"}, "comments"),
        ({"class": "comment-section"}, ""),
        ({"class": "comment"}, ""),
        ({"class": "most-popular"}, "teaser"),
        ({"class": "read"}, ""),
        ({"class": "more-content-here"}, ""),
        ({"class": "about-the-author"}, "writer"),
        ({"class": "author-info"}, ""),
        ({"class": "sign"}, ""),
        ({"class": "article-newsletter"}, ""),
        ({"class": "box"}, ""),
        ({}, ""),
    ],
)
def test_a_name_counts_if_each_of_its_words_is_known(attributes: dict[str, str], box: str) -> None:
    assert named_box("div", attributes) == box
    assert named_box("main", attributes) == ""


def test_a_field_for_an_address_is_known() -> None:
    assert asks_for_address({"type": "EMAIL"})
    assert asks_for_address({"placeholder": "Your e-mail"})
    assert not asks_for_address({"type": "text", "name": "q"})
