"""The families of what a site says to its reader: about paying, rating, playing, filling in and commenting."""

from __future__ import annotations

from qusair_reader.clean.vocabulary import Family

_READ = r"(?:read(?:ing)?|view(?:ing)?|see(?:ing)?|access(?:ing)?|enjoy(?:ing)?|unlock(?:ing)?|continue|keep reading)"
_PIECE = r"(?:articles?|stor(?:y|ies)|posts?|pages?|content|newsletters?|episodes?|recipes?)"
_DONE = r"(?:[.!…]|$)"

NOTICES = (
    Family(
        "paywall",
        "paywall notice",
        0.985,
        "subscribe|sign|log|register|become|create |start |to |already |this |these |unlock|keep reading|get |you|want to",
        "",
        rf"(?:subscribe|sign ?up|log ?in|sign ?in|register|become a (?:member|subscriber)|create (?:a|an|your)(?: free)? account|start (?:a|your) free trial)(?: now| today| here| or (?:log|sign) ?in)? to (?:continue(?: reading)?|keep reading|unlock|{_READ} (?:the|this|our|your)? ?(?:full|whole|rest of the|more|unlimited|all)?(?: of)?(?: the| our)? ?{_PIECE})\b[^;?]{{0,100}}"
        rf"|to (?:continue|keep) reading\b[^.;?]{{0,30}}\b(?:subscribe|log ?in|sign ?(?:in|up)|register|create an account)\b[^;?]{{0,80}}|to (?:read|access|view) (?:the (?:full|rest)|this|more)\b[^.;?]{{0,40}}, (?:please )?(?:subscribe|log ?in|sign ?(?:in|up)|register)\b[^;?]{{0,80}}"
        r"|already (?:registered|subscribed|a (?:paid |digital )?(?:subscriber|member)|have an account|a registered user)\?(?: ?(?:please )?(?:log|sign) ?in(?: here| now| to .{2,40})?[.!»›>→]*)?"
        rf"|(?:this|these) {_PIECE} (?:is|are) (?:only |exclusively )?(?:available )?(?:only )?(?:for|to) (?:our )?(?:paid |paying |premium |digital |registered )?(?:subscribers|members|users)(?: only)?{_DONE}"
        rf"|unlock this {_PIECE}{_DONE}|keep reading with a \d+[- ]day free trial{_DONE}|get (?:unlimited|full|instant|digital) (?:digital )?access\b[^?;]{{0,60}}"
        r"|subscribe (?:now |today )?(?:for|from) (?:just |only |as little as )?[£$€]\d[\d.,]*[^.;?]{0,40}[.!]?|you(?:['’]re| are) reading your last free (?:article|story)\b.{0,60}"
        r"|you(?:['’]ve| have) (?:reached your|read all your|used (?:all )?(?:of )?your|run out of)\b[^;?]{0,30}\b(?:free|monthly)\b[^;?]{0,20}\b(?:articles?|stories|limit)\b.{0,100}"
        r"|you(?:['’]ve| have) (?:read|viewed) \d+ (?:of|out of) (?:your )?\d+ [^;?]{0,20}\b(?:articles?|stories|pages?)\b.{0,100}|you (?:need to|must|have to) be a (?:\w+ ){0,2}(?:member|subscriber) to (?:read|view|see|access|watch)\b.{0,80}"
        r"|(?:become|sign up as) a (?:member|subscriber)(?: today| now| here)?[.!]?|want to (?:keep|continue) reading\?.{0,80}",
    ),
    Family(
        "support",
        "appeal for support",
        0.985,
        "your support makes|we rely on|help us|buy me|support me|support us on|if you (?:liked|like|enjoy|enjoyed)|if you l|if you e|this post is public"
        "|support independent",
        " reader-supported |thanks for reading",
        r"your support makes (?:our|this|my) (?:work|journalism|reporting|site) possible[.!]?.{0,80}|we rely on (?:readers|donations|people|supporters)\b[^;?]{0,80}|buy me a (?:coffee|ko-?fi|beer)[.!]?"
        r"|support (?:me|us) on (?:patreon|ko-?fi|paypal|substack|buy me a coffee).{0,40}|support independent journalism[.!]?(?: (?:become|join|donate|subscribe)\b.{0,120})?"
        r"|help us (?:keep|make|continue|fund|to keep)\b[^.;?]{0,30}\b(?:journalism|reporting|newsroom|site|articles)\b[^.;?]{0,60}[.!]?"
        r"|.{2,60} is a reader-supported (?:publication|newsletter|project|site)\b.{0,200}|thanks for reading[^.!?]{0,60}[.!](?: (?:subscribe|this post|if you|please|share|sign up)\b.{0,160})?"
        r"|this post is public,? so feel free to share it[.!]?|if you (?:like|liked|enjoy|enjoyed) (?:this|the|my|our|what you) ?(?:article|post|story|piece|newsletter|read)?,? (?:please |consider |why not |do )*(?:share|sharing|forward|subscribe|subscribing|like|follow|leave|buy)\b[^;]{0,120}",
    ),
    Family(
        "feedback",
        "request for feedback",
        0.985,
        "was |rate|how |thank|report|spotted|found|notice|see |suggest|did you|send us|have you been",
        "",
        rf"(?:was|did you find) this (?:{_PIECE}|information|answer|review|recipe|helpful|useful)\b(?: (?:helpful|useful|interesting|information|to be helpful))?\?.{{0,20}}|(?:rate|how would you rate|how helpful was) this {_PIECE}\??:?"
        r"|(?:thank you|thanks) for (?:your|the) feedback[.!]?|report (?:an? )?(?:error|typo|mistake|problem with this (?:page|article))[.!]?|(?:spotted|found|notice[ds]?|see) (?:an? |something )?(?:mistake|error|typo|wrong|inaccuracy)[^?.;]{0,40}\?.{0,80}"
        r"|suggest an? (?:correction|edit|change)[.!]?|did you make this(?: recipe)?\?.{0,80}|send us (?:a tip|your tips|your (?:story|stories|news))[.!]?|have you been affected by (?:the issues|any of the issues|anything|this)\b[^?.]{0,60}\?.{0,100}",
    ),
    Family(
        "player",
        "player controls",
        0.985,
        "remaining|current|video player|the video player|loading ad|captions|tap |click |swipe |unmute|mute|fullscreen|full screen|play|watch the|listen|this |beginning|end of|escape|stream|audio track|close this",
        "",
        rf"(?:remaining|current) time [\d:/ -]+|(?:the )?video player is loading{_DONE}|loading ad{_DONE}|captions (?:off|on|settings?).{{0,30}}|(?:tap|click|swipe) to (?:unmute|continue|play|expand|zoom)[.!]?|(?:un)?mute|full ?screen"
        r"|play (?:video|audio|now|episode|clip)(?: (?:duration )?[\d:]+)?|watch the video (?:above|below)[.:!]?|listen ?[•·|:–-]? ?\(?\d+:\d\d\)?(?: min.{0,8})?|listen to (?:this )?(?:article|story|episode) ?[\d:]* ?(?:min\w*)?|this audio is (?:auto-generated|ai-generated|automatically).{0,80}"
        r"|this is a modal window.{0,40}|(?:beginning|end) of dialog window.{0,80}|escape will cancel.{0,40}|stream type live|playback rate|audio track|close this (?:video|dialog|player|modal).{0,20}",
    ),
    Family(
        "form",
        "message of a form",
        0.985,
        "something went wrong|oops|an error|there was an error|success|you're all set|you’re all set|you are all set|please try again|invalid|this field|all fields|copied to",
        "",
        r"(?:oops[!.,]* )?something went wrong(?:,? (?:while|when|on our|with (?:your|the form))\b[^.;?]{0,40})?(?:[.!…]+(?: please\b.{0,60})?|$)|oops[!.].{0,60}|(?:an|there was an) error(?: has)?(?: occurred)?\b[^;?]{0,50}(?:please )?(?:try again|later|submitting|sending|loading)\b.{0,30}"
        rf"|success[!.](?: check your (?:inbox|e-?mail).{{0,40}})?|you(?:['’]re| are) all set{_DONE}|please try again(?: later)?{_DONE}|(?:this field is|all fields are) required{_DONE}|copied to clipboard{_DONE}",
    ),
    Family(
        "navigation",
        "site navigation",
        0.985,
        "top of page|see all photos|view results|take our|shop |subscribe to: post|save |gift |share full|bookmark|add |get |download |make us|dark mode|translate this|skip to|link copied|open image|powered by|0|labels:|accept all|jump to com|read in",
        "",
        r"top of page|see all photos|view results|take our (?:reader )?survey[.!]?|shop (?:the look|our favou?rites)|subscribe to: post comments.{0,10}|save (?:for|to read) later|gift (?:this )?(?:article|story)|share full article|bookmark(?: this)?|add to (?:my )?(?:reading list|bookmarks|favou?rites|saved|my list)|(?:get|download) (?:our|the)(?: free| new| mobile| [\w-]{2,20}){0,2} app(?: (?:for|from|on|in|to|today|now|here)\b[^.;?]{0,60})?[.!]?"
        r"|(?:make|add) us (?:a |your )?preferred source on google|dark mode|translate this (?:page|article)|skip to (?:main )?content|link copied(?: to clipboard)?[.!]?|open image in gallery|powered by (?:disqus|wordpress|blogger|taboola|outbrain|google|substack|ghost|squarespace).{0,20}"
        r"|\d{1,3}(?:-| )min(?:ute)?s?(?: |-)read(?:ing time)?|labels:.{0,99}[^.]|accept all(?: cookies)?|jump to comments|read in (?:english|spanish|french|german|arabic|chinese|hindi|portuguese)",
    ),
    Family(
        "comments",
        "comment section",
        0.985,
        "be the first|load more|log|sign in|register|commenting|comments are|please read|read our|community|what are|also publish",
        "",
        r"be the first to (?:comment|leave a comment|reply|review|share what you think)[.!]?|load more (?:comments|replies)|(?:log ?in|sign in|register)(?: or (?:register|sign up|create an account))? to (?:post|view|read|leave|add)(?: a| your)? (?:comments?|reply|replies)[.!]?"
        r"|commenting (?:on|for) this (?:article|story|post) (?:has ended|is (?:now )?closed)[.!]?|comments are not available(?: on this (?:story|article))?[.!]?|(?:please )?read our (?:community|comment(?:ing)?) (?:guidelines|rules|policy|standards)[.!]?|community (?:rules|guidelines|standards)(?: apply)?[.!]?"
        r"|what are your thoughts\?|also publish to my profile",
    ),
    Family(
        "related",
        "related headlines",
        0.985,
        "next up|also in this section|from our partners|topics|what others|what other people|recommended by|sponsored links|you might|more in this",
        "",
        r"(?:next up|also in this section|more in this (?:section|series)|from our partners|topics (?:mentioned )?in this (?:article|story)|what other(?:s| people) are (?:reading|watching)|(?:recommended|sponsored links) by (?:outbrain|taboola|revcontent))[.:!]?",
    ),
    Family(
        "cookies",
        "cookie notice",
        0.985,
        "we value|we respect|we care|we and our|manage options|your privacy",
        "",
        r"we (?:value|respect|care about) (?:your privacy|the protection of your (?:personal )?data)(?:$|[.!](?: .{0,160})?)|we and our (?:\d+ )?(?:partners|vendors)\b.{0,250}|manage options|your privacy (?:matters|is important)(?: to us)?[.!]?",
    ),
    Family(
        "counter",
        "numbers of readers",
        0.985,
        "0",
        "",
        r"\d[\d.,]* ?[km]? (?:followers?|following|subscribers?|readers?|claps?|responses?|upvotes?|reposts?)",
    ),
    Family(
        "newsletter",
        "newsletter sign-up",
        0.985,
        "join |never miss|stay ",
        "in your inbox",
        r"join (?:over |more than |the )?(?:[\d.,]+[km+]*|thousands of|hundreds of thousands of|millions of) (?:other |of our |happy )?(?:readers|subscribers|others|people)\b[^.;?]{0,80}[.!]?|never miss (?:a|an) (?:story|post|update|article|episode|beat|issue|thing)\b[^.;?]{0,60}[.!]?"
        r"|stay (?:informed|up[- ]to[- ]date|in the know|in touch|connected) (?:with|by)\b[^.;?]{0,40}\b(?:newsletters?|e-?mails?|updates|alerts|app|daily|weekly)\b[^.;?]{0,40}[.!]?|(?:the best|the biggest|the latest|all the)\b[^.;?]{0,80}\bin your inbox\b[^.;?]{0,40}[.!]?",
    ),
)
