"""Tokens: words, numbers and marks with their positions, cut so that names end at token edges."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_PART = r"(?:[^\W_][\u0300-\u036f]*)+"
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Brig|Cpl|Pvt|Pfc|Pte|Msgr|Ald|Atty|Supt|Insp|Det|"
    "Sen|Rep|Gov|St|Ste|Jr|Sr|Rev|Hon|Fr|Inc|Corp|Co|Ltd|Bros|"
    "Engr|Brgy|Chf|Cst|Tpr|Pst|Adv|Pharm|Ave|Blvd|Rd|Mt|Ft|Jan|Feb|Aug|Sept|Oct|Nov|Dec"
)
"""What keeps its full stop: titles, companies' forms, streets, months."""
STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|"
    "Wash|Wis|Wyo|Alta|Ont|Que|Sask"
)
"""And states and provinces as newspapers write them."""
_PARTICLES = "al|el|ul|ur|ud|as|az|ad|an|ar|ash|at|bin|ibn|de|del|der|di|du|da|la|le|les|es|van|von|of|on|in|the|upon|under|sur|by|und|y|e|i|au|aux|en|sous"


class Tokens(NamedTuple):
    """The tokens of a stretch of text, as columns."""

    words: list[str]
    lowers: list[str]
    """The words in lower case, but addresses as they are: a word has a capital, as names do, where the two differ."""
    starts: list[int]
    """Code points into the text."""
    opening: list[bool]
    """Whether a sentence, or what follows a blank line, begins with this token."""


_MODIFIERS = "led|run|wide|born|made|held|era|like|only|free|bred|area|rich|hit|type|wary|plus|size|ward|tied|hued|mad"
"""Short words that make an adjective of a name: "US-led", and not "Ban Ki-moon"."""
_SYLLABLES = (
    "cheol|myung|myeong|young|yeong|hyung|hyeong|hyeok|kyung|kyeong|gyeong|seong|seung|byung|byeong|ryong|ryeol|kwang|jeong"
    "|joong|woong|cheon|hyang|hyeon|kyoung|chang|cheng|sheng|zhong|xiang|liang|qiang|shuang|chuan|guang|huang|jiang|zhang|zheng"
    "|xiong|hsiang|chiang|chung|ching|kuang|hsiung|hsien|hsing|tseng|cheung|leung|yeung|kwong"
    "|shing|sheung|keung|cheong|shiuan|hsuan|hsueh|chieh|hsiao|tsung|cheuk|shiung|hyuck|hyeop|choong|kyong|chiew|kheng|choon|khoon|kiong|siong"
)
"""Longer second halves of Korean and Chinese given names: "Jae-myung"."""


_ADDRESS = (
    r"https?://\S*[\w/]|www\.\S*\w|(?<![\w.+-])[\w.+-]{1,64}@\w[\w.-]{0,250}\w|(?<!\w)[@#]\w+|"
)
"""Addresses of pages and of people, handles and hashtags: one token each, in which there is no name."""

_IN_ADDRESS = frozenset("@#/")


@cache
def _pattern(*, addressed: bool) -> re.Pattern[str]:
    """One alternative for each sort of token; the order decides. Words in lower case are most of them.

    Initials keep their full stop, a possessive is cut off, and a compound is cut before a lower-case
    part where its first part has a capital: "Beirut" "-" "based", but "al-Assad", "Stratford-upon-Avon",
    "Ki-moon". A company may end in ".com", a party in its wing: "CPI(M)". Addresses are looked for only
    where a block has one.
    """
    apostrophe = rf"['’](?![sS]\b){_LETTER}(?:{_PART})?"
    joint = (
        rf"[-‐‑](?=[A-Z\d]|[^\W\d_a-z])(?![A-Z]\.[A-Z]){_PART}|(?:[-‐‑](?:{_PARTICLES})){{1,3}}(?=[-‐‑][A-Z])"
        rf"|[-‐‑](?!(?:{_MODIFIERS})(?!\w))(?:[a-z]{{2,4}}|{_SYLLABLES})(?![\w-])"
    )
    behind = r"\.(?:com|org|net)(?:\.[a-z]{2})?(?!\w)|\((?<=[A-Z]{2}\()(?<![A-Z]{5}\()[A-Z](?:-?[A-Z]){0,2}\)"
    return re.compile(
        rf"{_ADDRESS if addressed else ''}"
        rf"[a-z]{_PART}(?:[-‐‑](?![A-Z]\.[A-Z]){_PART}|{apostrophe})*"
        rf"|(?:[^\W\d_]\.){{2,}}[^\W\d_]?(?!\w)"
        rf"|\b(?:{_ABBREVIATIONS}|{STATES})\.(?!\w)"
        rf"|\b(?:US|NZ|HK|NT|[ACRS])\$|(?:(?<=, )|(?<=\())[DRI](?=-[A-Z])"
        rf"|\b(?![IX]\.)[A-Z]\.(?=\s*[A-Z])|(?<!\bon )\bX\.(?=\s*[A-Z])|(?<!\bWar )(?<!\bPart )\bI\.(?=\s*[A-Z])|\b[A-Z]\.[A-Z]\b"
        rf"|\d+(?:[.,:]\d+)*[^\W_]*"
        rf"|{_PART}(?:{apostrophe}|{joint}|{behind})*"
        rf"|(?<=\w)['’][sS](?!\w)"
        rf"|\.\.+|[^\w\s]|_+|\n\s*\n"
    )


_ENDERS = frozenset((".", "!", "?", ":", "…"))
_OPENERS = frozenset("\"“”‘’'«„([")


def tokenise(text: str, start: int, end: int) -> Tokens:
    """Cut `text[start:end]` into tokens. A single line end is a space: lines are wrapped."""
    words: list[str] = []
    starts: list[int] = []
    opening: list[bool] = []
    fresh = True
    addressed = _has_address(text[start:end])
    for match in _pattern(addressed=addressed).finditer(text, start, end):
        word = match[0]
        if word[0] == "\n":
            fresh = True
            continue
        words.append(word)
        starts.append(match.start())
        opening.append(fresh)
        if fresh:
            fresh = word in _OPENERS or word in _ENDERS
        elif len(word) == 1 or word[0] == ".":
            fresh = word in _ENDERS or word[0] == "."
            if word in _OPENERS and len(words) > 1 and words[-2] in _ENDERS:
                fresh = True
    lowers = [word.lower() for word in words]
    if addressed:
        lowers = [
            word if _is_address(word) else lower for word, lower in zip(words, lowers, strict=True)
        ]
    return Tokens(words, lowers, starts, opening)


def _has_address(block: str) -> bool:
    """Tell whether a block may have an address, at a small part of the cost of looking for one."""
    return "@" in block or "#" in block or "://" in block or "www." in block


def _is_address(word: str) -> bool:
    return len(word) > 1 and (not _IN_ADDRESS.isdisjoint(word) or word.startswith("www."))
