"""Sentences of reports that have the words of furniture: no family takes them, and cleaning keeps them."""

from __future__ import annotations

import pytest

import qusair_reader as qr
from qusair_reader.clean.families import find_family
from qusair_reader.clean.reports import is_report

BEFORE = [
    (
        "The baths in Quay Street will close in May, the council decided on Tuesday, after 114 years in"
        " which half the town learned to swim there."
    ),
    "“It is a sad day,” said the mayor, Joan Lowe. “We all learned to swim there, and so did our mothers.”",
    "About 90 people stood outside in the rain, some of them in bathing caps, and sang.",
]
AFTER = [
    "The county must still agree, and a decision is expected before the summer.",
    "Until then the baths stay open on weekdays, the council said.",
]

SENTENCES = """
The island can be reached by ferry in 20 minutes.
The village can only be reached by boat.
Until the road reopens the farm can be reached on foot, police said.
The summit may be reached by way of the north ridge in good weather.
An agreement can be reached by Friday if both sides give way.
No minister can be reached on a Sunday, the clerks complain.
Relatives can be reached at the shelter in the school, the Red Cross said.
The helpline can be reached on 0800 555 0199 at all hours.
Anna Berg is a freelance journalist who was arrested in Minsk last year.
Mr Holt is a senior fellow at the Institute for Peace.
Her husband is a former editor at the Gazette.
The victim is a reporter with Radio Minsk, the police said.
The accused is a writer who had lived in Lagos for ten years.
One of the hostages is a producer for the state broadcaster.
His brother is a sports correspondent for a paper in Lima.
More from the mayor will follow on Monday.
More from both teams is needed if the cup is to be won.
Other stories from the camp are worse.
Latest from the Front was the title of the column he wrote in the war.
All from one family, the dead were buried on Sunday.
Other people from the county came too.
Reach him by letter, she said; he has no phone.
Write to him at the prison, she begged.
Follow the river by boat, the guide told them.
Contact the harbour by radio, the coastguard advised.
Have a story of your own? Everyone in Saltby does.
Got any news of the boats? they asked one another.
About the author little is known except that he kept bees.
The names of the children may not be published, the judge ruled.
His poems may not be published in Iran.
The report may not be published before the election, the court decided.
The pictures may not be reproduced in court, a lawyer argued.
The contents of the letter may not be published in full.
Copyright law protects the mosaic, the county says.
Copyright lawyers said that the ruling would be appealed.
Copyright in the song runs until 2060.
Copyright was the least of her worries.
Copyright holders lost 40 million crowns, the studios claim.
With all rights reserved for the elders, the young had nothing to hope for.
Like many candidates, she campaigned on Facebook and in village halls.
Like her mother before her, she relies on email to hear from the ships.
Like most of the cast he is on Instagram all day.
Find him on Facebook and the picture is another one.
Follow the river to the mill, he told them on line seven of the letter.
Follow developments on Twitter and the war looks lost.
Watch enough trials on YouTube and every judge looks the same.
Join a march announced on Telegram and prison may follow.
Subscribers met on WhatsApp to plan the strike.
Follow me on foot, said the guide.
Find us on the map, the islanders joked, and we will buy the beer.
Join us on the barricades, the students shouted.
Connect the pump on line two and the cellar is dry by noon.
Agents could earn a commission of 5% on each sale.
Brokers may earn commissions of up to a third, the regulator found.
A good dealer can earn a commission on both ends of a trade.
The bank might earn commission twice, according to the inquiry.
The film was independently chosen by the festival's jury.
The company was independently reviewed.
The figures were independently reviewed by two auditors.
Candidates are independently selected by a panel of judges.
Have the parcels delivered by Friday, he told the drivers.
Get the letters delivered, the general ordered.
Get the ballots delivered by dawn or there is no election.
Have groceries delivered and the shop in the village dies.
Receive the stolen goods and have them delivered abroad: that was the plan.
By clicking on the link, you handed over your bank details, the court heard.
By signing up, you agree to fight wherever they send you, the deserter said.
By registering the boat abroad, the owner paid no tax.
By entering the race he gave up his pension.
By providing shelter to refugees the monks broke the law.
By submitting late, you lose a mark, the teacher warned.
By subscribing 400 shares the widow took control of the mill.
Join the men who gather daily in the square and you soon learn the songs.
Sign up for the army today, the posters said, and your daily bread is free.
Subscribe to the view that updates are dangerous and you are a heretic.
Register of births and weekly wages were lost in the fire.
Join talks on weekly wages, the minister urged the unions.
Registered users got emails with the names of other patients.
Sign up to fight was what the letters told them.
Subscribe to one theory and the alerts make sense, an official said.
You may unsubscribe from a church, he wrote, but not from God.
You can unsubscribe from a party, but not from a war.
We will never send troops, the minister said.
We will never share power with the men who burned our homes.
We'll never sell the farm.
Check your email was all the message said.
Newsletters were the only press the islands had.
Our newsletter of the council did not mention the flood.
Our daily bread costs twice what it did.
A daily email told the guards which cells to search.
A weekly bulletin in three languages was pinned to the church door.
Privacy was a word the colonel never used.
By using a bomb site as a playground, the children broke the law.
By using the site as a playground, the children broke the law.
By continuing the march past the site of the massacre, they defied the ban.
By using cookies as bait the keeper caught the bear.
Our partners in Kyiv use cookies as bribes, he joked.
We used cookies to bribe the guards, she said.
Accept all cookies from strangers, the boy had learned.
It requires JavaScript skills.
The job requires JavaScript and a head for heights.
The ad blocker that a student wrote was disabled by the court.
A JavaScript file had turned the printers off.
Allow nobody to pass, the order said.
What do you think?
What do you think of that?
No comment.
No reply came from the ministry.
Comments are off the record, the aide said.
Save my name for last, she told the clerk.
Notify me of any deaths, the doctor ordered.
Join the discussion and the landlord throws you out, drinkers said.
Sort by weight and throw the small ones back, the rule says.
Start the conversation with the weather, he advised, and never with the war.
Leave a reply with the porter, the note said.
Close the mine and the town is gone, the union warned.
Reply was there none.
Share the bread with your neighbour, she says.
Share the road, drivers were told.
Share with others what the sea gives, the priest said.
Shares fell 5% on Monday.
Shares in the brewery rose to 41.
Like the Dutch, the Danes share their bikes.
Loved the show, could not follow the plot, one critic wrote.
Enjoy the silence, for the neighbours share the wall.
Save the whale posters hung in every shop.
Post it by Friday, she was told.
Print was all he knew.
Click to cancel rules were struck down by a court.
Click here, the message said, and the money was gone.
Email the list to every prison, the governor ordered.
Copy the link was the advice of the police.
Article continues to be law until parliament votes.
Skip past the queue and the guards send you home.
Supported by both parties, the bill passed.
Paid content was found on a third of the sites.
Ad sales fell for the ninth quarter.
Read more than one paper, she told the class.
See more of the country than the beach, the guide said.
Continue reading to the children, the doctor told her.
On Amazon.com the book sells for 20 dollars.
At Booking.com, 300 jobs will go.
From Cars.com came a different answer.
On Lenta.news the story was gone within the hour.
See the full story of the mine and weep, one reviewer wrote.
More on that in the evening, the spokesman promised.
Learn more languages, the minister told the young.
Most read in silence.
Most shared in the spoils of the war.
More popular in the north, the game is dying in the south.
Related to the mayor by marriage, the builder got the contract.
Similar stories are told in every valley.
Recent news from the mine is bad.
Top stories of the tower were lost in the fire.
You may like the soup, said the cook, but the fish is better.
You might also like the view from the tower, he told the bride.
Trending was a word that she had never heard.
Don't miss the bus, said Lowe.
Keep reading between the lines, the exile advised.
Editors chose the picture after a long quarrel.
Back to home and bed, she thought.
Go to all the villages and count the dead, the order said.
Return to search for survivors was impossible in the dark.
Back to main street went the brass band.
Next story up is the library.
Next article of the bill bans night fishing.
Previous entry was by boat only.
Previous story aside, the witness was believed.
Labels: he hated them.
Topics - he had many of them - were kept in a box.
Tag-team wrestling came to town.
Label-free bottles will be banned.
Reading time is over when the bell rings.
Page 3 of 4 was missing.
Skip to the end and the murderer is known.
Help arrived at noon.
Search parties went out at dawn.
Home news was all that the censor let through.
Do not sell the farm, his father told him.
Do not sell to strangers is the rule of the valley.
California privacy law takes effect in June.
Your privacy rights ended at the prison gate, he said.
Terms of use were not read by anyone.
Legal and moral were two words for the same thing.
Disclaimer or not, the bank has to pay.
Support our troops.
Support independent work for the disabled, the charity urged the county.
Try to set the birds free.
Try living free in a prison town, she wrote.
Make a donation or lose the bed, patients were told.
Become a member of the party or leave, the teachers heard.
Already a subscriber? So were 40,000 others, and the paper died.
Start a new life today.
Get out of the city now.
Watch the birds go free.
Learn to live with the river now, the engineer told them.
Join the army now.
Request a new trial.
Book ends on the trial.
Buy now and regret it in March, traders said.
Call 555-123-4567, the note said.
The rebels can be reached only on foot, a week from the road.
Consensus may be reached by the end of June.
The hotline can be reached at 555-010-0199, the city says.
Ms Okafor is a reporter for the Lagos Herald and was held for two nights.
Peter Lund is the correspondent who broke the story.
Maria Silva is a producer with a theatre in Porto.
She is a writer for children.
More by luck than judgment, the crew was found.
More from habit than hunger, he eats at noon
More from this summit on page two.
Latest by the score of 2-1.
All stories from that night agree.
Other articles of the treaty were dropped.
Contact him by Friday or lose the flat, the letter said.
Follow her on the long walk to school and the danger is plain.
Copyright expired in 1998.
This letter may not be copied, the envelope said.
The photographs may not be used in evidence.
The text may not be distributed in Russia.
No part of the ship may be reproduced without leave of the navy.
Find out more on Twitter was all the ministry said.
Find the right doctor on Facebook and pay for it.
Join the protest on Facebook, they were told.
Join thousands on Twitter in mourning.
Follow the money on Instagram: the shoes alone cost 900 dollars.
Like us, they are on Facebook; unlike us, they have no bread.
Watch the match on YouTube.
Watch the trial live on YouTube from Monday.
Follow the election on Telegram, the party told its voters.
We may earn a commission, the broker admitted.
You can earn commission of 10% on every boat, the recruiters promised.
Insurers may earn more if you die than any commission would bring.
Our products were independently reviewed, the firm insists.
Get the news delivered daily by boat.
Receive stories from home, delivered every Friday by the mail plane.
Register for updates at the town hall.
Register for alerts by text message before the storm season.
Sign up for a weekly swim at the baths.
Sign up for daily mass in the chapel.
Join a union or lose your email account, workers were told.
Subscribe or die was the slogan of the newsletter.
By registering you accept the law of the camp.
By clicking a box, users agree to sell their faces, the regulator found.
By submitting to the search, they agree to be filmed.
By entering the zone, you accept the risk of mines, reads a sign.
By using the site you agree to be bored, wrote one critic.
We use cookies for the base and cream cheese for the top.
We use cookies, not cakes.
We will never share our bread with you.
Comments below are from the police report.
Hide the conversation.
Leave a comment with the guard at the gate.
Notify me by radio.
Log in to reply and the trap is sprung.
Sort by colour, then wash.
Join the conversation at the library on Thursday evening.
Start the conversation early.
Click to the next slide and the king is dead.
Share this bread.
Share the story with the young, the elders ask.
Share your water, the sign says.
Share your umbrella.
Like this: a fist, then an open hand.
Listen to the story.
Did you love what he did, or share in it?
Open in new window frames, the cracks let in the cold.
Read also the psalms: they comfort.
From bbc.co.uk to lenta.ru the pictures were the same.
More on cnn.com than in the village, the news of the flood spread.
See all of the valley (1950).
Most popular in the south.
Recommended for you by the doctor.
Skip to the main course.
Return to all posts was ordered at six.
Back to main base.
Next entry: the widow.
Next post is 40 miles away.
Text size of the ballot was too small.
Prices start at 12/20.
Your privacy choices are few.
Code of conduct and legal notice and terms and conditions.
Support our journalism students, the college asks.
Get the guide.
Download the guide today.
Claim your free seat today, the poster said.
Grab the rope now.
Learn the truth today.
Officials could get a commission, the leaked emails showed.
Join the navy for free, the posters said.
Watch the launch on Facebook, pupils were told.
The pass can be reached by bus from March to October.
No deal can be reached by email, the negotiators agree.
Officials could not be reached on Sunday, and calls to 555-010-0123 rang out.
Ruth Adeyemi is the first editor with cerebral palsy at a national daily.
Jon Frost is a fellow at a college that no longer exists.
Keiko Mori is a freelance writer who voted for the bill.
Sami Haddad is an intern at the hospital and has not slept since Friday.
The author of the attack is still at large.
Email was invented twice.
Print sales rose for the first time in a decade.
Mail trains ran through the night.
Line by line, the judge took the case apart.
Telegram channels close to the army named a third village.
WhatsApp and Telegram were blocked within the hour.
Facebook said it would appeal.
Twitter, Facebook and Instagram refused to comment.
YouTube has 20 days to reply.
Follow that car, the inspector said, and the crowd laughed.
Follow-up talks are planned for Monday.
Follow the instructions on the box or ring a doctor.
Like father, like son: both lost the seat by nine votes.
Like the others she posts on TikTok, but only about moths.
Find the body and the case is solved, they say in Palermo.
Find a doctor on WhatsApp, the ministry tells the villages.
Join the queue at six and bread may still be had.
Join forces on climate or drown, the islands told the rich.
Connect the dots on Facebook and a pattern appears.
Sign up to the treaty and the sanctions go, was the offer.
Sign up to vote by email before the 9th, the clerk urges.
Sign up for a free swimming lesson was all the notice said.
Signing up for the newsletter cost her the job.
Subscribe to updates from the volcano, islanders are told.
Register for email voting closes on Friday.
Register now or lose the vote, the posters warn.
Get ready for a cold night.
Get the boat, get the children, and go now.
Have your passport delivered by courier.
Receive no stranger was the law of the house.
Newsletters from the front were read aloud in the square.
By signing the letter they accept the terms of the truce.
By clicking "accept", users gave the firm their contacts.
By entering parliament, they gain access to information on the war.
By providing your blood you save a life, the nurses told us.
By subscribing to the paper's view of our history, you wrong the dead.
By using the site as a shelter you risk arrest.
By continuing on the site of the old mine, you accept the danger.
This site uses water from the lake.
This site is protected by a fence.
Privacy and trade will fill the second day.
Terms are to be agreed by Friday.
Cookies and tea were served.
Legal aid is cut by a third.
Copyright and patents will be treated apart.
Copyright 1984 was the last line of the book.
Copyright Times are changing, wrote the trade press group.
All rights reserved seats on the night train are sold.
The contents may not be copied or shown, the seal warns.
These articles may not be used or sold in the camp.
Commission members may earn more than the president.
We earn a commission on every lie, one agent joked.
If you buy a house from him, he may earn a commission from both sides.
The products may be independently reviewed by the county.
The links between the firms were independently reviewed.
Click to enlarge the hole and the whole wall falls.
Save this date, she told the heirs.
Send this page to the king, wrote the monk.
1,200 shares changed hands.
12 views of the harbour hang in the hall.
3 comments on the plan came from the fire brigade.
View of the harbour (1921)
Show more care, the coroner told the hospital.
Read on and you will see, the preface says.
More in the north than in the south.
More about the fire is known today.
More from Lima: the strike is over.
Latest news from the mine is grim.
Top reads of the summer are about murder.
What to read in a war was the theme.
Popular content is king, he says.
Photo 12 shows the knife.
Page 12 of 40 is missing from the file.
Home is where the heart is.
Home, sports and opinion pages were dropped.
Contact was lost at 4.12.
Help is on the way.
About the author she would say nothing.
Tags on the bags showed the name of the airline.
Category 4 winds hit the coast.
Categories: none of them fits.
Back to the news of the day.
Next page of history: exile.
Previous owners took the bell.
Older people were told to stay in.
Cancel the game, the fans demanded.
Phone lines are down.
Website of the ministry was down.
Loading took nine hours.
“All rights reserved. No part of these pages may be reproduced.”
"Sign up for our newsletter"
‘Accept all’
“Please log in to leave a comment.”
Reply came by pigeon.
Support us or fall, the junta told the judges.
Donate blood today, the hospital asks.
Make a contribution and the gate opens.
Become a member of parliament and the pay doubles.
Try the soup; it is free.
Start the motor now.
Download of the files took a day.
""".strip().split("\n")


