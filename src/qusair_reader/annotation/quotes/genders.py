"""Which pronoun fits a person: by form of address and by the commonest given names.

Only there to keep "he" from a woman and "she" from a man; whoever is not known fits both.
"""

from __future__ import annotations

from collections.abc import Sequence

from qusair_reader.annotation.marks import Name
from qusair_reader.annotation.quotes.words import word_set

MAN, WOMAN, PERSON = "man", "woman", "person"

_MEN = word_set(
    """
    aaron abdi abdul abdulaziz abdullah abdulrahman abel abhishek abraham abu adam adewale
    adrian ahmad ahmed ahmet aidan ajay akash akira alain alan alasdair alastair albert
    albin alec aled alejandro alessandro alexander alexandre alexandros alexei alexey alfie
    alfonso alfred alfredo alhaji ali alistair allan allen alvaro alvin amar amir amit amos
    anders andre andrea andreas andrei andres andrew andrzej andré andrés andy angus anil
    anthony antoine anton antonio antonis antti anwar archie arjun armando arnaud arne
    arnold arsene arthur arturo arun aryan ashok ashraf asif aslan atsushi attila augusto
    axel ayman babak babatunde baptiste barney barry bart bashar bashir bassam bastien ben
    benedict benito benjamin benny bernard bernie bilal bill billy bjorn björn blaine bob
    bobby bogdan boris brad bradley brandon brendan brent brett brian bruce bryan bryce
    buddy byron callum calvin carl carlo carlos carlton cecil cedric cesar chad charles
    chidi chinedu christian christoph christophe christopher christos chuck chukwuma
    clarence clayton clement cliff clifford clint clive cody colin connor conor conrad
    cornelius craig cristian cristiano curtis cyril césar dale damian damien damon dan
    daniel danilo danny dario darius darrell darren darryl daryl dave david dean declan
    deepak dennis denys derek dermot desmond dexter didier diego dieter dietmar dimitar
    dimitri dimitris dinesh dirk dmitri dmitry dmytro dominic don donald donny doug douglas
    duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edmund edoardo eduardo
    edward edwin efraim eli elias elijah elliot elliott elmer elon elvis emeka emil emile
    emilio emmanuel emre enda enrico enrique enzo eoin eric erik ernest ernesto ernie erwin
    esteban ethan etienne eugene evan evgeny ewan ezekiel fabian fabio fabrice faisal farid
    farouk federico felipe felix fergus fernando festus filip finn florian francesco francis
    francisco franck franco francois frank franklin franz françois fraser fred freddie
    freddy frederic frederick fredrik friedrich fyodor gabriel gareth garry garth gary
    gaston gavin gene geoff geoffrey georg george georges georgios gerald gerard gerardo
    gerd gerhard gerry gianluca gideon gilbert gilles giorgio giorgos giovanni giuseppe
    glenn godfrey gordon graeme graham grant greg gregory grigory guido guillaume guillermo
    gunther gus gustav gustavo guy hadi hakan hakeem hamad hamid hamish hamza hans hari
    harold haroon harry haruki harun harvey hasan hashim hassan hector heinrich heinz helmut
    henri henrik henry henryk herbert herman hiroshi horst howard hubert hugh hugo humphrey
    hussain hussein héctor iain ian ibrahim ibrahima idris ignacio igor immanuel imran isaac
    isaiah ismail ivan ivo iván jaap jack jacob jacques jake jakob jakub jamal james janez
    janusz jared jaroslav jarrod jason javad javier jayden jean jeff jeffery jeffrey jens
    jeremiah jeremy jermaine jerome jerry jesper jim jimmy joachim joakim joao jochen joe
    joel joey johan johann johannes john johnathan johnny jon jonah jonas jonathan jonny
    jordi jorge jose joseba josef josep joseph josh joshua josé jozef joão juan juergen juha
    julian julien julio julius jurgen justin jörg jürgen kareem karim karl karol kaspar
    kazuo keiran keith kelvin kemal ken kenji kenneth kenny kenta kevin khaled khalid khalil
    kieran kirill klaus kofi konrad konstantin kostas krishna krzysztof kunle kurt kwabena
    kwame kyle lachlan lance larry lars laszlo laurent lawrence leandro leo leon leonard
    leonardo leonid leopold leroy lester levi lewis liam linus lionel lloyd logan lorenzo
    lothar louie louis luc luca lucas luciano ludovic ludwig luigi luis luka lukas lukasz
    luke luther lászló mads magnus mahmoud malcolm mamadou manfred manish manoj manuel marc
    marcel marcelo marcin marco marcos marcus marek mariano mario marius mark markus martin
    martyn marvin massimo mateo mateus mathew mathias mathieu mats matt matteo matthew
    matthias matthieu mattias maurice mauricio mauro max maxim maximilian mehdi mehmet
    melvin mervyn micah michael michal mick miguel mikael mike mikhail mikkel milan milos
    miloš milton mirko mitch mitchell mohamad mohamed mohammad mohammed mohsen mohsin moises
    mordechai morten moses moshe muhammad mukesh murat murray musa mustafa mustapha mykola
    nabil naoki narendra nasser nate nathan nathaniel naveed naveen ned neil nelson neville
    niall nicholas nick nicolai nicolas nicolás niels nigel niklas niko nikolai nikolaos
    nikolas nikos nils nitin norman oleg oleksandr oleksii oliver olivier olof oluwaseun
    omar omari orlando oscar oswald otto owen pablo paddy panos paolo pascal patrick paul
    pavel pawel pedro pekka percy perry petar pete peter petr petros phil philip phillip
    pierre pieter piotr prakash pranav preston qasim quentin quincy radek radoslaw rafael
    rafal rafiq raheem rahul raj rajesh rajiv rakesh ralph raman ramesh ramon ramón randall
    randy raoul rashid raul ravi ray raymond raúl reg reginald reinhard rené rex reza rhys
    ricardo riccardo richard richie rick ricky rob robbie robert roberto rod roderick rodney
    rodolfo rodrigo roger rohan rohit roland rolf romain roman ron ronald ronaldo ronnie
    rory ross roy ruben rubén rudolf rudy rufus rupert russell rusty ryan ryszard saad saeed
    salman salvador salvatore samir samuel sandeep sandro sanjay santiago santosh satoshi
    saul scott sean sebastian sebastien sebastião selim serge sergei sergey sergio sergiy
    seth shane shaun shawn shigeru siddharth siegfried simon slobodan solomon spencer stan
    stanislav stanley stefan stefano steffen stelios stephane stephen steve steven stewart
    stig stuart sunil suresh sven syed tadeusz takashi takeshi tariq taro tayyip ted tendai
    thabo theo theodore thiago thierry thomas thor tiago tibor tim timo timothy tobias toby
    todd tom tomas tomasz tommy tomás tony torsten travis trent trevor tristan troy tunde
    tyler tyrone tyson udo ulf ulrich umar umberto uri usman uwe vaclav valentin vasile
    vasily vernon vic vicente victor vijay vikram viktor vince vincent vincenzo vinod vitali
    vitaliy vitor vladimir volodymyr václav wade waleed wally walter warren waseem wayne
    wendell werner wes wesley wilfred wilhelm will willem william willie willy winston
    wojciech wolfgang xavi xavier yann yannick yaroslav yasir yevgeny yiannis yitzhak yosef
    yousef youssef yuri yuriy yusuf yves zac zach zachary zahid zaid zane zeljko zoltan
    zoran
    """
)
_WOMEN = word_set(
    """
    abby abigail ada adaeze adele adriana adrienne agata agatha agnes agnieszka aileen aimee
    aimée ainhoa aisha aisling alana alberta alejandra aleksandra alessandra alessia alexa
    alexandra alexandria alice alicia alina alisha alison alissa aliyah allison alma alyssa
    amal amalia amanda amara amber amelia amelie amina aminata amira amrita amy ana anabel
    anastasia anastasiya anaïs andrea andreea angela angelica angelina angelique anika
    anissa anita anja anjali anke ann anna anne anneke anneliese annette annie annika anouk
    antje antoinette antonella antonia anya araceli ariana arianna arlene arya asha astrid
    audrey aurelie aurora ava ayesha aysha ayşe azadeh barb barbara beata beatrice becca
    becky belinda bella berit bernadette bernice bertha bess beth bethan bethany betsy
    bettina betty beverly bianca birgit birgitte bonnie brandi breanna brenda bridget brigid
    brigitte britney britta brittany bronagh bronwyn brooke caitlin caitríona camilla
    candace candice carina carla carley carlotta carly carmela carmen carol carole carolina
    caroline carolyn carrie cassandra catalina catarina caterina catherine cathryn cathy
    cecile cecilia celeste celia celine chanel chantal charlene charlotte charmaine chelsea
    cherie cheryl chiara chioma chloe chloé christa christelle christie christina christine
    christy ciara cindy claire clara clarissa claudette claudia claudine clementine colette
    colleen concetta connie constance consuelo cora cordelia corinna corinne cristina
    cynthia céline dagmar daisy dalia daniela danielle danuta daphne darlene dawn deanna deb
    debbie debora deborah debra deirdre delia delphine denisa denise diana diane dina
    dolores dominika donatella donna dora doreen doris dorota dorothy dragana ebony edith
    edna edwina effie eileen eilidh ekaterina elaine eleanor elena eleni elenor elif elin
    elinor elisa elisabeth elise eliza elizabeta elizabeth elke ella ellen ellie elodie
    eloise elsa elspeth emilia emilie emily emine emma emmanuelle enid erica erika erin
    ernestine esme esmeralda esperanza estelle esther eugenia eugenie eunice eva eve evelyn
    evie ewa fabienne faith farah fatema fatima fatma fatou fatoumata faye felicity fiona
    florence frances franziska freda freya frida frieda gabriela gabriella gabrielle gail
    galina gemma genevieve geneviève georgia georgina geraldine gertrude gill gillian gina
    ginny giorgia giovanna gisela giselle gita giulia gladys glenda gloria grace greta
    gretchen gudrun gwen gwendolyn gwyneth hana hanna hannah harriet hayley hazel heather
    heidi heike helen helena helene helga henrietta hermione hilda hillary hollie holly hope
    hélène ida ifeoma ilana ilse iman imelda imogen ines inga inge ingeborg inger ingrid
    inés ioana irene irina iris irma isabel isabella isabelle isla isobel ivana ivanka ivy
    jacinda jacinta jacqueline jacqui jade jana jane janelle janet janette janice janine
    jasmin jasmine jayne jean jeanette jeanne jeannie jemima jenna jenni jennie jennifer
    jenny jessica jill joan joana joann joanna joanne jocelyn jodie johanna jolanta jolene
    josefina josephine josie joyce judi judith judy julia juliana juliane julianne julie
    juliet julieta juliette justina justine justyna kamala karen karin karina karoline kasia
    kassandra katarina katarzyna kate kateryna katharina katharine katherine kathleen
    kathrin kathryn kathy katie katja katrin katrina katya kayla kayleigh keeley keira
    keisha kellie kelly kelsey kendra keri kerstin khadija kiara kiera kimberley kimberly
    kirsten kirstie kirsty klara kristen kristi kristie kristin kristina kristine laetitia
    laila lakshmi lana lara larissa latisha latoya laura laurel lauren lauryn lavinia layla
    lea leah leanne leila lena lenka leonie leonora lesley leticia letizia libby lidia liesl
    lila lilian liliana lillian lilly lily lina linda lisa lisbeth liv livia liz liza lizzie
    lola lorena loretta lori lorna lorraine lottie louisa louise lourdes luana lucia lucie
    lucille lucinda lucrezia lucy lucía ludmila luisa luiza lydia lyn lynda lynette lynn
    lynne lyudmila léa mabel madeleine madison mae maeve magda magdalena maggie mairead
    maisie malala malgorzata mandy manuela mara marcela marcella marcia margaret margarita
    margherita margit margot margrethe marguerite maria mariah mariam mariana marianna
    marianne marie marieke mariella marika marilyn marina marine marisa marisol marissa
    marita marjorie marlene marsha marta martha martina mary maryam maryanne mathilde
    matilda maud maude maureen mavis maxine maya mayra małgorzata meera meg megan meghan
    melania melanie melinda melissa mercedes mercy meredith mia michaela michaele micheline
    michelle mildred millicent millie mimi minnie mira miranda mireille miriam mirjam moira
    mollie molly mona monica monika monique montserrat muriel myra myriam myrtle nadezhda
    nadia nadine naima nancy nanette naomi natalia natalie natalya natascha natasha nell
    nellie nesrine ngozi niamh nicola nicole nicolette nikki nina ninette nkechi noelle
    noemi nollaig nora nuala oksana olena olga olivia oona oonagh ophelia oriana orla paige
    paloma pam pamela paola parvati patience patricia patrizia patti patty paula paulina
    pauline pearl peg peggy penelope penny perpetua petra philippa phoebe phyllis pippa
    polly pooja poppy portia preeti priscilla priti priya rachael rachel radhika raffaella
    raisa ramona rania raquel rasheeda rebecca rebekah regina rekha renata renate renee
    rhiannon rhoda rhonda ricarda rita riya roberta rochelle roisin romina rosa rosalie
    rosalind rosalyn rosamund rosanna rose rosemarie rosemary rosetta rosie rowena roxana
    roxanne roya rozanna ruby ruth sabina sabine sabrina sadie saffron saima saira sally
    salma salome samantha samira sandra saoirse sara sarah saskia savannah scarlett selena
    selina selma serena shabana shakira shanice shanti sharon shauna sheena sheila shelley
    sherri sheryl shirin shirley shreya sian sibylle sienna sigrid silke silvana silvia
    simona simone sinead sinéad siobhan siobhán siân sofia sonia sonja sonya sophia sophie
    soraya stacey stefania steffi stella stephanie stéphanie sue suki sunita supriya susan
    susana susanna susannah susanne susie suzan suzanna suzanne svenja svetlana swati sylvia
    sylvie tabitha talia tamara tammy tamsin tania tanya tara tasha tatiana tatjana teagan
    temitope teresa teresita tess tessa thelma theodora theresa therese thora thérèse
    tiffany tilda tilly tina tori tracey tracy tricia trina trish trisha trudy tyra ulla
    ulrike uma una ursula ute vaishali valentina valeria valerie vanda vandana vanessa vania
    vera verity veronica veronika veronique verónica vicki vickie vicky victoria vilma viola
    violet violeta virginia virginie viviana vivien vivienne véronique wanda wangari wendy
    wilhelmina wilma winifred winnie wiola xenia ximena yael yana yasmin yasmine yekaterina
    yelena yesenia yetunde yolanda ysabel yulia yuliya yvonne zahra zainab zara zaynab zelda
    zeynep zinaida zoe zofia zola zuzana zuzanna
    """
)
_EITHER = _MEN & _WOMEN
_SURNAMES = word_set(
    """
    alexander arnold barry benjamin bradley bruce bryan charles clifford craig curtis daniel
    david dean douglas duncan edmund francis franklin fraser george gilbert gordon graham grant
    gregory harvey henry howard hugo jack jacob james kelly kelvin lambert lawrence lewis lloyd
    logan louis luther marshall martin mitchell murray nelson norman oliver oscar owen patrick
    paul perry preston ray rose ross russell scott simon spencer stanley stewart stuart thomas
    travis tyson victor vincent wade walter warren wayne wesley
    """
)
"""Given names that stand for a whole family where they stand alone: "Murray"."""
_ADDRESS = {
    "mr": MAN, "sir": MAN, "king": MAN, "prince": MAN, "lord": MAN, "pope": MAN,
    "mrs": WOMAN, "ms": WOMAN, "miss": WOMAN, "lady": WOMAN, "queen": WOMAN, "princess": WOMAN,
    "dame": WOMAN, "duchess": WOMAN, "sister": WOMAN, "baroness": WOMAN, "countess": WOMAN,
    "actress": WOMAN, "chairwoman": WOMAN, "congresswoman": WOMAN, "councilwoman": WOMAN,
    "policewoman": WOMAN, "spokeswoman": WOMAN, "businesswoman": WOMAN,
    "baron": MAN, "father": MAN, "congressman": MAN, "councilman": MAN, "spokesman": MAN,
    "businessman": MAN,
}  # fmt: skip
_LONGEST = max(map(len, _ADDRESS)) + 2
"""A form of address begins no farther from the name, a full stop and a space between."""
_TELLING = ("ess", "man")
"""How forms of address end that tell as much in lower case: "actress Kim Berg"."""


