"""Reporting words: the verbs and phrases that tie speech to a speaker.

The lists are written from common knowledge of news English and checked against the cues marked in
PolNeAR (https://github.com/networkdynamics/PolNeAR).
"""

from __future__ import annotations

from functools import cache

_PAST = """accused acknowledged added addressed admitted advised advocated affirmed agreed alleged announced answered
apologised apologized argued articulated asked asserted assured barked began begged bellowed blasted blurted
boasted bragged cabled cautioned charged chanted characterised characterized chided chimed chuckled cited claimed
clarified commented compared complained conceded concluded concurred confessed confided confirmed contended
continued countered cried criticised criticized deadpanned decided declared declined decried demanded denied denounced described
dismissed disclosed disputed echoed elaborated emailed e-mailed emphasised emphasized enthused estimated exclaimed
explained expressed fumed gasped gave greeted grumbled gushed hailed hinted hoped howled implored implied indicated informed
inquired insisted intoned joked labelled labeled lamented laughed learned maintained marvelled marveled mentioned
mocked moaned mumbled murmured mused muttered noted objected observed offered opined ordered phrased pleaded pledged pointed
posted praised prayed preached predicted proclaimed promised proposed protested published questioned quipped quoted
raged railed ranted read reasoned reassured recalled recited recommended recounted reflected reiterated rejected related
remarked remembered reminded repeated replied reported responded retorted retweeted revealed ridiculed roared
said sang sarcastically scoffed scolded screamed shot shouted sighed signed slammed snapped sneered sniffed snorted
speculated spoke sputtered stammered stated stressed stuttered submitted suggested summarised summarized swore taunted teased
testified texted thought thundered told touted tweeted urged uttered vented ventured voiced volunteered vowed
wailed warned went whispered wished wondered worried wrote yelled termed dubbed branded called deemed considered
referred used invoked denounced attacked lambasted derided defended tells
"""
_PRESENT = """accuses acknowledges adds admits advises agrees alleges announces answers argues asks asserts boasts calls
cautions charges claims comments complains concedes concludes confesses confirms contends continues counters
declares demands denies describes dismisses emphasises emphasizes estimates exclaims explains hopes indicates insists
jokes laments maintains mentions muses notes observes opines points predicts proclaims promises proposes quips quotes
reads recalls recommends reflects reiterates remarks remembers reminds repeats replies reports responds reveals
says sighs speculates states stresses suggests tells testifies thinks tweets urges vows warns wonders worries writes goes puts
"""
_BASE = """say tell write ask add argue explain insist note believe claim report call describe suggest warn admit reply think state put"""
_PARTICIPLE = """saying telling adding asking writing tweeting calling arguing explaining declaring noting warning claiming
insisting stating shouting yelling chanting screaming describing announcing suggesting promising urging vowing
replying answering responding reading concluding reporting recalling observing joking complaining citing quoting crying
accusing admitting asserting predicting proclaiming remarking repeating stressing wondering posting labelling labeling
dismissing denouncing demanding emphasising emphasizing exclaiming muttering whispering continuing referring"""

STRONG = frozenset(
    [
        "said",
        "says",
        "say",
        "saying",
        "told",
        "tells",
        "tell",
        "telling",
        "wrote",
        "writes",
        "write",
        "writing",
        "added",
        "adds",
        "adding",
        "asked",
        "asks",
        "asking",
        "replied",
        "replies",
        "replying",
        "tweeted",
        "tweets",
        "tweeting",
        "continued",
        "continues",
        "explained",
        "explains",
        "explaining",
        "declared",
        "declares",
        "declaring",
        "noted",
        "notes",
        "noting",
        "recalled",
        "recalls",
        "responded",
        "responds",
        "responding",
        "answered",
        "answers",
        "stated",
        "states",
        "stating",
        "concluded",
        "concludes",
        "quipped",
        "joked",
        "argued",
        "argues",
        "arguing",
        "warned",
        "warns",
        "warning",
        "insisted",
        "insists",
        "admitted",
        "admits",
        "remarked",
        "remarks",
        "observed",
        "observes",
        "commented",
        "comments",
        "announced",
        "exclaimed",
        "shouted",
        "yelled",
        "chanted",
        "whispered",
        "muttered",
        "mused",
        "retorted",
        "countered",
        "reads",
        "read",
        "complained",
        "recounted",
        "posted",
        "texted",
        "emailed",
        "lamented",
    ]
)
"""Words that nearly always report speech."""


@cache
def verbs() -> frozenset[str]:
    """Return all finite reporting verbs and participles, in lower case."""
    return frozenset(f"{_PAST} {_PRESENT} {_BASE} {_PARTICIPLE}".split())


@cache
def participles() -> frozenset[str]:
    """Return the participles, which take their speaker from the clause before them."""
    return frozenset(_PARTICIPLE.split())


@cache
def bases() -> frozenset[str]:
    """Return the uninflected forms, which are as often nouns as verbs."""
    return frozenset(_BASE.split())
