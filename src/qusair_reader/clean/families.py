"""Boilerplate families that their own words give away: short blocks that are nearly never article.

Each family is a rule name, a reason for a person and a pattern for a whole block. They were
counted in the cleaning data (see the recipe beside the training code); a family stands here if at
least about 95 % of the blocks it matches are boilerplate. Weaker cues are left to the table.
"""

from __future__ import annotations

import re
from functools import cache
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


LONGEST = 300
"""Longest block, in code points, that a family is tried on."""

_NETWORK = (
    r"(?:facebook|twitter|linkedin|linked in|pinterest|whatsapp|reddit|instagram|youtube|tiktok"
    r"|telegram|flipboard|tumblr|threads|bluesky|mastodon|messenger|snapchat|pocket|email|e-mail"
    r"|mail|print|copy link|link|sms|google\+|google plus|xing|rss|line|viber|vk|digg|stumbleupon)"
)
_LIST = rf"(?:{_NETWORK}(?:[\s,|/•·&+-]|and|via|on)*){{1,12}}"
_OUR = r"(?:our|the|this|my|your|a|an|all|free|daily|weekly|latest|top|more|best)"
_THING = r"(?:articles?|posts?|stor(?:y|ies)|news|reads?|reading|content|videos?|coverage|links?|topics?|headlines)"

