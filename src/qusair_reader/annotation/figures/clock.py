"""Times of day: "3.30pm GMT", "11am", "noon", "half past nine", "a quarter to six in the morning"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.calendar import DAYPART, WEEKDAY, Date
from qusair_reader.annotation.figures.exclusions import SCRIPTURE

_HALF = (
    r"[ \u00a0\n]?(?P<half>[apAP])(?:\.[ \u00a0]?[mM](?:\.|(?!\w))|[mM](?!\w)(?:\.(?=\s+[a-z]))?)"
)
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_DAYPART = r"(?:\s+in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)|\s+at\s+night)"

_OFFSET = (
    r"(?:GMT|UTC)\s?[+−-](?:1[0-4]|0?\d)(?::?(?:00|15|30|45))?(?![\d:]|\s?(?:GMT|UTC|[ap]\.?m))"
)
"""A zone by what it is ahead of Greenwich: "UTC+2", "GMT-03:30"."""


def _zone(name: str) -> str:
    return (
        rf"(?:\s+(?:(?P<{name}>{_OFFSET}|GMT|UTC|UT|BST|CE?S?T|E[SDE]?S?T|C[SD]T|M[SD]T|P[SD]T|[EMP]T|[IJ]ST|AE[SD]T|SAST|MSK|[WE]AT|Z)(?!\w)"
        r"|(?i:local|eastern|central|pacific|mountain|greenwich\s+mean)(?:\s+(?i:standard|daylight))?(?:\s+(?i:time))(?![a-z])|(?:Eastern|Central|Pacific|Mountain)(?![\w-]|\s+[A-Z])))?"
    )


@cache
def _clock() -> re.Pattern[str]:
    hours = f"(?i:{_HOURS})"
    not_a_clock = r"(?!\s+(?i:per|years?|percent|million|hundred|thousand|of|in|days?|weeks?|months?|hours?|minutes?))"
    past = r"(?:ten|twenty(?:[\s-]five)?|five|\d\d?)"
    hour = rf"(?:1[0-2](?!\d)|[1-9](?!\d)|(?i:{_HOURS}|noon|midnight))(?![\w%,.]\d|\w|%)"
    forms = (
        rf"(?P<hour12>[1-9]|1[0-2])[:.](?P<minute12>[0-5]\d)(?P<part>{_DAYPART})",
        rf"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?{_HALF}{_zone('zone')}",
        rf"(?P<hour24>[01]?\d|2[0-4]):(?P<minute24>[0-5]\d)(?::(?P<second24>[0-5]\d)(?:\.\d+)?)?(?![\d:])(?![.,]\d)(?:[ ]?h(?:rs|ours)?(?![a-z]))?{_zone('zone24')}",
        rf"(?P<mil>[01]\d|2[0-3])[:.]?(?P<milmin>[0-5]\d)\s*(?:(?P<milzone>{_OFFSET}|GMT|UTC|BST|Z)(?!\w)|(?:hours|hrs|h)(?!\w){_zone('zone2')})",
        r"(?<=(?i:at) )(?P<early>0\d)(?P<earlymin>[0-5]\d)(?![\d%]|[.,:]\d)",
        rf"(?P<oclock>[1-9]|1[0-2]|{hours})\s+o[’'‘`]\s?clock(?:{_DAYPART})?",
        rf"(?i:half\s+past|(?:a\s+)?quarter\s+(?:past|to)|{past}(?:\s+minutes\s+to|(?:\s+minutes)?\s+past))\s+{hour}(?:{_DAYPART}|{not_a_clock})",
        rf"(?i:{past}\s+to\s+{hour}{_DAYPART})",
        rf"(?P<name>(?i:noon|midday|midnight))(?![a-z-]){_zone('zone3')}",
        rf"(?:[1-9]|1[0-2]|{hours}){_DAYPART}",
    )
    return re.compile("|".join(forms))


@cache
def _more() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,?\s+(?:on\s+)?{WEEKDAY}(?!\w)(?:\s+{DAYPART})?|\s+(?P<rel>(?:yesterday|today|tomorrow|tonight)(?![a-z]))(?:\s+{DAYPART})?)"
    )


@cache
def _until() -> re.Pattern[str]:
    return re.compile(r"(?P<from>[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:-|–|—|to)\s?(?=\d)")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"between\s+(?=\d)", re.IGNORECASE)


@cache
def _hour_and() -> re.Pattern[str]:
    return re.compile(r"(?:(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?)?\s+and\s+(?=\d)")


def between_times(text: str, start: int, end: int, floor: int) -> Date | None:  # noqa: ARG001
    """Read "between 6 and 9am", "between 10pm and 4am"."""
    lead = _between().match(text, start, end)
    if not lead:
        return None
    first = _clock().match(text, lead.end(), end)
    link = _hour_and().match(text, first.end() if first else lead.end(), end)
    last = _clock().match(text, link.end(), end) if link else None
    if last is None or not (last["half"] or last["hour24"]):
        return None
    more = _more().match(text, last.end(), end)
    return Date(start, more.end() if more else last.end(), "time")


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(
        r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d%]|\.\d|\s?(?:m|km|kg|g|cm|mm|ft|pc|pp|bn|k|p|c)\b|\s+(?:per|points?|[mbt]r?illion|metres?|miles?)\b)"
    )


@cache
def _at() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<start>(?:starts?|starting|begins?|beginning|kick(?:s|ing)?\s+off|opens?|sails?|leaves?|departs?|arrives?|gather|meets?|airs?|due|resumes?|scheduled)\s+(?:at|for)\s+\Z)"
        r"|\b(?:the|at|by|from|until|till|before|after|around|about|since|to)\s+\Z"
    )


def _dotted_time(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read "(the) 07.45 (to Leeds)", "(starts at) 7.30 (on Tuesday)"."""
    match = _dotted().match(text, start, end)
    if not match:
        return None
    early = len(match["hour"]) == 2 and match["hour"][0] == "0" and match["hour"] != "00"
    before = _at().search(text, max(floor, start - 24), start)
    if not before or not (early or before["start"]):
        return None
    iso = f"T{match['hour']}:{match['minute']}" if early else None
    more = _more().match(text, match.end(), end)
    return Date(start, more.end() if more else match.end(), "time", iso)