def test_there_are_enough_of_them() -> None:
    assert len(set(SENTENCES)) == len(SENTENCES) >= 150


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_family_takes_a_sentence_of_a_report(sentence: str) -> None:
    family = find_family(sentence)

    assert family is None or family.outside


def test_sentences_stay_in_the_middle_of_an_article() -> None:
    lost = []
    for sentence in SENTENCES:
        text = "\n\n".join(["Baths to close in May", "By Ann Reed", *BEFORE, sentence, *AFTER])
        lost += [text[b.start : b.end] for b in qr.parse(text).blocks if b.removal]

    assert len(lost) <= len(SENTENCES) // 100, lost  # the table judges by more than families


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg is a freelance journalist based in Oslo.",
        "Peter Holt is a senior fellow at the Institute for Quiet Seas.",
        "What do you think?",
    ],
)
def test_a_note_goes_below_the_article_and_stays_within(sentence: str) -> None:
    within = "\n\n".join([*BEFORE, sentence, *AFTER])
    below = "\n\n".join([*BEFORE, *AFTER, sentence])

    for point in ("default", "aggressive"):
        kept = [within[b.start : b.end] for b in qr.parse(within, cleaning=point).kept]
        assert sentence in kept
    assert [below[b.start : b.end] for b in qr.parse(below).blocks if b.removal] == [sentence]