FAMILIES = (
    Family(
        "share-buttons",
        "share buttons",
        0.97,
        "facebook|twitter|linked|pin|whatsapp|reddit|instagram|youtube|tiktok|telegram|flipboard"
        "|tumblr|threads|bluesky|mastodon|messenger|snapchat|pocket|email|e-mail|mail|print|copy"
        "|link|sms|google|xing|rss|line|viber|vk|digg|stumbleupon|share|tweet|post|save|like"
        "|click to share|0|.|,|open|send|bookmark|gift|listen to"
        "|copied|did you|enjoy|love|click to",
        "",
        rf"{_LIST}|(?:share|tweet|pin|post|save|like|e-?mail|print)(?: it| this| article| story| post| page| now)*"
        rf"(?: (?:on|via|to|with|by) {_LIST})?[:!]?|(?:click to )?share (?:this|on|via|the|with|your|article|story)\b.{{0,60}}"
        r"|(?:share|shares|tweets?|likes?) ?:? ?[\d.,]+k?|[\d.,]+k? (?:shares?|likes?|tweets?|retweets?|views?)"
        r"|copy(?: the)? (?:link|url)(?: to clipboard)?|link copied.{0,20}|(?:opens|open) in (?:a )?new window"
        r"|(?:send|email|e-mail|print|save|bookmark|gift|listen to) (?:this|the) (?:article|story|page|post)"
        r"|copied!?|click to .{1,60}"
        r"|(?:did you )?(?:like|enjoy|love)d?(?: reading)? (?:this|the|what) .{0,60}[?!.]?.{0,20}\b(?:share|follow|subscribe|sign up|tell)\b.{0,140}",
    ),
    Family(
        "advertisement",
        "advertisement label",
        0.99,
        "ad|- ad|story continues|article continues|skip|paid|sponsored|supported by|scroll"
        "|remove ad",
        "",
        r"advertisements?|advert|ads?|(?:- )?advertisement(?: -)?|story continues below(?: advertisement)?"
        r"|(?:article|story) continues (?:below|after).{0,40}"
        r"|skip (?:ad(?:vertisement)?|to (?:main )?content|past.{1,40})|ad ?choices|(?:paid|sponsored) (?:content|post|links?)"
        r"|supported by|(?:ad|advertisement) feedback|scroll (?:down )?to continue.{0,40}|remove ads?",
    ),
    Family(
        "read-more",
        "read-more link",
        0.98,
        "read|see|view|show|load|learn|discover|find out|explore|more|full story|click here"
        "|continue reading|also read"
        "|click here|also |on |from |at ",
        "by clicking here",
        r"(?:read|see|view|show|load|learn|discover|find out|explore) (?:more|less|all|full story|the full story|the full article)(?:\s*(?:[»›>→…]|\.\.\.))*"
        r"|(?:more|show more|read on|read article|full story|read now|read the story|click here)(?:\s*(?:[»›>→…]|\.\.\.))*"
        r"|continue reading\b.{0,40}|(?:read|see) (?:also|more|next)\s*[:|–—-].{0,150}|also read\s*[:|–—-].{0,150}"
        r"|click here\b.{0,100}|.{1,80} by clicking here[.!]?|(?:view|see|show) (?:all|more)(?: .{1,30})? ?\(\d+\)"
        r"|(?:(?:see )?also |(?:read )?more )?(?:on|from|at) [\w.-]+\.(?:com|org|net|news|tv|co\.uk)\b\s*:?.{0,150}",
    ),
    Family(
        "related",
        "related headlines",
        0.96,
        "related|recommended|recent|latest|trending|popular|similar|more|other|top|featured"
        "|further|you|may |might |most|editor|don't miss|don’t miss|what to|read|watch next"
        "|up next|in case you|keep reading|promoted|sponsored|around the web|from the web",
        " [",
        rf"(?:related|recommended|recent|latest|trending|popular|similar|more|other|top|featured|further)(?: {_OUR})? (?:{_THING}|now|today|for you)[:.]?"
        r"|related(?: (?:topics?|tags|items|companies|people|links|to this (?:article|story)))?:?|related\s*[:|].{1,150}|trending(?: now| topics| stories)?:?"
        r"|(?:you )?(?:may|might)(?: also)? (?:also )?(?:like|be interested in|enjoy)[:.…]*|you(?:['’]ll)? (?:may|might) also like.{0,30}"
        r"|recommended(?: for you)?:?|(?:most|more) (?:read|popular|viewed|shared|commented|recent)(?: (?:stories|articles|news|posts|in .{1,30}))?:?"
        r"|editors?['’]?s? (?:picks?|choice)|don['’]t miss|(?:what to )?(?:read|watch) next|up next|in case you missed it.{0,3}|latest(?: news| stories)?|keep reading"
        r"|more (?:on|about|in) (?:this (?:story|topic|section)|these topics)[:.]?|(?:promoted|sponsored) (?:stories|content|links)|around the web|from the web"
        r"|related (?:posts?|stor(?:y|ies)|articles?|content|videos?|reading|news|links?)\s*[:|–—-].{1,150}"
        r"|.{10,150} \[(?:videos?|insight|reaction|news|warning|pictures?|photos?|pics|opinion|analysis|poll|interview|watch|gallery|report|update|live|comment)\]\|?",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "subscribe|sign|register|join|get|have|receive|newsletter|breaking news|email|e-mail"
        "|please|select at|enter|your|type|by |you can|you may|unsubscribe|thank|we'll never"
        "|we’ll never|we will never|check your|invalid",
        "",
        r"(?:subscribe|sign[- ]?up|sign me up|register|join(?: now| us)?|subscribe (?:now|today|here|free)|sign up (?:now|today|here|free|for free))[!.:»›>→]*"
        r"|(?:subscribe|sign[- ]?up|signup|register|join)\b.{0,60}\b(?:newsletters?|mailing lists?|e-?mails?|updates|alerts|inbox|daily|weekly)\b.{0,100}"
        r"|(?:get|have|receive)\b.{0,120}\b(?:(?:in|to|into) your (?:in-?box|e-?mail)|delivered)\b.{0,80}|(?:newsletters?|breaking news emails?|e-?mail newsletters?)[!.:]?"
        r"|(?:please )?select at least one (?:mailing )?list.{0,20}|(?:enter|your|type)(?: your)? e-?mail(?: address)?(?: here)?(?: \*)?[:.…*]*"
        r"|by (?:subscribing|signing up|submitting|clicking|registering|entering|providing)\b.{0,60}\b(?:you|agree|acknowledge|consent)\b.*"
        r"|you (?:can|may) unsubscribe\b.*|unsubscribe (?:at )?any ?time.{0,60}|thanks? (?:you )?for (?:subscribing|signing up).{0,80}|we(?:['’]ll| will) never (?:share|spam|send).{0,100}"
        r"|(?:please )?check your (?:inbox|e-?mail).{0,80}|(?:invalid|please (?:enter|provide)) (?:a valid )?e-?mail.{0,40}",
    ),
    Family(
        "comments",
        "comment section",
        0.98,
        "0|,|no|view|show|post|add|leave|write|read|see|hide|join|load|comment|conversation|repl"
        "|response|cancel|log|your e|required fields|save my|notify me|name|email|e-mail|website"
        "|message|first name|last name|phone|submit|this site|what do you|like|close|send|sort by"
        "|start the",
        "permalink",
        r"(?:[\d,]+|no|view|show|post|add|leave|write|read|see|hide|join|load)?(?: a| all| your| the| \d+)* ?(?:comments?|conversation|reply|replies|responses?)(?: ?\([\d,]+\)| [\d,]+| now| here| below| section| rules| policy)*[:.!]?"
        r"|leave a (?:reply|comment).{0,40}|(?:cancel )?reply|log ?in to (?:comment|reply).{0,40}|your e-?mail address will not be published.{0,80}"
        r"|required fields are marked.{0,10}|save my name.{0,120}|notify me of .{0,80}|(?:name|email|e-mail|website|comment|message|first name|last name|phone)(?: ?\*| ?\(required\)| address ?\*?)?:?"
        r"|(?:post|submit) (?:a )?(?:comment|reply)|comments are (?:closed|moderated|off).{0,40}|this site uses akismet.{0,120}|what do you think\?|like ?loading.{0,5}|like this:|loading(?:\.{3}|…)?"
        r"|submit|cancel|close|send|join the (?:conversation|discussion).{0,40}|sort by.{0,40}|start the conversation.{0,30}"
        r"|.{0,100}\bpermalink\b.{0,40}",
    ),
    Family(
        "copyright",
        "copyright line",
        0.98,
        "copyright|©|(c)",
        "all rights reserved|may not be ",
        r"(?:copyright\b|©|\(c\) ?(?:copyright\b|(?:19|20)\d\d\b)).{0,180}|.{0,80}all rights reserved.{0,120}|.{0,80}may not be (?:published|reproduced|republished|redistributed).{0,140}",
    ),
    Family(
        "legal",
        "legal links",
        0.95,
        "privacy|terms|cookie|user agreement|legal|disclaimer|accessibility|imprint|impressum"
        "|do not sell|your |california|ad choices|advertise|code of|manage",
        "",
        r"(?:privacy(?: policy| notice| statement| settings)?|terms(?: (?:of (?:use|service)|& conditions|and conditions))?|cookies?(?: (?:policy|settings|preferences|notice))?|user agreement|legal|disclaimer|accessibility(?: statement)?|imprint|impressum"
        r"|do not sell.{0,50}|your (?:privacy|ad) (?:choices|rights).{0,30}|california privacy.{0,30}|ad choices|advertise(?: with us)?|code of (?:ethics|conduct)|manage (?:cookies|consent|preferences))(?:[\s|/•·,&–-]|and)*"
        r"(?:(?:privacy|terms|cookies?|policy|of|use|service|legal|and|contact|conditions|notice|about|us|statement)[\s|/•·,&–-]*){0,12}",
    ),
    Family(
        "cookies",
        "cookie notice",
        0.95,
        "accept|reject|allow|decline|by continuing|by using",
        "cookies|javascript|recaptcha|blocker",
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners).{0,40}\buses? cookies\b.{0,160}|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|by (?:continuing|using).{0,60}(?:site|cookies).{0,100}"
        r"|.{0,40}\brequires? javascript.{0,20}|this (?:site|page|form) is protected by recaptcha.{0,100}|.{0,60}(?:javascript|ad ?blocker).{0,30}\b(?:enable|disable|required|enabled|disabled|turn)\w*.{0,60}",
    ),
    Family(
        "follow",
        "follow-us links",
        0.97,
        "follow|find|like|join|connect|subscribe|watch",
        "",
        rf"follow(?: us| me|ing)?(?: (?:on|at|@)? ?{_LIST})?[:!.]?|(?:follow|find|like|connect with|join) (?:us|me) (?:on|at|@) .{{1,80}}|connect with us.{{0,10}}|follow .{{2,40}} on {_LIST}[.:]?"
        rf"|(?:subscribe|follow|find|like|join|watch|connect)\b.{{1,50}} on {_NETWORK}\b.{{0,60}}",
    ),
    Family(
        "navigation",
        "site navigation",
        0.97,
        "home|menu|search|contact|about|log|sign|my account|account|profile|site|section"
        "|navigation|main menu|toggle|careers|advertise|help|archive|categor|tag|shop|store|cart"
        "|blog|topic|video|podcast|rss|epaper|e-paper|skip|back|return|go |jump|←|→|«|»|‹|›|<|>"
        "|previous|next|prev|older|newer|filed|posted|label|keywords|0|reading time|page|[|x|×|✕"
        "|✖"
        "|image|photo|slide|picture|publish|updated|posted|modified|text size|font size",
        "",
        r"(?:home|menu|search|contact(?: us)?|about(?: us)?|log ?in|sign in|log ?out|sign out|my account|account|profile|site ?map|site index|sections?|navigation|main menu|toggle (?:navigation|menu)|careers|advertise|help|archives?|categories|tags|shop|store|cart|blog|topics|videos?|podcasts?|rss|e-?paper|login / register|skip to .{3,30})"
        r"(?:[\s|/•·›»>]+(?:home|menu|search|contact(?: us)?|about(?: us)?|log ?in|sign in|news|sports?|blog|shop|cart|world|business|opinion|help|account))*"
        r"|(?:back|return|go|jump) to (?:top|home|blog|gallery|the top|home ?page|all|news|main|search|articles?|posts?)\b.{0,20}|(?:←|→|«|»|‹|›|<|>)? ?(?:previous|next|prev|older|newer|back)(?: (?:post|article|story|page|entry|posts|entries|slide|image))?s?:? ?(?:←|→|«|»|‹|›|<|>)?"
        r"|(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|tagged(?: with| as)?|labels?|keywords)\s*[:—-].{0,150}|\d+ min(?:ute)?s?(?: |-)?read(?:ing time)?|reading time:?.{0,20}|page \d+ of \d+|\[?(?:x|×|✕|✖)\]?"
        r"|(?:(?:image|photo|slide|page|picture|video)s? )?\d+ ?(?:/|of|of /) ?\d+|(?:published?|updated|posted|modified)(?: date| on| at)?:|(?:text|font) size.{0,10}"
        r"|(?:«|‹|<|←) ?.{0,60}\bprev(?:ious)?\b.{0,80}|(?:next|previous) (?:post|article|story|entry)\b.{0,100}",
    ),
    Family(
        "author-box",
        "author box",
        0.96,
        "about the|more|all|view|see all|other|latest|meet the|author"
        "|you can|reach |contact |e-mail |email |write to|follow |have |got ",
        " is a| is the | be reached ",
        r"about the (?:authors?|writers?)|(?:more|all|view all|see all|other|latest)(?: posts| articles| stories)? (?:by|from) (?:this author|the author|author|[a-z].{2,40})|view (?:all posts|profile|bio|author).{0,40}|meet the authors?|author (?:bio|profile|info)"
        r"|[^.!?]{3,40} is (?:an? |the )(?:[\w'’-]+ ){0,5}(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|freelancer|blogger|producer|intern|fellow) (?:for|at|with|based|covering|who)\b.{0,120}"
        r"|(?:you can )?(?:reach|contact|e-?mail|write to|follow) (?:the (?:reporters?|writers?|authors?)|him|her|them|me|[a-z]+ [a-z]+) (?:on|at|via|by)\b.{1,140}"
        r"|.{0,80}\b(?:can|may) be reached (?:at|on|by|via)\b.{1,140}|(?:have|got) (?:a|any) (?:tips?|story|news|question|comment|correction|feedback).{0,20}\?.{0,200}",
    ),
    Family(
        "commission",
        "affiliate note",
        0.92,
        "as an amazon",
        "commission|independently",
        r".{0,160}\b(?:may|might|can|could)\b.{0,20} earn (?:a |an |us )?.{0,20}commissions?\b.*|.{0,120}independently (?:selected|reviewed|chosen).{0,120}|as an amazon associate.{0,120}",
    ),
    Family(
        "contact",
        "contact details",
        0.97,
        "0|+|(|tel|phone|call|fax",
        "@",
        r"(?:(?:tel|phone|call(?: us)?|fax)[.:]? ?)?\+?(?:1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}"
        r"|\S+@[\w-]+(?:\.[\w-]+)+",
    ),
    Family(
        "support",
        "appeal for support",
        0.88,
        "donate|support|become a|make a|already a|are you a|try |start your",
        "",
        r"(?:donate|support us|become a (?:member|supporter|subscriber|patron)|support (?:our|independent) (?:work|journalism).{0,60}|make a (?:donation|contribution)|donate (?:now|today|here)|(?:already a|are you a) (?:subscriber|member)\?.{0,40}|try .{1,40}free.{0,30}|start your free trial)[!.:»›>→]*",
    ),
    Family(
        "call-to-action",
        "call to action",
        0.97,
        "get |start |try |request |book |schedule |claim |download |watch |learn |join |grab "
        "|buy|shop|order|check price|view deal|see it|add to cart",
        "",
        r"(?:get|start|try|request|book|schedule|claim|download|watch|learn|join|grab)\b(?: \w+){0,6} (?:free|trial|demo|quote|started|now|today|call|consultation|ebook|guide|webinar)[.!]?"
        r"|(?:buy|shop|order|get it|check price|view deal|see it|add to cart|book now|get started|get deal)(?: now| here| today)?[!.]?",
    ),
)


