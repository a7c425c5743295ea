-- The bytes of every file of a submitted or published rule set, each once, by its digest; with those of the sets that ship with the software.
-- Below the last line of dashes, this is written from rules/ by ShippedRuleSetsTest.

CREATE TABLE rule_set_file (
    digest  text  PRIMARY KEY CHECK (digest = 'sha256:' || encode(sha256(content), 'hex')),
    content bytea NOT NULL
);
COMMENT ON TABLE  rule_set_file         IS 'Files of submitted and published rule sets, each once. The database checks that the bytes are those of the digest.';
COMMENT ON COLUMN rule_set_file.digest  IS 'SHA-256 of the bytes';
COMMENT ON COLUMN rule_set_file.content IS 'The bytes';

CREATE TRIGGER written_once BEFORE UPDATE OR DELETE ON rule_set_file FOR EACH ROW EXECUTE FUNCTION keep_what_was_written();
CREATE TRIGGER no_truncation BEFORE TRUNCATE ON rule_set_file FOR EACH STATEMENT EXECUTE FUNCTION keep_what_was_written();

-- ------------------------------------------------------------------------------------------------------------------------------------

INSERT INTO rule_set_file (digest, content) VALUES
    ('sha256:06faa770eb192ffd476b7e3c454db305e6c5561b102b9c8255146790bf06b713', convert_to($file$rule "Offences committed below the age of criminal responsibility do not count"
    @id("EXC-08")
    @basis("law")
    @source("Children and Young Persons Act 1933, section 50")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the person was below the age of criminal responsibility when it was committed")
when
    $offence : Offence( ageAtOffence < minimumAgeAtOffence )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:0f572c3b1bf989e5bd6043164f801befd59e82c60b0dc7eadae7fe6d1ea5d7b0', convert_to($file$rule "A gap in intelligence is pointed out"
    @id("GAP-02")
    @basis("EIA")
    @source("EIA 2.3, step 1: highlights possible gaps in intelligence; the number of months is an assumption, docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("no recent intelligence report of any kind was known on the assessment date")
when
    $included : Included( !anyReport || monthsSinceReport > intelligenceGapMonths )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:153d2cd7b34f2528ad2249c70d38c7238ad0ab5b49bd968bb49f8c6b75d32073', convert_to($file$rule "Intelligence counts no further than a cap"
    @id("INT-03")
    @basis("assumption")
    @source("no public source; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("intelligence counts only up to a cap, so that offences decide the score")
when
    $tally : IntelligenceTally( points > intelligenceCap )
then
    decision.contribute( $tally, intelligenceCap - $tally.points );
end
$file$, 'UTF8')),
    ('sha256:1653b2c64a87bf5d3027be49efb959c79a1e236cab2d62be93f65a6b3e8741de', convert_to($file$rule "A recent qualifying offence is required, unless in custody"
    @id("INC-02")
    @basis("EIA")
    @source("EIA 2.3, step 5d, recency of offending")
    @owner("MO2 VHA lead")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("nobody should stay on the assessment for long after their offending has stopped, unless they are in custody")
when
    $tally : Tally( monthsSinceLatest <= recencyMonths || inCustody )
then
    decision.require( $tally );
end
$file$, 'UTF8')),
    ('sha256:1eafc6750fc358afb90ab501922baeb2c4babc677701ca6a4831f33d5b269f85', convert_to($file$rule "Strongly graded intelligence counts"
    @id("INT-01")
    @basis("assumption")
    @source("no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the source is reliable, and the information is known directly or is corroborated")
when
    $report : QualifyingReport( sourceEvaluation == 1, intelligenceAssessment in ( A, B ) )
then
    decision.contribute( $report, strongerIntelligencePoints );
end
$file$, 'UTF8')),
    ('sha256:25f3a03e23f615f228f756331ec26dc7d13da34e66a29d895bee952f00e37ce9', convert_to($file$rule "Offences of a class without a weight do not count"
    @id("EXC-06")
    @basis("EIA")
    @source("EIA 2.3, step 1: individuals are scored for violence and weapons offences; the choice of classes is an assumption, docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("offences of this class have no row in the offence weight table")
when
    $offence : Offence( !weighted )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:2cc443b1f29a4c9df01a68087f4c9fad55e4c23807552bc7bd632bbe6def3f2b', convert_to($file$rule "A minimum score is required"
    @id("INC-03")
    @basis("assumption")
    @source("no public source; see docs/reference-policy.md, section 4")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the assessment is for the people who pose the greatest risk of violence, and a low score does not show such a risk")
when
    $tally : Tally( score >= minimumScore )
then
    decision.require( $tally );
end
$file$, 'UTF8')),
    ('sha256:3218a16124d7250054af97bc47fa7383b041b5cd852dba36d0826ec40aa1d97a', convert_to($file$rule "Offences that were not known on the assessment date do not count"
    @id("EXC-05")
    @basis("method")
    @source("docs/reference-policy.md, section 1: a fact is known when it is recorded and dated no later than the assessment date")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the offence was not yet known on the assessment date")
when
    $offence : Offence( !known )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:38744c82f914f438426a76d89d63a26f3c5cc780cb75e489ec22c3508ffa7b89', convert_to($file$rule "A gap in intelligence is pointed out"
    @id("GAP-02")
    @basis("EIA")
    @source("EIA 2.3, step 1: highlights possible gaps in intelligence; the number of months is an assumption, docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("no recent intelligence report of any kind was known on the assessment date")
when
    $included : Included( !anyReport || monthsSinceReport > intelligenceGapMonths )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:3afa5ca68d6a5a5754e6e3eb4e8794898cb7c009a279599a83285204b0edd684', convert_to($file$rule "Intelligence that is too old or was not known on the assessment date does not count"
    @id("EXI-02")
    @basis("GVM")
    @source("Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); the timescale as taken over in docs/reference-policy.md, section 3; what counts as known: docs/reference-policy.md, section 1")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the report is older than the period in which intelligence counts, or was not yet known on the assessment date")
when
    $report : Report( !known || monthsAgo > intelligenceMonths )
then
    decision.exclude( $report );
end
$file$, 'UTF8')),
    ('sha256:3ca2075ef21dbe5bedbe959138193da0d6ea6728c8461a53d1a32dd05dc5cb09', convert_to($file$rule "Enough qualifying offences are required"
    @id("INC-01")
    @basis("public")
    @source("Metropolitan Police, quoted by the Evening Standard, February 2025: at least three violent offences, and nobody for intelligence alone; that it stood in 2020 is taken from docs/reference-policy.md, section 7")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the assessment is about people with repeated offences, and intelligence alone never puts anybody on it")
when
    $tally : Tally( qualifyingOffences >= minimumQualifyingOffences )
then
    decision.require( $tally );
end
$file$, 'UTF8')),
    ('sha256:3e1d4999e1678401ac12d4671642c56e73acd213789b7486b248e0d0dde35048', convert_to($file$rule "Offences that an adult committed as a child are pointed out"
    @id("U18-04")
    @basis("EIA")
    @source("EIA 2.3, step 5a, East Area, 30 May to 1 June 2023: a different score, or back to 0 at 18; that they are counted and shown is taken from docs/reference-policy.md, sections 5 and 7")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("nothing is reset when somebody comes of age, so whoever reads this score must know how many of the offences were committed as a child")
when
    $included : Included( ageAtD >= 18, childhoodOffences >= 1 )
then
    decision.flag( $included, $included.childhoodOffences );
end
$file$, 'UTF8')),
    ('sha256:40bb8ce48163df3a8608ab447afa2baa8677e9b6e5043b8d4c161b6d196573ea', convert_to($file$# 'EIA 2.3' is the Metropolitan Police's Equality Impact Assessment of the Violence Harm Assessment, version 2.3 of 30 January 2024.
# The EIA of April 2020 is not public: these are the rules of 2024 without what the consultation of 2023 added
# (docs/reference-policy.md, section 7). What they leave out, and what is uncertain about 2020: not-modelled.md.
# 'decided' in a rule is the date on which this set took effect, 'review' the date on which its successor did.
id: vha-2020.04
title: Violence Harm Assessment, April 2020
owner: MO2 VHA lead
change-note: The rules before the review of 2023; the first rule set in this repository.
parameters:
  look-back-months:
    value: 36
    unit: months
    basis: GVM
    source: "Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); its length of three years as taken over in docs/reference-policy.md, section 2"
    meaning: "offences older than this do not count"
  minimum-age-at-offence:
    value: 10
    unit: years
    basis: law
    source: "Children and Young Persons Act 1933, section 50"
    meaning: "an offence committed at a younger age than this does not count"
  first-band-months:
    value: 6
    unit: months
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "offences no older than this lie in the first time band"
  first-band-percent:
    value: 100
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the first time band counts with"
  second-band-months:
    value: 12
    unit: months
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "offences no older than this, and older than the first time band, lie in the second"
  second-band-percent:
    value: 75
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the second time band counts with"
  third-band-months:
    value: 24
    unit: months
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "offences no older than this, and older than the second time band, lie in the third; older ones lie in the fourth"
  third-band-percent:
    value: 50
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the third time band counts with"
  fourth-band-percent:
    value: 25
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the fourth time band counts with"
  intelligence-months:
    value: 6
    unit: months
    basis: GVM
    source: "Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); its length of six months as taken over in docs/reference-policy.md, section 3"
    meaning: "intelligence reports older than this do not count"
  stronger-intelligence-points:
    value: 50
    unit: points
    basis: assumption
    source: "no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3"
    meaning: "what a strongly graded report contributes"
  weaker-intelligence-points:
    value: 20
    unit: points
    basis: assumption
    source: "no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3"
    meaning: "what a less strongly graded report contributes"
  intelligence-cap:
    value: 200
    unit: points
    basis: assumption
    source: "no public source; see docs/reference-policy.md, section 3"
    meaning: "all intelligence together contributes no more than this"
  minimum-qualifying-offences:
    value: 3
    unit: offences
    basis: public
    source: "Metropolitan Police, quoted by the Evening Standard, February 2025: at least three violent offences"
    meaning: "nobody is on the assessment with fewer qualifying offences than this"
  minimum-score:
    value: 500
    unit: points
    basis: assumption
    source: "no public source; see docs/reference-policy.md, section 4"
    meaning: "nobody is on the assessment with a lower score than this"
  transition-months:
    value: 6
    unit: months
    basis: assumption
    source: "no public source for the number of months; see docs/reference-policy.md, section 5"
    meaning: "for a child who comes of age within this time, the transition is planned"
  safeguarding-days:
    value: 90
    unit: days
    basis: assumption
    source: "no public source for the number of days; see docs/reference-policy.md, section 5"
    meaning: "a child without safeguarding activity for longer than this is pointed out"
  activity-days:
    value: 90
    unit: days
    basis: assumption
    source: "no public source for the number of days; see docs/reference-policy.md, section 5"
    meaning: "a person without activity of any kind for longer than this is pointed out"
  intelligence-gap-months:
    value: 6
    unit: months
    basis: assumption
    source: "no public source for the number of months; see docs/reference-policy.md, section 5"
    meaning: "a person without any intelligence report for longer than this is pointed out"
$file$, 'UTF8')),
    ('sha256:42f3eb9288e72151785d93bfc83a1c1cb8c81233c00325d0249663695960030c', convert_to($file$# What these rules do not do

The Equality Impact Assessment v2.3 (EIA) and other public sources speak of more than these rules compute. What is left out, where it is
mentioned, and what a reader of a score should do instead. A score is a reason to look at somebody, never the whole picture.

## Who is not seen

| left out | where it is mentioned | instead |
|---|---|---|
| MAPPA and IOM: what other processes know about a person, and who owns the person between them | EIA step 5a, Area South (23 and 26 March 2023), Central East (5 June 2023), East Area (30 May to 1 June 2023) | Look the person up in those processes and agree there who leads. Nothing here changes a level or a plan there |
| Associates, and people at the periphery of violence | EIA step 5a, East Area: a second list of associates was asked for | Do not read a missing name as low risk, nor an association as a reason to score. Association was held against the predecessor: no fact here can hold one. Prevention needs another way in |
| Those who exploit others ("pulling the strings") without offending themselves | EIA step 5a, reference group of the Gangs Violence Matrix (28 June 2023) | Use the organised crime and exploitation processes. A list made of a person's own offences cannot find them |
| How offending rises before somebody is named as a suspect | EIA step 5a, East Area: no way of charting people's offending as they rise | Nobody is scored before an offence is recorded against them. Early help belongs to partners and BCUs |
| Gang membership | EIA step 5a, Central North (16 to 25 May 2023) and others, who welcomed this | Nothing: it is no fact here and must not become one |

## What is not known about those who are seen

| left out | where it is mentioned | instead |
|---|---|---|
| Intelligence from partners and communities | EIA step 5a, Central East; reference group (14 June 2023) | It is not the sole tool for tasking, as partners were told. Intelligence counts only once it is a graded report of the police |
| Local knowledge | EIA step 5a, South West Area (1 June 2023) | Nobody can adjust a score by hand. Submit an intelligence report, or ask for a review of a wrong fact |
| Exploitation and vulnerability as mitigation | EIA step 5a, East Area (a vulnerability list), South West Area (vulnerability as a factor), step 5d, age: children who are vulnerable, exploited and offend | Nothing lowers a score for it. Before acting, ask what made the person offend; for a child follow Working Together (U18-01, U18-03). An offence wrongly held against an exploited person goes to review (EXC-07) |
| Victims as people at risk | EIA step 5a, South East Area (1 June 2023); the predecessor scored them | An offence suffered never counts (EXC-03), and nothing here measures a victim's risk. Use the safeguarding processes |
| Prison releases | EIA step 5a, South Area (11 March 2023) | Custody counts for INC-02 alone and ends on the date in the facts. A planned release is not announced: ask the prison and probation services |
| Knives and firearms used in another offence | EIA step 1: weapons offences | Only the class of the offence is known. An assault with a knife weighs what its class weighs |
| Attempts, conspiracies and the harm actually done | EIA step 1: the harm that individuals pose | A weight is an average for a class. Read the crime report |

## How the numbers are made

| left out | where it is mentioned | instead |
|---|---|---|
| How the Metropolitan Police itself combines the Cambridge Harm Index and the ONS Crime Severity Score | the Met's page on the assessment; EIA step 5a, South West Area: what the academic assessment looks like | These rules use ONS weights alone. `cambridge-weights` shows how much the choice of index matters. Do not compare a score here with a score there |
| Which offences the Met scores, its points for intelligence, its time bands and its minimum score | not public; EIA step 5a, NGO (25 July 2023): how scores are attributed | Everything marked `assumption` is ours: docs/reference-policy.md |
| Possession with intent to supply as an offence of its own | EIA step 5d, PWITS | Class 92A stands for all trafficking (EXC-02) |
| Grievous bodily harm (section 20) apart from actual bodily harm | EIA step 5a, East Area | Both are class 8N |
| Filtering by crime type | EIA step 1 | Contributions carry their crime type, so a list can be filtered when it is read. A filter never changes a score or who is on the list |
| Quality of the records: over-policing, wrong naming, bias in what intelligence is submitted | EIA step 5a, NGO (25 July and 15 September 2023), reference group (28 June 2023); step 5d, use of suspect data | No rule can repair a biased record. `accused-only` and `convicted-only` show what suspect data changes; sex and ethnicity are no input, and reports on outcomes break results down by them |

## What follows from being on the list

| left out | where it is mentioned | instead |
|---|---|---|
| What is done about a person | EIA step 1: being on the assessment mandates no action; step 5a, North West Area (24 and 26 May 2023): nobody loses a driving licence | Decide case by case, and record who decided and why |
| Which response suits whom: children, women, people over 25 | EIA steps 4 and 5d, age and sex | Flags U18-01 to U18-04 speak of age alone. Tailor the response to the person |
| Whether a safeguarding activity was enough | EIA step 5d, age: mitigate any identified risk to the child | U18-03 sees that one was recorded and when, not what it did. Read the record |
| Sharing with partners, a record of where information was sent, and advising of a removal | EIA steps 1 and 5a (all areas), NGOs (15 September 2023) | The list is not shared; underlying information is, case by case, under an agreement. That is recorded where it is disclosed, not here |
| Rights of access and appeal | EIA step 5d: no "neither confirm nor deny", each request case by case | Requests are answered by people. An upheld review then takes effect through EXC-07 or RMV-01 |
| How long facts and lists are kept | EIA step 4 (three years for earlier lists); step 5a, reference group (14 June 2023) | The look-back period (EXC-04) says how long an offence counts, not how long it is kept |
| Where officers are sent | EIA step 5a, NGO (25 July 2023): geographical focus | No rule reads a borough |
$file$, 'UTF8')),
    ('sha256:4718a80b0e61de1224e6627b3953e4328089c2ed50413eafda1c9e32a01b0ade', convert_to($file$rule "Strongly graded intelligence counts"
    @id("INT-01")
    @basis("assumption")
    @source("no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the source is reliable, and the information is known directly or is corroborated")
when
    $report : QualifyingReport( sourceEvaluation == 1, intelligenceAssessment in ( A, B ) )
then
    decision.contribute( $report, strongerIntelligencePoints );
end
$file$, 'UTF8')),
    ('sha256:51bd3b126eeb89252eda6630f9dce06786f0df765f8d447e96c9d5b3c3e658f8', convert_to($file$rule "Offences that an adult committed as a child are pointed out"
    @id("U18-04")
    @basis("EIA")
    @source("EIA 2.3, step 5a, East Area, 30 May to 1 June 2023: a different score, or back to 0 at 18; that they are counted and shown is taken from docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("nothing is reset when somebody comes of age, so whoever reads this score must know how many of the offences were committed as a child")
when
    $included : Included( ageAtD >= 18, childhoodOffences >= 1 )
then
    decision.flag( $included, $included.childhoodOffences );
end
$file$, 'UTF8')),
    ('sha256:5f1b527577fb010f15c7a8347fff31e819c120583d4557609d6c2a9ce99d1898', convert_to($file$rule "Domestic offences do not count"
    @id("EXC-01")
    @basis("EIA")
    @source("EIA 2.3, step 5d, domestic related offences: the consultation of 2023 asked about including them, so they did not count before")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the assessment prioritises open-space violence; domestic offences are on the VAWG 100 list")
when
    $offence : Offence( domestic )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:61085e9149995c771b9637aaae0755cacb98b60919be261b10d54e8ac1ff32c2', convert_to($file$rule "The transition of a child who soon comes of age is planned"
    @id("U18-02")
    @basis("EIA")
    @source("EIA 2.3, step 5a, East Area, 30 May to 1 June 2023: what happens when children reach 18; that a transition is planned is taken from docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("this child soon comes of age, and the transition has to be planned")
when
    $included : Included( ageAtD < 18, monthsUntil18 <= transitionMonths )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:653faf3cd4091d56057e92b29105ff29985ab0236508a1a19ef3268e4b137931', convert_to($file$rule "A gap in activity is pointed out"
    @id("GAP-01")
    @basis("EIA")
    @source("EIA 2.3, step 1: highlights possible gaps in activity; the number of days is an assumption, docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("no recent activity of any kind was known on the assessment date")
when
    $included : Included( !anyActivity || daysSinceActivity > activityDays )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:73aad8db01d67d552afc51b0db002b7399cbb3b441eebb3900e6c6e99b2cf3ac', convert_to($file$rule "One crime report counts once"
    @id("EXC-09")
    @basis("assumption")
    @source("no public source; see docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("another offence of the same crime report counts already, and one incident counts once")
when
    $offence : Candidate( heavierSibling )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:74a4dd2eef048b270b33e15c0288176275acc912635c1fcd95c1b209cbbf5713', convert_to($file$rule "Only offences as a suspect, accused or convicted person count"
    @id("EXC-03")
    @basis("EIA")
    @source("EIA 2.3, step 5d, use of suspect data: questioned in the consultation of 2023, so in use before; ICO enforcement notice on the Gangs Violence Matrix, November 2018: victims and offenders were not clearly told apart")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("only offences of which the person is suspected, accused or convicted count; a victim, a witness or somebody who was eliminated from the investigation is not scored")
when
    $offence : Offence( role not in ( SUSPECT, ACCUSED, CONVICTED ) )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:781c1f1e09af7238f8d4cca1fef73a39816a9c8e1a1cdbe6af296e16f6c1c05b', convert_to($file$rule "Offences that were not known on the assessment date do not count"
    @id("EXC-05")
    @basis("method")
    @source("docs/reference-policy.md, section 1: a fact is known when it is recorded and dated no later than the assessment date")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the offence was not yet known on the assessment date")
when
    $offence : Offence( !known )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:796c54122a14ea9897f88c173a732cc5267b5d08f93fd777d26da089c0681cc2', convert_to($file$rule "Offences struck out by an upheld review do not count"
    @id("EXC-07")
    @basis("EIA")
    @source("EIA 2.3, step 5d, safeguards for a person who should not be on the assessment; the effect on a single offence is taken from docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("a review decided that this offence must not be held against this person")
when
    $offence : Offence( upheldReview )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:7b28fea44f4bc2e6ac9f7a46e119bf0cdf1692a0701490226ab5e38a40c368e3', convert_to($file$rule "Qualifying offences in the fourth time band count with its percentage"
    @id("SCO-04")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the offence still counts but lies in the last of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo > thirdBandMonths )
then
    decision.contribute( $offence, $offence.weight, fourthBandPercent );
end
$file$, 'UTF8')),
    ('sha256:80fe12280a5c3af779e02815e93dd63c0fc61dd05e441b33716190a255d32860', convert_to($file$rule "Qualifying offences in the third time band count with its percentage"
    @id("SCO-03")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the offence lies in the third of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo > secondBandMonths, monthsAgo <= thirdBandMonths )
then
    decision.contribute( $offence, $offence.weight, thirdBandPercent );
end
$file$, 'UTF8')),
    ('sha256:864a2beb6516210e82b0a3248f3c47884e8aac54ab6194f1d5f750b6b51f0be0', convert_to($file$rule "Qualifying offences in the second time band count with its percentage"
    @id("SCO-02")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the offence lies in the second of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo > firstBandMonths, monthsAgo <= secondBandMonths )
then
    decision.contribute( $offence, $offence.weight, secondBandPercent );
end
$file$, 'UTF8')),
    ('sha256:89b6919dea253936e975f5338ca99a82e5ef073e12fc3ddf3331978f8fb76cee', convert_to($file$rule "People removed by an upheld review are not on the assessment"
    @id("RMV-01")
    @basis("EIA")
    @source("EIA 2.3, step 5d, safeguards for a person who should not be on the assessment")
    @owner("MO2 VHA lead")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("a review decided that this person must not be on the assessment")
when
    $eligible : Eligible( upheldReview )
then
    decision.remove( $eligible );
end
$file$, 'UTF8')),
    ('sha256:8a7caadb89b747d9b986644bbe320d6e5c3b021016cc8f8cd14ea27f4a69a688', convert_to($file$rule "Less strongly graded intelligence counts for less"
    @id("INT-02")
    @basis("assumption")
    @source("no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("either the source is reliable but the information is known indirectly and not corroborated, or the source is untested but the information is known directly or is corroborated")
when
    $report : QualifyingReport( ( sourceEvaluation == 1 && intelligenceAssessment == C )
        || ( sourceEvaluation == 2 && intelligenceAssessment in ( A, B ) ) )
then
    decision.contribute( $report, weakerIntelligencePoints );
end
$file$, 'UTF8')),
    ('sha256:8d19ade202e148c7115f1fa7c6fbcd92a4df7688202b06d263f30a2678c3102e', convert_to($file$# 'EIA 2.3' is the Metropolitan Police's Equality Impact Assessment of the Violence Harm Assessment, version 2.3 of 30 January 2024.
# What these rules must mean, exactly: docs/reference-policy.md. What they leave out: not-modelled.md.
# 'decided' in a rule is the date of the decision that the EIA records (approved on 2024-01-31); where it records none, it is the
# date on which the first rule set that holds the rule took effect (2020-04-01). Where the basis is 'assumption', the date says
# nothing about the Metropolitan Police. 'review' is the review date of the EIA.
id: vha-2024.01
title: Violence Harm Assessment, January 2024
predecessor: vha-2020.04
owner: MO2 VHA lead
change-note: >-
  After the consultation of 2023, a person must have committed a qualifying offence within the recency period, unless in custody
  (INC-02, recency-months). Nothing else changes in what is computed; sources and decision dates now cite the decisions of January 2024.
parameters:
  look-back-months:
    value: 36
    unit: months
    basis: GVM
    source: "Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); its length of three years as taken over in docs/reference-policy.md, section 2"
    meaning: "offences older than this do not count"
  minimum-age-at-offence:
    value: 10
    unit: years
    basis: law
    source: "Children and Young Persons Act 1933, section 50"
    meaning: "an offence committed at a younger age than this does not count"
  first-band-months:
    value: 6
    unit: months
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "offences no older than this lie in the first time band"
  first-band-percent:
    value: 100
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the first time band counts with"
  second-band-months:
    value: 12
    unit: months
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "offences no older than this, and older than the first time band, lie in the second"
  second-band-percent:
    value: 75
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the second time band counts with"
  third-band-months:
    value: 24
    unit: months
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "offences no older than this, and older than the second time band, lie in the third; older ones lie in the fourth"
  third-band-percent:
    value: 50
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the third time band counts with"
  fourth-band-percent:
    value: 25
    unit: percent
    basis: assumption
    source: "no public source for time bands and their percentages; see docs/reference-policy.md, section 3"
    meaning: "the part of its weight that an offence in the fourth time band counts with"
  intelligence-months:
    value: 6
    unit: months
    basis: GVM
    source: "Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); its length of six months as taken over in docs/reference-policy.md, section 3"
    meaning: "intelligence reports older than this do not count"
  stronger-intelligence-points:
    value: 50
    unit: points
    basis: assumption
    source: "no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3"
    meaning: "what a strongly graded report contributes"
  weaker-intelligence-points:
    value: 20
    unit: points
    basis: assumption
    source: "no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3"
    meaning: "what a less strongly graded report contributes"
  intelligence-cap:
    value: 200
    unit: points
    basis: assumption
    source: "no public source; see docs/reference-policy.md, section 3"
    meaning: "all intelligence together contributes no more than this"
  minimum-qualifying-offences:
    value: 3
    unit: offences
    basis: public
    source: "Metropolitan Police, quoted by the Evening Standard, February 2025: at least three violent offences"
    meaning: "nobody is on the assessment with fewer qualifying offences than this"
  recency-months:
    value: 12
    unit: months
    basis: EIA
    source: "EIA 2.3, step 5d, recency of offending: individuals having to have offended in the last 12 months unless in custody"
    meaning: "the latest qualifying offence must be no older than this, unless the person is in custody"
  minimum-score:
    value: 500
    unit: points
    basis: assumption
    source: "no public source; see docs/reference-policy.md, section 4"
    meaning: "nobody is on the assessment with a lower score than this"
  transition-months:
    value: 6
    unit: months
    basis: assumption
    source: "no public source for the number of months; see docs/reference-policy.md, section 5"
    meaning: "for a child who comes of age within this time, the transition is planned"
  safeguarding-days:
    value: 90
    unit: days
    basis: assumption
    source: "no public source for the number of days; see docs/reference-policy.md, section 5"
    meaning: "a child without safeguarding activity for longer than this is pointed out"
  activity-days:
    value: 90
    unit: days
    basis: assumption
    source: "no public source for the number of days; see docs/reference-policy.md, section 5"
    meaning: "a person without activity of any kind for longer than this is pointed out"
  intelligence-gap-months:
    value: 6
    unit: months
    basis: assumption
    source: "no public source for the number of months; see docs/reference-policy.md, section 5"
    meaning: "a person without any intelligence report for longer than this is pointed out"
$file$, 'UTF8')),
    ('sha256:975f148c9b624c8a27b120ec69269169b4ec139295dc09517e3ab4cda2d55324', convert_to($file$rule "Domestic offences do not count"
    @id("EXC-01")
    @basis("EIA")
    @source("EIA 2.3, step 5d, domestic related offences")
    @owner("MO2 VHA lead")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("the assessment prioritises open-space violence; domestic offences are on the VAWG 100 list")
when
    $offence : Offence( domestic )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:97d0d855a9ff3f0aabfb6e36f74501b396b206484209396dabf927ed0f8490f9', convert_to($file$class,offence,weight,crime_type,basis,source
1,Murder,7973,HOMICIDE,public,"ONS Crime Severity Score 2020, 7973.4 (homicide as a whole) (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
4.1,Manslaughter,7973,HOMICIDE,public,"ONS Crime Severity Score 2020, 7973.4 (homicide as a whole) (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
2,Attempted murder,4654,HOMICIDE,public,"ONS Crime Severity Score 2020, 4654.3 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
3A,Conspiracy to murder,2024,HOMICIDE,public,"ONS Crime Severity Score 2020, 2024.2 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
5D,Assault with intent to cause serious harm,2035,VIOLENCE_WITH_INJURY,public,"ONS Crime Severity Score 2020, 2034.7 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
5E,Endangering life,1447,VIOLENCE_WITH_INJURY,public,"ONS Crime Severity Score 2020, 1447.0 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
8N,Assault with injury,189,VIOLENCE_WITH_INJURY,public,"ONS Crime Severity Score 2020, 189.2 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
8P,Racially or religiously aggravated assault with injury,313,VIOLENCE_WITH_INJURY,public,"ONS Crime Severity Score 2020, 312.9 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
8S,Assault with injury on a constable,401,VIOLENCE_WITH_INJURY,public,"ONS Crime Severity Score 2020, 401.4 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
3B,Threats to kill,275,VIOLENCE_WITHOUT_INJURY,public,"ONS Crime Severity Score 2020, 275.3 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
36,Kidnapping,1217,VIOLENCE_WITHOUT_INJURY,public,"ONS Crime Severity Score 2020, 1216.8 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
62A,Violent disorder,363,VIOLENCE_WITHOUT_INJURY,public,"ONS Crime Severity Score 2020, 362.9 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
34A,Robbery of business property,800,ROBBERY,public,"ONS Crime Severity Score 2020, 799.6 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
34B,Robbery of personal property,800,ROBBERY,public,"ONS Crime Severity Score 2020, 799.6 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
29A,"Aggravated burglary, residential",2289,ROBBERY,public,"ONS Crime Severity Score 2020, 2288.7 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
31A,"Aggravated burglary, business and community",1850,ROBBERY,public,"ONS Crime Severity Score 2020, 1849.5 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
10A,Possession of firearms with intent,617,FIREARM,public,"ONS Crime Severity Score 2020, 616.6 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
10B,Possession of firearms offences,412,FIREARM,public,"ONS Crime Severity Score 2020, 412.2 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
81,Other firearms offences,1288,FIREARM,public,"ONS Crime Severity Score 2020, 1287.5 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
10D,Possession of article with blade or point,53,KNIFE_POSSESSION,public,"ONS Crime Severity Score 2020, 53.0 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
90,Other knives offences,250,KNIFE_POSSESSION,public,"ONS Crime Severity Score 2020, 250.25 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
10C,Possession of other weapons,52,OTHER_WEAPON,public,"ONS Crime Severity Score 2020, 52.1 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption"
92A,Trafficking in controlled drugs,513,DRUG_SUPPLY,public,"ONS Crime Severity Score 2020, 513.0 (M-O-P-D/Police-Supply-Demand join of the ONS data tool); choice of class: assumption; the row stands here so that EXC-02 alone decides on it"
$file$, 'UTF8')),
    ('sha256:984209d3b3ce2650b2bea7080e2128fcda299df20358ffcdc7ed39176cbfb81e', convert_to($file$rule "Intelligence with a weak grading does not count"
    @id("EXI-03")
    @basis("assumption")
    @source("no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the source and the information together are graded too weak to count")
when
    $report : Report( sourceEvaluation == 3 || intelligenceAssessment in ( D, E )
        || ( sourceEvaluation == 2 && intelligenceAssessment == C ) )
then
    decision.exclude( $report );
end
$file$, 'UTF8')),
    ('sha256:98d7f73ba88021fb1e4e89e74375bbab51ec6f8f340a7ae08ed0ca2f38b692da', convert_to($file$# What these rules do not do

The Equality Impact Assessment v2.3 (EIA) and other public sources speak of more than these rules compute. What is left out, where it is
mentioned, and what a reader of a score should do instead. A score is a reason to look at somebody, never the whole picture.
These are the rules before the review of 2023.

## Who is not seen

| left out | where it is mentioned | instead |
|---|---|---|
| MAPPA and IOM: what other processes know about a person, and who owns the person between them | EIA step 5a, Area South (23 and 26 March 2023), Central East (5 June 2023), East Area (30 May to 1 June 2023) | Look the person up in those processes and agree there who leads. Nothing here changes a level or a plan there |
| Associates, and people at the periphery of violence | EIA step 5a, East Area: a second list of associates was asked for | Do not read a missing name as low risk, nor an association as a reason to score. Association was held against the predecessor: no fact here can hold one. Prevention needs another way in |
| Those who exploit others ("pulling the strings") without offending themselves | EIA step 5a, reference group of the Gangs Violence Matrix (28 June 2023) | Use the organised crime and exploitation processes. A list made of a person's own offences cannot find them |
| How offending rises before somebody is named as a suspect | EIA step 5a, East Area: no way of charting people's offending as they rise | Nobody is scored before an offence is recorded against them. Early help belongs to partners and BCUs |
| Gang membership | EIA step 5a, Central North (16 to 25 May 2023) and others, who welcomed this | Nothing: it is no fact here and must not become one |

## What is not known about those who are seen

| left out | where it is mentioned | instead |
|---|---|---|
| Intelligence from partners and communities | EIA step 5a, Central East; reference group (14 June 2023) | It is not the sole tool for tasking, as partners were told. Intelligence counts only once it is a graded report of the police |
| Local knowledge | EIA step 5a, South West Area (1 June 2023) | Nobody can adjust a score by hand. Submit an intelligence report, or ask for a review of a wrong fact |
| Exploitation and vulnerability as mitigation | EIA step 5a, East Area (a vulnerability list), South West Area (vulnerability as a factor), step 5d, age: children who are vulnerable, exploited and offend | Nothing lowers a score for it. Before acting, ask what made the person offend; for a child follow Working Together (U18-01, U18-03). An offence wrongly held against an exploited person goes to review (EXC-07) |
| Victims as people at risk | EIA step 5a, South East Area (1 June 2023); the predecessor scored them | An offence suffered never counts (EXC-03), and nothing here measures a victim's risk. Use the safeguarding processes |
| Prison releases | EIA step 5a, South Area (11 March 2023) | Custody counts for INC-02 alone and ends on the date in the facts. A planned release is not announced: ask the prison and probation services |
| Knives and firearms used in another offence | EIA step 1: weapons offences | Only the class of the offence is known. An assault with a knife weighs what its class weighs |
| Attempts, conspiracies and the harm actually done | EIA step 1: the harm that individuals pose | A weight is an average for a class. Read the crime report |

## How the numbers are made

| left out | where it is mentioned | instead |
|---|---|---|
| How the Metropolitan Police itself combines the Cambridge Harm Index and the ONS Crime Severity Score | the Met's page on the assessment; EIA step 5a, South West Area: what the academic assessment looks like | These rules use ONS weights alone. `cambridge-weights` shows how much the choice of index matters. Do not compare a score here with a score there |
| Which offences the Met scores, its points for intelligence, its time bands and its minimum score | not public; EIA step 5a, NGO (25 July 2023): how scores are attributed | Everything marked `assumption` is ours: docs/reference-policy.md |
| Possession with intent to supply as an offence of its own | EIA step 5d, PWITS | Class 92A stands for all trafficking (EXC-02) |
| Grievous bodily harm (section 20) apart from actual bodily harm | EIA step 5a, East Area | Both are class 8N |
| Filtering by crime type | EIA step 1 | Contributions carry their crime type, so a list can be filtered when it is read. A filter never changes a score or who is on the list |
| Quality of the records: over-policing, wrong naming, bias in what intelligence is submitted | EIA step 5a, NGO (25 July and 15 September 2023), reference group (28 June 2023); step 5d, use of suspect data | No rule can repair a biased record. `accused-only` and `convicted-only` show what suspect data changes; sex and ethnicity are no input, and reports on outcomes break results down by them |

## What follows from being on the list

| left out | where it is mentioned | instead |
|---|---|---|
| What is done about a person | EIA step 1: being on the assessment mandates no action; step 5a, North West Area (24 and 26 May 2023): nobody loses a driving licence | Decide case by case, and record who decided and why |
| Which response suits whom: children, women, people over 25 | EIA steps 4 and 5d, age and sex | Flags U18-01 to U18-04 speak of age alone. Tailor the response to the person |
| Whether a safeguarding activity was enough | EIA step 5d, age: mitigate any identified risk to the child | U18-03 sees that one was recorded and when, not what it did. Read the record |
| Sharing with partners, a record of where information was sent, and advising of a removal | EIA steps 1 and 5a (all areas), NGOs (15 September 2023) | The list is not shared; underlying information is, case by case, under an agreement. That is recorded where it is disclosed, not here |
| Rights of access and appeal | EIA step 5d: no "neither confirm nor deny", each request case by case | Requests are answered by people. An upheld review then takes effect through EXC-07 or RMV-01 |
| How long facts and lists are kept | EIA step 4 (three years for earlier lists); step 5a, reference group (14 June 2023) | The look-back period (EXC-04) says how long an offence counts, not how long it is kept |
| Where officers are sent | EIA step 5a, NGO (25 July 2023): geographical focus | No rule reads a borough |

## What is uncertain about 2020

The EIA of April 2020 is not public. docs/reference-policy.md, section 7, therefore takes this set to be the rules of January 2024 without the
recency criterion (INC-02) that was added after the consultation of 2023, so that the two can be compared and nothing else differs.

| uncertain | why | instead |
|---|---|---|
| The flags for children (U18-01 to U18-04) and the route to removal (EXC-07, RMV-01) | EIA step 5d: the operating procedure was updated to say so in 2023 | Do not conclude that officers had this guidance in 2020 |
| At least three offences (INC-01) | the public statement is of February 2025 | Do not conclude that it was the criterion in 2020 |
| Weights | the ONS weights come from a file of December 2020 | They are the same in both sets on purpose |
$file$, 'UTF8')),
    ('sha256:a3368b6354da9b8e21e508b8804996ca54b9757f9757176a537a5e05ecd12621', convert_to($file$rule "Offences committed below the age of criminal responsibility do not count"
    @id("EXC-08")
    @basis("law")
    @source("Children and Young Persons Act 1933, section 50")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the person was below the age of criminal responsibility when it was committed")
when
    $offence : Offence( ageAtOffence < minimumAgeAtOffence )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:a44917027042cc850cc97d0d8a4a30c3592caa3ec545f047d55af1d6abef83a6', convert_to($file$rule "Offences older than the look-back period do not count"
    @id("EXC-04")
    @basis("GVM")
    @source("Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); the timescale as taken over in docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the offence is older than the look-back period")
when
    $offence : Offence( monthsAgo > lookBackMonths )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:a45280ae0c2a95811a638145ac67e80be0f087ca0b35cf4963ad9b769571f255', convert_to($file$rule "Qualifying offences in the first time band count with its percentage"
    @id("SCO-01")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the offence is among the most recent: it lies in the first of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo <= firstBandMonths )
then
    decision.contribute( $offence, $offence.weight, firstBandPercent );
end
$file$, 'UTF8')),
    ('sha256:a667b2be6c79eebaf7c8ac3a72c633e33db112ea13525fd0092e8416973217db', convert_to($file$rule "Safeguarding comes first for a child"
    @id("U18-01")
    @basis("EIA")
    @source("EIA 2.3, step 5d, age: adultification of children; Working Together to Safeguard Children 2018")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("this person is a child: safeguarding considerations come first, and diversion, partnership working and family engagement are considered")
when
    $included : Included( ageAtD < 18 )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:ac6977b10ae6e3db9d98e4a429103bb68da851e5f764a168d219c6c071e74992', convert_to($file$rule "Offences older than the look-back period do not count"
    @id("EXC-04")
    @basis("GVM")
    @source("Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); the timescale as taken over in docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the offence is older than the look-back period")
when
    $offence : Offence( monthsAgo > lookBackMonths )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:af66c2a60ab230efe489e03cf1c6b5acb25aacd068cb3910f7227d8e63b1363e', convert_to($file$rule "Drug trafficking does not count"
    @id("EXC-02")
    @basis("EIA")
    @source("EIA 2.3, step 5d, PWITS offences; that class 92A stands for them is taken from docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("supplying drugs, or possessing them with intent to supply, is a cause of violence but not a way to prioritise violent offenders")
when
    $offence : Offence( offenceClass == "92A" )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:b00f93d768283459ae23a9ed55bce4878014ccece3203e4f09ea8da2ee57f379', convert_to($file$rule "One crime report counts once"
    @id("EXC-09")
    @basis("assumption")
    @source("no public source; see docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("another offence of the same crime report counts already, and one incident counts once")
when
    $offence : Candidate( heavierSibling )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:b83f05894433550821131dec451d879d7c0d48cf16ee745b5c72fe2be1d5d332', convert_to($file$rule "Qualifying offences in the third time band count with its percentage"
    @id("SCO-03")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the offence lies in the third of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo > secondBandMonths, monthsAgo <= thirdBandMonths )
then
    decision.contribute( $offence, $offence.weight, thirdBandPercent );
end
$file$, 'UTF8')),
    ('sha256:b8d5a2f1be2f45ce6ebf306891594bb199556d038d7b31bcef99bfe001708635', convert_to($file$rule "Qualifying offences in the fourth time band count with its percentage"
    @id("SCO-04")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the offence still counts but lies in the last of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo > thirdBandMonths )
then
    decision.contribute( $offence, $offence.weight, fourthBandPercent );
end
$file$, 'UTF8')),
    ('sha256:baf5017f8ad3e5f1086f7fb81ff1347ea5cea9bcc5bc07f252ff187cbe4cb946', convert_to($file$rule "Safeguarding comes first for a child"
    @id("U18-01")
    @basis("EIA")
    @source("EIA 2.3, step 5d, age: adultification of children; Working Together to Safeguard Children 2018; that it stood in 2020 is taken from docs/reference-policy.md, section 7")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("this person is a child: safeguarding considerations come first, and diversion, partnership working and family engagement are considered")
when
    $included : Included( ageAtD < 18 )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:bde52285fe65b3e51598c0a1d916d175e568537aaf0358f3ccf12c251c856730', convert_to($file$rule "Intelligence on other themes than violence and weapons does not count"
    @id("EXI-01")
    @basis("EIA")
    @source("EIA 2.3, step 1: individuals are scored for violence and weapons offences and intelligence")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the report is about neither violence nor weapons")
when
    $report : Report( theme not in ( VIOLENCE, WEAPONS ) )
then
    decision.exclude( $report );
end
$file$, 'UTF8')),
    ('sha256:c42c37ff68a50cfa9fd6ebf4c9ebc831da56d57d59ebe6491f0bb92da392ea49', convert_to($file$rule "The transition of a child who soon comes of age is planned"
    @id("U18-02")
    @basis("EIA")
    @source("EIA 2.3, step 5a, East Area, 30 May to 1 June 2023: what happens when children reach 18; that a transition is planned is taken from docs/reference-policy.md, sections 5 and 7")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("this child soon comes of age, and the transition has to be planned")
when
    $included : Included( ageAtD < 18, monthsUntil18 <= transitionMonths )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:c8c7b08a503b6bd608e7e2273fbdeae1cb97a6846fecccbbe77d4dff6dc880c0', convert_to($file$rule "Intelligence counts no further than a cap"
    @id("INT-03")
    @basis("assumption")
    @source("no public source; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("intelligence counts only up to a cap, so that offences decide the score")
when
    $tally : IntelligenceTally( points > intelligenceCap )
then
    decision.contribute( $tally, intelligenceCap - $tally.points );
end
$file$, 'UTF8')),
    ('sha256:ce5aae67af0c780417718cb4433ea438a2f017b016d5ea4ce3c539ccbed9ee5a', convert_to($file$rule "Qualifying offences in the second time band count with its percentage"
    @id("SCO-02")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the offence lies in the second of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo > firstBandMonths, monthsAgo <= secondBandMonths )
then
    decision.contribute( $offence, $offence.weight, secondBandPercent );
end
$file$, 'UTF8')),
    ('sha256:d41b259dfad35bd0686c920e0344dd9aa13d8c8c189f911eeaa3b7ae431cdbc9', convert_to($file$rule "Intelligence on other themes than violence and weapons does not count"
    @id("EXI-01")
    @basis("EIA")
    @source("EIA 2.3, step 1: individuals are scored for violence and weapons offences and intelligence")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the report is about neither violence nor weapons")
when
    $report : Report( theme not in ( VIOLENCE, WEAPONS ) )
then
    decision.exclude( $report );
end
$file$, 'UTF8')),
    ('sha256:d6acbdb677aded7b63708c5799bef36801bba4d1aafde7b29ae6b129ae209751', convert_to($file$rule "Drug trafficking does not count"
    @id("EXC-02")
    @basis("EIA")
    @source("EIA 2.3, step 5d, PWITS offences: the consultation of 2023 asked to include them, so they did not count before; that class 92A stands for them is taken from docs/reference-policy.md, section 2")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("supplying drugs, or possessing them with intent to supply, is a cause of violence but not a way to prioritise violent offenders")
when
    $offence : Offence( offenceClass == "92A" )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:d9d760f7553c3e820fb9b35fbc08ba9445500002c255b3585c8f509be3f7639e', convert_to($file$rule "People removed by an upheld review are not on the assessment"
    @id("RMV-01")
    @basis("EIA")
    @source("EIA 2.3, step 5d, safeguards for a person who should not be on the assessment; that it stood in 2020 is taken from docs/reference-policy.md, section 7")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("a review decided that this person must not be on the assessment")
when
    $eligible : Eligible( upheldReview )
then
    decision.remove( $eligible );
end
$file$, 'UTF8')),
    ('sha256:e0d345bb74727618db14872d4eda79def9f5f40708171bb8ce849f494594a2dc', convert_to($file$rule "A child without recent safeguarding is pointed out"
    @id("U18-03")
    @basis("EIA")
    @source("EIA 2.3, step 5d, age: safeguarding obligations for those under 18; the number of days is an assumption, docs/reference-policy.md, section 5; that it stood in 2020 is taken from docs/reference-policy.md, section 7")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("this person is a child, and no recent safeguarding activity was known on the assessment date")
when
    $included : Included( ageAtD < 18,
        !anySafeguarding || daysSinceSafeguarding > safeguardingDays )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:e2b869bd829252865beaacede9bc75b505ed34f5d4c727806eda545ab0e3877a', convert_to($file$rule "A gap in activity is pointed out"
    @id("GAP-01")
    @basis("EIA")
    @source("EIA 2.3, step 1: highlights possible gaps in activity; the number of days is an assumption, docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("no recent activity of any kind was known on the assessment date")
when
    $included : Included( !anyActivity || daysSinceActivity > activityDays )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:e9eecf67dcf1929d03936d877b05db7794b1130ac2da59d6f19773c27045515a', convert_to($file$rule "A child without recent safeguarding is pointed out"
    @id("U18-03")
    @basis("EIA")
    @source("EIA 2.3, step 5d, age: safeguarding obligations for those under 18; the number of days is an assumption, docs/reference-policy.md, section 5")
    @owner("MO2 VHA lead with BCU Detective Superintendents (lead for CID)")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("this person is a child, and no recent safeguarding activity was known on the assessment date")
when
    $included : Included( ageAtD < 18,
        !anySafeguarding || daysSinceSafeguarding > safeguardingDays )
then
    decision.flag( $included );
end
$file$, 'UTF8')),
    ('sha256:eae01422cf4a2e54f2f7ee34efaafb1725db023735500d76e539d36690b8b99c', convert_to($file$rule "A minimum score is required"
    @id("INC-03")
    @basis("assumption")
    @source("no public source; see docs/reference-policy.md, section 4")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the assessment is for the people who pose the greatest risk of violence, and a low score does not show such a risk")
when
    $tally : Tally( score >= minimumScore )
then
    decision.require( $tally );
end
$file$, 'UTF8')),
    ('sha256:eca3045ca28a35176e74271e81bacf8a7eb7f24456eb2e07f54289381eb112fe', convert_to($file$rule "Qualifying offences in the first time band count with its percentage"
    @id("SCO-01")
    @basis("assumption")
    @source("no public source for time bands and their percentages; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the offence is among the most recent: it lies in the first of the four time bands")
when
    $offence : QualifyingOffence( monthsAgo <= firstBandMonths )
then
    decision.contribute( $offence, $offence.weight, firstBandPercent );
end
$file$, 'UTF8')),
    ('sha256:ed1b4cdd633cc9aa112263fe19e8e28be5fa7086d45a10968c88d919106e058a', convert_to($file$rule "Enough qualifying offences are required"
    @id("INC-01")
    @basis("public")
    @source("Metropolitan Police, quoted by the Evening Standard, February 2025: at least three violent offences, and nobody for intelligence alone")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the assessment is about people with repeated offences, and intelligence alone never puts anybody on it")
when
    $tally : Tally( qualifyingOffences >= minimumQualifyingOffences )
then
    decision.require( $tally );
end
$file$, 'UTF8')),
    ('sha256:edf876da09e58b888397726e33d12a1b68c7f28922769bf97cea0bced6f02762', convert_to($file$rule "Intelligence that is too old or was not known on the assessment date does not count"
    @id("EXI-02")
    @basis("GVM")
    @source("Gangs Violence Matrix: scores counted within set timescales only (MPS response to Amnesty, 9 May 2018); the timescale as taken over in docs/reference-policy.md, section 3; what counts as known: docs/reference-policy.md, section 1")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("the report is older than the period in which intelligence counts, or was not yet known on the assessment date")
when
    $report : Report( !known || monthsAgo > intelligenceMonths )
then
    decision.exclude( $report );
end
$file$, 'UTF8')),
    ('sha256:eeda14a845dccfe7a99bebff5b86371be739f63a98a255e4dd15e1cb0aa651e5', convert_to($file$rule "Less strongly graded intelligence counts for less"
    @id("INT-02")
    @basis("assumption")
    @source("no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("either the source is reliable but the information is known indirectly and not corroborated, or the source is untested but the information is known directly or is corroborated")
when
    $report : QualifyingReport( ( sourceEvaluation == 1 && intelligenceAssessment == C )
        || ( sourceEvaluation == 2 && intelligenceAssessment in ( A, B ) ) )
then
    decision.contribute( $report, weakerIntelligencePoints );
end
$file$, 'UTF8')),
    ('sha256:efb1952086937ef78280dad7bea15c7840635a060034957fdff6c9819c19b4b3', convert_to($file$rule "Offences of a class without a weight do not count"
    @id("EXC-06")
    @basis("EIA")
    @source("EIA 2.3, step 1: individuals are scored for violence and weapons offences; the choice of classes is an assumption, docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("offences of this class have no row in the offence weight table")
when
    $offence : Offence( !weighted )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:f09c4da51842234d7843e386197899732c0f15bfafcfbced22007544616a8bea', convert_to($file$rule "Only offences as a suspect, accused or convicted person count"
    @id("EXC-03")
    @basis("EIA")
    @source("EIA 2.3, step 5d, use of suspect data; ICO enforcement notice on the Gangs Violence Matrix, November 2018: victims and offenders were not clearly told apart")
    @owner("MO2 VHA lead")
    @decided("2024-01-31")
    @review("2025-01-30")
    @because("only offences of which the person is suspected, accused or convicted count; a victim, a witness or somebody who was eliminated from the investigation is not scored")
when
    $offence : Offence( role not in ( SUSPECT, ACCUSED, CONVICTED ) )
then
    decision.exclude( $offence );
end
$file$, 'UTF8')),
    ('sha256:f878ab2b67d758ed21f8046cb6884eca4cea25e9b59780c85f812a36ece07c2d', convert_to($file$rule "Intelligence with a weak grading does not count"
    @id("EXI-03")
    @basis("assumption")
    @source("no public source for the points that a 3x5x2 grading gives; see docs/reference-policy.md, section 3")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2025-01-30")
    @because("the source and the information together are graded too weak to count")
when
    $report : Report( sourceEvaluation == 3 || intelligenceAssessment in ( D, E )
        || ( sourceEvaluation == 2 && intelligenceAssessment == C ) )
then
    decision.exclude( $report );
end
$file$, 'UTF8')),
    ('sha256:f92f7e835b403e2fd41800653224e7f279c1b3701de4441c53934e69cd87eea9', convert_to($file$rule "Offences struck out by an upheld review do not count"
    @id("EXC-07")
    @basis("EIA")
    @source("EIA 2.3, step 5d, safeguards for a person who should not be on the assessment; the effect on a single offence is taken from docs/reference-policy.md, section 2; that it stood in 2020 is taken from docs/reference-policy.md, section 7")
    @owner("MO2 VHA lead")
    @decided("2020-04-01")
    @review("2024-01-31")
    @because("a review decided that this offence must not be held against this person")
when
    $offence : Offence( upheldReview )
then
    decision.exclude( $offence );
end
$file$, 'UTF8'));
