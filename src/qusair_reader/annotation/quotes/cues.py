"""Reporting words: the verbs and phrases that tie speech to a speaker.

The lists are written from common knowledge of news English and checked against the cues marked in
PolNeAR (https://github.com/networkdynamics/PolNeAR).
"""

from __future__ import annotations

from functools import cache

from qusair_reader.annotation.quotes.words import word_set

_PAST = """
accused acknowledged added addressed admitted advised advocated affirmed agreed alleged announced answered apologised
apologized argued articulated asked asserted assured attacked barked began begged bellowed blasted blurted boasted
bragged branded cabled called cautioned charged chanted characterised characterized chided chimed chuckled cited claimed
clarified commented compared complained conceded concluded concurred confessed confided confirmed considered contended
continued countered cried criticised criticized deadpanned decided declared declined disagreed decried deemed defended demanded
denied denounced derided described disclosed dismissed disputed dubbed echoed elaborated emailed e-mailed emphasised
emphasized enthused estimated exclaimed explained expressed fumed gasped gave greeted grumbled gushed hailed hinted
hoped howled implied implored indicated informed inquired insisted intoned invoked joked labelled labeled lambasted
lamented laughed learned maintained marvelled marveled mentioned moaned mocked mumbled murmured mused muttered noted
objected observed offered opined ordered phrased pleaded pledged pointed posted praised prayed preached predicted
proclaimed promised proposed protested published questioned quipped quoted raged railed ranted read reasoned reassured
recalled recited recommended recounted referred reflected reiterated rejected related remarked remembered reminded
repeated replied reported responded retorted retweeted revealed ridiculed roared said sang scoffed scolded screamed shot
shouted sighed signed slammed snapped sneered sniffed snorted speculated spoke sputtered stammered stated stressed
stuttered submitted suggested summarised summarized swore taunted teased termed testified texted thought thundered told
touted tweeted urged used uttered vented ventured voiced volunteered vowed wailed warned went whispered wished wondered
worried wrote yelled affirmed exhorted hissed huffed interjected jeered opened pressed prodded reacted rejoined riffed
shared shrugged smiled summed surmised bemoaned guessed lauded reaffirmed reckoned ruled threatened underlined
"""
_PRESENT = """
accuses acknowledges adds admits advises agrees alleges announces answers argues asks asserts believes boasts calls cautions
charges claims comments complains concedes concludes confesses confirms contends continues counters declares demands
denies describes disagrees dismisses emphasises emphasizes estimates exclaims explains goes hopes indicates insists jokes laments
maintains mentions muses notes observes opines points predicts proclaims promises proposes puts quips quotes reads
recalls recommends reflects reiterates remarks remembers reminds repeats replies reports responds reveals says sighs
speculates states stresses suggests tells testifies thinks tweets urges vows warns wonders worries writes
affirms apologises apologizes assures barks begins blasts boasts brags cautions chants chimes chuckles clarifies
confides cries criticises criticizes deadpans derides dubs echoes elaborates exhorts fumes gushes hisses howls huffs
implores informs inquires interjects intones jeers labels laughs marvels mocks moans mumbles murmurs mutters objects
offers opens opines pleads pledges posts praises preaches presses prods questions reads reassures recounts rejoins
retorts riffs roars scoffs screams shares shouts shrugs smiles snaps sneers sniffs sums surmises teases texts thunders
urges ventures voices volunteers wails whispers yells bemoans lauds reaffirms reckons threatens
"""
_BASE = """
add admit agree argue ask assert believe call claim complain conclude contend continue declare describe explain insist
note observe point predict put quip recall reply report respond say shout state suggest tell think urge vow warn wonder
write
"""
_PARTICIPLE = """
accusing adding admitting announcing answering arguing asking asserting calling chanting citing claiming complaining
concluding continuing crying declaring demanding denouncing describing dismissing emphasising emphasizing exclaiming
explaining insisting joking labelling labeling muttering noting observing posting predicting proclaiming promising
quoting reading recalling referring remarking repeating replying reporting responding saying screaming shouting stating
stressing suggesting telling tweeting urging vowing warning whispering wondering writing yelling
acknowledging advising affirming alleging apologising apologizing assuring bemoaning blaming blasting boasting branding
cautioning characterising characterizing conceding confessing confirming contending countering criticising criticizing
decrying denying deriding disputing dubbing echoing estimating gushing hailing hinting implying indicating joking
lamenting lambasting lauding likening maintaining mocking musing pleading pledging praising quipping ranting
reaffirming reasoning recounting reiterating reminding retorting revealing ridiculing slamming speculating summarising
summarizing swearing taunting teasing terming testifying threatening touting underlining venting
"""

