"""Digits that are not figures: addresses, telephone numbers, codes, labels, references, names."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.context import is_sentence
from qusair_reader.annotation.figures.numwords import Number

_PLACES = (
    r"(?:https?|ftp)://\S+|www\.\S+|\bdoi:\s?\S+",
    r"(?<![\w.@+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*|(?<!\w)[@#]\w+",
    r"(?<![\w.@-])[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|info|io|uk|eu|de|fr)(?:/\S*)?(?!\w)",
    r"\+\d[\d \u00a0().-]{6,20}\d(?!\d)",
    r"(?<![\d.,])\(?0\d{2,4}\)?[ \u00a0.-]\d{3,4}[ \u00a0.-]?\d{3,4}(?!\d|,\d)",
    r"(?<![\d.,])\(\d{3}\)[ ]?\d{3}[ .-]\d{4}(?!\d)",
    r"(?<![\d.,])(?:1[ .-])?\d{3}[.-]\d{3}[.-]\d{4}(?!\d)",
    r"(?<![A-Za-z])(?i:tel|telephone|phone|call|fax|mobile|cell|hotline|dial)[.:]?\s+(?:(?:us|on|at)\s+)?(?:\(\d{3}\)\s?)?\d{3}[ -]\d{4}(?![ -]?\d)",
    r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]",
    r"(?<![\d.,€$£])(?<![€$£] )\d{1,4}(?:\.\d{1,4}){2,}(?!\d)(?<!\d\.\d\d\d\d)",
    r"-?\d{1,3}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?[′’']\s?(?:\d{1,2}(?:\.\d+)?[″”\"]\s?)?)?[NSEW](?![a-z])(?:\s?/\s?-?\d+\.\d+;\s?-?\d+\.\d+|(?<=[EW])\s/\s[\d.;°NSEW \u200b-]+\d(?!\w))?",
    r"(?<![\w.,])-?\d{1,3}\.\d{3,};\s?-?\d{1,3}\.\d{3,}(?![\w.,])",
    r"(?<![\d/])(?:24/7|9/11|7/7|50/50|4x4|4/20)(?![\d/])",
    r"(?<==\")\d+(?=\")",
    r"(?<![\w.,])(?:(?:1080|2160)[pi]|(?:240|360|480|720|1440)p(?=\s+(?:[Vv]ideo|HD|[Rr]esolution|camera|webcam|display|screen|footage|stream))|[48]K|802\.1\d[a-z]+)(?!\w)",
    r"(?<![\w.,$£€])7[0-8]7s?(?=[ -](?:M[Aa][Xx]|Dreamliner|jet|jetliner|airliner|aircraft|plane|fleet)s?(?!\w))",
    r"(?<![\w.,])(?:911|999|112)(?=\s+(?:calls?|callers?|dispatchers?|operators?|emergency)(?![a-z]))|(?:(?<=call )|(?<=called )|(?<=calling )|(?<=dial )|(?<=dialled )|(?<=dialed )|(?<=phoned ))(?:911|999|112|101|111)(?![\w,]|\.\d)",
    r"(?<=[a-z])\.\d{1,2}(?=\s+[A-Z])|^[ \t]*\d{1,2}\.[ \t]*$",
    r"(?<![\d.,/])10\.\d{4,}/\S+",
    r"^[ \t]*(?:\(\d{1,2}\)|\d{1,2}[.)])(?=[ \t]+[^\d\s])|^[ \t]*[1-9]\d?(?:\.\d{1,2})+\.?(?=[ \t]+[A-Z](?!illion|er[\s-]?cent|[A-Z][A-Z]\b))",
)
"""Addresses on the net, telephone numbers, citation marks, versions, coordinates, names made of digits, list and section numbers."""


@cache
def places() -> re.Pattern[str]:
    """Return the pattern of stretches that hold no figure whatever their digits."""
    return re.compile("|".join(f"(?:{place})" for place in _PLACES), re.MULTILINE)


_ALWAYS = frozenset([
    "page", "pages", "p", "pp", "chapter", "chapters", "chap", "section", "sections", "sec", "sect", "§", "§§", "article", "articles",
    "art", "clause", "clauses", "psalm", "psalms", "verse", "verses", "fig", "figs", "appendix", "annex", "exhibit", "volume", "volumes",
    "vol", "no", "nos", "nr", "№", "resolution", "resolutions", "boeing", "airbus", "windows", "iphone", "ipad", "ios", "android",
    "galaxy", "playstation", "xbox", "apollo", "sputnik", "soyuz", "voyager", "highway", "interstate", "motorway", "channel", "route",
    "listing", "equation", "eq", "theorem", "footnote", "unscr", "scr", "type", "types"
])  # fmt: skip
"""Words whose number is a label whatever follows."""
_CAPITALISED = frozenset([
    "area", "catch", "figure", "figures", "table", "tables", "flight", "no", "group", "point", "order", "line", "lines", "box", "law",
    "bill", "act", "part", "class", "book", "building", "file", "seat", "bed", "train", "bus", "player", "patient", "number",
    "paragraph", "paragraphs", "chart", "charts", "issue", "grade", "level", "stage", "step", "unit", "block", "row", "door"
])  # fmt: skip
"""Words whose number is a label where they are written with a capital."""
_MOSTLY = frozenset([
    "paragraph", "paragraphs", "para", "chart", "charts", "issue", "room", "rooms", "suite", "apt", "flat", "floor", "gate", "gates",
    "platform", "bbc", "radio", "studio", "junction", "junctions", "exit", "call", "dial", "pier", "terminal", "bay", "rule", "title", "amendment", "proposition",
    "prop", "directive", "protocol", "schedule", "docket", "grade", "level", "tier", "category", "phase", "stage", "step", "episode",
    "series", "season", "version", "district", "ward", "zone", "sector", "precinct", "formula", "fortune", "bowl", "hurricane", "unit",
    "squadron", "battery", "block", "lane", "row", "door", "number", "question", "exercise", "exercises", "lesson", "scene", "force"
])  # fmt: skip
"""Words whose number is a label unless a counted noun follows it."""


@cache
def _word_before() -> re.Pattern[str]:
    """The word before a number, over "#" and over an earlier number of the same list."""
    return re.compile(
        r"(?<![\w-])(?P<word>[A-Za-z]+|[§№]+)\.?[\s-]+(?:#\s?)?(?:\d+(?:\.\d+)?(?:,|\s+and|\s+&|\s+or|\s?[-–])\s*)?\Z"
    )


def _is_labelled(text: str, before: str, end: int, stop: int) -> bool:
    match = _word_before().search(before)
    if not match:
        return False
    word, capital = match["word"].lower(), match["word"][0].isupper()
    if word in _ALWAYS and (word != "no" or capital or _is_dotted(match)):
        return True
    if (
        word in ("figure", "figures", "table", "tables", "area", "catch", "flight", "formula")
        and capital
    ):
        return True
    if word in _MOSTLY or (word in _CAPITALISED and capital):
        return not _counted().match(text, end, stop)
    return False


def _is_dotted(match: re.Match[str]) -> bool:
    return match["word"] + "." in match[0]


def is_numbered(text: str, number: Number, floor: int) -> bool:
    """Whether four digits that could be a year number a resolution, a section or a flight."""
    match = _word_before().search(text[max(floor, number.start - 28) : number.start])
    if not match or "," in match[0]:
        return False
    word = match["word"]
    if word.lower() in ("no", "art"):  # "no 2016 candidate", "modern art 1945-1970"
        return _is_dotted(match)
    index = word == "Russell" and (number.value or 0) % 1000 == 0
    return index or word.lower() in _ALWAYS or word in ("Flight", "Room")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r"[ \u00a0\n]+(?!(?:of|to|and|in|on|at|for|is|was|were|are|has|had|with|from|by|as|or|but|that|which|who|said|says|will|would|after|before|when|while|because|since|until|during|against|over|under|rose|fell|won|beat|lost|went|came|made|took|had|ran|told|sank|hit|left|led|still|also|now|then|[a-z]+ed|[a-z]+ly)\b)"
        r"(?:[a-z]+[\s-]+)?(?:[a-z]{2,}(?<![sui])s|people|men|women|children|police|troops|staff|personnel|cattle|sheep|fish|aircraft|youth|feet|teeth|mice|media|data|criteria|crew|dead)(?![a-z])"
    )


@cache
def _owner() -> re.Pattern[str]:
    """One who has so many of something: "(to) Lowell’s (206)", but not "Boeing’s (737)"."""
    return re.compile(r"(?<!Poor)(?<!Boeing)(?<!Airbus)(?<!Porsche)(?<!Peugeot)(?:[’']s|s[’'])\s\Z")


@cache
def _capital_before() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=[\s“‘\"'(–—-]))(?P<word>[A-Z][A-Za-z’'.]*[A-Za-z])[ \u00a0]\Z")


_NOT_NAMES = frozenset([
    "In", "On", "At", "By", "Of", "For", "From", "To", "With", "And", "But", "Or", "Nor", "So", "Yet", "The", "A", "An", "About",
    "Around", "Some", "Over", "Under", "Nearly", "Almost", "Roughly", "Only", "Just", "After", "Before", "Since", "Until", "Till",
    "During", "Between", "Among", "More", "Less", "Fewer", "Than", "Least", "Most", "Up", "All", "Another", "Its", "Their", "His", "Her",
    "Our", "My", "Your", "This", "That", "These", "Those", "Every", "Each", "First", "Last", "Next", "Then", "When", "Where", "While",
    "If", "As", "Not", "No", "Yes", "Is", "Are", "Was", "Were", "Be", "Been", "Has", "Had", "Have", "Do", "Does", "Did", "Got", "Get",
    "Take", "Takes", "Took", "There", "Here", "It", "He", "She", "We", "They", "You", "I", "Early", "Late", "Mid", "Monday", "Tuesday",
    "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Today", "Yesterday", "Tomorrow", "Approximately", "Estimated", "Total",
    "Killed", "Injured", "Dead", "Wounded", "Worth", "Cost", "Costs", "Additional", "Further", "Circa", "Minus", "Plus", "Negative",
    "Exactly", "Through", "Throughout", "Within", "Into", "Against", "Without", "Now", "Per", "Versus", "Including", "Also", "Both",
    "Half", "Spring", "Summer", "Autumn", "Winter", "Fall", "Fiscal", "Year", "Years", "Kills", "Kill", "Leaves", "Leave", "Hits", "Hit",
    "Wins", "Win", "Loses", "Lose", "Adds", "Add", "Cuts", "Cut", "Sells", "Sold", "Buys", "Buy", "Plans", "Rises", "Rise", "Falls",
    "Top", "Tops", "Least", "Nearing", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Christmas", "Age", "Aged", "Ages", "Arrest", "Arrests", "Carrying", "Claims", "Detain", "Detains", "Deport",
    "Deports", "Evacuate", "Evacuates", "Frees", "Hires", "Injure", "Injures", "Jail", "Jails", "Rescue", "Rescues", "Sacks", "Save", "Saves",
    "Strands", "Traps", "Wound", "Wounds"
])  # fmt: skip


@cache
def _section_before() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w’'])(?:(?:sub-?)?sections?|articles?|rules?|regulations?|paragraphs?|clauses?|ss?\.?|§)\s?\d+[A-Z]*(?:\(\w{1,4}\))*\(\Z",
        re.IGNORECASE,
    )


def is_subsection(text: str, at: int, floor: int) -> bool:
    """Whether digits in brackets number a part of a law: "section 12(3)"."""
    return bool(_section_before().search(text, max(floor, at - 40), at))


SCRIPTURE = (
    r"(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Ezekiel|Daniel"
    r"|Hosea|Joel|Amos|Micah|Zechariah|Malachi|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|James"
    r"|Peter|Revelation|Qur[’']?an|Koran|Sura[ht]?)"
)
"""Books whose chapter and verse are told like an hour: "Luke 12:15"."""


@cache
def _scripture_before() -> re.Pattern[str]:
    return re.compile(rf"\b{SCRIPTURE}\s\Z")


@cache
def _street() -> re.Pattern[str]:
    return re.compile(
        r"[A-Z]?\s+(?:[A-Z][\w.’'-]*\s+){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Boulevard|Blvd\.?|Square|Terrace|Crescent|Court)(?!\w)"
    )


def is_label(text: str, number: Number, floor: int, stop: int) -> bool:
    """Whether a number is that of a page, a rule, a road, a product or a name.

    Args:
        text: The text.
        number: The number, without a unit.
        floor: Where to stop reading backwards.
        stop: Where to stop reading forwards.
    """
    before = text[max(floor, number.start - 28) : number.start]
    if number.shape == "score":
        return ":" in text[number.start : number.end] and bool(_scripture_before().search(before))
    if number.shape in ("ordinal", "ratio", "fraction") or number.vague:
        return False
    if _is_labelled(text, before, number.end, stop):
        return True
    if number.shape not in ("digits", "words") or number.grouped:
        return False
    if _street().match(text, number.end, stop):
        return True
    return _is_named(text, number, before, stop)


def _is_named(text: str, number: Number, before: str, stop: int) -> bool:
    """Whether a number belongs to the capitalised word before it: "Apollo 11", "Unit Two"."""
    name = _capital_before().search(before)
    if not name or name["word"] in _NOT_NAMES:
        return False
    if (number.value or 0) < 1000 and _owner().search(before):
        return False
    ahead = before[: name.start("word")]
    if _is_told(text, number, ahead, stop) or _is_in_headline(text, number, before, stop):
        return False
    if not text[number.start].isdigit():
        return text[number.start].isupper()
    return not _counted().match(text, number.end, stop) and not _starts_sentence(ahead)


def _is_in_headline(text: str, number: Number, before: str, stop: int) -> bool:
    """Whether a number counts in a headline, where the word before it has a capital like all words."""
    if is_sentence(text, number.start, number.end):
        return False
    if before.isupper() and before.rsplit(maxsplit=1)[-1].title() in _NOT_NAMES:
        return True
    return bool(_headline_count().match(text, number.end, stop))


def _is_told(text: str, number: Number, ahead: str, stop: int) -> bool:
    """Whether a number is the subject behind the name of a place or a teller."""
    if _told_after().match(text, number.end, stop):
        return True
    return bool(_opening_place().search(ahead)) and not text.startswith(",", number.end)


@cache
def _headline_count() -> re.Pattern[str]:
    """What follows a count in a headline, and hardly the number of a name."""
    return re.compile(
        r"[ \u00a0]+(?:(?:in|over|as|after|at|from|near|amid|during)(?!\w)"
        r"|(?:(?:more|other|new)[ \u00a0])?(?:[a-z]{3,}(?<![sui])s|people|men|women|children|police|troops|staff|dead|killed|hurt|injured|wounded|missing|held|arrested|feared)(?![a-z-]))",
        re.IGNORECASE,
    )


@cache
def _opening_place() -> re.Pattern[str]:
    """What makes the capitalised word a place that opens a sentence: "In Aleppo 40 died"."""
    return re.compile(
        r"(?:^|[.!?:;—]\s+|[“‘\"'(])(?:In|At|Near|Around|Outside|From|Across|Inside)\s\Z"
    )


@cache
def _told_after() -> re.Pattern[str]:
    """What is told of several, not of the one thing that a label names."""
    return re.compile(
        r"\s+(?:were|have|died|fled|remain(?:ed)?|had\s+(?:died|fled|been\s+(?:killed|hurt|injured|wounded|arrested|detained|rescued)))(?![a-z])"
    )


def _starts_sentence(before: str) -> bool:
    before = before.rstrip(" \u00a0\n“‘\"'(")
    return not before or before[-1] in ".!?:;–—,"