@cache
def _no_clock_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:[Rr]atios?|[Oo]dds|[Ss]cales?|[Pp]roportions?)(?:\s(?:of|is|was))?|{SCRIPTURE})\s\Z"
    )


def clock_time(text: str, start: int, end: int, floor: int) -> Date | None:
    """Read a time of day that starts at `start`, with its zone and an adjoining weekday."""
    begin = _until().match(text, start, end)
    match = _clock().match(text, start, end)
    if match is None and begin:
        match = _clock().match(text, begin.end(), end)
        if match and not (match["half"] or match["hour24"]):
            return None
        return Date(start, match.end(), "time") if match else None
    if match is None:
        return _dotted_time(text, start, end, floor) if text[start].isdigit() else None
    if match["hour24"] and _no_clock_before().search(text, max(0, start - 24), start):
        return None
    stop, iso = match.end(), _iso(match)
    link = re.compile(r"\s?(?:-|–|—)\s?|\s+to\s+").match(text, stop, end)
    if link and (later := _clock().match(text, link.end(), end)):
        stop, iso = later.end(), None
    more = _more().match(text, stop, end)
    return Date(start, more.end() if more else stop, "time", iso)


def _zone_iso(zone: str) -> str:
    if zone in ("GMT", "UTC", "UT", "Z"):
        return "Z"
    offset = re.fullmatch(r"(?:GMT|UTC)\s?(?P<sign>[+−-])(?P<hour>\d\d??):?(?P<minute>\d\d)?", zone)
    if not offset:
        return ""
    sign = "+" if offset["sign"] == "+" else "-"
    return f"{sign}{int(offset['hour']):02}:{offset['minute'] or '00'}"


def _iso(match: re.Match[str]) -> str | None:
    zones = (match[name] for name in ("zone", "zone24", "zone2", "zone3", "milzone"))
    zone = _zone_iso(next(filter(None, zones), ""))
    if match["hour"]:
        hour = int(match["hour"])
        if hour > 12:
            return None
        hour = hour % 12 + 12 * (match["half"].lower() == "p")
        parts = [f"{hour:02}", match["minute"] or "00", match["second"]]
    elif match["hour12"]:
        hour = int(match["hour12"]) % 12
        evening = match["part"].split()[-1].lower() in ("afternoon", "evening")
        later = evening or (match["part"].endswith("night") and hour > 5)
        parts = [f"{hour + 12 * later:02}", match["minute12"]]
    elif match["hour24"]:
        parts = [f"{int(match['hour24']):02}", match["minute24"], match["second24"]]
    elif match["mil"] or match["early"]:
        parts = [match["mil"] or match["early"], match["milmin"] or match["earlymin"]]
    elif match["name"]:
        parts = ["00" if match["name"].lower() == "midnight" else "12", "00"]
    else:
        return None
    return "T" + ":".join(filter(None, parts)) + zone
