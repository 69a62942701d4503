"""Families name furniture by its words, and leave sentences alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qusair_reader.clean.cues import explain
from qusair_reader.clean.facts import measure
from qusair_reader.clean.families import FAMILIES, candidates, find_family
from qusair_reader.clean.reports import SPEAKING, VOICE


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        ("Share on Facebook", "share-buttons"),
        ("- Share on Facebook", "share-buttons"),
        ("[25]Share on Facebook", "share-buttons"),
        ("[Read more](https://harbourpress.example.org/more)", "read-more"),
        ("* [28]Sign up for our newsletter", "newsletter"),
        ("Subscribe to continue reading", "paywall"),
        ("Already registered? Log in", "paywall"),
        ("This article is for subscribers only", "paywall"),
        (
            "The Slow Boat is a reader-supported publication. To receive new posts, subscribe.",
            "support",
        ),
        ("Was this page helpful?", "feedback"),
        ("Spotted a mistake? Let us know", "feedback"),
        ("Remaining Time -0:00", "player"),
        ("Tap to unmute", "player"),
        ("Something went wrong. Please try again.", "form"),
        ("Save for later", "navigation"),
        ("Be the first to comment", "comments"),
        ("Recommended by Outbrain", "related"),
        ("We value your privacy", "cookies"),
        ("1.2K followers", "counter"),
        ("Join 50,000 readers", "newsletter"),
        ("We and our partners store information on a device.", "cookies"),
        ("Facebook Twitter WhatsApp Email", "share-buttons"),
        ("1.2k shares", "share-buttons"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Read more »", "read-more"),
        ("Continue reading", "read-more"),
        ("Related articles", "related"),
        ("You may also like", "related"),
        ("Most read", "related"),
        ("Sign up to our weekly newsletter", "newsletter"),
        ("Get the day’s stories straight to your inbox", "newsletter"),
        ("You can unsubscribe at any time", "newsletter"),
        ("Leave a reply", "comments"),
        ("18 Comments", "comments"),
        ("Copyright 2020 Harbour Press", "copyright"),
        ("(c) 2021 Harbour Press", "copyright"),
        ("Privacy Policy", "legal"),
        ("We use cookies to improve your visit to our site.", "cookies"),
        ("Follow us on Instagram", "follow"),
        ("Back to top", "navigation"),
        ("Tags: ferries, storms, islands", "navigation"),
        ("About the author", "author-box"),
        ("If you buy through our links we may earn a commission.", "commission"),
        ("Become a supporter", "support"),
        ("Click to print (Opens in new window)", "share-buttons"),
        ("View all (12)", "read-more"),
        ("More on harbourpress.com: The last ferry", "read-more"),
        ("Related post: How to bake without yeast", "related"),
        ("The night the pier was lost to the sea [VIDEO]", "related"),
        ("Subscribe to the Harbour Press on YouTube", "follow"),
        ("Photo 3 of 12", "navigation"),
        ("Next article: The last ferry", "navigation"),
        ("Ada Holm is a senior reporter for the Harbour Press.", "author-note"),
        ("Peter Lund can be reached at lund@harbourpress.example.org.", "author-box"),
        ("desk@harbourpress.example.org", "contact"),
        ("(555) 010-0199", "contact"),
        ("Start your free trial", "support"),
        ("Book a free consultation", "call-to-action"),
        ("Buy on Amazon", "shopping"),
        ("$24.99 at Target $27 at Walmart", "shopping"),
        ("View at REI | View at outerislands.com", "shopping"),
        ("A post shared by Ada Holm (@ada.holm)", "embed"),
        ("View this post on Instagram", "embed"),
        ("A message from our sponsors", "advertisement"),
        ("Do you read us every day? Click here to join the circle of friends.", "read-more"),
        ("Storms are our trade. Sign up for The Swell, our weekly newsletter.", "newsletter"),
        ("Yes, I want to receive news and offers by e-mail.", "newsletter"),
        ("Subscribe to our channel for more from the islands", "follow"),
        ("Our Standards: The Harbour Press Charter", "legal"),
        ("Show caption", "navigation"),
        ("In this article:", "navigation"),
        ("View image in fullscreen", "navigation"),
        ("Skip to main content", "navigation"),
        ("Advertisement. Scroll to continue reading.", "advertisement"),
        ("after newsletter promotion", "advertisement"),
        ("People are also reading…", "related"),
        ("Most Read from the Harbour Press", "related"),
        ("WATCH | Waves break over the pier", "related"),
        ("If you no longer wish to receive these emails, write to us.", "newsletter"),
        ("Unsubscribe | Manage your preferences | View in browser", "newsletter"),
        ("By clicking 'Accept' you agree to the use of cookies", "newsletter"),
        ("You must be logged in to post a comment.", "comments"),
        ("Let us know what you think in the comments!", "comments"),
        ("Use of this site constitutes acceptance of its rules.", "legal"),
        ("Privacy Policy | Terms of Use | Cookie Settings", "legal"),
        ("This post contains affiliate links.", "commission"),
        ("We may receive a commission on purchases through these links.", "commission"),
        ("You have 2 free articles remaining.", "support"),
        ("The Press is not responsible for the content of external sites.", "legal"),
        ("Allow Instagram content?", "embed"),
        ("list 2 of 4 The last fishermen of the lake", "related"),
        ("end of list", "related"),
        ("From the archives | The winter of 1962", "related"),
        ("The audio version of this article is read by a machine.", "player"),
        ("Duration 1:42", "player"),
        ("protected by reCAPTCHA", "cookies"),
        ("Need a break? Play our crossword.", "navigation"),
        ("What do you think? Post a comment.", "reader-question"),
        ("Skip twitter post by Ada Holm", "embed"),
        ("End of X post 2 by Ada Holm", "embed"),
        ("Warning: Third party content may contain adverts", "embed"),
        ("0:00 / 3:41", "embed"),
        ("Find out more about the ferry:", "read-more"),
        ("More on the outer islands", "read-more"),
        ("(To the review)", "read-more"),
        ("We’d like to hear what you think about the ferry.", "reader-question"),
        ("For more news from the islands, visit harbourpress.com or follow us on X", "read-more"),
        ("For all the latest island news, download our app.", "read-more"),
        ("Catch all the latest ferry news here", "read-more"),
        ("Get the latest updates on the storm here.", "read-more"),
        ("Stay ahead of the tide! Follow the Press on WhatsApp for live news.", "follow"),
        ("Follow our WhatsApp channel for breaking news and more stories like this.", "follow"),
        ("Listen to Radio Sund on Sounds and follow Sund News on Facebook.", "follow"),
        (">> Download the free WSND app for storm alerts", "navigation"),
        ("[DOWNLOAD: Free WSND News app]", "navigation"),
        ("PREVIOUS COVERAGE >>> The night the pier was lost", "related"),
        ("More Great Stories From the Slow Boat", "related"),
        ("The ferries are back. Check out what’s clicking on harbourpress.com.", "related"),
        ("If you see an error or typo in our story, click here to report it.", "feedback"),
        ("The Press values your feedback", "feedback"),
        ("2. Did you encounter any technical issues?", "feedback"),
        ("Do you have a story suggestion for Sund?", "feedback"),
        ("NEWYou can now listen to Harbour Press articles!", "player"),
        ("Something went wrong, please try again later.", "form"),
        ("You've read 14 articles in the last year", "paywall"),
        ("Enjoy unlimited access to all of the Harbour Press.", "paywall"),
        ("We want our comments to be a lively part of the islands.", "comments"),
        ("Those ads you do see are from shops on the islands.", "advertisement"),
        ("This story has not been edited and comes from a syndicated feed.", "legal"),
        ("Purchase Licensing Rights, opens new tab", "legal"),
        ("We acknowledge the Traditional Owners of the lands we report from.", "legal"),
        (
            "Privacy Notice: Newsletters may contain advertising. "
            + "We will keep your name. " * 15,
            "newsletter",
        ),
        ("We and our 842 partners store data on your device, " + "such as names, " * 25, "cookies"),
    ],
)
def test_furniture_is_named(block: str, rule: str) -> None:
    family = find_family(block)

    assert family is not None
    assert family.rule == rule


@pytest.mark.parametrize(
    "block",
    [
        "The newsletter of the island council reported the storm in two lines.",
        "He shared the bread with a neighbour.",
        "“Follow me,” the pilot said, and they did.",
        "More than forty people commented on the plan at the meeting.",
        "Advertisers have left the paper since the spring.",
        "Cookies were sold at the pier for the benefit of the school.",
        "The report said that privacy was not protected by the policy of the company.",
        "Bread, milk and salt",
        "A long winter",
        "Storm keeps ferries in harbour",
        "The mayor is a former reporter.",
        "He is the writer of the song.",
        "In 2021 she left on a ferry from Sund.",
        "Get up and try again, he said, and today they did.",
        "(c) any boat that is moored within the harbour overnight;",
        "She may have earned less than a commission of inquiry found.",
        "View from the pier",
        "Shop now closed for good",
        "Order at the harbour",
        "$20 from every ticket goes to the pier.",
        "A photo shared by the police shows the pier.",
        "I want to receive justice for my daughter.",
        "It was easy, he wrote. Sign up for the navy and see the world.",
        "Sponsors leave the regatta",
        "In this village",
        "You can unsubscribe at any time, the companies say, but few people do.",
        "We use cookies, the banners say, to keep you from reading.",
        "All rights reserved, the photographer had written on the back.",
        "By providing their data, patients agree to research.",
        "“Tell us what you think,” the minister told them.",
        "Tell us what you think, the minister told them.",
        "If you do not wish to receive visitors, close the shutters.",
        "The harbour master is not responsible for the content of the hold, he said.",
        "Watch: the boats came in at noon. Nobody slept.",
        "See more of the pier in summer",
        "He wanted to learn more about the ferry.",
        "For more stories of the sea, go to the bar.",
        "For the latest news, visit the pier, sailors were told.",
        "For more information, visit the office or call.",
        "To give to the fund, click here.",
        "If you see a seal, call the warden.",
        "Enjoy unlimited access to the slopes for £40.",
        "Get the latest boat home",
        "Join the Telegram channel or be alone, the strikers say.",
        "The mayor acknowledges the mistake.",
        "Listen to the sea and follow the path.",
        "You can unsubscribe at any time, and the sender has ten days to obey.",
    ],
)
def test_sentences_and_headings_are_not_named(block: str) -> None:
    assert find_family(block) is None


@pytest.mark.parametrize("index", range(len(FAMILIES)), ids=[f.rule for f in FAMILIES])
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_the_cheap_tests_let_every_match_through(index: int, data: st.DataObject) -> None:
    pattern = re.compile(FAMILIES[index].pattern, re.DOTALL)
    block = data.draw(st.from_regex(pattern, fullmatch=True)).lower().strip()
    assume(pattern.fullmatch(block))

    assert index in candidates(block)


@given(st.from_regex(VOICE))
@settings(max_examples=300, deadline=None)
def test_who_speaks_is_looked_for_wherever_somebody_does(sentence: str) -> None:
    sentence = sentence.lower()
    assume(re.search(VOICE, sentence))

    assert not SPEAKING.isdisjoint(re.findall("[a-z]+", sentence))


def test_long_blocks_have_no_family() -> None:
    assert find_family("Share on Facebook " * 30) is None


def test_families_are_told_apart_and_explained() -> None:
    reasons = {family.rule: family.reason for family in FAMILIES}
    assert len(set(reasons.values())) == len(reasons)
    assert all(family.reason == reasons[family.rule] for family in FAMILIES)
    assert all(family.reason and 0.85 <= family.confidence <= 1 for family in FAMILIES)


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        ("Our morning newsletter, and what it takes", "newsletter"),
        ("Peter Lund is a reporter at the Outer Islands Messenger", "author-note"),
        ("Author and illustrator", "author-box"),
        ("104 23", "counter"),
        ("Island road closed for repairs", "headline-list"),
        ("World", "link"),
        ("Every week we bring you the best of what happened out at sea.", "promotion"),
    ],
)
def test_a_reason_is_found_for_what_no_family_names(block: str, rule: str) -> None:
    found, reason = explain(block, measure(block, {}))

    assert found == rule
    assert reason


@pytest.mark.parametrize(
    "block",
    [
        "4/5",
        "8/10",
        "You can unsubscribe at any time. That is already the law.",
        "Enter your email address.",
        "The mayor's views are his own.",
        "Her opinions expressed a wish to leave.",
        "To continue reading aloud, she put on her glasses.",
        "Already registered voters need do nothing.",
        "This story is for my mother.",
        "Report an error of judgment and he will deny it.",
        "Something went wrong with the brakes on the hill.",
        "Join the thousands who sleep badly.",
        "We value your friendship.",
        "Save the ferry",
        "Mute swans",
        "Play on",
        "Get full marks in chemistry",
    ],
)
def test_what_only_begins_like_furniture_has_no_family(block: str) -> None:
    assert find_family(block) is None


def test_an_item_of_a_list_is_furniture_only_outside_the_story() -> None:
    family = find_family("- Twitter")

    assert family is not None
    assert family.outside


def test_no_break_spaces_hide_no_family() -> None:
    family = find_family("Sign\xa0up to our\xa0newsletter")

    assert family is not None
    assert family.rule == "newsletter"
