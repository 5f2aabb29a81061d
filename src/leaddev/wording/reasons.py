"""Why something is not known: one sentence for each code of a reason (`report.Reason`)."""

from __future__ import annotations

from leaddev.wording.sentences import Texts

TEXTS: Texts = {
    "reason.not-answered": (
        "not asked, or answered by too few",
        "niet gevraagd, of door te weinig mensen beantwoord",
        "question non posée, ou trop peu de réponses",
    ),
    "reason.withheld": (
        "not shown, to protect people",
        "niet getoond, om mensen te beschermen",
        "non montré, pour protéger les personnes",
    ),
    "reason.group-hidden": (
        "not shown: no answers, or to protect people in small groups",
        "niet getoond: geen antwoorden, of om mensen in kleine groepen te beschermen",
        "non montré : aucune réponse, ou pour protéger les personnes des petits groupes",
    ),
    "reason.few-unstated": (
        "fewer than {needed} respondents did not say which group they belong to",
        "minder dan {needed} respondenten zeiden niet bij welke groep ze horen",
        "moins de {needed} répondants n'ont pas dit à quel groupe ils appartiennent",
    ),
    "reason.few-careless": (
        "the answers of fewer than {needed} respondents look careless, so their number is not shown",
        "de antwoorden van minder dan {needed} respondenten lijken slordig; hun aantal wordt niet getoond",
        "les réponses de moins de {needed} répondants semblent négligentes, leur nombre n'est donc pas montré",
    ),
    # the balance
    "reason.no-training-list": ("no training list", "geen opleidingslijst", "pas de liste de formations"),
    "reason.no-amounts": (
        "no programme with a ring has an amount",
        "geen enkele opleiding met een ring heeft een bedrag of aantal",
        "aucune formation rattachée à un anneau n'a de montant ou de nombre",
    ),
    "reason.need-unknown": (
        "the need of at least one ring is not known, and without it there are no shares",
        "van minstens één ring is de nood niet bekend, en zonder die nood zijn er geen aandelen",
        "le besoin d'au moins un anneau n'est pas connu, et sans lui il n'y a pas de parts",
    ),
    "reason.different-needs": (
        "needs of different kinds are not compared",
        "noden van verschillende soort worden niet vergeleken",
        "des besoins de nature différente ne sont pas comparés",
    ),
    "reason.no-importance": (
        "importance was not asked, or rated by too few",
        "het belang is niet gevraagd, of door te weinig mensen beoordeeld",
        "l'importance n'a pas été demandée, ou trop peu de personnes l'ont évaluée",
    ),
    "reason.no-level": ("the level was not asked", "het niveau is niet gevraagd", "le niveau n'a pas été demandé"),
    "reason.no-need": (
        "neither side of the verdict shows a need",
        "geen van beide kanten van het oordeel toont een nood",
        "aucun des deux côtés du verdict ne montre de besoin",
    ),
    "reason.need-unclear": (
        "neither side of the verdict shows a need, nor that there is none",
        "geen van beide kanten van het oordeel toont een nood, en ook niet dat er geen is",
        "aucun des deux côtés du verdict ne montre un besoin, ni son absence",
    ),
    "reason.items-against": (
        "questions of a ring go against each other",
        "vragen over een ring gaan tegen elkaar in",
        "des questions sur un anneau se contredisent",
    ),
    "reason.shares-withheld": (
        "shares would tell a need that is not shown, to protect people",
        "aandelen zouden een nood prijsgeven die niet getoond wordt, om mensen te beschermen",
        "des parts révéleraient un besoin qui n'est pas montré, pour protéger les personnes",
    ),
    "reason.nothing-chosen": (
        "no chosen training goes here",
        "hier gaat geen gekozen opleiding naartoe",
        "aucune formation choisie n'y va",
    ),
    "reason.amount-unknown": (
        "what was chosen here has no amount",
        "wat hier gekozen is, heeft geen bedrag of aantal",
        "ce qui a été choisi ici n'a ni montant ni nombre",
    ),
    "reason.small-need": (
        "the need here is too small for a ratio",
        "de nood is hier te klein voor een ratio",
        "le besoin y est trop faible pour un rapport",
    ),
    # units, and whom the report is about
    "reason.few-units-answered": (
        "fewer than {needed} units with answers",
        "minder dan {needed} eenheden met antwoorden",
        "moins de {needed} unités avec des réponses",
    ),
    "reason.few-units": ("fewer than {needed} units", "minder dan {needed} eenheden", "moins de {needed} unités"),
    "reason.low-icc": (
        "ICC(2) is below {needed}: an order of units would mostly be chance",
        "ICC(2) ligt onder {needed}: een rangorde van eenheden zou vooral toeval zijn",
        "ICC(2) est inférieur à {needed} : un classement des unités relèverait surtout du hasard",
    ),
    "reason.few-left-over": (
        "Fewer than {needed} staff work in units that are not part of this.",
        "Minder dan {needed} medewerkers werken in eenheden die hierin niet meetellen.",
        "Moins de {needed} membres du personnel travaillent dans des unités qui ne sont pas prises en compte ici.",
    ),
    "reason.headcounts-unknown": (
        "Headcounts are not known: the response rate is not known, and units count by their respondents.",
        "De personeelsaantallen zijn niet bekend: de respons is niet bekend, en eenheden tellen naar respondenten.",
        "Les effectifs ne sont pas connus : le taux de réponse est inconnu, les unités comptent par répondants.",
    ),
    "reason.headcounts-partly-unknown": (
        "It is not known how many people work in: {units}. Their answers count as if as large a part had answered there as elsewhere.",
        "Het is niet bekend hoeveel mensen hier werken: {units}. Hun antwoorden tellen alsof daar een even groot deel heeft geantwoord als elders.",
        "On ne sait pas combien de personnes travaillent ici : {units}. Leurs réponses comptent comme si la même part avait répondu qu'ailleurs.",
    ),
    # reliability
    "reason.few-items": (
        "too few items: {items}, at least {needed} are needed",
        "te weinig vragen: {items}, er zijn er minstens {needed} nodig",
        "trop peu de questions : {items}, il en faut au moins {needed}",
    ),
    "reason.few-respondents": (
        "too few respondents: at least {needed} are needed",
        "te weinig respondenten: er zijn er minstens {needed} nodig",
        "trop peu de répondants : il en faut au moins {needed}",
    ),
    "reason.formative": (
        "its items need not go together, so alpha does not judge them",
        "de vragen hoeven niet samen te gaan, dus beoordeelt alfa ze niet",
        "ses questions ne vont pas forcément ensemble, alpha ne les juge donc pas",
    ),
    "reason.ratings-unreliable": (
        "the reliability of level or importance is not known",
        "de betrouwbaarheid van niveau of belang is niet bekend",
        "la fiabilité du niveau ou de l'importance n'est pas connue",
    ),
    "reason.few-shared-answers": (
        "some pair of items has fewer than two shared answers",
        "een paar vragen heeft minder dan twee gedeelde antwoorden",
        "deux questions ont moins de deux réponses communes",
    ),
    "reason.no-variance": ("a question has no variance", "een vraag heeft geen variatie", "une question ne varie pas"),
    "reason.heywood": (
        "Heywood case: the factor leaves a question no unique variance",
        "Heywood-geval: de factor laat een vraag geen eigen variatie",
        "cas de Heywood : le facteur ne laisse pas de variance propre à une question",
    ),
    "reason.not-positive-definite": (
        "the correlation matrix is not positive definite",
        "de correlatiematrix is niet positief definiet",
        "la matrice de corrélation n'est pas définie positive",
    ),
    "reason.no-single-factor": (
        "the correlations of the three items fit no single factor",
        "de correlaties van de drie vragen passen niet bij één factor",
        "les corrélations des trois questions ne correspondent pas à un seul facteur",
    ),
    "reason.not-converged": (
        "the one-factor fit did not converge",
        "de berekening met één factor kwam niet tot een einde",
        "le calcul à un facteur n'a pas convergé",
    ),
    # weighting
    "reason.empty-population": (
        "the population of a split is empty",
        "de populatie van een opsplitsing is leeg",
        "la population d'une répartition est vide",
    ),
    "reason.unequal-populations": (
        "the populations of the two splits do not add up to the same number of people",
        "de populaties van de twee opsplitsingen tellen niet op tot hetzelfde aantal mensen",
        "les populations des deux répartitions n'ont pas le même total",
    ),
    "reason.weights-not-proved": (
        "with weights for the known populations it could not be proved that nobody can be singled out",
        "met gewichten voor de bekende populaties was niet te bewijzen dat niemand te herkennen is",
        "avec des poids selon les populations connues, il n'a pu être prouvé que personne n'est identifiable",
    ),
    "reason.hidden-populations": (
        "no group of a split may be shown, so none has a weight of its own",
        "geen enkele groep van een opsplitsing mag getoond worden; dus heeft er geen een eigen gewicht",
        "aucun groupe d'une répartition ne peut être montré, donc aucun n'a de poids propre",
    ),
    "reason.few-in-a-cell": (
        "a group, or a combination of groups, has fewer than {needed} answers",
        "een groep, of een combinatie van groepen, heeft minder dan {needed} antwoorden",
        "un groupe, ou une combinaison de groupes, a moins de {needed} réponses",
    ),
    "reason.empty-cells": (
        "empty combinations of groups make it impossible to meet both known distributions",
        "door lege combinaties van groepen zijn de twee bekende verdelingen niet samen te halen",
        "des combinaisons vides de groupes empêchent d’atteindre ensemble les deux répartitions connues",
    ),
    # values, wants, preconditions and leadership
    "reason.nobody-named": ("nobody named a value", "niemand noemde een waarde", "personne n'a nommé de valeur"),
    "reason.few-asked": (
        "too few people were asked to show it",
        "aan te weinig mensen gevraagd om het te tonen",
        "question posée à trop peu de personnes pour être montrée",
    ),
    "reason.no-need-shares": (
        "the need shares are not known",
        "de aandelen van de nood zijn niet bekend",
        "les parts du besoin ne sont pas connues",
    ),
    "reason.no-order": (
        "what people want, or what they need, has no order",
        "wat mensen willen of nodig hebben, heeft geen volgorde",
        "ce qui est souhaité, ou ce qui est nécessaire, n'a pas d'ordre",
    ),
    "reason.low-response": (
        "response {response_share} is below {least_share}",
        "respons {response_share} is lager dan {least_share}",
        "participation de {response_share}, inférieure à {least_share}",
    ),
    "reason.interval-at-threshold": (
        "the interval contains the floor of {threshold}",
        "het interval bevat de ondergrens van {threshold}",
        "l’intervalle contient le seuil de {threshold}",
    ),
    "reason.no-headcount": (
        "the response is not known, for lack of a headcount",
        "de respons is niet bekend, want het personeelsaantal ontbreekt",
        "participation inconnue, faute d’effectif",
    ),
    "reason.leaders-not-marked": (
        "the answers do not say who is a leader, so the figures are those of everybody",
        "de antwoorden zeggen niet wie leidinggevende is; de cijfers zijn die van iedereen",
        "les réponses ne disent pas qui est responsable ; les chiffres sont ceux de tous",
    ),
    "reason.few-leaders": (
        "too few leaders or staff answered to show them apart (fewer than {needed}), so the figures are those of everybody",
        "te weinig leidinggevenden of medewerkers antwoordden om hen apart te tonen (minder dan {needed}); de cijfers zijn die van iedereen",
        "trop peu de responsables ou de membres du personnel ont répondu pour être montrés à part (moins de {needed}) ; les chiffres sont ceux de tous",
    ),
    "reason.leaders-not-proved": (
        "leaders and staff are not shown apart, because it could not be proved that no figure about fewer than {needed} people can be calculated with them; the figures are those of everybody",
        "leidinggevenden en medewerkers worden niet apart getoond, omdat niet te bewijzen was dat daarmee geen cijfer over minder dan {needed} mensen te berekenen is; de cijfers zijn die van iedereen",
        "les responsables et le personnel ne sont pas montrés à part, car il n’a pas pu être prouvé qu’aucun chiffre sur moins de {needed} personnes ne se calcule ainsi ; les chiffres sont ceux de tous",
    ),
    "reason.leaders-of-unit": (
        "leaders’ own answers are shown for the whole organization only, so the figures are those of everybody in the unit",
        "de antwoorden van leidinggevenden zelf worden alleen voor de hele organisatie getoond; de cijfers zijn die van iedereen in de eenheid",
        "les réponses des responsables ne sont montrées que pour toute l’organisation ; les chiffres sont ceux de toute l’unité",
    ),
    # symptoms
    "reason.not-asked": ("it was not asked", "er is niet naar gevraagd", "question non posée"),
    "reason.few-reports": (
        "too few people named a reason to show what they named",
        "te weinig mensen noemden een reden om te tonen wat ze noemden",
        "trop peu de personnes ont donné une raison pour que l'on puisse montrer laquelle",
    ),
    "reason.no-distribution": (
        "the reasons that people named are shown from {needed} people on",
        "de redenen die mensen noemden, worden pas vanaf {needed} mensen getoond",
        "les raisons données ne sont montrées qu'à partir de {needed} personnes",
    ),
    "reason.reports-needed": (
        "too few people named a reason: {needed} are needed for a judgement",
        "te weinig mensen noemden een reden: er zijn er {needed} nodig voor een oordeel",
        "trop peu de personnes ont nommé une raison : il en faut {needed} pour juger",
    ),
    "reason.organization-only": (
        "the reasons that people named are shown for the whole organization only, to protect small groups",
        "de redenen die mensen noemden, worden alleen voor de hele organisatie getoond, om kleine groepen te beschermen",
        "les raisons données ne sont montrées que pour toute l'organisation, afin de protéger les petits groupes",
    ),
    "reason.one-kind-on-offer": (
        "all the answers on offer point the same way",
        "alle antwoorden waaruit men kon kiezen, wijzen in dezelfde richting",
        "toutes les réponses proposées vont dans le même sens",
    ),
    "reason.none-leads": (
        "respondents name no kind of reason clearly more often than the others",
        "respondenten noemen geen enkele soort reden duidelijk vaker dan de andere",
        "les répondants ne donnent aucun type de raison nettement plus souvent que les autres",
    ),
    "reason.within-needs": (
        "too few people answered all that is compared: {needed} are needed to see what goes together",
        "te weinig mensen beantwoordden alles wat vergeleken wordt: er zijn er {needed} nodig om te zien wat samengaat",
        "trop peu de personnes ont répondu à tout ce qui est comparé : il en faut {needed} pour voir ce qui va ensemble",
    ),
    "reason.between-needs": (
        "of the {needed} units that are needed, {n} can be compared",
        "van de {needed} eenheden die nodig zijn, is dit aantal te vergelijken: {n}",
        "unités comparables : {n}, sur les {needed} nécessaires",
    ),
    "reason.no-variance-between": (
        "all units answer alike, and what all have goes together with nothing",
        "alle eenheden antwoorden hetzelfde, en wat alle hebben, hangt met niets samen",
        "toutes les unités répondent de même, et ce que toutes ont ne va avec rien en particulier",
    ),
    "reason.collinear": (
        "the answers to be compared are too much alike to be told apart",
        "de antwoorden die vergeleken worden, lijken te veel op elkaar om ze uiteen te houden",
        "les réponses à comparer se ressemblent trop pour être distinguées",
    ),
    "reason.precondition-named": (
        "what respondents name most often points to something that has to be in place first: “{precondition}”",
        "wat respondenten het vaakst noemen, wijst op iets wat er eerst moet zijn: “{precondition}”",
        "ce que les répondants nomment le plus renvoie à une condition préalable : « {precondition} »",
    ),
    "reason.no-environment": (
        "nothing is known of working conditions, so people could be blamed for circumstances",
        "over de werkomstandigheden is niets bekend, dus zouden mensen de schuld van omstandigheden kunnen krijgen",
        "on ne sait rien des conditions de travail, on risquerait donc de reprocher aux gens les circonstances",
    ),
    "reason.environment-not-offered": (
        "the answers on offer name no circumstances, so people could be blamed for them",
        "de antwoorden waaruit men kon kiezen, noemen geen omstandigheden, dus zouden mensen er de schuld van kunnen krijgen",
        "les réponses proposées ne nomment pas les circonstances, on risquerait donc de les reprocher aux gens",
    ),
    "reason.gap-unknown": (
        "respondents most often name {kind}, but whether anything is missing there is not known",
        "respondenten noemen het vaakst {kind}, maar of daar iets ontbreekt, is niet bekend",
        "les répondants nomment surtout {kind}, mais on ne sait pas s'il y manque quelque chose",
    ),
    "reason.no-gap": (
        "respondents most often name {kind}, but their ratings show no gap there",
        "respondenten noemen het vaakst {kind}, maar hun beoordelingen tonen daar geen kloof",
        "les répondants nomment surtout {kind}, mais leurs évaluations n'y montrent pas d'écart",
    ),
    "reason.not-together": (
        "respondents most often name {kind}, but those who see the problem more do not rate that lower than others do",
        "respondenten noemen het vaakst {kind}, maar wie het probleem vaker ziet, beoordeelt dat niet lager dan anderen",
        "les répondants nomment surtout {kind}, mais ceux qui voient plus souvent le problème n'évaluent pas cela plus bas que les autres",
    ),
    "reason.outweighed": (
        "respondents most often name {kind}, but the problem goes together more with another subject: “{better}”",
        "respondenten noemen het vaakst {kind}, maar het probleem gaat meer samen met een ander onderwerp: “{better}”",
        "les répondants nomment surtout {kind}, mais le problème va davantage avec un autre sujet : « {better} »",
    ),
    "reason.three-keys": (
        "respondents most often name {kind}, rate that lower where the problem occurs more, and report a gap there",
        "respondenten noemen het vaakst {kind}, beoordelen dat lager waar het probleem vaker voorkomt, en melden daar een kloof",
        "les répondants nomment surtout {kind}, évaluent cela plus bas là où le problème est plus fréquent, et y signalent un écart",
    ),
    "reason.two-keys": (
        "respondents most often name {kind} and report a gap there; what goes together with it is not known: {why}",
        "respondenten noemen het vaakst {kind} en melden daar een kloof; wat ermee samengaat, is niet bekend: {why}",
        "les répondants nomment surtout {kind} et y signalent un écart ; on ne sait pas ce qui va avec : {why}",
    ),
    "reason.mixed-three-keys": (
        "respondents name both “{first}” and “{second}” often, rate both lower where the problem occurs more, and report a gap in both",
        "respondenten noemen zowel “{first}” als “{second}” vaak, beoordelen beide lager waar het probleem vaker voorkomt, en melden bij beide een kloof",
        "les répondants nomment souvent « {first} » ainsi que « {second} », évaluent les deux plus bas là où le problème est plus fréquent, et y signalent un écart",
    ),
    "reason.mixed-two-keys": (
        "respondents name both “{first}” and “{second}” often and report a gap in both; what goes together with it is not known: {why}",
        "respondenten noemen zowel “{first}” als “{second}” vaak en melden bij beide een kloof; wat ermee samengaat, is niet bekend: {why}",
        "les répondants nomment souvent « {first} » ainsi que « {second} » et y signalent un écart ; on ne sait pas ce qui va avec : {why}",
    ),
    "reason.few-of-staff": (
        "fewer of the staff answered this than the {least_share} that are needed",
        "minder personeelsleden beantwoordden dit dan de {least_share} die nodig zijn",
        "moins de membres du personnel y ont répondu que les {least_share} nécessaires",
    ),
}
