"""What the families of boilerplate have in common: their form, and words that several of them use."""

from __future__ import annotations

from typing import NamedTuple


class Family(NamedTuple):
    """One kind of boilerplate."""

    rule: str
    """Short stable name, for scripts."""
    reason: str
    """What such a block is, for a person."""
    confidence: float
    """Share of the blocks it matches that are boilerplate."""
    heads: str
    """What a match begins with, "|" between; "0" is any digit."""
    within: str
    """What other matches hold, likewise."""
    pattern: str
    """Regular expression for the block in lower case, from its first to its last character."""
    outside: bool = False
    """Whether such a block is a sentence of the story when it stands within the prose."""
    aside: bool = False
    """Whether it stands anywhere in a story, so that what is beside it may well be article."""


NETWORK = (
    r"(?:facebook|twitter|linkedin|linked in|pinterest|whatsapp|reddit|instagram|youtube|tiktok"
    r"|telegram|flipboard|tumblr|threads|bluesky|mastodon|messenger|snapchat|pocket|email|e-mail"
    r"|mail|print|copy link|link|sms|google\+|google plus|xing|rss|line|viber|vk|digg|stumbleupon)"
)
SOCIAL = (
    r"(?:facebook|twitter|x|linked ?in|pinterest|whatsapp|reddit|instagram|youtube|tiktok|telegram|flipboard|tumblr"
    r"|threads|bluesky|mastodon|snapchat|google\+|google news|google plus|spotify|apple podcasts|apple news|patreon|twitch|discord|vk)"
)
SITE = r"[\w.-]+\.(?:com|org|net|news|tv|co\.uk)\b"
STORE = (
    r"(?:(?:the )?(?:amazon|walmart|target|best buy|ebay|etsy|wayfair|rei|home depot|lowe['’]?s|sephora|nordstrom|macy['’]?s|newegg"
    r"|b&h(?: photo)?|adorama|google play|app store|apple store|itunes|backcountry|moosejaw|chewy|costco|kohl['’]?s|zappos|argos|currys"
    r"|john lewis|waterstones|barnes & noble|bookshop|audible|steam|sears|williams[ -]sonoma|gamestop)"
    r"(?:\.com|\.co\.uk|\.org|\.ca)?|[\w-]+\.com)"
)
GAP = r"(?:(?! (?:that|who|which|is|are|was|were|has|had|will|would|before|while|because|and you|men|people|said)\b)[^.;:?!,]){0,60}"
"""What may stand between a verb and its object."""
LIST = rf"(?:{NETWORK}(?:[\s,|/•·&+-]|and|via|on)*){{1,12}}"
OUR = r"(?:our|the|this|my|your|a|an|all|free|daily|weekly|latest|top|more|best)"
THING = r"(?:articles?|posts?|stor(?:y|ies)|news|reads?|reading|content|videos?|coverage|links?|topics?|headlines)"
