"""The words of the calendar, as patterns that the date recognisers share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_WEEKDAYS = ("Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun")
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")  # fmt: skip


def _capital(words: tuple[str, ...]) -> str:
    return "|".join((*words, *(word.upper() for word in words)))


MONTH = (
    rf"(?:(?:{_capital(MONTHS)})(?![A-Za-z])|(?:{_capital(SHORT_MONTHS[::-1])})(?:\.|(?![A-Za-z])))"
)
WEEKDAY = rf"(?:{_capital(WEEKDAYS)})(?![A-Za-rt-z])"
SHORT_WEEKDAY = rf"(?:{'|'.join(SHORT_WEEKDAYS[::-1])})\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)(?![a-z]))?(?![\d%])(?![.,:]\d)"
YEAR = r"(?:(?:1\d|20)\d\d(?![\d%])(?![.,:]\d)(?!s)|[’']\d\d(?![\ds]))"
DAYPART = r"(?:morning|afternoon|evening|night|lunchtime|noon|midday|midnight)s?(?![a-z])"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?:time)?(?![a-z])"
EDGE = (
    r"(?:early|mid|late|(?:the\s+)?(?:end|beginning|start|turn|middle|close|first\s+half|second\s+half"
    r"|last\s+half|rest|remainder|latter\s+half|latter\s+part|early\s+part|eve)\s+of)"
)
"""A part of a period: "early", "the end of", without the space after it."""
RELATIVE = r"(?:last|next|this|that|every(?:\s+other)?|each|the\s+(?:following|previous|next|last|coming|preceding|same))"
HOLIDAY = (
    r"(?:Christmas(?:\s+(?:Day|Eve))?|Easter(?:\s+(?:Sunday|Monday|Day|week))?|Thanksgiving(?:\s+Day)?"
    r"|New\s+Year(?:[’']s)?\s+(?:Day|Eve)|New\s+Year(?!\w|[\s-]+[A-Z])|Halloween|Ramadan|Eid(?:\s+al[\s-]?(?:Fitr|Adha))?|Passover|Hanukkah|Diwali"
    r"|Boxing\s+Day|Good\s+Friday|Ash\s+Wednesday|Palm\s+Sunday|(?:Election|Labor|Labour|Memorial"
    r"|Independence|Veterans|Presidents[’']?|Columbus|May|Remembrance"
    r"|Armistice|Australia|Anzac|Bastille|(?:St\.?\s+Patrick|Mother|Father|Valentine)[’']s|Inauguration|Groundhog|Flag|Earth|Victory"
    r"|VE|VJ|Polling|Boxing|Republic|National|Martin\s+Luther\s+King(?:\s+Jr\.?)?)\s+Day"
    r"|Super\s+Tuesday|Black\s+Friday|Cyber\s+Monday|Shrove\s+Tuesday|Yom\s+Kippur"
    r"|Rosh\s+Hashanah|Mardi\s+Gras|Whitsun|Pentecost)(?![a-z])"
)
_DAYS = "boxing election labor labour memorial independence veterans presidents columbus remembrance armistice australia inauguration groundhog flag earth victory polling republic national ve vj anzac bastille"
HOLIDAY_HINTS = (
    " day", " eve", "christmas", "easter", "thanksgiving", "new year", "halloween", "ramadan", "eid", "passover", "hanukkah", "diwali",
    "super", "black", "good", "cyber", "shrove", "ash", "palm", "kippur", "rosh", "mardi", "whitsun", "pentecost", "\n",
)  # fmt: skip
"""What stands in every name of a holiday; a line end may stand for its space."""
HOLIDAY_STARTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("christmas", "easter", "thanksgiving", "halloween", "ramadan", "eid", "passover", "hanukkah", "diwali", "whitsun", "pentecost"), ("*",)
    ),
    **dict.fromkeys(_DAYS.split(), ("day",)),
    "new": ("year",), "good": ("friday",), "black": ("friday",), "ash": ("wednesday",), "palm": ("sunday",), "super": ("tuesday",),
    "cyber": ("monday",), "shrove": ("tuesday",), "yom": ("kippur",), "rosh": ("hashanah",), "mardi": ("gras",), "st": ("patrick",),
    "martin": ("luther",), "mother": ("0",), "father": ("0",), "valentine": ("0",),
}  # fmt: skip
"""First words of holidays, each with the word that must follow, or "*"."""
ADJECTIVES = (
    r"(?:more|further|additional|extra|consecutive|straight|successive|full|whole|solid|entire|long|short|working|business|trading"
    r"|calendar|fiscal|financial|academic|school|tough|hard|difficult|gruell?ing|bloody|bitter|turbulent|tumultuous|happy|brutal"
    r"|agoni[sz]ing|frantic|tense|painful|lean|man|solar|earth|human|holy|eventful|dark|glorious|precious|crucial|intense)"
)
"""What may stand between a count and its unit of time."""
DURATION_UNIT = (
    r"(?:(?:nano|micro|milli)?seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?"
    r"|weekends?|months?|years?|yrs?|decades?|century|centuries|millennium|millennia)"
)

_NUMBER = {name[:3].lower(): index for index, name in enumerate(MONTHS, start=1)}


class Date(NamedTuple):
    """A date, a time of day or a stretch of time in the text, before it becomes a figure."""

    start: int
    end: int
    kind: str
    """date, time or duration."""
    iso: str | None = None
    hedged: bool = True
    """Whether an approximator may stand before it."""
    value: float | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    """How many of which unit of time, where the words count them: "the past two weeks"."""


def hints(text: str, start: int, end: int, words: Iterable[str]) -> bool:
    """Whether one of the words, in small letters, comes soon: spares compiling patterns that nothing needs."""
    window = text[start : min(end, start + 80)].lower()
    return any(word in window for word in words)


def month_number(name: str) -> int:
    """Return the number of a month by its full or short name."""
    return _NUMBER[name[:3].lower()]


def year_digits(text: str | None) -> str | None:
    """Return a year as four digits; two digits after an apostrophe name the nearest century."""
    if not text:
        return None
    if text[0] in "’'":
        return ("20" if int(text[1:]) < 30 else "19") + text[1:]
    return text if text.isdigit() and len(text) == 4 else None
