"""Why something is not known: one sentence for each code of a reason (`report.Reason`)."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "reason.not-answered": {
        "en": "not asked, or answered by too few",
        "nl": "niet gevraagd, of door te weinig mensen beantwoord",
        "fr": "question non posée, ou trop peu de réponses",
    },
    "reason.withheld": {
        "en": "not shown, to protect people",
        "nl": "niet getoond, om mensen te beschermen",
        "fr": "non montré, pour protéger les personnes",
    },
    "reason.group-hidden": {
        "en": "not shown: no answers, or to protect people in small groups",
        "nl": "niet getoond: geen antwoorden, of om mensen in kleine groepen te beschermen",
        "fr": "non montré : aucune réponse, ou pour protéger les personnes des petits groupes",
    },
    "reason.few-unstated": {
        "en": "fewer than {needed} respondents did not say which group they belong to",
        "nl": "minder dan {needed} respondenten zeiden niet bij welke groep ze horen",
        "fr": "moins de {needed} répondants n'ont pas dit à quel groupe ils appartiennent",
    },
    "reason.few-careless": {
        "en": "the answers of fewer than {needed} respondents look careless, so their number is not shown",
        "nl": "de antwoorden van minder dan {needed} respondenten lijken slordig; hun aantal wordt niet getoond",
        "fr": "les réponses de moins de {needed} répondants semblent négligentes, leur nombre n'est donc pas montré",
    },
    # the balance
    "reason.no-training-list": {
        "en": "no training list",
        "nl": "geen opleidingslijst",
        "fr": "pas de liste de formations",
    },
    "reason.no-amounts": {
        "en": "no programme with a ring has an amount",
        "nl": "geen enkele opleiding met een ring heeft een bedrag of aantal",
        "fr": "aucune formation rattachée à un anneau n'a de montant ou de nombre",
    },
    "reason.need-unknown": {
        "en": "the need of a ring is not known",
        "nl": "de nood van een ring is niet bekend",
        "fr": "le besoin d'un anneau n'est pas connu",
    },
    "reason.different-needs": {
        "en": "needs of different kinds are not compared",
        "nl": "noden van verschillende soort worden niet vergeleken",
        "fr": "des besoins de nature différente ne sont pas comparés",
    },
    "reason.no-importance": {
        "en": "importance was not asked, or rated by too few",
        "nl": "het belang is niet gevraagd, of door te weinig mensen beoordeeld",
        "fr": "l'importance n'a pas été demandée, ou trop peu de personnes l'ont évaluée",
    },
    "reason.no-level": {
        "en": "the level was not asked",
        "nl": "het niveau is niet gevraagd",
        "fr": "le niveau n'a pas été demandé",
    },
    "reason.no-need": {
        "en": "neither side of the verdict shows a need",
        "nl": "geen van beide kanten van het oordeel toont een nood",
        "fr": "aucun des deux côtés du verdict ne montre de besoin",
    },
    "reason.need-unclear": {
        "en": "neither side of the verdict shows a need, nor that there is none",
        "nl": "geen van beide kanten van het oordeel toont een nood, en ook niet dat er geen is",
        "fr": "aucun des deux côtés du verdict ne montre un besoin, ni son absence",
    },
    "reason.items-against": {
        "en": "questions of a ring go against each other",
        "nl": "vragen over een ring gaan tegen elkaar in",
        "fr": "des questions sur un anneau se contredisent",
    },
    "reason.shares-withheld": {
        "en": "shares would tell a need that is not shown, to protect people",
        "nl": "aandelen zouden een nood prijsgeven die niet getoond wordt, om mensen te beschermen",
        "fr": "des parts révéleraient un besoin qui n'est pas montré, pour protéger les personnes",
    },
    "reason.nothing-chosen": {
        "en": "no chosen training goes here",
        "nl": "hier gaat geen gekozen opleiding naartoe",
        "fr": "aucune formation choisie n'y va",
    },
    "reason.amount-unknown": {
        "en": "what was chosen here has no amount",
        "nl": "wat hier gekozen is, heeft geen bedrag of aantal",
        "fr": "ce qui a été choisi ici n'a ni montant ni nombre",
    },
    "reason.small-need": {
        "en": "the need here is too small for a ratio",
        "nl": "de nood is hier te klein voor een ratio",
        "fr": "le besoin y est trop faible pour un rapport",
    },
    # units, and whom the report is about
    "reason.few-units-answered": {
        "en": "fewer than {needed} units with answers",
        "nl": "minder dan {needed} eenheden met antwoorden",
        "fr": "moins de {needed} unités avec des réponses",
    },
    "reason.few-units": {
        "en": "fewer than {needed} units",
        "nl": "minder dan {needed} eenheden",
        "fr": "moins de {needed} unités",
    },
    "reason.low-icc": {
        "en": "ICC(2) is below {needed}: an order of units would mostly be chance",
        "nl": "ICC(2) ligt onder {needed}: een rangorde van eenheden zou vooral toeval zijn",
        "fr": "ICC(2) est inférieur à {needed} : un classement des unités relèverait surtout du hasard",
    },
    "reason.few-left-over": {
        "en": "Fewer than {needed} staff work in units that are not part of this.",
        "nl": "Minder dan {needed} medewerkers werken in eenheden die hierin niet meetellen.",
        "fr": "Moins de {needed} membres du personnel travaillent dans des unités qui ne sont pas prises en compte ici.",
    },
    "reason.headcounts-unknown": {
        "en": "Headcounts are not known: the response rate is not known, and units count by their respondents.",
        "nl": "De personeelsaantallen zijn niet bekend: de respons is niet bekend, en eenheden tellen naar respondenten.",
        "fr": "Les effectifs ne sont pas connus : le taux de réponse est inconnu, les unités comptent par répondants.",
    },
    "reason.headcounts-partly-unknown": {
        "en": "It is not known how many people work in: {units}. Their answers count as if as large a part had answered there as elsewhere.",
        "nl": "Het is niet bekend hoeveel mensen hier werken: {units}. Hun antwoorden tellen alsof daar een even groot deel heeft geantwoord als elders.",
        "fr": "On ne sait pas combien de personnes travaillent ici : {units}. Leurs réponses comptent comme si la même part avait répondu qu'ailleurs.",
    },
    # reliability
    "reason.few-items": {
        "en": "too few items: {items}, at least {needed} are needed",
        "nl": "te weinig vragen: {items}, er zijn er minstens {needed} nodig",
        "fr": "trop peu de questions : {items}, il en faut au moins {needed}",
    },
    "reason.few-respondents": {
        "en": "too few respondents: at least {needed} are needed",
        "nl": "te weinig respondenten: er zijn er minstens {needed} nodig",
        "fr": "trop peu de répondants : il en faut au moins {needed}",
    },
    "reason.formative": {
        "en": "its items need not go together, so alpha does not judge them",
        "nl": "de vragen hoeven niet samen te gaan, dus beoordeelt alfa ze niet",
        "fr": "ses questions ne vont pas forcément ensemble, alpha ne les juge donc pas",
    },
    "reason.ratings-unreliable": {
        "en": "the reliability of level or importance is not known",
        "nl": "de betrouwbaarheid van niveau of belang is niet bekend",
        "fr": "la fiabilité du niveau ou de l'importance n'est pas connue",
    },
    "reason.few-shared-answers": {
        "en": "some pair of items has fewer than two shared answers",
        "nl": "een paar vragen heeft minder dan twee gedeelde antwoorden",
        "fr": "deux questions ont moins de deux réponses communes",
    },
    "reason.no-variance": {
        "en": "a question has no variance",
        "nl": "een vraag heeft geen variatie",
        "fr": "une question ne varie pas",
    },
    "reason.heywood": {
        "en": "Heywood case: the factor leaves a question no unique variance",
        "nl": "Heywood-geval: de factor laat een vraag geen eigen variatie",
        "fr": "cas de Heywood : le facteur ne laisse pas de variance propre à une question",
    },
    "reason.not-positive-definite": {
        "en": "the correlation matrix is not positive definite",
        "nl": "de correlatiematrix is niet positief definiet",
        "fr": "la matrice de corrélation n'est pas définie positive",
    },
    "reason.no-single-factor": {
        "en": "the correlations of the three items fit no single factor",
        "nl": "de correlaties van de drie vragen passen niet bij één factor",
        "fr": "les corrélations des trois questions ne correspondent pas à un seul facteur",
    },
    "reason.not-converged": {
        "en": "the one-factor fit did not converge",
        "nl": "de berekening met één factor kwam niet tot een einde",
        "fr": "le calcul à un facteur n'a pas convergé",
    },
    # weighting
    "reason.empty-population": {
        "en": "the population of a split is empty",
        "nl": "de populatie van een opsplitsing is leeg",
        "fr": "la population d'une répartition est vide",
    },
    "reason.unequal-populations": {
        "en": "the populations of the two splits do not add up to the same number of people",
        "nl": "de populaties van de twee opsplitsingen tellen niet op tot hetzelfde aantal mensen",
        "fr": "les populations des deux répartitions n'ont pas le même total",
    },
    "reason.weights-not-proved": {
        "en": "with weights for the known populations it could not be proved that nobody can be singled out",
        "nl": "met gewichten voor de bekende populaties was niet te bewijzen dat niemand te herkennen is",
        "fr": "avec des poids selon les populations connues, il n'a pu être prouvé que personne n'est identifiable",
    },
    "reason.hidden-populations": {
        "en": "no group of a split may be shown, so none has a weight of its own",
        "nl": "geen enkele groep van een opsplitsing mag getoond worden; dus heeft er geen een eigen gewicht",
        "fr": "aucun groupe d'une répartition ne peut être montré, donc aucun n'a de poids propre",
    },
    "reason.few-in-a-cell": {
        "en": "a group, or a combination of groups, has fewer than {needed} answers",
        "nl": "een groep, of een combinatie van groepen, heeft minder dan {needed} antwoorden",
        "fr": "un groupe, ou une combinaison de groupes, a moins de {needed} réponses",
    },
    "reason.empty-cells": {
        "en": "empty combinations of groups make it impossible to meet both known distributions",
        "nl": "door lege combinaties van groepen zijn de twee bekende verdelingen niet samen te halen",
        "fr": "des combinaisons vides de groupes empêchent d’atteindre ensemble les deux répartitions connues",
    },
    # values, wants, preconditions and leadership
    "reason.nobody-named": {
        "en": "nobody named a value",
        "nl": "niemand noemde een waarde",
        "fr": "personne n'a nommé de valeur",
    },
    "reason.few-asked": {
        "en": "too few people were asked to show it",
        "nl": "aan te weinig mensen gevraagd om het te tonen",
        "fr": "question posée à trop peu de personnes pour être montrée",
    },
    "reason.no-need-shares": {
        "en": "the need shares are not known",
        "nl": "de aandelen van de nood zijn niet bekend",
        "fr": "les parts du besoin ne sont pas connues",
    },
    "reason.no-order": {
        "en": "what people want, or what they need, has no order",
        "nl": "wat mensen willen of nodig hebben, heeft geen volgorde",
        "fr": "ce qui est souhaité, ou ce qui est nécessaire, n'a pas d'ordre",
    },
    "reason.low-response": {
        "en": "response {response_share} is below {least_share}",
        "nl": "respons {response_share} is lager dan {least_share}",
        "fr": "participation de {response_share}, inférieure à {least_share}",
    },
    "reason.interval-at-threshold": {
        "en": "the interval contains the floor of {threshold}",
        "nl": "het interval bevat de ondergrens van {threshold}",
        "fr": "l’intervalle contient le seuil de {threshold}",
    },
    "reason.no-headcount": {
        "en": "the response is not known, for lack of a headcount",
        "nl": "de respons is niet bekend, want het personeelsaantal ontbreekt",
        "fr": "participation inconnue, faute d’effectif",
    },
    "reason.leaders-not-marked": {
        "en": "the answers do not say who is a leader, so the figures are those of everybody",
        "nl": "de antwoorden zeggen niet wie leidinggevende is; de cijfers zijn die van iedereen",
        "fr": "les réponses ne disent pas qui est responsable ; les chiffres sont ceux de tous",
    },
    "reason.few-leaders": {
        "en": "too few leaders or staff answered to show them apart (fewer than {needed}), so the figures are those of everybody",
        "nl": "te weinig leidinggevenden of medewerkers antwoordden om hen apart te tonen (minder dan {needed}); de cijfers zijn die van iedereen",
        "fr": "trop peu de responsables ou de membres du personnel ont répondu pour être montrés à part (moins de {needed}) ; les chiffres sont ceux de tous",
    },
    "reason.leaders-not-proved": {
        "en": "leaders and staff are not shown apart, because it could not be proved that no figure about fewer than {needed} people can be calculated with them; the figures are those of everybody",
        "nl": "leidinggevenden en medewerkers worden niet apart getoond, omdat niet te bewijzen was dat daarmee geen cijfer over minder dan {needed} mensen te berekenen is; de cijfers zijn die van iedereen",
        "fr": "les responsables et le personnel ne sont pas montrés à part, car il n’a pas pu être prouvé qu’aucun chiffre sur moins de {needed} personnes ne se calcule ainsi ; les chiffres sont ceux de tous",
    },
    "reason.leaders-of-unit": {
        "en": "leaders’ own answers are shown for the whole organization only, so the figures are those of everybody in the unit",
        "nl": "de antwoorden van leidinggevenden zelf worden alleen voor de hele organisatie getoond; de cijfers zijn die van iedereen in de eenheid",
        "fr": "les réponses des responsables ne sont montrées que pour toute l’organisation ; les chiffres sont ceux de toute l’unité",
    },
    # symptoms
    "reason.not-asked": {
        "en": "it was not asked",
        "nl": "er is niet naar gevraagd",
        "fr": "question non posée",
    },
    "reason.few-reports": {
        "en": "too few people named a reason to show what they named",
        "nl": "te weinig mensen noemden een reden om te tonen wat ze noemden",
        "fr": "trop peu de personnes ont donné une raison pour que l'on puisse montrer laquelle",
    },
    "reason.no-distribution": {
        "en": "the reasons that people named are shown from {needed} people on",
        "nl": "de redenen die mensen noemden, worden pas vanaf {needed} mensen getoond",
        "fr": "les raisons données ne sont montrées qu'à partir de {needed} personnes",
    },
    "reason.reports-needed": {
        "en": "too few people named a reason: {needed} are needed for a judgement",
        "nl": "te weinig mensen noemden een reden: er zijn er {needed} nodig voor een oordeel",
        "fr": "trop peu de personnes ont nommé une raison : il en faut {needed} pour juger",
    },
    "reason.organization-only": {
        "en": "the reasons that people named are shown for the whole organization only, to protect small groups",
        "nl": "de redenen die mensen noemden, worden alleen voor de hele organisatie getoond, om kleine groepen te beschermen",
        "fr": "les raisons données ne sont montrées que pour toute l'organisation, afin de protéger les petits groupes",
    },
    "reason.one-kind-on-offer": {
        "en": "all the answers on offer point the same way",
        "nl": "alle antwoorden waaruit men kon kiezen, wijzen in dezelfde richting",
        "fr": "toutes les réponses proposées vont dans le même sens",
    },
    "reason.none-leads": {
        "en": "respondents name no kind of reason clearly more often than the others",
        "nl": "respondenten noemen geen enkele soort reden duidelijk vaker dan de andere",
        "fr": "les répondants ne donnent aucun type de raison nettement plus souvent que les autres",
    },
    "reason.within-needs": {
        "en": "too few people answered all that is compared: {needed} are needed to see what goes together",
        "nl": "te weinig mensen beantwoordden alles wat vergeleken wordt: er zijn er {needed} nodig om te zien wat samengaat",
        "fr": "trop peu de personnes ont répondu à tout ce qui est comparé : il en faut {needed} pour voir ce qui va ensemble",
    },
    "reason.between-needs": {
        "en": "of the {needed} units that are needed, {n} can be compared",
        "nl": "van de {needed} eenheden die nodig zijn, is dit aantal te vergelijken: {n}",
        "fr": "unités comparables : {n}, sur les {needed} nécessaires",
    },
    "reason.no-variance-between": {
        "en": "all units answer alike, and what all have goes together with nothing",
        "nl": "alle eenheden antwoorden hetzelfde, en wat alle hebben, hangt met niets samen",
        "fr": "toutes les unités répondent de même, et ce que toutes ont ne va avec rien en particulier",
    },
    "reason.collinear": {
        "en": "the answers to be compared are too much alike to be told apart",
        "nl": "de antwoorden die vergeleken worden, lijken te veel op elkaar om ze uiteen te houden",
        "fr": "les réponses à comparer se ressemblent trop pour être distinguées",
    },
    "reason.precondition-named": {
        "en": "what respondents name most often points to something that has to be in place first: “{precondition}”",
        "nl": "wat respondenten het vaakst noemen, wijst op iets wat er eerst moet zijn: “{precondition}”",
        "fr": "ce que les répondants nomment le plus renvoie à une condition préalable : « {precondition} »",
    },
    "reason.no-environment": {
        "en": "nothing is known of working conditions, so people could be blamed for circumstances",
        "nl": "over de werkomstandigheden is niets bekend, dus zouden mensen de schuld van omstandigheden kunnen krijgen",
        "fr": "on ne sait rien des conditions de travail, on risquerait donc de reprocher aux gens les circonstances",
    },
    "reason.environment-not-offered": {
        "en": "the answers on offer name no circumstances, so people could be blamed for them",
        "nl": "de antwoorden waaruit men kon kiezen, noemen geen omstandigheden, dus zouden mensen er de schuld van kunnen krijgen",
        "fr": "les réponses proposées ne nomment pas les circonstances, on risquerait donc de les reprocher aux gens",
    },
    "reason.gap-unknown": {
        "en": "respondents most often name {kind}, but whether anything is missing there is not known",
        "nl": "respondenten noemen het vaakst {kind}, maar of daar iets ontbreekt, is niet bekend",
        "fr": "les répondants nomment surtout {kind}, mais on ne sait pas s'il y manque quelque chose",
    },
    "reason.no-gap": {
        "en": "respondents most often name {kind}, but their ratings show no gap there",
        "nl": "respondenten noemen het vaakst {kind}, maar hun beoordelingen tonen daar geen kloof",
        "fr": "les répondants nomment surtout {kind}, mais leurs évaluations n'y montrent pas d'écart",
    },
    "reason.not-together": {
        "en": "respondents most often name {kind}, but those who see the problem more do not rate that lower than others do",
        "nl": "respondenten noemen het vaakst {kind}, maar wie het probleem vaker ziet, beoordeelt dat niet lager dan anderen",
        "fr": "les répondants nomment surtout {kind}, mais ceux qui voient plus souvent le problème n'évaluent pas cela plus bas que les autres",
    },
    "reason.outweighed": {
        "en": "respondents most often name {kind}, but the problem goes together more with another subject: “{better}”",
        "nl": "respondenten noemen het vaakst {kind}, maar het probleem gaat meer samen met een ander onderwerp: “{better}”",
        "fr": "les répondants nomment surtout {kind}, mais le problème va davantage avec un autre sujet : « {better} »",
    },
    "reason.three-keys": {
        "en": "respondents most often name {kind}, rate that lower where the problem occurs more, and report a gap there",
        "nl": "respondenten noemen het vaakst {kind}, beoordelen dat lager waar het probleem vaker voorkomt, en melden daar een kloof",
        "fr": "les répondants nomment surtout {kind}, évaluent cela plus bas là où le problème est plus fréquent, et y signalent un écart",
    },
    "reason.two-keys": {
        "en": "respondents most often name {kind} and report a gap there; what goes together with it is not known: {why}",
        "nl": "respondenten noemen het vaakst {kind} en melden daar een kloof; wat ermee samengaat, is niet bekend: {why}",
        "fr": "les répondants nomment surtout {kind} et y signalent un écart ; on ne sait pas ce qui va avec : {why}",
    },
    "reason.mixed-three-keys": {
        "en": "respondents name both “{first}” and “{second}” often, rate both lower where the problem occurs more, and report a gap in both",
        "nl": "respondenten noemen zowel “{first}” als “{second}” vaak, beoordelen beide lager waar het probleem vaker voorkomt, en melden bij beide een kloof",
        "fr": "les répondants nomment souvent « {first} » ainsi que « {second} », évaluent les deux plus bas là où le problème est plus fréquent, et y signalent un écart",
    },
    "reason.mixed-two-keys": {
        "en": "respondents name both “{first}” and “{second}” often and report a gap in both; what goes together with it is not known: {why}",
        "nl": "respondenten noemen zowel “{first}” als “{second}” vaak en melden bij beide een kloof; wat ermee samengaat, is niet bekend: {why}",
        "fr": "les répondants nomment souvent « {first} » ainsi que « {second} » et y signalent un écart ; on ne sait pas ce qui va avec : {why}",
    },
    "reason.few-of-staff": {
        "en": "fewer of the staff answered this than the {least_share} that are needed",
        "nl": "minder personeelsleden beantwoordden dit dan de {least_share} die nodig zijn",
        "fr": "moins de membres du personnel y ont répondu que les {least_share} nécessaires",
    },
}
