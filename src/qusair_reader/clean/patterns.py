"""Boilerplate families that their own words give away: short blocks that are nearly never article.

Each family is a rule name, a reason for a person and a pattern for a whole block. They were
counted in the cleaning data (see the recipe beside the training code); a family stands here if at
least about 95 % of the blocks it matches are boilerplate. Weaker cues are left to the table. News
uses every word that furniture uses, so a pattern asks for what a sentence of a story would not have,
and a sentence that reports something (see `reports`) belongs to no family.
"""

from __future__ import annotations

from qusair_reader.clean.notices import NOTICES
from qusair_reader.clean.signups import SIGN_UPS
from qusair_reader.clean.vocabulary import (
    LIST,
    NETWORK,
    OUR,
    SITE,
    SOCIAL,
    STORE,
    THING,
    Family,
)

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
        rf"{LIST}|(?:share|tweet|pin|post|save|like|e-?mail|print)(?: it| this| article| story| post| page| now)*"
        rf"(?: (?:on|via|to|with|by) {LIST})?[:!]?|(?:click to )?share (?:(?:this(?! (?!article|story|post|page|on|via|with)[^.]*\.$)|(?:on|via|to) (?:{NETWORK}|x)|article|story)\b|(?:on|via|with us)(?=[^.,;]{{0,40}}$)|(?:on|via)(?=: )|the blog\b|the (?:article|story|post|page|link|love|news)\b|with (?:friends|a friend|your)\b|your (?:thoughts?|feedback|comments?|stor(?:y|ies)|experiences?|opinions?|views?|ideas?|photos?|pictures|vision|number|tips|news)\b|your (?!.*\.$))[^.;]{{0,60}}[.!]?"
        r"|(?:share|shares|tweets?|likes?) ?:? ?[\d.,]+k?|[\d.,]+k? (?:shares?|likes?|tweets?|retweets?|views?)"
        r"|copy(?: the)? (?:link|url)(?: to clipboard)?|link copied.{0,20}|(?:opens|open) in (?:a )?new window"
        r"|(?:send|email|e-mail|print|save|bookmark|gift|listen to) (?:this|the) (?:article|story|page|post)"
        r"|copied!?|click to (?!the\b)(?:.{1,59}[^.]|(?:share|save|view|expand|see|read|subscribe|buy|shop|learn|play|watch|download|sign|open|print|e-?mail|copy|follow)\b.{1,60})"
        r"|(?:did you )?(?:like|enjoy|love)d?(?: reading)? (?:this|what you|the (?:article|story|post|show|episode|video|podcast))\b[^.]{0,60}[?!.].{0,20}\b(?:share|follow|subscribe|sign up|tell)\b.{0,140}",
    ),
    Family(
        "advertisement",
        "advertisement label",
        0.99,
        "ad|- ad|story continues|article continues|content continues|after newsletter|report this ad|skip|paid|sponsor|supported by|scroll"
        "|remove ad|promoted|partner content|partner post|partner link|message from|a message from|a word from|word from",
        "",
        r"advertisements?|advert|ads?|(?:- )?advertisement(?: -)?|(?:story|article|content) continues(?: below(?: advertisement)?)?|after newsletter promotion|report this ad"
        r"|(?:advertisement|advert)(?: ?[-–—:.] ?)(?:(?:story|article) continues|scroll|continue|continues)\b.{0,40}"
        r"|(?:article|story) continues (?:below|after).{0,40}"
        r"|skip (?:ad(?:vert(?:isement)?)?|past (?:the )?(?:newsletter|ads?|advert|promo|gallery|content|navigation|video|audio|podcast|related|most|in-article).{0,40})|ad ?choices|(?:paid|sponsored|promoted|partner) (?:content|post|links?)"
        r"|sponsor(?:ed|s)?(?: message)?:?|(?:a )?(?:message|word) from our sponsors?:?|promoted"
        r"|supported by|(?:ad|advertisement) feedback|scroll (?:down )?to continue.{0,40}|remove ads?",
        aside=True,
    ),
    Family(
        "read-more",
        "read-more link",
        0.98,
        "read|see|view|show|load|learn|discover|find out|explore|more|full story|click here"
        "|continue reading|also read"
        "|click here|also |on |from |at |to the review|(to the|(read|(see",
        "by clicking here|? click here |! click here |. click here ",
        r"(?:read|see|view|show|load|learn|discover|find out|explore) (?:more|less|all|full story|the full story|the full article)(?:\s*(?:[»›>→…]|\.\.\.))*"
        r"|(?:more|show more|read on|read article|full story|read now|read the story|click here)(?:\s*(?:[»›>→…]|\.\.\.))*"
        r"|continue reading\b.{0,40}|(?:read|see) (?:also|more|next)\s*[:|–—-].{0,150}|also read\s*[:|–—-].{0,150}"
        r"|click here\b.{0,100}|.{1,80} by clicking here[.!]?|.{4,140}[.!?] click here (?:to|for) .{2,60}|(?:view|see|show) (?:all|more)(?: .{1,30})? ?\(\d+\)"
        r"|more (?:on|about) [^.,;:?!]{2,40}|\(?(?:to the|read(?: the| our)?(?: full)?|see(?: the)?) review\)?[!.:]?(?: ?\|.{0,80})?"
        r"|(?:learn|find out|read|see|discover) more (?:about|on|at|from|here)\b:? ?.{0,80}[^.?!]"
        rf"|(?:(?:see )?also |(?:read )?more )(?:on|from|at) {SITE}(?! than\b)\s*:?.{{0,150}}|(?:on|from|at) {SITE}\s*(?::.{{0,150}}|[»›>→]*)",
    ),
    Family(
        "related",
        "related headlines",
        0.96,
        "related|recommended|recent|latest|trending|popular|similar|more|other|top|featured"
        "|further|you may|you might|you'll |you’ll |may |might |most|editor|don't miss|don’t miss|what to|read|watch"
        "|up next|in case you|keep reading|promoted|sponsored|around the web|from the web|people|others|readers"
        "|must read|listen|from the archive",
        " [",
        rf"(?:related|recommended|recent|latest|trending|popular|similar|more|other|top|featured|further)(?: {OUR})? (?:{THING}|now|today|for you)[:.]?"
        r"|related(?: (?:topics?|tags|items|companies|people|links|to this (?:article|story)))?:?|related\s*[:|].{1,150}|trending(?: now| topics| stories)?:?"
        r"|(?:you )?(?:may|might)(?: also)? (?:also )?(?:like|be interested in|enjoy)[:.…]*|you(?:['’]ll)? (?:may|might) also like(?: (?:these|this|our|to read|from|reading)\b[^.]{0,24})?[:.…!]*"
        r"|recommended(?: for you)?:?|(?:most|more) (?:read|popular|viewed|shared|commented|recent)(?: (?:stories|articles|news|posts|in [^.,!?]{1,30}))?:?"
        r"|editors?['’]?s? (?:picks?|choice)|don['’]t miss|(?:what to )?(?:read|watch) next|up next|in case you missed it.{0,3}|latest(?: news| stories)?|keep reading"
        r"|more (?:on|about|in) (?:this (?:story|topic|section)|these topics)[:.]?|(?:more|latest)(?: (?:stories|news|videos|coverage))? from (?!(?:this |the )?author\b)[^.,;:?!]{2,40}:?|(?:promoted|sponsored) (?:stories|content|links)|around the web|from the web|(?:people|others|readers)(?: are)? also (?:reading|read|liked|viewed|bought)[:.…]*"
        r"|(?:most|more) (?:read|popular|viewed|watched) (?:from|on) [^.,;:?!]{2,40}|(?:read|watch|listen|must read|from the archives?|don['’]t miss) ?[|:»→] ?[^.]{8,150}"
        r"|related (?:posts?|stor(?:y|ies)|articles?|content|videos?|reading|news|links?)\s*[:|–—-].{1,150}"
        r"|.{10,150} \[(?:videos?|insight|reaction|news|warning|pictures?|photos?|pics|opinion|analysis|poll|interview|watch|gallery|report|update|live|comment)\]\|?",
    ),
    *SIGN_UPS,
    *NOTICES,
    Family(
        "comments",
        "comment section",
        0.98,
        "0|,|no|view|show|post|add|leave|write|read|see|hide|join|load|comment|conversation|repl"
        "|response|cancel|log|your e|required fields|save my|notify me|name|email|e-mail|website"
        "|message|first name|last name|phone|submit|this site|like|close|send|sort by"
        "|start the|you must be|you need to be|must be|need to be|please|share|let us know|tell us",
        "permalink",
        r"(?:[\d,]+|no|view|show|post|add|leave|write|read|see|hide|join|load)?(?: a| all| your| the| \d+)* ?(?:comments?|conversation|reply|replies|responses?)(?: ?\([\d,]+\)| [\d,]+| now| here| below| section| rules| policy)*[:!]?"
        r"|leave a (?:reply|comment)(?: ?[^\w ].{0,36}| (?:below|here|on|to|in the|about|cancel|or|and let)\b.{0,34})?|(?:cancel )?reply|log ?in to (?:comment|reply)(?: (?:or|to|on|with|using)\b.{0,34})?\W{0,3}|your e-?mail address will not be published.{0,80}"
        r"|required fields are marked.{0,10}|save my (?:name|e-?mail|info\w*)\b.{0,60}\b(?:e-?mail|browser|website|site)\b.{0,80}|notify me (?:of|about|when|via) (?:new|any|follow|repl|comment|all|further|subsequent|someone|e-?mail).{0,80}|(?:name|email|e-mail|website|comment|message|first name|last name|phone)(?: ?\*| ?\(required\)| address ?\*?)?:?"
        r"|(?:post|submit) (?:a )?(?:comment|reply)|comments are (?:closed|moderated|(?:turned |switched )?off(?! the record)|disabled)[^,]{0,40}|this site uses akismet.{0,120}|like ?loading.{0,5}|like this:|loading(?:\.{3}|…)?"
        r"|submit|cancel|close|send|join the (?:conversation|discussion)(?: (?:on|in|below|with|now|here|by)\b[^.,;]{0,36})?[.!»›>→ ]*|sort by(?::.{0,30}| ?(?:newest|oldest|best|most|top|date|relevan|latest|popular|controversial|default|likes|new|old|name|price|rating)[^.,]{0,30})?|start the conversation[^.,]{0,30}"
        r"|(?:(?:you )?(?:must be|need to be)|please) (?:logged|log|signed|sign) ?in to .{0,30}\b(?:comment|reply)\b.{0,40}|(?:let us know|tell us|share your thoughts)[^.;]{0,60} in the comments?\b.{0,40}"
        r"|.{0,100}\bpermalink\b.{0,40}",
    ),
    Family(
        "copyright",
        "copyright line",
        0.98,
        "copyright|©|(c)",
        "all rights reserved|may not be ",
        r"(?:©|\(c\) ?(?:copyright\b|(?:19|20)\d\d\b)|copyright\W{0,3}(?:©|\(c\)|(?:19|20)\d\d\b|by\b|$|:|(?:notice|policy|information|statement)(?:\W|$)|all rights|[|/•·–—])).{0,180}"
        r"|copyright (?!(?:of|in|on|for|and|is|was|laws?|lawyers?|cases?|claims?|rules?|suits?|infringements?|holders?|owners?|protections?|disputes?|office|issues?|trolls?|battles?|fights?|reforms?|bills?|acts?|terms?)\b)(?:[\w&.,'’()-]+ ){1,6}(?:(?:19|20)\d\d|inc|ltd|llc|plc|corp|limited|media|press|group|news|newspapers|publishing|publications|times|daily|company|bhd|gmbh)\b.{0,60}"
        r"|.{0,80}\ball rights reserved\b(?! (?:for|to|in|\w+ (?:on|of|for|at|were|are))\b).{0,120}"
        r"|.{0,80}\b(?:materials?|contents?|articles?|stor(?:y|ies)|text|page|site|publication|part|portion|transcript)\b.{0,80} may not be (?:reproduced|republished|redistributed|copied|(?:published|used|distributed)(?:,| or\b| without\b)).{0,140}",
    ),
    Family(
        "legal",
        "legal links",
        0.95,
        "privacy|terms|cookie|user agreement|legal|disclaimer|accessibility|imprint|impressum"
        "|use of |reuse this|powered by|do not sell|your |california|ad choices|advertise|code of|manage|our standards:",
        "not responsible for the content",
        r"(?:privacy(?: policy| notice| statement| settings)?|terms(?: (?:of (?:use|service)|& conditions|and conditions))?|cookies?(?: (?:policy|settings|preferences|notice))?|user agreement|legal|disclaimer|accessibility(?: statement)?|imprint|impressum"
        r"|do not sell(?: or share)?(?: my| your)?(?: personal)? ?(?:info\w*|data)?.{0,12}|your (?:privacy|ad) (?:choices|rights)(?! (?:are|is|were|end)).{0,30}|california privacy (?:rights|notice|policy|choices|statement).{0,20}|ad choices|advertise(?: with us)?|code of (?:ethics|conduct)|our standards: ?(?:the )?[^.;:?!]{2,50}\.?|reuse this content|powered by (?:wordpress|disqus|squarespace|wix|ghost|substack|shopify|medium|blogger)(?: vip)?|manage (?:cookies|consent|preferences))(?:[\s|/•·,&–-]|and)*"
        r"(?:(?:privacy|terms|cookies?|policy|of|use|service|sale|legal|and|contact|conditions|notice|about|us|statement|settings|preferences|accessibility|advertise|careers|help|site ?map|copyright)[\s|/•·,&–-]*){0,16}"
        r"|use of (?:and/or registration on )?(?:any portion of )?this (?:web ?site|site) (?:constitutes|implies|signifies)\b.{0,200}|the [\w ]{2,30} is not responsible for the contents? of (?:external|other|third).{0,80}",
    ),
    Family(
        "cookies",
        "cookie notice",
        0.95,
        "accept|reject|allow|decline|by continuing|by using|by browsing",
        "cookies|javascript|recaptcha|blocker",
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners).{0,40}\buses? cookies\b(?!, not\b| as (?:an?|the)\b| for (?:the|a) (?:base|crust|cake|children|dessert)).{0,160}|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|by (?:continuing|using|browsing)\b.{0,60}\b(?:(?:this|our|the) (?:web ?)?(?:site|page)(?! (?:of|as)\b)|cookies)\b.{0,60}\b(?:agree|agreeing|accept|consent|consenting)\b.{0,100}"
        r"|.{0,20}\b(?:this|our|the) (?:page|site|website|feature|app|form|content|video|player|slideshow|gallery)\b.{0,20}\brequires? javascript(?: to .{0,20})?[.!]?|this (?:site|page|form) is protected by recaptcha.{0,100}|(?=.*\b(?:please|your?|must|this|sorry)\b).{0,60}(?:javascript|ad ?blocker).{0,30}\b(?:enable|disable|required|turn)\w*.{0,60}"
        r"|(?=.*\b(?:please|your?|must|this|sorry)\b).{0,60}\b(?:enable|disable|turn o(?:n|ff)) .{0,20}(?:javascript|ad ?blocker).{0,60}|javascript is (?:disabled|required|not enabled)[.!]?",
    ),
    Family(
        "follow",
        "follow-us links",
        0.97,
        "follow|find|like|join|connect|subscribe|watch|add as preferred|listen to",
        "! follow |. follow ",
        rf".{{4,100}}[.!] follow [^.!?]{{2,60}} on {SOCIAL} for (?:real[- ]time|live|more|the latest|breaking|instant|all|regular|daily|exclusive)\b.{{0,120}}|listen to [^.;:?!]{{3,60}} on (?:bbc )?sounds and follow\b.{{0,140}}"
        rf"|(?:follow|join|subscribe to) (?:our|the)(?: [\w&'’-]+){{0,4}} (?:whatsapp|telegram) (?:channel|group|page|community)\b(?:$|[.!]| (?:for|to|here|now|today|and get|and never)\b)[^;?]{{0,100}}"
        rf"|add as preferred (?:source )?on google|join our (?:whatsapp|telegram|discord|facebook|slack)\b[^.;]{{0,60}}[.!]?|subscribe (?:now )?to (?:our|my|the|his|her)? ?[^.,;:?!]{{0,40}}\b(?:channel|podcast)\b(?:$|[.!]| (?:for|to|and|on)\b).{{0,100}}|follow(?: us| me|ing)?(?: (?:on|at|@)? ?{LIST})?[:!.]?|(?:follow|find|like|connect with|join) (?:us|me) (?:on|at|@) ?(?:our |my |the )?(?:{SOCIAL}\b|social\b|@|{SITE}|https?:|app store|google play).{{0,80}}|(?:follow|find|like) us on [^.,;]{{1,40}}|(?:watch|like) [^,;:?!.]{{1,50}} on {SOCIAL}[!:»›→ ]*|connect with us.{{0,10}}"
        rf"|(?:subscribe|follow|find|join|connect|like (?:us|our|me|this))\b[^,;:?!]{{1,50}} on {SOCIAL}(?:$|[,;)(/|&@→»]| [(@]|: ?(?:$|@|{SOCIAL}\b|http)|[.!](?:$|\s(?:follow|check|read|and|subscribe|or)\b)| (?:and|or) (?:on )?{SOCIAL}\b(?! to\b)| and (?:never|get|stay|don|be the|keep|see)\b|,? (?:for (?:more|stories|live|tips|exclusive|regular|instant|the latest|news|all|updates|daily|breaking)|at @|to (?:stay|keep|get|see|receive))\b).{{0,60}}",
    ),
    Family(
        "navigation",
        "site navigation",
        0.97,
        "home|menu|search|contact|about|log|sign in|sign out|my account|account|profile|site|section"
        "|navigation|main menu|toggle|careers|advertise|help|archive|categor|tag|shop|store|cart"
        "|blog|topic|video|podcast|rss|epaper|e-paper|skip|back|return|go |jump|←|→|«|»|‹|›|<|>"
        "|previous|next|prev|older|newer|filed|posted|label|keywords|0|reading time|page|[|x|×|✕"
        "|✖"
        "|image|photo|slide|picture|publish|updated|posted|modified|text size|font size"
        "|view |open |see |enlarge|expand|toggle|explore more|table of contents|on this page|in this |jump to|quick links|open menu|close menu|show caption|hide caption|show all|hide all|these are external|external link",
        "",
        r"(?:home|menu|search|contact(?: us)?|about(?: us)?|log ?in|sign in|log ?out|sign out|my account|account|profile|site ?map|site index|sections?|navigation|main menu|toggle (?:navigation|menu)|careers|advertise|help|archives?|categories|tags|shop|store|cart|blog|topics|videos?|podcasts?|rss|e-?paper|login / register|skip to [\w ]{3,30})"
        r"(?:[\s|/•·›»>]+(?:home|menu|search|contact(?: us)?|about(?: us)?|log ?in|sign in|news|sports?|blog|shop|cart|world|business|opinion|help|account))*"
        r"|(?:back|return|go|jump) to (?:top|home|blog|gallery|the top|home ?page|all|news|main|search|articles?|posts?)\b(?: (?:of (?:the )?(?:page|list|article)|pages?|all|news|blogs?|posts?|articles?|results|stories|menu|site|list\w*|index))*[^\w.,;:?!]*|(?:←|→|«|»|‹|›|<|>)? ?(?:previous|next|prev|older|newer|back)(?: (?:post|article|story|page|entry|posts|entries|slide|image))?s?:? ?(?:←|→|«|»|‹|›|<|>)?"
        r"|(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|tagged(?: with| as)?|labels?|keywords)(?:\s*:| [—–-] )(?:.{0,149}[^.])?|\d+ min(?:ute)?s?(?: |-)?read(?:ing time)?|reading time:?(?: ?(?:~|about |approx\w*\.? |under )?\d.{0,15})?|page \d+ of \d+|\[?(?:x|×|✕|✖)\]?"
        r"|(?:image|photo|slide|page|picture|video)s? \d+ ?(?:/|of|of /) ?\d+|\d+ ?(?:of|of /| / ?|/ ) ?\d+|\d+/(?!(?:5|10|100)$)\d+|(?:published?|updated|posted|modified)(?: date| on| at)?:|(?:text|font) size.{0,10}"
        r"|(?:view|open|see|enlarge|expand)(?: this| the)? (?:image|photo|picture|gallery|image in gallery)(?: in (?:full ?screen|gallery|new (?:tab|window)|lightbox))?|toggle caption|explore more(?: on these topics| stories| articles)?[:.]?|skip to (?:main )?content"
        r"|(?:table of contents|on this page|in this (?:article|post|guide|story|issue)|jump to(?: section)?|quick links)[:.]?|(?:open|close) menu|(?:show|hide) (?:caption|all)|(?:these are )?external links?(?: and|,)? (?:will )?opens? in (?:a )?new (?:window|tab)\.?"
        r"|(?:«|‹|<|←) ?.{0,60}\bprev(?:ious)?\b.{0,80}|(?:next|previous) (?:post|article|story|entry)\b(?:.{0,99}[^.])?",
    ),
    Family(
        "author-box",
        "author box",
        0.96,
        "about the|more|all|view|see all|other|latest|meet the|author"
        "|you can|reach |contact |e-mail |email |write to|follow |have |got ",
        " be reached ",
        r"about the (?:authors?|writers?)|(?:more|all|view all|see all|other|latest)(?: posts| articles| stories)? (?:by|from) (?:this author|the author|author)|view (?:all posts|profile|bio|author)[^.?!]{0,40}|meet the authors?|author (?:bio|profile|info)"
        r"|(?:more|latest|(?:all|view all|see all|other|more|latest) (?:posts|articles|stories)) (?:by|from) (?!(?:\w+day|noon|night|then|now|the end)\b)[a-z][^,;:?!]{2,40}(?<!\.):?"
        rf"|(?:you can )?(?:reach|contact|e-?mail|write to|follow) (?:the (?:reporters?|writers?|authors?)|him|her|them|me|(?!the\b|police\b)[a-z]+ [a-z]+) (?:on|at|via|by)\b.{{0,80}}(?:@|{SOCIAL}\b|e-?mail|{SITE}|\d{{3}}[ .-]\d{{4}}).{{0,80}}"
        r"|(?!.{0,60}\b(?:line|hotline|helpline|police|centre|center|office|detectives?|officers|samaritans)\b).{0,80}\b(?:can|may) be reached (?:at|on|by|via)\b.{0,80}(?:@|twitter|\d{3}[ .-]\d{4}).{0,60}"
        r"|(?:have|got) (?:a|any) (?:tips?|story|news|question|comment|correction|feedback)[^.,?]{0,20}\?(?:\s.{0,60}(?:\b(?:contact|e-?mail|send|call|reach|reached|touch|us|submit|drop|click)\b|@).{0,140})?",
    ),
    Family(
        "commission",
        "affiliate note",
        0.92,
        "as an amazon",
        "commission|independently|affiliate link|affiliate ones",
        r"(?=.*\b(?:we|us|our|links?|i|affiliate\w*|this (?:site|page|article|post))\b).{0,160}\b(?:may|might|can|could)\b.{0,20} earn (?:a |an |us )?.{0,20}commissions?\b.*"
        r"|(?=.*\b(?:we|our|your?|products? featured|featured products?)\b).{0,120}independently (?:selected|reviewed|chosen).{0,120}"
        r"|(?:this|some|our|these|the)(?: of the)?(?: of our)? (?:post|article|page|site|story|links?|products?|content|blog|website)s?\b.{0,60}\baffiliate (?:links?|ones)\b.{0,200}"
        r"|(?=.*\blinks?\b).{0,120}\b(?:we|i) (?:may|might|can|could|will)? ?(?:receive|get) .{0,30}commissions?\b.{0,120}|as an amazon associate.{0,120}",
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
        "donate|support|become a|make a|already a|are you a|try |start your|you have |you’ve |you've ",
        "",
        r"(?:donate|support us|become a (?:member|supporter|subscriber|patron)|support (?:our|independent) (?:work|journalism)[^.,;]{0,60}|make a (?:donation|contribution)|donate (?:now|today|here)|(?:already a|are you a) (?:subscriber|member)\?.{0,40}|try (?!to\b|and\b|\w+ing\b)[^;?]{1,40}\bfree\b(?:[^;?]{0,29}[^.])?|start your free trial|you(?: have|['’]ve) (?:only )?(?:\w+ )?(?:free )?(?:articles?|stories) (?:remaining|left)(?: this month)?)[!.:»›>→]*",
    ),
    Family(
        "call-to-action",
        "call to action",
        0.97,
        "get |start |try |request |book |schedule |claim |download |watch |learn |join |grab "
        "|buy|shop|order|check price|view deal|see it|add to cart",
        "",
        r"(?:get|start|try|request|book|schedule|claim|download|watch|learn|join|grab)\b(?: \w+){0,6} (?:(?:free|trial|demo|quote|started|now|today|call|consultation|ebook|guide|webinar)!?|(?:our|your|a free|free) (?:\w+ ){0,3}(?:trial|demo|quote|today|now|call|consultation|ebook|guide|webinar)\.)"
        r"|(?:buy|shop|order|get it|check price|view deal|see it|add to cart|book now|get started|get deal)(?: now| here| today)?[!.]?",
    ),
    Family(
        "author-note",
        "note about the author",
        0.96,
        "",
        " is a| is the ",
        r"(?!(?:the|an?|his|her|their|its|my|our|your|this|that|one|another|mr|mrs|ms|sir|lord|lady)\b)(?!.*\b(?:said|says|told|who (?:was|were|had|died|is accused))\b)[^.!?,;:\d]{2,40}(?: ['’]\d\d)? is (?:an? |the )(?:[\w'’-]+ ){0,5}(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|freelancer|blogger|producer|intern|fellow) (?:for|at|with|based|covering|who)\b.{0,120}",
        outside=True,
    ),
    Family(
        "reader-question",
        "question to the readers",
        0.9,
        "what do you|tell us what",
        "to hear ",
        r"what do you think\?(?: (?:let us know|tell us|share|leave|post|comment|join|write|e-?mail)\b.{0,120})?"
        r"|.{0,160}\bwe(?:['’]d| would)? (?:like|love|want) to hear (?:from you|what you think|your)\b.{0,120}|tell us what you think\b.{0,60}",
        outside=True,
    ),
    Family(
        "shopping",
        "shopping links",
        0.98,
        "[|buy |order |shop |view |see |get |check |available |from $|from £|from €|$|£|€"
        "|price when|price comparison|best prices today|today's best deal|today’s best deal",
        "",
        rf"\[?(?:(?:(?:buy|order|shop|view|see|get)(?: it)?(?: now| here| the price| price| deal)?|(?:check|see) (?:the )?(?:latest )?price|check availability"
        rf"|available(?: now)?|(?:from )?[$£€][\d.,]+(?: [$£€][\d.,]+)?) (?:on|at|from) {STORE}(?: \(?links? to {STORE}\)?)?[ |,/!»›>→\]]*)+"
        r"|price when reviewed:?|price comparison from [^.;:?!]{2,40}|best prices today.{0,40}|today['’]s best deals?:?",
    ),
    Family(
        "embed",
        "embedded post",
        0.98,
        "a post shared|a photo shared|a video shared|a reel shared|view |see |watch |allow |skip |end of |accept and continue|warning: third|this article contains|this page contains|your browser|media playback|0",
        "",
        r"a (?:post|photo|video|reel) shared by .{1,60}\(@\w[\w.]*\).{0,40}"
        r"|(?:view|see|watch) (?:this |the |original )?(?:post|profile|thread|tweet|video|photo|image) on (?:instagram|imgur|facebook|twitter|x|youtube|threads|tiktok|reddit|flickr|linkedin|bluesky|vimeo)(?:\.com)?"
        r"|(?:skip|end of) (?:twitter|x|instagram|youtube|facebook|tiktok|bluesky|podcast) (?:post|content|video|promotion)(?: \d{1,2})?(?: by .{1,60})?|accept and continue|warning: third[- ]party content may contain ad\w*\.?"
        r"|allow (?:twitter|facebook|instagram|youtube|tiktok|x|google) content\?|this (?:article|page) contains content provided by .{3,250}|your browser does not support .{3,60}|media playback is (?:not supported|unsupported) on .{3,40}|\d{1,2}:\d\d(?: ?/ ?-?\d{1,2}:\d\d)+",
    ),
)
