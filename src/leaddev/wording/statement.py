"""What is said of confidentiality to people who are asked to answer, and to those who speak for them."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "statement.title": (
        "How answers are protected: {title}",
        "Hoe antwoorden beschermd worden: {title}",
        "Comment les réponses sont protégées : {title}",
    ),
    "statement.for": (
        "For everybody who is asked to answer, and for those who speak for them.",
        "Voor iedereen die gevraagd wordt te antwoorden, en voor wie namens hen spreekt.",
        "Pour toutes les personnes invitées à répondre, et pour celles qui les représentent.",
    ),
    "statement.program": (
        "The program leaddev makes the reports of this survey, and wrote this page from its files. It runs on one computer. It sends nothing anywhere and keeps no copy of the answers.",
        "Het programma leaddev maakt de rapporten van deze bevraging, en schreef deze pagina op basis van haar bestanden. Het draait op één computer. Het verstuurt niets en bewaart geen kopie van de antwoorden.",
        "Le programme leaddev établit les rapports de cette enquête, et a écrit cette page à partir de ses fichiers. Il fonctionne sur un seul ordinateur. Il n'envoie rien et ne garde aucune copie des réponses.",
    ),
    "statement.section.collected": ("What is collected", "Wat verzameld wordt", "Ce qui est recueilli"),
    "statement.section.shown": ("What a report shows", "Wat een rapport toont", "Ce qu'un rapport montre"),
    "statement.section.minimum": ("The minimum", "Het minimum", "Le minimum"),
    "statement.section.proved": ("What is proved", "Wat bewezen is", "Ce qui est prouvé"),
    "statement.section.limits": (
        "What this does not protect against",
        "Waartegen dit niet beschermt",
        "Ce contre quoi cela ne protège pas",
    ),
    "statement.section.record": ("What was published before", "Wat al gepubliceerd is", "Ce qui a déjà été publié"),
    "statement.questions": (
        "Answers to {count} questions:",
        "Antwoorden op {count} vragen:",
        "Les réponses à {count} questions :",
    ),
    "statement.about": ("{part} ({about})", "{part} ({about})", "{part} ({about})"),
    "statement.each-person": (
        "With the answers of each person the program also reads:",
        "Bij de antwoorden van elke persoon leest het programma ook:",
        "Avec les réponses de chaque personne, le programme lit aussi :",
    ),
    "statement.unit": (
        "in which unit the person works (one of {count})",
        "in welke eenheid de persoon werkt (een van {count})",
        "dans quelle unité la personne travaille (une sur {count})",
    ),
    "statement.division": (
        "“{division}”: to which group the person belongs ({groups})",
        "“{division}”: tot welke groep de persoon behoort ({groups})",
        "« {division} » : à quel groupe la personne appartient ({groups})",
    ),
    "statement.person.leader": (
        "whether the person leads others",
        "of de persoon leiding geeft aan anderen",
        "si la personne dirige d'autres personnes",
    ),
    "statement.person.respondent": (
        "a number, code or address that stands for the person or the response; it is used only to find people who stand there twice, and is in no report",
        "een nummer, code of adres dat voor de persoon of het antwoord staat; het dient alleen om te vinden wie er twee keer in staat, en het staat in geen enkel rapport",
        "un numéro, un code ou une adresse qui désigne la personne ou sa réponse ; il sert seulement à trouver qui y figure deux fois, et n'apparaît dans aucun rapport",
    ),
    "statement.person.seconds": (
        "how long answering took; it is used only to find careless answers, and no person's time is in a report",
        "hoelang het antwoorden duurde; het dient alleen om slordige antwoorden te vinden, en niemands tijd staat in een rapport",
        "le temps mis à répondre ; il sert seulement à trouver les réponses négligées, et le temps d'aucune personne n'apparaît dans un rapport",
    ),
    "statement.as-stated": (
        "This is what the survey file asks for. What the answers hold beside it is told here as soon as a report can be made of them.",
        "Dit is wat het bevragingsbestand vraagt. Wat de antwoorden daarnaast bevatten, staat hier zodra er een rapport van te maken is.",
        "C'est ce que demande le fichier d'enquête. Ce que les réponses contiennent en plus figurera ici dès qu'un rapport sera possible.",
    ),
    "statement.not-read": (
        "The file of answers also has columns that the program does not use: {columns}.",
        "Het bestand met antwoorden heeft ook kolommen die het programma niet gebruikt: {columns}.",
        "Le fichier des réponses a aussi des colonnes que le programme n'utilise pas : {columns}.",
    ),
    "statement.nothing-else": (
        "The file of answers has no other columns.",
        "Het bestand met antwoorden heeft geen andere kolommen.",
        "Le fichier des réponses n'a pas d'autres colonnes.",
    ),
    "statement.no-answer": (
        "A question that was left empty counts as no answer, and so do these answers: {answers}.",
        "Een vraag die leeg bleef, telt als geen antwoord, en deze antwoorden ook: {answers}.",
        "Une question laissée vide compte comme une absence de réponse, de même que ces réponses : {answers}.",
    ),
    "statement.empty": (
        "A question that was left empty counts as no answer.",
        "Een vraag die leeg bleef, telt als geen antwoord.",
        "Une question laissée vide compte comme une absence de réponse.",
    ),
    "statement.careless-out": (
        "Answers that look careless (for example too fast, or always the same) are left out. A report says how many, if there are none or at least {k}; it never says whose.",
        "Antwoorden die er slordig uitzien (bijvoorbeeld te snel, of altijd hetzelfde) worden weggelaten. Een rapport zegt hoeveel, als het er geen zijn of minstens {k}; het zegt nooit van wie.",
        "Les réponses qui paraissent négligées (par exemple trop rapides, ou toujours les mêmes) sont laissées de côté. Un rapport dit combien, s'il n'y en a aucune ou au moins {k} ; il ne dit jamais de qui.",
    ),
    "statement.careless-kept": (
        "The program looks for answers that seem careless (for example too fast, or always the same), and keeps them. A report says how many, if there are none or at least {k}; it never says whose.",
        "Het programma zoekt antwoorden die er slordig uitzien (bijvoorbeeld te snel, of altijd hetzelfde), en behoudt ze. Een rapport zegt hoeveel, als het er geen zijn of minstens {k}; het zegt nooit van wie.",
        "Le programme cherche les réponses qui paraissent négligées (par exemple trop rapides, ou toujours les mêmes), et les garde. Un rapport dit combien, s'il n'y en a aucune ou au moins {k} ; il ne dit jamais de qui.",
    ),
    "statement.comments": (
        "Answers in one's own words are not analyzed, and are in no report.",
        "Antwoorden in eigen woorden worden niet geanalyseerd, en staan in geen enkel rapport.",
        "Les réponses rédigées librement ne sont pas analysées, et n'apparaissent dans aucun rapport.",
    ),
    "statement.averages": (
        "Averages, and shares of people, for groups: never the answers of one person, and nothing about one person.",
        "Gemiddelden, en aandelen van mensen, voor groepen: nooit de antwoorden van één persoon, en niets over één persoon.",
        "Des moyennes, et des parts de personnes, pour des groupes : jamais les réponses d'une seule personne, et rien sur une seule personne.",
    ),
    "statement.shares": (
        "Which share of a group gave some answer is shown for {twice} people or more: rounded to 5 %, from 100 people on to 1 % or 5 %. Nearly nobody and nobody are both “5 % or less”, nearly everybody and everybody “95 % or more”.",
        "Welk aandeel van een groep een bepaald antwoord gaf, wordt getoond vanaf {twice} mensen: afgerond op 5 %, vanaf 100 mensen op 1 % of 5 %. Bijna niemand en niemand zijn allebei “5 % of minder”, bijna iedereen en iedereen “95 % of meer”.",
        "La part d'un groupe qui a donné une certaine réponse est montrée à partir de {twice} personnes : arrondie à 5 %, à partir de 100 personnes à 1 % ou 5 %. Presque personne et personne figurent tous deux comme « 5 % ou moins », presque tout le monde et tout le monde comme « 95 % ou plus ».",
    ),
    "statement.alike": (
        "If everybody in a group gave the same answers to something, its average is not shown: it would tell what each of them answered. Where it could be calculated from the averages of other groups, those are not shown either.",
        "Als iedereen in een groep op iets hetzelfde antwoordde, wordt het gemiddelde daarvan niet getoond: het zou vertellen wat elk van hen antwoordde. Waar het te berekenen is uit de gemiddelden van andere groepen, worden ook die niet getoond.",
        "Si tout le monde dans un groupe a répondu la même chose à un sujet, sa moyenne n'est pas montrée : elle dirait ce que chacun a répondu. Là où elle se calculerait à partir des moyennes d'autres groupes, celles-ci ne sont pas montrées non plus.",
    ),
    "statement.response": (
        "A report also says how many people of a shown group answered and, where that is known, how many work there. So it can tell that two people did not answer, but not who, nor what anybody answered.",
        "Een rapport zegt ook hoeveel mensen van een getoonde groep antwoordden en, waar dat bekend is, hoeveel er werken. Het kan dus vertellen dat twee mensen niet antwoordden, maar niet wie, en niet wat iemand antwoordde.",
        "Un rapport dit aussi combien de personnes d'un groupe montré ont répondu et, là où c'est connu, combien y travaillent. Il peut donc dire que deux personnes n'ont pas répondu, mais pas lesquelles, ni ce que quelqu'un a répondu.",
    ),
    "statement.training": (
        "Figures about courses (hours, participants, costs) come from the training list, not from answers. Fewer than {k} participants are not printed as a number, but the hours and the costs of such a course are.",
        "Cijfers over opleidingen (uren, deelnemers, kosten) komen uit de opleidingslijst, niet uit antwoorden. Minder dan {k} deelnemers staan er niet als getal in, de uren en kosten van zo'n opleiding wel.",
        "Les chiffres sur les formations (heures, participants, coûts) viennent de la liste des formations, pas des réponses. Moins de {k} participants ne figurent pas en nombre, mais les heures et les coûts d'une telle formation y figurent.",
    ),
    "statement.own-figures": (
        "With the answers as they are now, the whole organization has figures, and under their own names:",
        "Met de antwoorden zoals ze nu zijn, heeft de hele organisatie cijfers, en onder hun eigen naam:",
        "Avec les réponses telles qu'elles sont, l'ensemble de l'organisation a des chiffres, et sous leur propre nom :",
    ),
    "statement.units-shown": ("{shown} of {all} units", "{shown} van de {all} eenheden", "{shown} des {all} unités"),
    "statement.groups-shown": (
        "{shown} of {all} groups of “{division}”",
        "{shown} van de {all} groepen van “{division}”",
        "{shown} des {all} groupes de « {division} »",
    ),
    "statement.leaders-shown": (
        "leaders as one group, and all others as one group",
        "leidinggevenden als één groep, en alle anderen als één groep",
        "les responsables en un seul groupe, et toutes les autres personnes en un seul groupe",
    ),
    "statement.withheld": (
        "A unit or group that is not shown has a name in the report, but no figure and no number of people. The report does not say whether it is too small itself or protects another one. Its people count in the figures of larger groups.",
        "Een eenheid of groep die niet getoond wordt, staat met haar naam in het rapport, zonder cijfer en zonder aantal mensen. Het rapport zegt niet of ze zelf te klein is of een andere beschermt. Haar mensen tellen mee in de cijfers van grotere groepen.",
        "Une unité ou un groupe qui n'est pas montré figure dans le rapport par son nom, sans chiffre ni nombre de personnes. Le rapport ne dit pas s'il est trop petit ou s'il en protège un autre. Ses membres comptent dans les chiffres de groupes plus grands.",
    ),
    "statement.rings-only": (
        "This is so in the part of the report about the rings. In other parts other groups may be shown, because other people answered these questions.",
        "Zo is het in het deel van het rapport over de ringen. In andere delen kunnen andere groepen getoond worden, omdat andere mensen op die vragen antwoordden.",
        "C'est le cas dans la partie du rapport sur les anneaux. Dans d'autres parties, d'autres groupes peuvent être montrés, parce que d'autres personnes ont répondu à ces questions.",
    ),
    "statement.no-report.unreadable": (
        "The answers are not there yet, or the files have problems (`leaddev check` names them). No report can be made of them. Which groups are shown is decided when the answers are there, from numbers of people alone, before any figure is computed.",
        "De antwoorden zijn er nog niet, of de bestanden hebben problemen (`leaddev check` noemt ze). Er is geen rapport van te maken. Welke groepen getoond worden, wordt beslist als de antwoorden er zijn, enkel op basis van aantallen mensen, voor er een cijfer berekend wordt.",
        "Les réponses ne sont pas encore là, ou les fichiers posent des problèmes (`leaddev check` les nomme). Aucun rapport n'est possible. Les groupes à montrer sont choisis quand les réponses sont là, d'après les seuls nombres de personnes, avant tout calcul de chiffres.",
    ),
    "statement.no-report.too-few": (
        "Fewer than {k} people have answered so far. No report can be made: it would show nothing.",
        "Tot nu toe antwoordden minder dan {k} mensen. Er is geen rapport mogelijk: het zou niets tonen.",
        "Moins de {k} personnes ont répondu jusqu'ici. Aucun rapport n'est possible : il ne montrerait rien.",
    ),
    "statement.minimum": (
        "Every figure from the answers is about at least {k} people who answered. Whoever makes the survey file chooses this number (it is 10 where the file says nothing); it stands in every report.",
        "Elk cijfer uit de antwoorden gaat over minstens {k} mensen die antwoordden. Wie het bevragingsbestand maakt, kiest dit getal (het is 10 als het bestand niets zegt); het staat in elk rapport.",
        "Chaque chiffre tiré des réponses porte sur au moins {k} personnes qui ont répondu. Ce nombre est choisi dans le fichier d'enquête (c'est 10 si le fichier n'en dit rien) et figure dans chaque rapport.",
    ),
    "statement.minimum-fixed": (
        "Once a report has been published, the program refuses to publish one of this survey with a lower number, as long as the record (below) is there.",
        "Zodra een rapport gepubliceerd is, weigert het programma er een van deze bevraging te publiceren met een lager getal, zolang het register (hieronder) er is.",
        "Une fois un rapport publié, le programme refuse d'en publier un de cette enquête avec un nombre plus bas, tant que le registre (ci-dessous) existe.",
    ),
    "statement.promise": (
        "Of each report this is proved before it is written:",
        "Van elk rapport is dit bewezen voor het geschreven wordt:",
        "De chaque rapport, ceci est prouvé avant qu'il soit écrit :",
    ),
    "statement.how": (
        "Small groups can be calculated where large ones are shown: a department less its other teams is one team. So the program looks for every group of fewer than {k} people that could be calculated from all that a report would show, taken together: {divisions}. It goes by numbers of people alone. Where it finds one, or cannot prove that there is none, it takes figures away, of one group or of all groups of a kind, until this is proved.",
        "Kleine groepen zijn te berekenen uit grote: een afdeling min haar andere teams is één team. Daarom zoekt het programma elke groep van minder dan {k} mensen die te berekenen is uit alles wat een rapport zou tonen, samen genomen: {divisions}. Het gaat alleen uit van aantallen mensen. Waar het er een vindt, of niet kan bewijzen dat er geen is, laat het cijfers weg, van één groep of van alle groepen van een soort, tot dit bewezen is.",
        "De petits groupes se calculent à partir de grands : un département moins ses autres équipes donne une équipe. Le programme cherche donc chaque groupe de moins de {k} personnes qui se calculerait à partir de tout ce qu'un rapport montrerait, pris ensemble : {divisions}. Il ne se fonde que sur des nombres de personnes. S'il en trouve un, ou ne peut pas prouver qu'il n'y en a pas, il retire des chiffres, d'un groupe ou de tous les groupes d'un type, jusqu'à ce que ce soit prouvé.",
    ),
    "statement.units": ("the units", "de eenheden", "les unités"),
    "statement.named-division": ("“{division}”", "“{division}”", "« {division} »"),
    "statement.leaders-and-others": (
        "leaders and all others",
        "leidinggevenden en alle anderen",
        "les responsables et toutes les autres personnes",
    ),
    "statement.one-publication": (
        "This holds for all reports together that belong to one publication (below): in every format and language, about the whole and about single units.",
        "Dit geldt voor alle rapporten samen die tot één publicatie (hieronder) behoren: in elk formaat en elke taal, over het geheel en over afzonderlijke eenheden.",
        "Cela vaut pour l'ensemble des rapports d'une même publication (ci-dessous) : dans tous les formats et langues, sur l'ensemble et sur chaque unité.",
    ),
    "statement.limit.guess": (
        "Guesses. The proof is about calculating, not about guessing. If the average of a unit is nearly the highest possible, everybody knows that nearly all of its people answered so. That a few left a question out can also be guessed from its figures; not who.",
        "Gissen. Het bewijs gaat over berekenen, niet over gissen. Als het gemiddelde van een eenheid bijna het hoogst mogelijke is, weet iedereen dat bijna al haar mensen zo antwoordden. Dat enkelen een vraag openlieten, is ook uit de cijfers te gissen; niet wie.",
        "Les suppositions. La preuve porte sur le calcul, pas sur les suppositions. Si la moyenne d'une unité est presque la plus haute possible, chacun sait que presque tous ses membres ont répondu ainsi. Que quelques personnes ont laissé une question vide se devine aussi d'après ses chiffres ; pas lesquelles.",
    ),
    "statement.limit.knowledge": (
        "What people know from elsewhere. If all people of a group but one tell each other what they answered, they can work out what the last one answered. A higher minimum makes this less likely.",
        "Wat mensen van elders weten. Als alle mensen van een groep behalve één elkaar vertellen wat ze antwoordden, kunnen ze berekenen wat de laatste antwoordde. Een hoger minimum maakt dat minder waarschijnlijk.",
        "Ce que les gens savent par ailleurs. Si toutes les personnes d'un groupe sauf une se disent ce qu'elles ont répondu, elles peuvent calculer la réponse de la dernière. Un minimum plus élevé rend cela moins probable.",
    ),
    "statement.limit.holder": (
        "Whoever holds the file of answers. They can read the answers of each person, and may recognize somebody by what stands beside them, such as unit and profession. Ask who that is, where the file is kept, and when it is deleted.",
        "Wie het bestand met antwoorden heeft. Die kan de antwoorden van elke persoon lezen, en kan iemand herkennen aan wat ernaast staat, zoals eenheid en beroep. Vraag wie dat is, waar het bestand bewaard wordt, en wanneer het gewist wordt.",
        "Qui détient le fichier des réponses. Cette personne peut lire les réponses de chacun, et peut reconnaître quelqu'un à ce qui les accompagne, comme l'unité et la profession. Demandez qui c'est, où le fichier est conservé, et quand il sera effacé.",
    ),
    "statement.holder.files": ("(Here: {files}.)", "(Hier: {files}.)", "(Ici : {files}.)"),
    "statement.limit.program": (
        "Mistakes in the program. It proves by calculating; if people are divided in several ways, a part of the proof is left to a solver that calculates with rounded numbers. It is tested by attacks on its own reports, and everybody may read how it works.",
        "Fouten in het programma. Het bewijst door te rekenen; als mensen op verschillende manieren ingedeeld zijn, komt een deel van het bewijs van een rekenprogramma dat met afgeronde getallen werkt. Het wordt getest met aanvallen op zijn eigen rapporten, en iedereen mag lezen hoe het werkt.",
        "Les erreurs du programme. Il prouve en calculant ; si les personnes sont réparties de plusieurs façons, une partie de la preuve revient à un logiciel de calcul qui travaille avec des nombres arrondis. Il est testé par des attaques contre ses propres rapports, et chacun peut lire comment il fonctionne.",
    ),
    "statement.limit.tool": (
        "The survey tool. Whether it stores names, addresses or personal links is decided there, not here.",
        "De enquêtetool. Of die namen, adressen of persoonlijke links bewaart, wordt daar beslist, niet hier.",
        "L'outil d'enquête. C'est là, et non ici, qu'il est décidé s'il enregistre des noms, des adresses ou des liens personnels.",
    ),
    "statement.limit.others": (
        "What others publish. Figures of the same answers that another program made, or that somebody copied from a screen, are not part of the proof. Together with a report they can tell more than the report alone.",
        "Wat anderen publiceren. Cijfers uit dezelfde antwoorden die een ander programma maakte, of die iemand van een scherm overnam, horen niet bij het bewijs. Samen met een rapport kunnen ze meer vertellen dan het rapport alleen.",
        "Ce que d'autres publient. Les chiffres tirés des mêmes réponses par un autre programme, ou copiés d'un écran, ne font pas partie de la preuve. Avec un rapport, ils peuvent en dire plus que le rapport seul.",
    ),
    "statement.limit.rounds": (
        "Another survey of the same people. Two surveys are not checked against each other. If one person joined or left a unit in between, the two averages can tell something about this person.",
        "Een andere bevraging van dezelfde mensen. Twee bevragingen worden niet tegen elkaar nagekeken. Als er tussendoor één persoon bij een eenheid kwam of wegging, kunnen de twee gemiddelden iets over die persoon vertellen.",
        "Une autre enquête auprès des mêmes personnes. Deux enquêtes ne sont pas vérifiées l'une par rapport à l'autre. Si une personne a rejoint ou quitté une unité entre les deux, les deux moyennes peuvent dire quelque chose sur elle.",
    ),
    "statement.record.what": (
        "A report is published when it is written to a file. Then an entry is added to the record `{record}` beside the survey file: from which answers, with which groups and questions. It holds no answers. Ask for it beside every report.",
        "Een rapport is gepubliceerd als het naar een bestand geschreven wordt. Dan komt er een regel bij in het register `{record}` naast het bevragingsbestand: uit welke antwoorden, met welke groepen en vragen. Er staan geen antwoorden in. Vraag het bij elk rapport.",
        "Un rapport est publié quand il est écrit dans un fichier. Une ligne s'ajoute alors au registre `{record}`, à côté du fichier d'enquête : à partir de quelles réponses, avec quels groupes et questions. Il ne contient aucune réponse. Demandez-le avec chaque rapport.",
    ),
    "statement.record.why": (
        "Two reports can tell together what neither tells alone: one of thirty people, and one of the same people and one more. So after a report of other answers, groups or rules the program writes another one only if somebody states that the earlier report is withdrawn, or that this is another survey.",
        "Twee rapporten kunnen samen vertellen wat geen van beide alleen vertelt: een van dertig mensen, en een van dezelfde mensen en één meer. Daarom schrijft het programma na een rapport met andere antwoorden, groepen of regels alleen een nieuw als iemand verklaart dat het vorige ingetrokken is, of dat dit een andere bevraging is.",
        "Deux rapports peuvent dire ensemble ce qu'aucun ne dit seul : l'un sur trente personnes, l'autre sur les mêmes et une de plus. Après un rapport fondé sur d'autres réponses, groupes ou règles, le programme n'en écrit donc un nouveau que si quelqu'un déclare que le précédent est retiré, ou que c'est une autre enquête.",
    ),
    "statement.record.none": (
        "There is no publication in the record.",
        "Er staat geen publicatie in het register.",
        "Le registre ne contient aucune publication.",
    ),
    "statement.record.unreadable": (
        "The record cannot be read, or is damaged. No report is written until it is put back.",
        "Het register is niet te lezen, of is beschadigd. Er wordt geen rapport geschreven tot het teruggezet is.",
        "Le registre est illisible ou endommagé. Aucun rapport n'est écrit tant qu'il n'est pas remis en place.",
    ),
    "statement.record.entry": (
        "Publication {number} of survey {round}, minimum {k}: {reports}",
        "Publicatie {number} van bevraging {round}, minimum {k}: {reports}",
        "Publication {number} de l'enquête {round}, minimum {k} : {reports}",
    ),
    "statement.record.withdrawn": (" (withdrawn)", " (ingetrokken)", " (retirée)"),
    "statement.record.belongs": (
        "A report of the files as they are now would belong to what was published.",
        "Een rapport van de bestanden zoals ze nu zijn, hoort bij wat gepubliceerd is.",
        "Un rapport tiré des fichiers tels qu'ils sont ferait partie de ce qui a été publié.",
    ),
    "statement.record.differs": (
        "The files have changed since: a report of them as they are now would not be written without such a statement.",
        "De bestanden zijn sindsdien veranderd: een rapport van hoe ze nu zijn, wordt niet geschreven zonder zo'n verklaring.",
        "Les fichiers ont changé depuis : un rapport de leur état actuel ne serait pas écrit sans une telle déclaration.",
    ),
    "statement.record.others": (
        "Other surveys in the same folder have records too: {records}.",
        "Andere bevragingen in dezelfde map hebben ook een register: {records}.",
        "D'autres enquêtes du même dossier ont aussi un registre : {records}.",
    ),
    "statement.record.deleted": (
        "Whoever holds the answers can delete the record and begin a new one. This can be noticed: reports that were handed out are then missing in it. So keep a copy of it with each report.",
        "Wie de antwoorden heeft, kan het register wissen en een nieuw beginnen. Dat is te merken: rapporten die uitgedeeld zijn, ontbreken er dan in. Bewaar er daarom een kopie van bij elk rapport.",
        "Qui détient les réponses peut effacer le registre et en commencer un autre. Cela se remarque : les rapports déjà remis n'y figurent plus. Gardez-en donc une copie avec chaque rapport.",
    ),
    "statement.more": (
        "How all this is done and tested: docs/confidentiality.md and docs/threat-model.md of leaddev {version}.",
        "Hoe dit alles gebeurt en getest wordt: docs/confidentiality.md en docs/threat-model.md van leaddev {version} (Engels).",
        "Comment tout cela est fait et testé : docs/confidentiality.md et docs/threat-model.md de leaddev {version} (en anglais).",
    ),
    "confidentiality.statement": (
        "Every figure from the answers is about at least {k} people. No total and no average of the answers of fewer people can be calculated by adding or subtracting figures of this report.",
        "Elk cijfer uit de antwoorden gaat over minstens {k} mensen. Geen totaal en geen gemiddelde van de antwoorden van minder mensen is te berekenen door cijfers van dit rapport op te tellen of af te trekken.",
        "Chaque chiffre tiré des réponses porte sur au moins {k} personnes. Aucun total ni aucune moyenne des réponses de moins de personnes ne se calcule en additionnant ou en soustrayant des chiffres de ce rapport.",
    ),
    "confidentiality.below-five": (
        "The minimum group of {k} is below 5: it was allowed explicitly in the survey file.",
        "De minimale groep van {k} is kleiner dan 5: dat is uitdrukkelijk toegestaan in het bevragingsbestand.",
        "Le groupe minimal de {k} est inférieur à 5 : le fichier d'enquête l'autorise explicitement.",
    ),
}