@cache
def _pattern(index: int) -> re.Pattern[str]:
    """Return a family's pattern, compiled when the first block comes that may belong to it."""
    return re.compile(FAMILIES[index].pattern, re.DOTALL)


@cache
def _heads() -> dict[str, list[tuple[str, int]]]:
    """Return what matches begin with, by the first character, and the index of each family."""
    found: dict[str, list[tuple[str, int]]] = {}
    for index, family in enumerate(FAMILIES):
        for head in family.heads.split("|"):
            found.setdefault(head[0], []).append((head, index))
    return found


@cache
def _within() -> list[tuple[str, int]]:
    """Return what matches hold that have no known beginning."""
    return [
        (part, index)
        for index, family in enumerate(FAMILIES)
        for part in family.within.split("|")
        if part
    ]


def candidates(lowered: str) -> list[int]:
    """Return which families a block in lower case may belong to, by cheap tests, in order."""
    initial = "0" if lowered[:1].isdecimal() else lowered[:1]
    heads = _heads().get(initial, ())
    found = {index for head, index in heads if head == "0" or lowered.startswith(head)}
    found.update([index for part, index in _within() if part in lowered])
    return sorted(found)


def find_family(block: str) -> Family | None:
    """Return the family that a whole block belongs to, if any."""
    if len(block) > LONGEST:
        return None
    lowered = block.lower().replace("\xa0", " ")
    for index in candidates(lowered):
        if _pattern(index).fullmatch(lowered):
            return FAMILIES[index]
    return None