def of_people(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Return MAN, WOMAN or PERSON for each person's canonical name."""
    known: dict[str, str] = {}
    for name in names:
        if name.kind != "person":
            continue
        found = _of_mention(text, name)
        before = known.get(name.canonical, PERSON)
        if before in (PERSON, found):
            known[name.canonical] = found
        elif found != PERSON:
            known[name.canonical] = PERSON
    return known


def _of_mention(text: str, name: Name) -> str:
    given = of_given(name.canonical)
    return given if given != PERSON else address_of(text, name) or PERSON


def address_of(text: str, name: Name) -> str | None:
    """Return MAN or WOMAN where a mention has a form of address: "Mrs Berg"."""
    lead = text[max(0, name.start - _LONGEST) : name.start].rpartition("\n")[2].split()
    words = [*lead[-1:], *text[name.start : name.end].split()]
    written = [word for word in words[:-1] if _is_written(word)]
    addresses = (_ADDRESS.get(word.rstrip(".").lower()) for word in written)
    return next(filter(None, addresses), None)


def _is_written(word: str) -> bool:
    """Return whether a word can be a form of address: not the lady in "as first lady. Berg"."""
    return word[0].isupper() or word.endswith(_TELLING)


def of_given(canonical: str) -> str:
    """Return MAN, WOMAN or PERSON by the given name or the title that a name begins with."""
    first = canonical.split(maxsplit=1)[0].rstrip(".").lower() if canonical else ""
    if first in _ADDRESS:
        return _ADDRESS[first]
    if first in _EITHER or (first in _SURNAMES and " " not in canonical):
        return PERSON
    return MAN if first in _MEN else WOMAN if first in _WOMEN else PERSON