_PHRASAL = {
    "back": "fire fired fires hit hits shot shoots snapped snaps",
    "in": "butted butts chimed chimes chipped chips cut cuts weighed weighs",
    "on": "carried carries goes went",
    "out": "blurted blurts burst bursts called calls cried cries points pointed",
    "tribute": "paid pays",
    "up": "piped pipes spoke speaks summed sums",
}

STRONG = word_set(
    """
    added adding adds admits admitted announced answered answers argued argues arguing asked asking asks chanted
    commented comments complained concluded concludes continued continues countered declared declares declaring
    emailed exclaimed explained explaining explains insisted insists joked lamented mused muttered noted notes
    observed observes posted quipped read reads recalled recalls recounted remarked remarks replied replies replying
    responded responds retorted said say saying says shouted stated states stating tell shouts telling tells texted told
    tweeted tweeting warned warning warns whispered whispers writes writing wrote yelled yells add ask conclude explain say write insist argue
    """
)
"""Words that nearly always report speech."""


@cache
def verbs() -> frozenset[str]:
    """Return all reporting words, finite forms and participles, in lower case."""
    return word_set(f"{_PAST} {_PRESENT} {_BASE} {_PARTICIPLE}")


@cache
def phrasal() -> dict[str, frozenset[str]]:
    """Return the particles that a verb of speech takes: "chimed in", "hit back"."""
    return {
        verb: word_set(particles) for particles, verbs in _PHRASAL.items() for verb in verbs.split()
    }


@cache
def gestures() -> frozenset[str]:
    """Return what people do as they speak, in lower case: "smiles", "shrugged"."""
    return word_set(
        """
        beams blushes chuckles frowns gestures giggles grimaces grins hesitates laughs nods pauses shrugs sighs smiles
        smirks winces winks beamed blushed chuckled frowned gestured giggled grimaced grinned hesitated laughed nodded
        paused shrugged sighed smiled smirked winced winked
        """
    )


@cache
def outcries() -> frozenset[str]:
    """Return how people speak, in lower case, by verbs that are no speech before the words."""
    return word_set(
        """
        beamed bellowed cackled cooed croaked drawled effused enthused gasped giggled grinned groaned growled grunted
        purred recollected relented shrieked sobbed squealed wept beams bellows cackles coos croaks drawls effuses
        enthuses gasps giggles grins groans growls grunts purrs recollects relents shrieks sobs squeals weeps
        """
    )


@cache
def sayings() -> frozenset[str]:
    """Return nouns for what somebody said, in lower case: "was Berg’s verdict"."""
    return word_set(
        """
        advice answer appeal argument assessment comment complaint conclusion defence defense description explanation
        greeting judgement judgment message motto observation prediction reaction rejoinder remark reply response retort
        riposte summary verdict view warning words
        """
    )


@cache
def participles() -> frozenset[str]:
    """Return the participles, which take their speaker from the clause before them."""
    return word_set(_PARTICIPLE)


@cache
def bases() -> frozenset[str]:
    """Return the uninflected forms, which are as often nouns as verbs."""
    return word_set(_BASE)
