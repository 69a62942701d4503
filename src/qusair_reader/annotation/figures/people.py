"""Ages after a word for a person: "an engineer, 54, said", "two brothers, 19 and 22, were held"."""

from __future__ import annotations

import re
from functools import cache

from qusair_reader.annotation.figures.numwords import Number


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_JOBS = _words(
    """
    accountant activist actor actress adviser advisor analyst apprentice architect artist assistant astronaut athlete attorney author baker
    banker barber barista barrister batsman biologist blogger bookkeeper bouncer bowler boxer bricklayer broker builder butcher campaigner
    captain carer caretaker carpenter cashier caterer chauffeur chef chemist cleaner clerk coach columnist comedian commuter composer co-driver co-founder
    co-owner co-pilot
    conductor constable consultant cook councillor courier cowboy crofter curator cyclist dancer dealer defender dentist designer detective
    developer diplomat diver docker doctor driver economist editor electrician engineer entrepreneur executive farmer farmhand film-maker
    filmmaker firefighter fireman fisherman florist footballer foreman forester gardener geologist glazier goalkeeper golfer graduate guard
    guitarist hairdresser handyman hiker historian homemaker hotelier housewife hunter inspector instructor interpreter janitor jockey
    joiner journalist judge juror laborer labourer landlady landlord lawyer lecturer librarian lifeguard locksmith machinist magician
    manager mason mechanic merchant midfielder midwife miner minister model motorcyclist motorist musician nanny neighbor neighbour novelist
    nun nurse officer operator optician organiser organizer owner painter paramedic partner passenger pastor pedestrian pensioner pharmacist
    philosopher photographer physicist physiotherapist pianist pilot plasterer player playwright plumber poet policeman policewoman
    politician porter postman postwoman potter preacher priest printer prisoner producer professor programmer prosecutor psychologist
    publican publisher rabbi rancher receptionist refugee reporter researcher resident retiree rider roofer runner sailor salesman
    saleswoman scientist sculptor seamstress secretary sergeant shepherd shopkeeper singer skier skipper soldier solicitor songwriter
    stockbroker striker student stylist surfer surgeon surveyor survivor suspect swimmer tailor teacher technician tenant therapist
    toolmaker tourist trader trainee trainer translator trawlerman trucker tutor umpire vet veteran vicar victim villager violinist
    volunteer waiter waitress warden weaver welder widower winger witness worker writer youth
    """
)
"""Who somebody is by trade, or as news tells of them."""
_KIN = _words(
    """
    mum mom dad grandma grandad grandpa grandmother grandchild grandson granddaughter stepson stepdaughter stepmother stepfather
    father-in-law mother-in-law brother-in-law sister-in-law son-in-law daughter-in-law stepbrother stepsister half-brother half-sister
    son daughter mother father grandfather brother sister wife husband partner girlfriend boyfriend twin uncle aunt cousin nephew niece widow
    man woman boy girl baby toddler child teenager student player fiancé fiancée godfather godmother orphan infant newborn schoolboy schoolgirl
    pupil youngster youngest eldest oldest
    """
)
"""Who somebody is to others, at any age."""
_PARENTS = _words("mother father mum mom dad grandmother grandfather")
_PEOPLE = _words(
    """
    brothers sisters twins sons daughters boys girls children siblings cousins friends men women teenagers parents grandparents
    grandchildren grandsons granddaughters nephews nieces
    """
)
"""Those of whom each has an age, besides the jobs in the plural."""
_GROWN = 14
"""Nobody younger is called by a job."""


@cache
def _word_before() -> re.Pattern[str]:
    """The word that an age follows, over other ages of the same list: "brothers, 19 and"."""
    return re.compile(
        r"(?<![\w’'-])(?P<word>[^\W\d_][\w’-]*)(?P<of>[ -]of[ -]\w+)?,\s(?P<others>\d{1,2}(?:,\s\d{1,2}){0,2},?\s(?:and\s)?)?\Z"
    )


@cache
def _both() -> re.Pattern[str]:
    return re.compile(r",\sboth\s\Z")


@cache
def _one_of() -> re.Pattern[str]:
    return re.compile(r"\b[Oo]ne\sof\s(?:the|his|her|their|its|our|my)\s(?:[\w-]+\s)?\w+,\s\Z")


@cache
def _close() -> re.Pattern[str]:
    return re.compile(
        r"(?P<several>(?:,\s+\d{1,2}){0,2},?\s+and\s+\d{1,2}(?=[,.)](?!\d)))|,(?!\d|\s\d{4}|\s+[A-Z][a-z]+\s+\d)|;|\.(?=\s|\Z)"
    )


def is_of_person(text: str, number: Number, end: int) -> bool:
    """Whether a number between commas follows a word of job or kin, and is an age."""
    close = _close().match(text, number.end, end)
    if not close or text[number.start - 1 : number.start] not in (" ", "\u00a0", "\n"):
        return False
    before = text[max(0, number.start - 40) : number.start]
    grown = (number.value or 0) >= _GROWN
    found = _word_before().search(before)
    if found is None:
        return grown and not close["several"] and _both().search(before) is not None
    word, of, _ = found["word"].lower().partition("-of-")
    if found["of"] or of:  # "a mother of three, 37,"
        return word in _PARENTS and grown
    if word in _PEOPLE or (word.endswith("s") and word[:-1] in _JOBS):
        one = grown and _one_of().search(before) is not None
        return bool(close["several"] or found["others"] or one)
    if close["several"] or found["others"]:
        return False
    return word in _KIN or (word in _JOBS and grown)