def test_a_newsletter_box_within_the_story_goes() -> None:
    box = [
        "Sign up to Morning Briefing",
        "Our free daily newsletter with the top stories.",
        "Privacy Notice: Newsletters may contain info about charities and content paid by others.",
    ]
    text = "\n\n".join([*BEFORE, *box, *AFTER])

    assert [text[b.start : b.end] for b in qr.parse(text).kept] == [*BEFORE, *AFTER]


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        ("Sign up to Morning Briefing", "newsletter"),
        ("Sign up to The Harbour Digest", "newsletter"),
        ("Our free daily newsletter with the top stories.", "newsletter"),
        ("A free weekly email full of things to do by the sea.", "newsletter"),
        (
            "Privacy Notice: Newsletters may contain info about charities and content paid by others.",
            "newsletter",
        ),
        ("MORE FROM THE DAILY MERIDIAN", "related"),
        ("More news from the Outer Islands", "related"),
        ("More from this author", "author-box"),
        ("All articles by Ada Holm", "author-box"),
        ("Ada Holm can be reached at ada@example.org or on 555-010-0199.", "author-box"),
        ("Have a tip? Send it to desk@example.org.", "author-box"),
        ("Got a story? Contact our news desk.", "author-box"),
        ("Copyright The Harbour Press 2020", "copyright"),
        ("This material may not be published, broadcast or rewritten.", "copyright"),
        ("By continuing to use this site you agree to our use of cookies.", "cookies"),
        ("Please enable JavaScript to read the comments.", "cookies"),
        ("By signing up you agree to our terms of use.", "newsletter"),
        ("Get the best of the week delivered straight to you, free.", "newsletter"),
        ("Follow the Harbour Press on Facebook and Instagram", "follow"),
        ("Join me on TikTok: @adaholm", "follow"),
        ("On harbourpress.com: The night the pier was lost", "read-more"),
        ("Next article The night the pier was lost", "navigation"),
        ("Like this story? Share it with a friend!", "share-buttons"),
        ("Some links are affiliate links, and we may earn a small commission.", "commission"),
        ("Read more: “It was the sea that took them,” says the keeper.", "read-more"),
    ],
)
def test_furniture_of_the_same_words_is_still_named(block: str, rule: str) -> None:
    family = find_family(block)

    assert family is not None
    assert family.rule == rule


@pytest.mark.parametrize(
    ("block", "report"),
    [
        ("By signing up you lose your bed, the sergeant said.", True),
        ("By signing up the boys left school for good.", True),
        ("By signing up you agree to our terms.", False),
        ("Read more: the keeper said no.", False),
        ("The keeper left at dawn", False),
        ("She left.", False),
    ],
)
def test_a_report_is_told_by_voice_and_tense(block: str, report: bool) -> None:
    assert is_report(block.lower()) is report
