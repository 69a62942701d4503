"""The family of newsletter boxes, in parts: what asks to sign up, what it promises, its form and its small print.

It has more forms than any other, and an article's box has few of them: each part is compiled on its own.
"""

from __future__ import annotations

from qusair_reader.clean.vocabulary import GAP, Family

SIGN_UPS = (
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "subscribe|sign|register|join",
        ". sign|! sign|? sign|. subscribe|! subscribe|? subscribe",
        r"(?:subscribe|sign[- ]?up|sign me up|register|join(?: now| us)?|subscribe (?:now|today|here|free)|sign up (?:now|today|here|free|for free))[!.:»›>→]*"
        r"|sign[- ]?up for (?:it )?free[!.:»›>→]*"
        rf"|(?:subscribe|sign[- ]?up|signup|register(?!.*\be-?mail (?!updates|alerts|news))|join)\b[:!]?{GAP}\b(?:newsletters?|mailing lists?|e-?mails?|inbox)\b.{{0,100}}"
        rf"|(?:subscribe|sign[- ]?up|signup|(?:register|join)(?= .*\b(?:our|your)\b))\b[:!]?{GAP}\b(?:updates|alerts)\b.{{0,100}}"
        r"|(?:subscribe|sign[- ]?up) (?:now |today |here )?(?:to|for) (?:[\w&'’-]+ ){0,5}(?:briefing|bulletin|digest|round-?up|dispatch|daily|weekly|first edition|e-?mail)(?:[!.]|,? (?:our|your|the) [^.!?]{1,60}[.!]?)?"
        r"|(?:subscribe|sign[- ]?up)\b[^.,;:?!]{0,60}\b(?:latest|daily|weekly) (?:[\w&'’-]+ ){0,4}(?:posts|blog posts|news|stories|tips|insights|content)\b.{0,100}"
        r"|(?:subscribe|sign[- ]?up) (?:to|for) [^.;:?!,]{2,40}, our [^.;:?!,]{0,30}\b(?:newsletter|e-?mail|briefing|bulletin|digest)\b.{0,100}|subscribe to (?:our|my) (?:daily|weekly|monthly)\b[^.]{0,60}|register for (?:\w+ ){0,3}(?:updates|alerts)"
        r"|sign[- ]?up for (?:daily|weekly|monthly) (?=.*\b(?:tips|news|insights|stories|headlines|inspiration|recipes|deals|our|your)\b)[^.,;:?!]{3,60}[.!]?"
        r"|.{4,140}[.!?] (?:sign[- ]?up|subscribe)\b[^.;:?!]{0,90}\b(?:newsletters?|inbox|mailing lists?|e-?mails?|updates|alerts)\b.{0,100}",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "get|have|receive|newsletter|breaking news|email|e-mail|your |our |these |a |privacy ",
        "",
        r"(?:our|your|a) (?:(?:free|daily|weekly|monthly|morning|evening|regular|e-?mail) ){1,4}(?:newsletter|e-?mail|briefing|bulletin|digest|round-?up)(?: (?:with|of|for|on|from|featuring|full of|that|bringing|packed)\b[^;:?!]{2,100})?[.!]?"
        r"|(?:privacy (?:notice|statement): ?)?(?:our |these )?newsletters may (?:contain|include)\b.{0,550}"
        r"|(?:get|have|receive)\b.{0,120}\b(?:in|to|into) your (?:e-?mail )?(?:in-?box|e-?mail)\b.{0,80}"
        r"|(?:get|receive)\b.{0,80}\b(?:news|stories|alerts|updates|headlines|newsletters?|articles|posts|tips|offers|briefing|best|latest|content)\b.{0,60}\bdelivered (?:straight|directly|right|weekday|by e-?mail|to you|(?:daily|weekly|every|each)(?!.* by (?!e-?mail)))\b.{0,80}|(?:newsletters?|breaking news emails?|e-?mail newsletters?)[!.:]?",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "please|select |choose |enter|your|e-mail|email|type|check your|invalid",
        "",
        r"(?:please )?(?:choose|select)(?: at least) one (?:mailing )?list.{0,20}|(?:enter|your|type)(?: your)? e-?mail(?: address)?(?: here)?(?: \*)?(?:[:…*]|\.\.\.)*"
        r"|(?:please )?check your (?:inbox|e-?mail).{0,80}|(?:invalid|please (?:enter|provide)) (?:a valid )?e-?mail.{0,40}",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "you can|you may|unsubscribe|thank|we'll never|we’ll never|we will never",
        "",
        r"you (?:can|may) unsubscribe(?:[.!]| (?:at )?any| by\b| here| whenever| via| using| from (?:our|these|this|the|all|any) (?:e-?mail|newsletter|list|mailing|message|update|communication|alert))(?:[^.!?,]*[.!?]?|.*\b(?:e-?mails?|newsletters?|inbox|policy|marketing|privacy|data|terms|recaptcha|click|link|footer|sign|subscri\w+|we|our|us)\b.*)|you (?:can|may) unsubscribe|unsubscribe (?:at )?any ?time.{0,60}|thanks? (?:you )?for (?:subscribing|signing up).{0,80}|we(?:['’]ll| will) never (?:spam|(?:share|sell|send)\b.{0,40}\b(?:e-?mails?|address|spam|info\w*|data|details)\b).{0,80}",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "by |if you |no spam|manage |view |update |unsubscribe|we use your sign|i agree|i consent|i want|i would like|yes",
        "",
        r"by (?:subscribing|signing up|submitting|clicking|registering|entering|providing)\b(?=.*\b(?:terms|polic(?:y|ies)|privacy|conditions|e-?mails?|newsletters?|marketing|updates|our|contact(?:ed)?|information|data|subscri\w+|messages|calls|authori[sz]e)\b).{0,80}\b(?:(?:you|i|we) (?:[a-z]+ )?(?:agree|acknowledge|consent|accept|confirm|authori[sz]e|indicate|understand|certify|opt|give|will (?:automatically )?receive)\b|(?:you are|you['’]re) (?:agreeing|consenting)|(?:users|subscribers|members|visitors) agree to)\b.*"
        r"|if you (?:no longer|do not|don['’]t) (?:wish|want) to receive (?=.*\b(?:e-?mails?|newsletters?|messages|communications|alerts|updates)\b).{0,160}|no spam\b.{0,60}"
        r"|(?:(?:manage (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?)|view (?:this e-?mail )?in (?:your )?browser|unsubscribe|update (?:your )?preferences)[\s|/•·.,–-]*)+"
        r"|by clicking .{0,3}(?:accept|continue|ok|i agree|agree)\b.{0,60}\b(?:you|terms|cookies|privacy)\b.{0,100}|we use your sign-?up to .{3,230}"
        r"|(?:yes,? )?i (?:agree|consent|want|would like) (?:to (?:receive|subscribe to|be contacted|get)\b.{0,80}\b(?:e-?mails?|newsletters?|updates|offers|messages|alerts)\b|to the (?:terms (?:of|and|&)|privacy policy|data use)\b|that .{2,60} (?:can|may) (?:send|contact|e-?mail) me\b).{0,160}",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.98,
        "get |receive |keep up",
        " to your in| sign up here| sign up now| sign up today| subscribe here| subscribe now| subscribe today",
        r"(?:get|receive) (?:our|the|my)(?: [\w'’-]+){0,3} newsletters?\b.{0,60}|(?:get|receive) [^.;?!]{3,80} (?:with|via|through) (?:our|the|my)(?: [\w'’-]+){0,3} (?:newsletters?|e-?mails?|alerts)\b.{0,60}"
        r"|keep up[- ]to[- ]date\b[^;?!]{0,120}\b(?:inbox|e-?mails?|newsletters?)\b.{0,40}|(?=.*\b(?:news|stories|updates|newsletters?|latest|headlines|tips|briefing|our)\b)[^.!?]{4,140}\b(?:delivered|sent) (?:straight |direct(?:ly)? )?to your in-?box(?: (?:every|each|daily|weekly|once|twice|for free|by|from|on)\b[^.;?!]{0,60})?[.!]?"
        r"|(?=.*\b(?:our|your)\b).{4,200}[.!?] (?:sign up|subscribe) (?:here|now|today)[.!]?",
    ),
)
