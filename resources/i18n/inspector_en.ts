<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>AbandonVisit</name>
    <message>
        <source>Bezoek bij vergissing begonnen?</source>
        <translation>Visit begun by mistake?</translation>
    </message>
    <message>
        <source>Niemand wacht dan nog op dit bezoek. Wat u vastlegde blijft in het dossier. Legt u of een collega later nog iets vast, dan telt het bezoek weer mee.</source>
        <translation>Nobody waits for this visit then. What you recorded stays in the file. If you or a colleague record anything later, the visit counts again.</translation>
    </message>
    <message>
        <source>Ja, bij vergissing</source>
        <translation>Yes, by mistake</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: verkeerd bedrijf gekozen</source>
        <translation>For example: wrong business chosen</translation>
    </message>
</context>
<context>
    <name>AgeCheck</name>
    <message>
        <source>Dat is geen geboortedatum. Typ acht cijfers.</source>
        <translation>That is no date of birth. Type eight digits.</translation>
    </message>
    <message>
        <source>%1 jaar of ouder</source>
        <translation>%1 years or older</translation>
    </message>
    <message>
        <source>Jonger dan %1 jaar</source>
        <translation>Younger than %1 years</translation>
    </message>
    <message>
        <source>Niet vast te stellen</source>
        <translation>Cannot be established</translation>
    </message>
</context>
<context>
    <name>AgeSheet</name>
    <message>
        <source>Leeftijd</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Neem de geboortedatum over van het document. Die wordt gewist voordat u het antwoord ziet.</source>
        <translation>Copy the date of birth from the document. It is wiped before you see the answer.</translation>
    </message>
    <message>
        <source>Geboortedatum: ddmmjjjj</source>
        <translation>Date of birth: ddmmyyyy</translation>
    </message>
    <message>
        <source>Acht cijfers; 00 voor wat er niet staat</source>
        <translation>Eight digits; 00 for what is not there</translation>
    </message>
    <message>
        <source>Nagaan</source>
        <translation>Check</translation>
    </message>
    <message numerus="yes">
        <source>Dit antwoord verdwijnt over %n seconde(n).</source>
        <translation>
            <numerusform>This answer goes away in %n second.</numerusform>
            <numerusform>This answer goes away in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Vraag met bezoekcode %1</source>
        <translation>Question with visit code %1</translation>
    </message>
    <message>
        <source>De functionaris gegevensbescherming en de andere coördinatoren lezen uw antwoord. Lees eerst het bezoek.</source>
        <translation>The privacy officer and the other coordinators read your answer. Read the visit first.</translation>
    </message>
    <message>
        <source>Beantwoorden</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Wat u vond</source>
        <translation>What you found</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Er ging iets mis. Wat bewaard is, blijft bewaard.</source>
        <translation>Something went wrong. What is saved stays saved.</translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>%1 terzijde leggen?</source>
        <translation>Set %1 aside?</translation>
    </message>
    <message>
        <source>Het blijft bewaard en telt niet mee. U kunt het later alsnog aanvaarden. De reden is voor andere organisaties en de server leesbaar: noem geen personen en geen bedrijf.</source>
        <translation>It is kept and does not count. You can still accept it later. Other organisations and the server can read the reason: name no persons and no business.</translation>
    </message>
    <message>
        <source>Terzijde leggen</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: apparaat was al gestolen</source>
        <translation>For example: device had been stolen already</translation>
    </message>
</context>
<context>
    <name>AskButtons</name>
    <message>
        <source>Vraag aan het register</source>
        <translation>Question to the register</translation>
    </message>
    <message>
        <source>Antwoord van het register bekijken</source>
        <translation>See the answer of the register</translation>
    </message>
    <message>
        <source>%1 antwoorden van het register bekijken</source>
        <translation>See %1 answers of the register</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Vraag aan het register</source>
        <translation>Question to the register</translation>
    </message>
    <message>
        <source>Typ het BSN van het document. Het wordt meteen verzegeld en nergens bewaard; alleen het register kan de vraag lezen.</source>
        <translation>Type the citizen service number (BSN) of the document. It is sealed at once and kept nowhere; only the register can read the question.</translation>
    </message>
    <message>
        <source>De persoon is hier bij mij en weet wat ik vraag</source>
        <translation>The person is here with me and knows what I ask</translation>
    </message>
    <message>
        <source>Vraag verzegelen</source>
        <translation>Seal the question</translation>
    </message>
    <message>
        <source>BSN</source>
        <translation>BSN (citizen service number)</translation>
    </message>
    <message>
        <source>U kunt vandaag nog 1 vraag stellen.</source>
        <translation>You can ask 1 more question today.</translation>
    </message>
    <message>
        <source>U kunt vandaag nog %1 vragen stellen.</source>
        <translation>You can ask %1 more questions today.</translation>
    </message>
    <message>
        <source>De vraag is verzegeld. Bij de volgende verbinding gaat hij naar het register; het antwoord staat dan bij Personen.</source>
        <translation>The question is sealed. It goes to the register with the next connection; the answer is then under Persons.</translation>
    </message>
    <message>
        <source>Alleen het aantal is geteld; van wie het was, staat nergens.</source>
        <translation>Only the number was counted; whose it was stands nowhere.</translation>
    </message>
    <message numerus="yes">
        <source>Dit antwoord verdwijnt over %n seconde(n).</source>
        <translation>
            <numerusform>This answer goes away in %n second.</numerusform>
            <numerusform>This answer goes away in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Dit apparaat kan hier geen vraag stellen aan het register.</source>
        <translation>This device can ask the register nothing here.</translation>
    </message>
    <message>
        <source>Een vraag gaat over iemand die bij u is. Zet dat eerst aan.</source>
        <translation>A question is about somebody who is with you. Switch that on first.</translation>
    </message>
    <message>
        <source>Er is een cijfer verkeerd getypt. Typ het nummer opnieuw.</source>
        <translation>A figure was mistyped. Type the number again.</translation>
    </message>
    <message>
        <source>U stelde net een vraag. Wacht een halve minuut.</source>
        <translation>You have just asked a question. Wait half a minute.</translation>
    </message>
    <message>
        <source>In dit bezoek zijn %1 mensen nagegaan. Meer kan niet.</source>
        <translation>%1 people were checked in this visit. More is not possible.</translation>
    </message>
    <message>
        <source>Er wachten al te veel vragen. Maak eerst verbinding.</source>
        <translation>Too many questions are waiting. Connect first.</translation>
    </message>
    <message>
        <source>U kunt vandaag geen vraag meer stellen, of maakte nog geen verbinding.</source>
        <translation>You can ask no more questions today, or have not connected yet.</translation>
    </message>
    <message>
        <source>Later gekomen: het verandert niets aan wat al ondertekend is.</source>
        <translation>Came later: it changes nothing of what was signed already.</translation>
    </message>
    <message>
        <source>Er is een cijfer verkeerd getypt: de elfproef klopt niet.</source>
        <translation>A figure was mistyped: the 11-test fails.</translation>
    </message>
    <message>
        <source>Geregistreerd</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Niet geregistreerd</source>
        <translation>Not registered</translation>
    </message>
    <message>
        <source>Niet vast te stellen: deze vraag was al gebruikt</source>
        <translation>Cannot be determined: this question was used before</translation>
    </message>
    <message>
        <source>Niet vast te stellen: uw organisatie kan vandaag niets meer vragen</source>
        <translation>Cannot be determined: your organisation can ask nothing more today</translation>
    </message>
    <message>
        <source>Niet vast te stellen: de vraag kwam te laat aan</source>
        <translation>Cannot be determined: the question arrived too late</translation>
    </message>
    <message>
        <source>Niet vast te stellen: het register neemt deze vraag niet aan</source>
        <translation>Cannot be determined: the register does not take this question</translation>
    </message>
    <message>
        <source>Niet vast te stellen: niemand antwoordde binnen 12 uur</source>
        <translation>Cannot be determined: nobody answered within 12 hours</translation>
    </message>
    <message>
        <source>Niet vast te stellen: het antwoord komt niet van het register dat u vroeg</source>
        <translation>Cannot be determined: the answer is not by the register that you asked</translation>
    </message>
    <message>
        <source>%1 keer: %2</source>
        <translation>%1 of them: %2</translation>
    </message>
    <message>
        <source>Eén vraag wacht op antwoord van het register, hoogstens 12 uur.</source>
        <translation>One question waits for an answer of the register, at most 12 hours.</translation>
    </message>
    <message>
        <source>%1 vragen wachten op antwoord van het register, hoogstens 12 uur.</source>
        <translation>%1 questions wait for an answer of the register, at most 12 hours.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Zo niet voorgelegd aan de exploitant</source>
        <translation>Not shown to the operator as it stands</translation>
    </message>
    <message>
        <source>Niet voorgelegd aan de exploitant</source>
        <translation>Not shown to the operator</translation>
    </message>
</context>
<context>
    <name>Business</name>
    <message>
        <source>%1; van een besluit van deze gemeente is hier niets bekend</source>
        <translation>%1; no decision of this municipality is known here</translation>
    </message>
    <message>
        <source>%1, volgens %2</source>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>Anders dan gepland: %1. Wat gepland is, blijft staan.</source>
        <translation>Other than planned: %1. What is planned stays.</translation>
    </message>
    <message>
        <source>Nog niet bekend</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Gepland: %1.</source>
        <translation>Planned: %1.</translation>
    </message>
    <message>
        <source>Gepland voor vandaag: %1.</source>
        <translation>Planned for today: %1.</translation>
    </message>
    <message>
        <source>Gepland op %2: %1.</source>
        <translation>Planned on %2: %1.</translation>
    </message>
    <message>
        <source>Vraag wie nu de leiding heeft. Die mag hier vandaag niet leiden: %1.</source>
        <translation>Ask who runs it now. Who may not run it today: %1.</translation>
    </message>
    <message>
        <source>Volgens opgave nu gesloten</source>
        <translation>Closed now, as stated</translation>
    </message>
    <message>
        <source>Volgens opgave nu open, tot %1</source>
        <translation>Open now, as stated, until %1</translation>
    </message>
    <message>
        <source>Gepland voor vandaag om %2: %1.</source>
        <translation>Planned for today at %2: %1.</translation>
    </message>
    <message>
        <source>%1 van %2, begonnen om %3</source>
        <translation>%1 of %2, started at %3</translation>
    </message>
    <message>
        <source>%1 van %2, begonnen om %3, met %4</source>
        <translation>%1 of %2, begun at %3, with %4</translation>
    </message>
    <message>
        <source>Geen vergunning bekend</source>
        <translation>No licence known</translation>
    </message>
    <message>
        <source>Vergunning niet van kracht</source>
        <translation>Licence not in force</translation>
    </message>
    <message>
        <source>Loopt binnenkort af</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Van kracht</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Gewijzigd op %1</source>
        <translation>Changed on %1</translation>
    </message>
    <message>
        <source>Exploitant</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Beheerder</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Toegevoegd</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>%1: van %2 naar %3</source>
        <translation>%1: from %2 to %3</translation>
    </message>
    <message>
        <source>niets</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Soort bedrijf</source>
        <translation>Kind of business</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>District</translation>
    </message>
    <message>
        <source>KvK-nummer</source>
        <translation>KvK number</translation>
    </message>
    <message>
        <source>Openingstijden</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Vergunning</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Geldig</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Werkruimten</source>
        <translation>Workrooms</translation>
    </message>
    <message>
        <source>Beheerders</source>
        <translation>Managers</translation>
    </message>
    <message>
        <source>Verlopen op %1</source>
        <translation>Expired on %1</translation>
    </message>
    <message>
        <source>Pas vanaf %1</source>
        <translation>Only from %1</translation>
    </message>
    <message>
        <source>Nieuw sinds %1</source>
        <translation>New since %1</translation>
    </message>
    <message>
        <source>Tot en met %1</source>
        <translation>Up to and including %1</translation>
    </message>
    <message>
        <source>Sinds %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>Een andere gemeente</source>
        <translation>Another municipality</translation>
    </message>
    <message>
        <source>Vul alles in wat u bij uw collega ziet, en kies gemeente en soort bedrijf.</source>
        <translation>Fill in everything that you see on your colleague&apos;s screen, and choose the municipality and the kind of business.</translation>
    </message>
</context>
<context>
    <name>BusinessChanges</name>
    <message>
        <source>Wijzigingen</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>BusinessForm</name>
    <message>
        <source>Het bedrijf</source>
        <translation>The business</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Soort bedrijf</source>
        <translation>Kind of business</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Straat 12, 1234 AB Plaats</source>
        <translation>Straat 12, 1234 AB Plaats</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Wijk, mag leeg blijven</source>
        <translation>District, may stay empty</translation>
    </message>
    <message>
        <source>KvK-nummer, mag leeg blijven</source>
        <translation>KvK number, may stay empty</translation>
    </message>
    <message>
        <source>Openingstijden, mag leeg blijven</source>
        <translation>Opening hours, may stay empty</translation>
    </message>
    <message>
        <source>ma-za 12:00-02:00</source>
        <translation>ma-za 12:00-02:00</translation>
    </message>
    <message>
        <source>Er is een vergunning</source>
        <translation>There is a licence</translation>
    </message>
    <message>
        <source>Zonder vergunning kunt u wel een bezoek plannen.</source>
        <translation>Without a licence you can still plan a visit.</translation>
    </message>
    <message>
        <source>Vergunningnummer</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>Vergunninghouder</source>
        <translation>Licence holder</translation>
    </message>
    <message>
        <source>Geldig vanaf</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Geldig tot en met</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Werkruimten</source>
        <translation>Workrooms</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hier staat weer wat u eerder hebt ingevuld. Met Annuleren haalt u het weg.</source>
        <translation>Here stands again what you filled in before. Cancel takes it away.</translation>
    </message>
    <message>
        <source>Eerdere bezoeken houden de gegevens van hun dag.</source>
        <translation>Earlier visits keep the data of their day.</translation>
    </message>
</context>
<context>
    <name>BusinessHistory</name>
    <message>
        <source>Eerder gevonden</source>
        <translation>Found before</translation>
    </message>
    <message>
        <source>1 open punt</source>
        <translation>1 open point</translation>
    </message>
    <message>
        <source>%1 open punten</source>
        <translation>%1 open points</translation>
    </message>
    <message>
        <source>In vrijgegeven bezoeken staan geen open punten.</source>
        <translation>Released visits left no open points.</translation>
    </message>
    <message>
        <source>Nog niet hersteld</source>
        <translation>Not resolved yet</translation>
    </message>
    <message>
        <source>%1 keer in twee jaar</source>
        <translation>%1 times in two years</translation>
    </message>
    <message>
        <source>Van langer dan 20 jaar geleden staat hier per voorschrift alleen wat het laatst is gevonden en besloten.</source>
        <translation>Of what is more than 20 years ago only what was found and decided last is here, for each condition.</translation>
    </message>
</context>
<context>
    <name>BusinessLicence</name>
    <message>
        <source>Vergunning</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Vergunninghouder</source>
        <translation>Licence holder</translation>
    </message>
    <message>
        <source>Geldig</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Werkruimten</source>
        <translation>Workrooms</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Wijk</source>
        <translation>District</translation>
    </message>
    <message>
        <source>KvK-nummer</source>
        <translation>KvK number</translation>
    </message>
    <message>
        <source>Openingstijden</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>Op dit moment</source>
        <translation>At this moment</translation>
    </message>
    <message>
        <source>Regels van vandaag</source>
        <translation>Rules of today</translation>
    </message>
    <message>
        <source>Voorschriften</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>BusinessManagers</name>
    <message>
        <source>Beheerders op de vergunning</source>
        <translation>Managers on the licence</translation>
    </message>
    <message>
        <source>Naam</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Vanaf</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Tot en met, mag leeg</source>
        <translation>Until, may stay empty</translation>
    </message>
    <message>
        <source>%1 weghalen</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Beheerder %1 weghalen</source>
        <translation>Remove manager %1</translation>
    </message>
    <message>
        <source>Beheerder toevoegen</source>
        <translation>Add manager</translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>Dit bezoek loopt nog</source>
        <translation>This visit is still going on</translation>
    </message>
    <message>
        <source>Uw collega is hier al bezig</source>
        <translation>Your colleague is at work here already</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Doe mee</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Toch een ander bezoek beginnen</source>
        <translation>Begin another visit all the same</translation>
    </message>
</context>
<context>
    <name>BusinessRoles</name>
    <message>
        <source>Wie hier de leiding mag hebben</source>
        <translation>Who may run it</translation>
    </message>
    <message>
        <source>Niet volgens de vergunning</source>
        <translation>Not by the licence</translation>
    </message>
</context>
<context>
    <name>BusinessRowCard</name>
    <message>
        <source>Alleen lezen: werk de app bij</source>
        <translation>Read only: update the app</translation>
    </message>
    <message>
        <source>%1 wijzigen</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Plannen</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Bezoek aan %1 plannen</source>
        <translation>Plan a visit to %1</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 openen</source>
        <translation>Open %1</translation>
    </message>
</context>
<context>
    <name>Businesses</name>
    <message>
        <source>Vul een datum in, als dd-mm-jjjj.</source>
        <translation>Enter a date as dd-mm-yyyy.</translation>
    </message>
    <message>
        <source>De vergunning eindigt voordat ze begint.</source>
        <translation>The licence ends before it begins.</translation>
    </message>
    <message>
        <source>Vul van elke beheerder de naam in en vanaf welke dag, als dd-mm-jjjj.</source>
        <translation>Enter each manager&apos;s name and from which day, as dd-mm-yyyy.</translation>
    </message>
    <message>
        <source>Hier lijkt een burgerservicenummer in te staan. Haal het weg.</source>
        <translation>This seems to contain a citizen service number (BSN). Take it out.</translation>
    </message>
    <message>
        <source>Dit is te lang.</source>
        <translation>This is too long.</translation>
    </message>
    <message>
        <source>Vul de naam in.</source>
        <translation>Enter the name.</translation>
    </message>
    <message>
        <source>Vul het adres in.</source>
        <translation>Enter the address.</translation>
    </message>
    <message>
        <source>Vul de gemeente in.</source>
        <translation>Enter the municipality.</translation>
    </message>
    <message>
        <source>Vul het vergunningnummer in.</source>
        <translation>Enter the licence number.</translation>
    </message>
    <message>
        <source>Vul de vergunninghouder in.</source>
        <translation>Enter the licence holder.</translation>
    </message>
    <message>
        <source>kolom %1 ontbreekt</source>
        <translation>column %1 is missing</translation>
    </message>
    <message>
        <source>%1 is te lang of bevat een burgerservicenummer</source>
        <translation>%1 is too long or contains a citizen service number (BSN)</translation>
    </message>
    <message>
        <source>%1 is leeg</source>
        <translation>%1 is empty</translation>
    </message>
    <message>
        <source>%1 ligt voor het begin</source>
        <translation>%1 lies before the beginning</translation>
    </message>
    <message>
        <source>%1 staat er al</source>
        <translation>%1 is there already</translation>
    </message>
    <message>
        <source>%1 is geen datum (%2): schrijf het als 31-12-2026</source>
        <translation>%1 is not a date (%2): write it as 31-12-2026</translation>
    </message>
    <message>
        <source>%1 is geen aantal (%2)</source>
        <translation>%1 is not a number (%2)</translation>
    </message>
    <message>
        <source>%1 heeft een onbekende waarde (%2); kies uit: %3</source>
        <translation>%1 has an unknown value (%2); choose from: %3</translation>
    </message>
    <message>
        <source>Geen vergunning</source>
        <translation>No licence</translation>
    </message>
    <message>
        <source>Vergund vanaf %1</source>
        <translation>Licensed from %1</translation>
    </message>
    <message>
        <source>Verlopen op %1</source>
        <translation>Expired on %1</translation>
    </message>
    <message>
        <source>Verloopt op %1</source>
        <translation>Expires on %1</translation>
    </message>
    <message>
        <source>1 open punt</source>
        <translation>1 open point</translation>
    </message>
    <message>
        <source>%1 open punten</source>
        <translation>%1 open points</translation>
    </message>
    <message>
        <source>Nog niet bewaard: 1 veld klopt niet.</source>
        <translation>Not saved yet: 1 field is wrong.</translation>
    </message>
    <message>
        <source>Nog niet bewaard: %1 velden kloppen niet.</source>
        <translation>Not saved yet: %1 fields are wrong.</translation>
    </message>
    <message>
        <source>Vergund tot en met %1</source>
        <translation>Licensed up to and including %1</translation>
    </message>
    <message>
        <source>Een KvK-nummer heeft acht cijfers.</source>
        <translation>A KvK number has eight digits.</translation>
    </message>
    <message>
        <source>Schrijf de tijden als: ma-do 12:00-02:00; vr, za 12:00-04:00.</source>
        <translation>Write the hours as: ma-do 12:00-02:00; vr, za 12:00-04:00.</translation>
    </message>
    <message>
        <source>Schrijf elke beheerder op een regel: naam, dd-mm-jjjj, dd-mm-jjjj.</source>
        <translation>Write each manager on a line: name, dd-mm-yyyy, dd-mm-yyyy.</translation>
    </message>
    <message>
        <source>Een beheerder eindigt voordat hij begint.</source>
        <translation>A manager ends before he begins.</translation>
    </message>
    <message>
        <source>Een beheerder staat er voor dezelfde dagen twee keer.</source>
        <translation>A manager stands there twice for the same days.</translation>
    </message>
    <message>
        <source>Meer dan 20 beheerders kan niet.</source>
        <translation>More than 20 managers is not possible.</translation>
    </message>
    <message>
        <source>Schrijf het adres als: Straat 12, 1234 AB Plaats.</source>
        <translation>Write the address as: Straat 12, 1234 AB Plaats.</translation>
    </message>
    <message>
        <source>Een postbus is geen adres van een bedrijf.</source>
        <translation>A post box is no address of a business.</translation>
    </message>
    <message>
        <source>Straat met huisnummer ontbreekt, bijvoorbeeld: Kade 12a-3.</source>
        <translation>Street with house number is missing, for example: Kade 12a-3.</translation>
    </message>
    <message>
        <source>Een postcode is vier cijfers en twee letters, en nooit SA, SD of SS.</source>
        <translation>A postcode is four digits and two letters, and never SA, SD or SS.</translation>
    </message>
    <message>
        <source>De plaats achter de postcode ontbreekt of klopt niet.</source>
        <translation>The town behind the postcode is missing or wrong.</translation>
    </message>
</context>
<context>
    <name>BusinessesList</name>
    <message>
        <source>Naam, adres of vergunningnummer</source>
        <translation>Name, address or licence number</translation>
    </message>
    <message>
        <source>Niet in de lijst: code typen</source>
        <translation>Not in the list: type the code</translation>
    </message>
    <message>
        <source>CSV inlezen</source>
        <translation>Import CSV</translation>
    </message>
    <message>
        <source>Bedrijf toevoegen</source>
        <translation>Add business</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Open punten</source>
        <translation>Open points</translation>
    </message>
    <message>
        <source>Vergunning nakijken</source>
        <translation>Licence to check</translation>
    </message>
    <message>
        <source>Welke bedrijven</source>
        <translation>Which businesses</translation>
    </message>
    <message>
        <source>Bedrijven</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Nog geen bedrijven</source>
        <translation>No businesses yet</translation>
    </message>
    <message>
        <source>Geen bedrijf dat past</source>
        <translation>No business matches</translation>
    </message>
    <message>
        <source>Zoek op een deel van de naam, het adres of het vergunningnummer, of kies Alle.</source>
        <translation>Search for part of the name, the address or the licence number, or choose All.</translation>
    </message>
    <message>
        <source>Voeg het eerste toe, of lees een lijst in uit een CSV-bestand.</source>
        <translation>Add the first one, or import a list from a CSV file.</translation>
    </message>
    <message>
        <source>Wat een coördinator vastlegt, verschijnt hier zodra er verbinding is.</source>
        <translation>What a coordinator records appears here once there is a connection.</translation>
    </message>
    <message>
        <source>Toon alle bedrijven</source>
        <translation>Show all businesses</translation>
    </message>
</context>
<context>
    <name>BusinessesPage</name>
    <message>
        <source>Bedrijf toevoegen</source>
        <translation>Add business</translation>
    </message>
    <message>
        <source>Bedrijf wijzigen</source>
        <translation>Edit business</translation>
    </message>
    <message>
        <source>Bedrijven inlezen</source>
        <translation>Import businesses</translation>
    </message>
    <message>
        <source>Bedrijven</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>1 bedrijf</source>
        <translation>1 business</translation>
    </message>
    <message>
        <source>%1 bedrijven</source>
        <translation>%1 businesses</translation>
    </message>
    <message>
        <source>Bewaard: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Richt op de code op het scherm van uw collega</source>
        <translation>Aim at the code on your colleague&apos;s screen</translation>
    </message>
    <message>
        <source>Richt op de code van de pas</source>
        <translation>Point at the code of the pass</translation>
    </message>
    <message>
        <source>Richt op de code van de functioneel beheerder</source>
        <translation>Aim at the administrator&apos;s code</translation>
    </message>
    <message>
        <source>Code scannen</source>
        <translation>Scan code</translation>
    </message>
    <message>
        <source>Foto bij het bezoek</source>
        <translation>Photo with the visit</translation>
    </message>
    <message>
        <source>Foto bij %1</source>
        <translation>Photo with %1</translation>
    </message>
    <message>
        <source>Geen camera gevonden</source>
        <translation>No camera found</translation>
    </message>
    <message>
        <source>De camera mag niet worden gebruikt</source>
        <translation>The camera may not be used</translation>
    </message>
    <message>
        <source>De camera geeft geen beeld</source>
        <translation>The camera gives no picture</translation>
    </message>
    <message>
        <source>De camera is losgeraakt</source>
        <translation>The camera was disconnected</translation>
    </message>
    <message>
        <source>Camera&apos;s werken hier niet</source>
        <translation>Cameras do not work here</translation>
    </message>
    <message>
        <source>Sluit een camera aan.</source>
        <translation>Connect a camera.</translation>
    </message>
    <message>
        <source>Sta de camera toe in de instellingen van dit apparaat.</source>
        <translation>Allow the camera in the settings of this device.</translation>
    </message>
    <message>
        <source>Misschien gebruikt een ander programma de camera. Sluit dat.</source>
        <translation>Another program may be using the camera. Close it.</translation>
    </message>
    <message>
        <source>Sluit de camera weer aan. Wat al bewaard is, is bewaard.</source>
        <translation>Connect the camera again. What was saved stays saved.</translation>
    </message>
    <message>
        <source>Er ontbreekt een onderdeel. Meld het aan de functioneel beheerder.</source>
        <translation>A component is missing. Tell the functional administrator.</translation>
    </message>
    <message>
        <source>Een foto uit een bestand kan altijd.</source>
        <translation>A photo from a file is always possible.</translation>
    </message>
    <message>
        <source>De code overtypen kan altijd.</source>
        <translation>Typing the code is always possible.</translation>
    </message>
    <message>
        <source>Dit is geen deelnamecode. Richt op de code op het scherm van uw collega.</source>
        <translation>This is no join code. Aim at the code on your colleague&apos;s screen.</translation>
    </message>
    <message>
        <source>Dit is geen uitnodiging. Richt op de code van de functioneel beheerder.</source>
        <translation>This is no invitation. Aim at the administrator&apos;s code.</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Beeld van de camera</source>
        <translation>Picture of the camera</translation>
    </message>
    <message>
        <source>Geen mensen in beeld</source>
        <translation>No people in the picture</translation>
    </message>
    <message>
        <source>De camera gaat aan</source>
        <translation>The camera is starting</translation>
    </message>
    <message>
        <source>1 foto bewaard</source>
        <translation>1 photo saved</translation>
    </message>
    <message>
        <source>%1 foto&apos;s bewaard</source>
        <translation>%1 photos saved</translation>
    </message>
    <message>
        <source>Camera sluiten</source>
        <translation>Close camera</translation>
    </message>
    <message>
        <source>Lamp uit</source>
        <translation>Light off</translation>
    </message>
    <message>
        <source>Lamp aan</source>
        <translation>Light on</translation>
    </message>
    <message>
        <source>Andere camera</source>
        <translation>Other camera</translation>
    </message>
    <message>
        <source>Uit bestand</source>
        <translation>From file</translation>
    </message>
    <message>
        <source>Code typen</source>
        <translation>Type code</translation>
    </message>
</context>
<context>
    <name>CameraShutter</name>
    <message>
        <source>Foto maken</source>
        <translation>Take photo</translation>
    </message>
</context>
<context>
    <name>CameraTrouble</name>
    <message>
        <source>Uit bestand</source>
        <translation>From file</translation>
    </message>
    <message>
        <source>Code typen</source>
        <translation>Type code</translation>
    </message>
    <message>
        <source>Opnieuw proberen</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>De uitleg kon niet worden getoond. Vertel zelf wat u komt doen.</source>
        <translation>The information could not be shown. Tell them yourself what you are here for.</translation>
    </message>
    <message>
        <source>De schijf weigert: een vraag om hulp gaat van deze tablet niet mee. Zeg dat wie gebeld wil worden nu zelf belt, of een andere tablet neemt.</source>
        <translation>The disk refuses: a request for help does not leave from this tablet. Say that whoever wants to be called calls now himself, or takes another tablet.</translation>
    </message>
</context>
<context>
    <name>CautionAsked</name>
    <message>
        <source>Cautie in de taal van de persoon</source>
        <translation>Caution in the person&apos;s language</translation>
    </message>
    <message>
        <source>De keuze wordt niet bewaard. Andere talen dan Nederlands en Engels zijn nog niet door een tolk nagekeken.</source>
        <translation>The choice is not kept. Languages other than Dutch and English have not been checked by an interpreter yet.</translation>
    </message>
    <message>
        <source>Cautie gegeven op %1</source>
        <translation>Caution given on %1</translation>
    </message>
    <message>
        <source>Cautie gegeven</source>
        <translation>Caution given</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Geweigerde berichten</source>
        <translation>Refused messages</translation>
    </message>
    <message>
        <source>Vrije ruimte</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>Voorschriften</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Geen lijst van kracht</source>
        <translation>No list in force</translation>
    </message>
    <message>
        <source>Opslag</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Klopt niet: alleen lezen, bel de functioneel beheerder</source>
        <translation>Does not hold: read only, call the administrator</translation>
    </message>
    <message>
        <source>Klopt</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Een oudere stand is teruggezet; u werkt gewoon verder</source>
        <translation>An older state was put back; you can just go on working</translation>
    </message>
    <message>
        <source>Dossiers en handtekeningen</source>
        <translation>Files and signatures</translation>
    </message>
    <message>
        <source>%1 keer twee verschillende versies bewaard; laat de functioneel beheerder kijken</source>
        <translation>Kept two different versions %1 times; let the administrator have a look</translation>
    </message>
    <message>
        <source>Zie opslag</source>
        <translation>See storage</translation>
    </message>
    <message>
        <source>Niet alles wat u schreef staat hier. Maak verbinding; bel de functioneel beheerder als dit blijft staan.</source>
        <translation>Not everything you wrote is here. Connect; call the administrator if this stays.</translation>
    </message>
    <message>
        <source>Kloppen</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Klok</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Staat verkeerd: zet datum en tijd van het apparaat goed</source>
        <translation>Is wrong: set the date and time of the device right</translation>
    </message>
    <message>
        <source>Niet nagegaan sinds %1</source>
        <translation>Not checked since %1</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Locking</translation>
    </message>
    <message>
        <source>Ook bij slaapstand en als het scherm op slot gaat</source>
        <translation>Also when the device sleeps and when the screen is locked</translation>
    </message>
    <message>
        <source>Dit systeem meldt niet alles. Vergrendel de app zelf voor u weggaat. Na slaapstand is zij op slot.</source>
        <translation>This system does not tell everything. Lock the app yourself before you leave. After sleep it is locked.</translation>
    </message>
    <message>
        <source>Teller in het apparaat</source>
        <translation>Counter in the device</translation>
    </message>
    <message>
        <source>Er is een oudere stand van de opslag teruggezet</source>
        <translation>An older state of the storage was put back</translation>
    </message>
    <message>
        <source>Weg of onbruikbaar; meld het de functioneel beheerder</source>
        <translation>Gone or unusable; tell the administrator</translation>
    </message>
    <message>
        <source>Dit apparaat heeft er geen die de app mag gebruiken</source>
        <translation>This device has none that the app may use</translation>
    </message>
    <message>
        <source>Schermafdrukken</source>
        <translation>Screenshots</translation>
    </message>
    <message>
        <source>De app blijft buiten beeld</source>
        <translation>The app is left out of them</translation>
    </message>
    <message>
        <source>Dit systeem kan ze niet tegenhouden</source>
        <translation>This system cannot prevent them</translation>
    </message>
    <message>
        <source>Uw toegangsbewijs</source>
        <translation>Your access pass</translation>
    </message>
    <message>
        <source>Nog niet ontvangen</source>
        <translation>Not received yet</translation>
    </message>
    <message>
        <source>Geldig tot %1</source>
        <translation>Valid until %1</translation>
    </message>
    <message>
        <source>Verlopen; werken en inleveren gaat door</source>
        <translation>Expired; working and handing in go on</translation>
    </message>
    <message>
        <source>Stuk dat niet meetelt</source>
        <translation>Document that does not count</translation>
    </message>
    <message>
        <source>%1: niet ondertekend, ondertekend door wie dat niet mag, of daarna veranderd. Al het andere werkt gewoon. Meld het de functioneel beheerder.</source>
        <translation>%1: not signed, signed by somebody who may not, or changed since. Everything else works as usual. Tell the administrator.</translation>
    </message>
    <message>
        <source>%1: de inhoud kan zo niet worden gebruikt. Al het andere werkt gewoon. Meld het de functioneel beheerder: %2</source>
        <translation>%1: its content cannot be used as it is. Everything else works as usual. Tell the administrator: %2</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Geen termijn</source>
        <translation>No term</translation>
    </message>
    <message>
        <source>Direct herstellen</source>
        <translation>Repair at once</translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>%1 dagen</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>Wat nog open staat</source>
        <translation>What is still open</translation>
    </message>
    <message>
        <source>Overtredingen</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>Verschil tussen ambtenaren</source>
        <translation>Difference between officers</translation>
    </message>
    <message>
        <source>Teruggestuurde antwoorden</source>
        <translation>Returned answers</translation>
    </message>
    <message>
        <source>Gezondheid</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Veiligheid</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Zelfbeschikking</source>
        <translation>Self-determination</translation>
    </message>
    <message>
        <source>Bedrijfsvoering</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Voorwaardenpakket</source>
        <translation>Conditions package</translation>
    </message>
    <message>
        <source>Waarom niet gecontroleerd?</source>
        <translation>Why not checked?</translation>
    </message>
    <message>
        <source>Waarom niet te beoordelen?</source>
        <translation>Why could it not be judged?</translation>
    </message>
    <message>
        <source>Feiten, als u die wilt vastleggen</source>
        <translation>Facts, if you want to record any</translation>
    </message>
    <message>
        <source>Eis, uiterlijk %1: %2</source>
        <translation>Demand (eis), at the latest %1: %2</translation>
    </message>
    <message>
        <source>Waar u naar kijkt</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>In de vergunning</source>
        <translation>In the licence</translation>
    </message>
    <message>
        <source>Geldt voor</source>
        <translation>Holds for</translation>
    </message>
    <message>
        <source>Wettelijke grond</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Gebruikelijke ernst</source>
        <translation>Usual weight</translation>
    </message>
    <message>
        <source>Bij een eerste overtreding</source>
        <translation>On a first violation</translation>
    </message>
    <message>
        <source>Wie handelt het eerst</source>
        <translation>Who acts first</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Schrijf niets over personen.</source>
        <translation>Write nothing about persons.</translation>
    </message>
    <message>
        <source>Schrijf over personen alleen aantallen.</source>
        <translation>Write only numbers about persons.</translation>
    </message>
    <message>
        <source>Noem alleen de exploitant of een beheerder, nooit wie er werkt.</source>
        <translation>Name only the operator or a manager, never anybody who works there.</translation>
    </message>
    <message>
        <source>Wat u over personen schrijft, leest alleen de Arbeidsinspectie.</source>
        <translation>What you write about persons is read by the Labour Inspectorate only.</translation>
    </message>
    <message>
        <source>Schrijf hier niets over personen; dat is voor de politie.</source>
        <translation>Write nothing about persons here; that is for the police.</translation>
    </message>
    <message>
        <source>Alleen ja of nee; schrijf niets over wie het gaat.</source>
        <translation>Only yes or no; write nothing about whom it concerns.</translation>
    </message>
    <message>
        <source>niet juridisch getoetst</source>
        <translation>not checked by a lawyer</translation>
    </message>
    <message>
        <source>Een zaak voor de politie: geen maatregel, en nooit tegen wie er werkt.</source>
        <translation>A matter for the police: no measure, and never against the person working.</translation>
    </message>
    <message>
        <source>met hercontrole</source>
        <translation>with a follow-up</translation>
    </message>
    <message>
        <source>zonder hercontrole</source>
        <translation>without a follow-up</translation>
    </message>
    <message>
        <source>Alleen van dingen, nooit van personen</source>
        <translation>Of things only, never of persons</translation>
    </message>
    <message>
        <source>Alleen een schermafbeelding, zonder gezichten</source>
        <translation>A screenshot only, without faces</translation>
    </message>
    <message>
        <source>Hier geen foto</source>
        <translation>No photo here</translation>
    </message>
</context>
<context>
    <name>ChecklistCategories</name>
    <message>
        <source>%1 van %2 beantwoord</source>
        <translation>%1 of %2 answered</translation>
    </message>
    <message>
        <source>Teruggestuurd (%1)</source>
        <translation>Returned (%1)</translation>
    </message>
    <message>
        <source>Verschillen (%1)</source>
        <translation>Differences (%1)</translation>
    </message>
    <message>
        <source>Overtredingen (%1)</source>
        <translation>Violations (%1)</translation>
    </message>
    <message>
        <source>Nog te doen (%1)</source>
        <translation>To do (%1)</translation>
    </message>
</context>
<context>
    <name>ChecklistFoot</name>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Ongedaan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Feiten bij %1</source>
        <translation>Facts for %1</translation>
    </message>
    <message>
        <source>Volgende open</source>
        <translation>Next open</translation>
    </message>
</context>
<context>
    <name>ChecklistHead</name>
    <message>
        <source>Leg eerst uw aankomst vast</source>
        <translation>Record your arrival first</translation>
    </message>
    <message>
        <source>Aan wie u uw legitimatiebewijs toonde, en welke ruimte u betrad op welke grond.</source>
        <translation>To whom you showed your warrant card, and which room you entered on which ground.</translation>
    </message>
    <message>
        <source>Naar aankomst</source>
        <translation>Go to arrival</translation>
    </message>
    <message>
        <source>1 antwoord is teruggestuurd</source>
        <translation>1 answer was returned</translation>
    </message>
    <message>
        <source>%1 antwoorden zijn teruggestuurd</source>
        <translation>%1 answers were returned</translation>
    </message>
    <message>
        <source>Vul ze aan en dien het bezoek opnieuw in.</source>
        <translation>Complete them and hand the visit in again.</translation>
    </message>
    <message>
        <source>Vul het aan en dien het bezoek opnieuw in.</source>
        <translation>Complete it and hand the visit in again.</translation>
    </message>
    <message>
        <source>Toon</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Alles is aangevuld</source>
        <translation>Everything is completed</translation>
    </message>
    <message>
        <source>Dien het bezoek opnieuw in bij Afronden.</source>
        <translation>Hand the visit in again under Finish.</translation>
    </message>
    <message>
        <source>Naar afronden</source>
        <translation>Go to finish</translation>
    </message>
    <message>
        <source>%1 van %2 beantwoord</source>
        <translation>%1 of %2 answered</translation>
    </message>
    <message>
        <source>Geen overtredingen</source>
        <translation>No violations</translation>
    </message>
    <message>
        <source>Geen verschillen meer</source>
        <translation>No differences left</translation>
    </message>
    <message>
        <source>Er is niets teruggestuurd</source>
        <translation>Nothing was sent back</translation>
    </message>
    <message>
        <source>Niets meer te doen in deze lijst</source>
        <translation>Nothing left to do in this list</translation>
    </message>
    <message>
        <source>Kies een ander onderdeel om verder te gaan.</source>
        <translation>Choose another part to go on.</translation>
    </message>
</context>
<context>
    <name>ChecklistList</name>
    <message>
        <source>Pijltjes lopen, 1 tot 4 antwoorden, N schrijft, F maakt een foto, E kiest de ernst, T de termijn, I legt uit</source>
        <translation>Arrows walk, 1 to 4 answer, N writes, F takes a photo, E chooses the severity, T the term, I explains</translation>
    </message>
</context>
<context>
    <name>ChecklistState</name>
    <message>
        <source>Compleet</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>1 overtreding</source>
        <translation>1 violation</translation>
    </message>
    <message>
        <source>%1 overtredingen</source>
        <translation>%1 violations</translation>
    </message>
    <message>
        <source>1 verschil</source>
        <translation>1 difference</translation>
    </message>
    <message>
        <source>%1 verschillen</source>
        <translation>%1 differences</translation>
    </message>
</context>
<context>
    <name>ChecklistStrip</name>
    <message>
        <source>compleet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Nog te doen</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Overtredingen</source>
        <translation>Violations</translation>
    </message>
    <message>
        <source>Verschillen</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Teruggestuurd</source>
        <translation>Returned</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Leg eerst vast hoe mensen hier werken</source>
        <translation>First record how people work here</translation>
    </message>
    <message>
        <source>In loondienst, zelfstandig of anders. Daarna ziet u ook de controlepunten die daarbij horen.</source>
        <translation>Employed, self-employed or otherwise. Then you also see the checks that go with that.</translation>
    </message>
    <message>
        <source>Arbeidsrelaties vastleggen</source>
        <translation>Record relations of work</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>De klok van dit apparaat staat minstens %1 achter.</source>
        <translation>The clock of this device is at least %1 slow.</translation>
    </message>
    <message>
        <source>De klok van dit apparaat staat %1 voor.</source>
        <translation>The clock of this device is %1 fast.</translation>
    </message>
    <message>
        <source>De klok van dit apparaat staat %1 achter.</source>
        <translation>The clock of this device is %1 slow.</translation>
    </message>
    <message>
        <source>Het is %1, %2.</source>
        <translation>It is %1, %2.</translation>
    </message>
    <message>
        <source>Het is zeker later dan %1, %2.</source>
        <translation>It is certainly later than %1, %2.</translation>
    </message>
    <message>
        <source>Zet datum en tijd goed bij de instellingen van het apparaat. U kunt doorwerken: wat u vastlegt, wordt bewaard en krijgt een teken dat de klok verkeerd stond.</source>
        <translation>Set the date and time right in the settings of the device. You can go on working: what you record is saved and is marked as recorded while the clock was wrong.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Exploitant</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Beheerder</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Medewerker</source>
        <translation>Employee</translation>
    </message>
    <message>
        <source>Nog %1 punten van de lijst niet beantwoord.</source>
        <translation>%1 points of the list not answered yet.</translation>
    </message>
    <message>
        <source>Leg vast wie voor de exploitant tekent of weigert.</source>
        <translation>Record who signs or refuses for the operator.</translation>
    </message>
    <message>
        <source>Laat de exploitant of beheerder tekenen.</source>
        <translation>Have the operator or manager sign.</translation>
    </message>
    <message>
        <source>Zet uw eigen handtekening.</source>
        <translation>Put your own signature.</translation>
    </message>
    <message>
        <source>U nam dit bezoek over van %1. U verklaart alleen over wat u zelf vastlegde.</source>
        <translation>You took this visit over from %1. You attest only what you recorded yourself.</translation>
    </message>
    <message>
        <source>Dus niet over: %2.</source>
        <translation>So not: %2.</translation>
    </message>
    <message>
        <source>Tekent</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>Tekent niet</source>
        <translation>Does not sign</translation>
    </message>
    <message>
        <source>Niet aanwezig</source>
        <translation>Not present</translation>
    </message>
    <message>
        <source>Ondertekend door %1 op %2 om %3.</source>
        <translation>Signed by %1 on %2 at %3.</translation>
    </message>
    <message>
        <source>Ondertekend door %1 op %2 om %3. Exploitant: %4.</source>
        <translation>Signed by %1 on %2 at %3. Operator: %4.</translation>
    </message>
    <message>
        <source>Ondertekend als %1</source>
        <translation>Signed as %1</translation>
    </message>
    <message>
        <source>Meegetekend als %1</source>
        <translation>Countersigned as %1</translation>
    </message>
    <message>
        <source>Nog niets gehoord</source>
        <translation>Nothing heard yet</translation>
    </message>
    <message>
        <source>Gehoord tot %1</source>
        <translation>Heard up to %1</translation>
    </message>
    <message>
        <source>Tekende niet voor %1 antwoorden die er later of daarnaast bij kwamen.</source>
        <translation>Did not sign for %1 answers that came later or beside it.</translation>
    </message>
    <message>
        <source>Tekende niet voor wat er later of daarnaast bij kwam: %1.</source>
        <translation>Did not sign for what came later or beside it: %1.</translation>
    </message>
    <message>
        <source>Dit punt gaat naar de politie. Lees het alleen voor als hij gevaar in het gebouw direct moet wegnemen, en niets over mensen.</source>
        <translation>This item goes to the police. Read it only when he has to end danger in the building at once, and nothing about people.</translation>
    </message>
    <message>
        <source>Iemand heeft dit verteld, of er staat niet bij hoe u het weet. Lees het alleen voor als niemand er last van kan krijgen.</source>
        <translation>Somebody told this, or how you know it is not written down. Read it only when nobody can come to harm by it.</translation>
    </message>
    <message>
        <source>U verklaart op uw ambtseed dat dit naar waarheid is opgemaakt.</source>
        <translation>You declare on your oath of office that this was drawn up truthfully.</translation>
    </message>
    <message>
        <source>U verklaart op uw ambtsbelofte dat dit naar waarheid is opgemaakt.</source>
        <translation>You declare on your promise of office that this was drawn up truthfully.</translation>
    </message>
    <message>
        <source>U verklaart dat dit naar waarheid is opgemaakt.</source>
        <translation>You declare that this was drawn up truthfully.</translation>
    </message>
    <message>
        <source>De handtekening van %1 ontbreekt.</source>
        <translation>The signature of %1 is missing.</translation>
    </message>
    <message>
        <source>een collega</source>
        <translation>a colleague</translation>
    </message>
</context>
<context>
    <name>ClosingColleagues</name>
    <message>
        <source>Wat collega&apos;s vastlegden</source>
        <translation>What colleagues recorded</translation>
    </message>
    <message>
        <source>Wat nog niet gehoord is, hoort niet bij de handtekeningen en staat er apart bij.</source>
        <translation>What was not heard yet is not part of what is signed and stands apart.</translation>
    </message>
    <message>
        <source>Nu horen</source>
        <translation>Hear now</translation>
    </message>
</context>
<context>
    <name>ClosingFindings</name>
    <message>
        <source>Geen overtredingen vastgesteld</source>
        <translation>No violations found</translation>
    </message>
    <message>
        <source>Lees voor aan de exploitant</source>
        <translation>Read out to the operator</translation>
    </message>
    <message>
        <source>Vastgestelde overtredingen</source>
        <translation>Violations found</translation>
    </message>
    <message>
        <source>Niet voorlezen</source>
        <translation>Do not read out</translation>
    </message>
    <message>
        <source>Ook aan de exploitant voorlezen</source>
        <translation>Read to the operator too</translation>
    </message>
</context>
<context>
    <name>ClosingFoot</name>
    <message>
        <source>Na het ondertekenen kan niemand het bezoek nog wijzigen. Aanvullen kan na terugsturen; dat wordt apart vastgelegd.</source>
        <translation>After signing nobody can change the visit. Completing is possible after it was returned; that is recorded apart.</translation>
    </message>
    <message>
        <source>Na het ondertekenen kan niemand uw deel van het bezoek nog wijzigen.</source>
        <translation>After signing nobody can change your part of the visit.</translation>
    </message>
    <message>
        <source>Naar Vandaag</source>
        <translation>To Today</translation>
    </message>
    <message>
        <source>Opnieuw indienen</source>
        <translation>Hand in again</translation>
    </message>
    <message>
        <source>Voorgelegd</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Meetekenen</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>Ondertekenen en sluiten</source>
        <translation>Sign and close</translation>
    </message>
    <message>
        <source>Ondertekenen en sluiten?</source>
        <translation>Sign and close?</translation>
    </message>
    <message>
        <source>Daarna kan niemand het bezoek nog wijzigen. Wat er later bij komt, staat er apart bij.</source>
        <translation>After that nobody can change the visit. What comes in later stands beside it.</translation>
    </message>
    <message>
        <source>Ondertekenen</source>
        <translation>Sign</translation>
    </message>
</context>
<context>
    <name>ClosingOfficer</name>
    <message>
        <source>Uw handtekening</source>
        <translation>Your signature</translation>
    </message>
    <message>
        <source>Meetekenen</source>
        <translation>Countersign</translation>
    </message>
    <message>
        <source>Bevestigd met uw wachtzin</source>
        <translation>Confirmed with your passphrase</translation>
    </message>
    <message>
        <source>Ondertekenen met wachtzin</source>
        <translation>Sign with passphrase</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>ClosingOperator</name>
    <message>
        <source>Exploitant of beheerder</source>
        <translation>Operator or manager</translation>
    </message>
    <message>
        <source>In welke functie?</source>
        <translation>In which role?</translation>
    </message>
    <message>
        <source>Naam, als die is gegeven</source>
        <translation>Name, if it was given</translation>
    </message>
    <message>
        <source>Uitreikblad tonen en laten tekenen</source>
        <translation>Show the exit sheet and let it be signed</translation>
    </message>
    <message>
        <source>Uitreikblad tonen</source>
        <translation>Show the exit sheet</translation>
    </message>
    <message>
        <source>Getekend op het uitreikblad</source>
        <translation>Signed on the exit sheet</translation>
    </message>
    <message>
        <source>Waarom is niemand aanwezig?</source>
        <translation>Why is nobody present?</translation>
    </message>
    <message>
        <source>Waarom tekent de exploitant niet?</source>
        <translation>Why does the operator not sign?</translation>
    </message>
</context>
<context>
    <name>ClosingPoints</name>
    <message>
        <source>Alles is er</source>
        <translation>Everything is there</translation>
    </message>
    <message>
        <source>Nog nodig voor het ondertekenen</source>
        <translation>Still needed before signing</translation>
    </message>
    <message>
        <source>Compleet</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>1 punt</source>
        <translation>1 point</translation>
    </message>
    <message>
        <source>%1 punten</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>Ga naar: %1</source>
        <translation>Go to: %1</translation>
    </message>
    <message>
        <source>De rest op &apos;%1&apos; zetten</source>
        <translation>Set the rest to &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Geldt voor 1 punt dat nog open staat.</source>
        <translation>Applies to 1 point that is still open.</translation>
    </message>
    <message>
        <source>Geldt voor %1 punten die nog open staan.</source>
        <translation>Applies to %1 points that are still open.</translation>
    </message>
    <message>
        <source>Waarom is de rest niet gecontroleerd?</source>
        <translation>Why was the rest not checked?</translation>
    </message>
    <message>
        <source>Geldt voor elk punt zonder eigen reden</source>
        <translation>Goes for each item without a reason of its own</translation>
    </message>
</context>
<context>
    <name>ClosingReaction</name>
    <message>
        <source>Reactie van de exploitant of beheerder, letterlijk</source>
        <translation>Response of the operator or manager, word for word</translation>
    </message>
    <message>
        <source>Schrijf op wat er gezegd wordt</source>
        <translation>Write down what is said</translation>
    </message>
</context>
<context>
    <name>ClosingSigned</name>
    <message>
        <source>Het bezoek is ondertekend</source>
        <translation>The visit is signed</translation>
    </message>
    <message>
        <source>Wacht op uw handtekening</source>
        <translation>Waits for your signature</translation>
    </message>
    <message>
        <source>Zo staat het ook in het rapport. Vrijgeven kan dan alleen met een reden.</source>
        <translation>The report says so too. It can then be released for a reason only.</translation>
    </message>
    <message>
        <source>Reactie: &quot;%1&quot;</source>
        <translation>Reaction: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>1 antwoord is teruggestuurd</source>
        <translation>1 answer was returned</translation>
    </message>
    <message>
        <source>%1 antwoorden zijn teruggestuurd</source>
        <translation>%1 answers were returned</translation>
    </message>
    <message>
        <source>Vul ze aan in de controlelijst; daarna kunt u opnieuw indienen.</source>
        <translation>Complete them in the checklist; then you can hand in again.</translation>
    </message>
    <message>
        <source>Vul het aan in de controlelijst; daarna kunt u opnieuw indienen.</source>
        <translation>Complete it in the checklist; then you can hand in again.</translation>
    </message>
</context>
<context>
    <name>ClosingTab</name>
    <message>
        <source>Afsluiten doet wie aan dit bezoek deelneemt</source>
        <translation>Whoever takes part in this visit closes it</translation>
    </message>
    <message>
        <source>U leest mee met de ambtenaren van uw organisatie die er waren.</source>
        <translation>You are reading along with the officers of your organisation who were there.</translation>
    </message>
    <message>
        <source>Er kwam iets bij terwijl u liet tekenen</source>
        <translation>Something came in while you had it signed</translation>
    </message>
    <message>
        <source>Lees de bevindingen opnieuw voor en laat daarna opnieuw tekenen.</source>
        <translation>Read the findings out again, then have them signed again.</translation>
    </message>
    <message>
        <source>1 overtreding is zo niet voorgelegd aan de exploitant</source>
        <translation>1 violation was not shown to the operator as it stands</translation>
    </message>
    <message>
        <source>%1 overtredingen zijn zo niet voorgelegd aan de exploitant</source>
        <translation>%1 violations were not shown to the operator as they stand</translation>
    </message>
    <message>
        <source>Zo staat het ook in het rapport. Lees alles alsnog voor en leg vast wat de exploitant zegt.</source>
        <translation>The report says so too. Read everything out now and record what the operator says.</translation>
    </message>
    <message>
        <source>Zo staat het ook in het rapport, tot iemand die er was het alsnog voorlegt.</source>
        <translation>The report says so too, until somebody who was there shows it to the operator.</translation>
    </message>
    <message>
        <source>Toezicht en opsporing staan hier apart</source>
        <translation>Supervision and investigation stand apart here</translation>
    </message>
    <message>
        <source>U gaat verder in plaats van een ander</source>
        <translation>You go on in somebody else&apos;s place</translation>
    </message>
</context>
<context>
    <name>CodeDots</name>
    <message>
        <source>%1 van %2 cijfers ingevuld</source>
        <translation>%1 of %2 figures entered</translation>
    </message>
</context>
<context>
    <name>ConditionAmend</name>
    <message>
        <source>%1 aanvullen</source>
        <translation>Complete %1</translation>
    </message>
    <message>
        <source>Uw eerste antwoord blijft in het dossier staan.</source>
        <translation>Your first answer stays in the file.</translation>
    </message>
    <message>
        <source>Aanvullen</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>De coördinator vraagt</source>
        <translation>The coordinator asks</translation>
    </message>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Voorgestelde termijn</source>
        <translation>Proposed term</translation>
    </message>
    <message>
        <source>Feiten</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Feiten, als u die wilt vastleggen</source>
        <translation>Facts, if you want to record any</translation>
    </message>
    <message>
        <source>Reden van de aanvulling</source>
        <translation>Reason for the addition</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: verduidelijkt</source>
        <translation>For example: made clearer</translation>
    </message>
</context>
<context>
    <name>ConditionEarlier</name>
    <message>
        <source>Eerder: %1</source>
        <translation>Earlier: %1</translation>
    </message>
</context>
<context>
    <name>ConditionFacts</name>
    <message>
        <source>Ernst</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Feiten ontbreken nog</source>
        <translation>Facts still missing</translation>
    </message>
    <message>
        <source>Feiten</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>Wat u zag, hoorde of las: feiten, geen conclusie</source>
        <translation>What you saw, heard or read: facts, no conclusion</translation>
    </message>
    <message>
        <source>Hoe weet u dit?</source>
        <translation>How do you know this?</translation>
    </message>
    <message>
        <source>Foto bij %1</source>
        <translation>Photo with %1</translation>
    </message>
    <message>
        <source>Gezien: </source>
        <translation>Seen: </translation>
    </message>
    <message>
        <source>Voorgestelde termijn</source>
        <translation>Proposed term</translation>
    </message>
    <message>
        <source>Gehoord: </source>
        <translation>Heard: </translation>
    </message>
    <message>
        <source>Gelezen: </source>
        <translation>Read: </translation>
    </message>
</context>
<context>
    <name>ConditionHead</name>
    <message>
        <source>Notitie bij %1</source>
        <translation>Note with %1</translation>
    </message>
    <message>
        <source>Foto bij %1</source>
        <translation>Photo with %1</translation>
    </message>
    <message>
        <source>Uitleg bij %1</source>
        <translation>Explanation of %1</translation>
    </message>
</context>
<context>
    <name>ConditionMethod</name>
    <message>
        <source>Hoe weet u dit?</source>
        <translation>How do you know this?</translation>
    </message>
    <message>
        <source>Waarde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Eenheid</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Meetmiddel</source>
        <translation>Instrument</translation>
    </message>
</context>
<context>
    <name>ConditionNote</name>
    <message>
        <source>Staat niet in het dossier: het bezoek was al ondertekend.</source>
        <translation>Not in the file: the visit had been signed already.</translation>
    </message>
    <message>
        <source>Notitie bij %1; geen namen van sekswerkers</source>
        <translation>Note with %1; no names of sex workers</translation>
    </message>
</context>
<context>
    <name>ConditionReturned</name>
    <message>
        <source>Teruggestuurd door de coördinator</source>
        <translation>Returned by the coordinator</translation>
    </message>
    <message>
        <source>Aanvullen</source>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>ConditionSealed</name>
    <message>
        <source>Geen antwoord in het dossier</source>
        <translation>No answer in the file</translation>
    </message>
    <message>
        <source>Hier alleen het feit over gebouw of bedrijf</source>
        <translation>Only the fact about building or business here</translation>
    </message>
    <message>
        <source>Wat u zag, hoorde of las, schrijft u verzegeld op.</source>
        <translation>What you saw, heard or read you write down sealed.</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: de deur gaat van binnen niet open. De rest schrijft u verzegeld op.</source>
        <translation>For example: the door does not open from inside. The rest you write down sealed.</translation>
    </message>
    <message>
        <source>Verzegeld opschrijven</source>
        <translation>Write down sealed</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Doorgaan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ConflictAnswer</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Geen feiten genoteerd</source>
        <translation>No facts noted</translation>
    </message>
    <message>
        <source>Eerder gekozen: %1</source>
        <translation>Chosen before: %1</translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message>
        <source>Twee ambtenaren antwoordden verschillend</source>
        <translation>Two officers answered differently</translation>
    </message>
    <message>
        <source>Beide antwoorden staan in het dossier. Kies samen welk antwoord geldt.</source>
        <translation>Both answers are in the file. Choose together which answer counts.</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Welk antwoord geldt bij %1?</source>
        <translation>Which answer counts for %1?</translation>
    </message>
    <message>
        <source>Het andere antwoord blijft in het dossier staan, met uw reden.</source>
        <translation>The other answer stays in the file, with your reason.</translation>
    </message>
    <message>
        <source>Dit antwoord geldt</source>
        <translation>This answer counts</translation>
    </message>
    <message>
        <source>Waarom dit antwoord?</source>
        <translation>Why this answer?</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: samen nagelopen</source>
        <translation>For example: gone over together</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Er is een oudere stand van de opslag teruggezet.</source>
        <translation>An older state of the storage was put back.</translation>
    </message>
    <message>
        <source>Wat daarna is vastgelegd, staat niet op dit apparaat. Maak verbinding: wat verzonden was, komt terug. Bel de functioneel beheerder. U kunt gewoon doorwerken.</source>
        <translation>What was recorded after that is not on this device. Connect: what was sent comes back. Call the administrator. You can just go on working.</translation>
    </message>
    <message>
        <source>De teller in dit apparaat is weg of onbruikbaar. U kunt doorwerken; meld het de functioneel beheerder.</source>
        <translation>The counter in this device is gone or cannot be used. You can go on working; tell the administrator.</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>1 wacht op verzending en staat alleen op dit apparaat.</source>
        <translation>1 is waiting to be sent and is only on this device.</translation>
    </message>
    <message>
        <source>%1 wachten op verzending en staan alleen op dit apparaat.</source>
        <translation>%1 are waiting to be sent and are only on this device.</translation>
    </message>
    <message>
        <source>Kies een code voor deze sessie</source>
        <translation>Choose a code for this session</translation>
    </message>
    <message>
        <source>Typ de code nog een keer</source>
        <translation>Type the code again</translation>
    </message>
    <message>
        <source>Typ uw sessiecode</source>
        <translation>Type your session code</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Deze code is te makkelijk te raden. Kies een andere.</source>
        <translation>This code is too easy to guess. Choose another.</translation>
    </message>
    <message>
        <source>De codes verschillen. Kies opnieuw.</source>
        <translation>The codes differ. Choose again.</translation>
    </message>
    <message>
        <source>Zes cijfers. De code geldt tot u vergrendelt en wordt nergens bewaard.</source>
        <translation>Six figures. The code holds until you lock and is kept nowhere.</translation>
    </message>
    <message>
        <source>Zo weet u zeker dat u straks terug kunt.</source>
        <translation>So that you are sure you can come back.</translation>
    </message>
    <message>
        <source>Deze code klopt niet. Nog %1 keer, daarna is de wachtzin nodig.</source>
        <translation>This code is wrong. %1 more tries, then the passphrase is needed.</translation>
    </message>
    <message>
        <source>Na 15 minuten is de wachtzin nodig.</source>
        <translation>After 15 minutes the passphrase is needed.</translation>
    </message>
</context>
<context>
    <name>CurtainPage</name>
    <message>
        <source>Scherm afgedekt</source>
        <translation>Screen covered</translation>
    </message>
    <message>
        <source>De opslag blijft open, verzenden gaat door</source>
        <translation>The storage stays open, sending goes on</translation>
    </message>
    <message>
        <source>Vergrendelt vanzelf</source>
        <translation>Locks by itself</translation>
    </message>
    <message>
        <source>Uiterlijk na 15 minuten</source>
        <translation>After 15 minutes at most</translation>
    </message>
    <message>
        <source>Helemaal vergrendelen</source>
        <translation>Lock fully</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Vul een bestaande datum in: dag, maand en jaar.</source>
        <translation>Enter an existing date: day, month and year.</translation>
    </message>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd-mm-yyyy</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Bekendgemaakt op %1</source>
        <translation>Made known on %1</translation>
    </message>
    <message>
        <source>Het besluit stelt geen termijn</source>
        <translation>The decision sets no term</translation>
    </message>
    <message>
        <source>Hersteltermijn voorbij sinds %1</source>
        <translation>Term to repair over since %1</translation>
    </message>
    <message>
        <source>Herstel uiterlijk op %1</source>
        <translation>Repair by %1</translation>
    </message>
    <message>
        <source>Besluiten verschillen</source>
        <translation>Decisions differ</translation>
    </message>
    <message>
        <source>Er zijn verschillende besluiten vastgelegd. De coördinatoren zoeken uit welk besluit geldt.</source>
        <translation>Different decisions were recorded. The coordinators are finding out which one holds.</translation>
    </message>
    <message>
        <source>1 zonder besluit</source>
        <translation>1 without a decision</translation>
    </message>
    <message>
        <source>%1 zonder besluit</source>
        <translation>%1 without a decision</translation>
    </message>
    <message>
        <source>Nog geen besluit, geen termijn voorgesteld</source>
        <translation>No decision yet, no term proposed</translation>
    </message>
    <message>
        <source>Voorstel: direct herstellen</source>
        <translation>Proposal: repair at once</translation>
    </message>
    <message>
        <source>Voorstel: 1 dag na het besluit</source>
        <translation>Proposal: 1 day after the decision</translation>
    </message>
    <message>
        <source>Voorstel: %1 dagen na het besluit</source>
        <translation>Proposal: %1 days after the decision</translation>
    </message>
    <message>
        <source>Bezwaar kan tot en met %1 (Awb 6:7, niet juridisch getoetst)</source>
        <translation>Objection is possible up to and including %1 (Awb 6:7, not checked by a lawyer)</translation>
    </message>
    <message>
        <source>Bij dit punt staat geen overtreding. Een besluit gaat over een overtreding.</source>
        <translation>No violation stands at this point. A decision is about a violation.</translation>
    </message>
    <message>
        <source>Vul een bestaande datum in: dag, maand en jaar.</source>
        <translation>Enter an existing date: day, month and year.</translation>
    </message>
    <message>
        <source>Termijnen lopen vanaf de bekendmaking. Die kan niet na vandaag liggen, %1.</source>
        <translation>Terms run from the day it was made known. That cannot be after today, %1.</translation>
    </message>
    <message>
        <source>De bekendmaking kan niet voor het bezoek liggen, %1.</source>
        <translation>It cannot have been made known before the visit, %1.</translation>
    </message>
    <message>
        <source>Kies een termijn in dagen of een datum, niet allebei.</source>
        <translation>Choose a term in days or a date, not both.</translation>
    </message>
    <message>
        <source>De termijn kan niet eindigen voor de bekendmaking op %1.</source>
        <translation>The term cannot end before it was made known on %1.</translation>
    </message>
    <message>
        <source>Een termijn in dagen is 0 tot en met 366. Kies anders een datum.</source>
        <translation>A term in days is 0 to 366. Otherwise choose a date.</translation>
    </message>
    <message>
        <source>Dit besluit staat al in het dossier.</source>
        <translation>This decision stands in the file already.</translation>
    </message>
    <message>
        <source>Dit besluit telt al niet meer mee.</source>
        <translation>This decision counts no more already.</translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <source>Minstens 15 tekens, bijvoorbeeld vier losse woorden. Alleen u kent deze zin.</source>
        <translation>At least 15 characters, four loose words for example. Only you know this phrase.</translation>
    </message>
    <message>
        <source>Nog %1 tekens te gaan.</source>
        <translation>%1 characters to go.</translation>
    </message>
    <message>
        <source>Typ dezelfde zin nog een keer. Zonder deze zin gaat de opslag niet open.</source>
        <translation>Type the same phrase again. Without it the storage does not open.</translation>
    </message>
    <message>
        <source>Dit adres is niet veilig. Het moet met https:// beginnen.</source>
        <translation>This address is not safe. It must begin with https://.</translation>
    </message>
    <message>
        <source>De server is niet bereikbaar. Aanmelden kan alleen met verbinding.</source>
        <translation>The server cannot be reached. Enrolling needs a connection.</translation>
    </message>
    <message>
        <source>Wie antwoordde, kan niet bewijzen dat hij de server is. Bel de functioneel beheerder.</source>
        <translation>Whoever answered cannot prove to be the server. Call the administrator.</translation>
    </message>
    <message>
        <source>Het bestand waaraan dit apparaat de server herkent, is weg of beschadigd. Vraag de functioneel beheerder om het opnieuw neer te zetten.</source>
        <translation>The file by which this device knows the server is gone or damaged. Ask the administrator to put it there again.</translation>
    </message>
    <message>
        <source>De code klopt niet, is verlopen of al gebruikt. Vraag een nieuwe.</source>
        <translation>The code is wrong, expired or used already. Ask for a new one.</translation>
    </message>
    <message>
        <source>Dit is geen uitnodiging. Vraag de functioneel beheerder om de hele tekst of code.</source>
        <translation>This is not an invitation. Ask the administrator for the whole text or code.</translation>
    </message>
    <message>
        <source>De schijf weigert. Maak ruimte vrij en probeer opnieuw.</source>
        <translation>The disk refuses. Free some space and try again.</translation>
    </message>
    <message>
        <source>Deze app is ouder dan de server. Laat een nieuwe versie installeren; de code blijft geldig.</source>
        <translation>This app is older than the server. Have a new version installed; the code stays valid.</translation>
    </message>
    <message>
        <source>De server is ouder dan deze app. Vraag de functioneel beheerder om hem bij te werken; de code blijft geldig.</source>
        <translation>The server is older than this app. Ask the administrator to update it; the code stays valid.</translation>
    </message>
    <message>
        <source>Deze zin is te kort. Neem minstens 15 tekens.</source>
        <translation>This phrase is too short. Use at least 15 characters.</translation>
    </message>
    <message>
        <source>Deze zin is te lang.</source>
        <translation>This phrase is too long.</translation>
    </message>
    <message>
        <source>Deze zin is te makkelijk te raden. Neem vier losse woorden.</source>
        <translation>This phrase is too easy to guess. Use four loose words.</translation>
    </message>
    <message>
        <source>De twee zinnen verschillen. Begin opnieuw.</source>
        <translation>The two phrases differ. Begin again.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Een uitnodiging</source>
        <translation>An invitation</translation>
    </message>
    <message>
        <source>Van uw functioneel beheerder, een half uur geldig</source>
        <translation>From your administrator, valid for half an hour</translation>
    </message>
    <message>
        <source>Een wachtzin</source>
        <translation>A passphrase</translation>
    </message>
    <message>
        <source>Alleen u kent hem, niemand kan hem opvragen</source>
        <translation>Only you know it, nobody can ask for it</translation>
    </message>
    <message>
        <source>Verbinding</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Alleen nu nodig, daarna werkt alles zonder</source>
        <translation>Needed only now, after that all works without</translation>
    </message>
    <message>
        <source>Dit apparaat was ingetrokken en is nu gewist</source>
        <translation>This device was revoked and has now been wiped</translation>
    </message>
    <message>
        <source>Uw functioneel beheerder en uw coördinator vroegen daar samen om. Wat u had vastgelegd, was eerst verstuurd.</source>
        <translation>Your administrator and your coordinator asked for this together. What you had recorded had been sent first.</translation>
    </message>
    <message>
        <source>Stap %1 van 3</source>
        <translation>Step %1 of 3</translation>
    </message>
    <message>
        <source>Meld dit apparaat aan</source>
        <translation>Enrol this device</translation>
    </message>
    <message>
        <source>Even geduld</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Kies uw wachtzin</source>
        <translation>Choose your passphrase</translation>
    </message>
    <message>
        <source>Uitnodiging</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Scan de code, of plak de hele tekst.</source>
        <translation>Scan the code, or paste the whole text.</translation>
    </message>
    <message>
        <source>Code scannen</source>
        <translation>Scan code</translation>
    </message>
    <message>
        <source>Of typ adres en code over</source>
        <translation>Or type address and code</translation>
    </message>
    <message>
        <source>Adres van de server</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>https://server.voorbeeld.nl</source>
        <translation>https://server.example.nl</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Code van 30 tekens</source>
        <translation>Code of 30 characters</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Wachtzin herhalen</source>
        <translation>Repeat the passphrase</translation>
    </message>
    <message>
        <source>Aanmelden</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>ambtseed</source>
        <translation>oath of office</translation>
    </message>
    <message>
        <source>ambtsbelofte</source>
        <translation>promise of office</translation>
    </message>
    <message>
        <source>Geldig tot en met %1</source>
        <translation>Valid up to and including %1</translation>
    </message>
    <message>
        <source>Verlopen na %1</source>
        <translation>Ended after %1</translation>
    </message>
    <message>
        <source>U bent niet aangewezen als opsporingsambtenaar: in deze app houdt u alleen toezicht. Klopt dat niet? Vraag de functioneel beheerder u opnieuw in te schrijven met uw akte.</source>
        <translation>You are not designated as an investigating officer: in this app you only supervise. Is that wrong? Ask the administrator to enrol you again with your deed.</translation>
    </message>
</context>
<context>
    <name>EraseApart</name>
    <message>
        <source>%1 laten wissen?</source>
        <translation>Have %1 erased?</translation>
    </message>
    <message>
        <source>Een andere aangewezen opsporingsambtenaar bevestigt het. Dan wordt het op elk apparaat en op de server gewist, en dat kan niet terug. De grond is voor andere organisaties en de server leesbaar.</source>
        <translation>Another designated investigating officer confirms it. It is then erased on every device and on the server, and that cannot be undone. Other organisations and the server can read the ground.</translation>
    </message>
    <message>
        <source>Voorstellen</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Grond</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Einde van de bewaartermijn</source>
        <translation>End of the retention period</translation>
    </message>
</context>
<context>
    <name>ErasureButtons</name>
    <message>
        <source>Bevestigen…</source>
        <translation>Confirm…</translation>
    </message>
    <message>
        <source>Bevestigen: %1</source>
        <translation>Confirm: %1</translation>
    </message>
    <message>
        <source>Rest voorstellen…</source>
        <translation>Propose the rest…</translation>
    </message>
    <message>
        <source>Rest voorstellen: %1</source>
        <translation>Propose the rest: %1</translation>
    </message>
    <message>
        <source>Bewaarplicht opheffen…</source>
        <translation>Lift hold…</translation>
    </message>
    <message>
        <source>Bewaarplicht opheffen: %1</source>
        <translation>Lift hold: %1</translation>
    </message>
    <message>
        <source>Bewaarplicht opleggen…</source>
        <translation>Place hold…</translation>
    </message>
    <message>
        <source>Bewaarplicht opleggen: %1</source>
        <translation>Place hold: %1</translation>
    </message>
    <message>
        <source>Naar het bezoek</source>
        <translation>Go to the visit</translation>
    </message>
    <message>
        <source>Naar het bezoek: %1</source>
        <translation>Go to the visit: %1</translation>
    </message>
</context>
<context>
    <name>ErasureCard</name>
    <message>
        <source>Grond</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Einde bewaartermijn</source>
        <translation>End of retention term</translation>
    </message>
    <message>
        <source>Voorgesteld door</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>Bevestigd door</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Getekend dat er niets meer is</source>
        <translation>Signed that nothing is left</translation>
    </message>
    <message>
        <source>Nog niet getekend</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>Het bezoek is niet meer te openen. Stel ook dit voor, of leg een bewaarplicht op.</source>
        <translation>The visit can no longer be opened. Propose this too, or place a hold.</translation>
    </message>
</context>
<context>
    <name>ErasureConfirm</name>
    <message>
        <source>%1 wissen?</source>
        <translation>Erase %1?</translation>
    </message>
    <message>
        <source>De inhoud wordt op elk apparaat en op de server gewist. Dat kan niet terug. Zichtbaar blijft dat hier iets stond, van wie en wanneer. Uw naam staat erbij.</source>
        <translation>The content is erased on every device and on the server. This cannot be undone. What stays visible is that something stood here, whose it was and when. Your name stands with it.</translation>
    </message>
    <message>
        <source>Bevestigen</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Wat</source>
        <translation>What</translation>
    </message>
</context>
<context>
    <name>ErasureForm</name>
    <message>
        <source>Grond, leesbaar voor iedereen</source>
        <translation>Ground, readable for everybody</translation>
    </message>
    <message>
        <source>Einde van de bewaartermijn, mag leeg blijven</source>
        <translation>End of the retention term, may stay empty</translation>
    </message>
    <message>
        <source>Einde van de bewaartermijn</source>
        <translation>End of the retention term</translation>
    </message>
    <message>
        <source>Voorstellen</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>Dit voorstellen?</source>
        <translation>Propose this?</translation>
    </message>
    <message>
        <source>%1 Een voorstel kan niet worden ingetrokken; wel kan een bewaarplicht het tegenhouden.</source>
        <translation>%1 A proposal cannot be withdrawn; a hold can stop it.</translation>
    </message>
    <message>
        <source>Grond</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Einde bewaartermijn</source>
        <translation>End of retention term</translation>
    </message>
    <message>
        <source>geen termijn opgegeven</source>
        <translation>no term given</translation>
    </message>
</context>
<context>
    <name>ErasureHold</name>
    <message>
        <source>Zolang die er is, wordt daarvan niets gewist. Andere apparaten houden zich eraan zodra ze verbinding maken.</source>
        <translation>As long as it stands, nothing of that is erased. Other devices obey it once they connect.</translation>
    </message>
    <message>
        <source>Met een bewaarplicht wordt van dit bezoek niets gewist, wat er ook is voorgesteld of bevestigd. Andere apparaten houden zich eraan zodra ze verbinding maken; wat dan al gewist is, komt niet terug. De grond is voor andere organisaties en de server leesbaar: kies er een die niets over de zaak zegt.</source>
        <translation>With a hold, nothing of this visit is erased, whatever was proposed or confirmed. Other devices obey it once they connect; what is erased by then does not come back. Other agencies and the server can read the ground: choose one that says nothing about the case.</translation>
    </message>
    <message>
        <source>Grond</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Bewaarplicht opleggen</source>
        <translation>Place a hold</translation>
    </message>
    <message>
        <source>Bewaarplicht opheffen…</source>
        <translation>Lift hold…</translation>
    </message>
</context>
<context>
    <name>ErasureItem</name>
    <message>
        <source>Al voorgesteld</source>
        <translation>Proposed already</translation>
    </message>
</context>
<context>
    <name>ErasurePick</name>
    <message>
        <source>Onderdelen kiezen</source>
        <translation>Choose items</translation>
    </message>
    <message>
        <source>Het hele bezoek</source>
        <translation>The whole visit</translation>
    </message>
    <message>
        <source>Wat gewist wordt</source>
        <translation>What is erased</translation>
    </message>
    <message>
        <source>Alleen met het hele bezoek gaan mee: uitkomsten zonder toelichting, de reden bij wat niet is gecontroleerd, de reactie van de exploitant, handtekeningen, legitimatie, betreden ruimten, tellingen en een vraag die nog openstaat.</source>
        <translation>Only with the whole visit go: outcomes without facts, the reason for what was not checked, the operator’s response, signatures, warrant cards, places entered, counts and a question that is still open.</translation>
    </message>
    <message>
        <source>Geen losse onderdelen</source>
        <translation>No single items</translation>
    </message>
    <message>
        <source>Dit bezoek heeft geen notities, foto&apos;s of feiten van uw organisatie. Wel kunt u het hele bezoek voorstellen.</source>
        <translation>This visit has no notes, photos or facts of your organisation. You can propose the whole visit.</translation>
    </message>
    <message>
        <source>Onderdelen van het bezoek</source>
        <translation>Items of the visit</translation>
    </message>
</context>
<context>
    <name>ErasureSheet</name>
    <message>
        <source>Wissen</source>
        <translation>Erasing</translation>
    </message>
    <message>
        <source>Wissen bij %1</source>
        <translation>Erasing at %1</translation>
    </message>
    <message>
        <source>Voorstellen te wissen</source>
        <translation>Propose to erase</translation>
    </message>
    <message>
        <source>Laten bewaren</source>
        <translation>Have it kept</translation>
    </message>
    <message>
        <source>Wissen of bewaren</source>
        <translation>Erase or keep</translation>
    </message>
    <message>
        <source>Dit bezoek is gewist</source>
        <translation>This visit is erased</translation>
    </message>
    <message>
        <source>Er staat hier niets meer van uw organisatie om te wissen of te bewaren. In de lijst staat wie dat besloot en op welke grond.</source>
        <translation>Nothing of your agency is left here to erase or to keep. The list says who decided that and on which ground.</translation>
    </message>
    <message>
        <source>Voorgesteld</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>Naar de lijst</source>
        <translation>To the list</translation>
    </message>
</context>
<context>
    <name>Erasures</name>
    <message>
        <source>Bewaartermijn verstreken</source>
        <translation>Retention term is over</translation>
    </message>
    <message>
        <source>Had niet vastgelegd mogen worden</source>
        <translation>Should not have been recorded</translation>
    </message>
    <message>
        <source>Verzoek van een betrokkene (AVG 17)</source>
        <translation>Request of a data subject (GDPR 17)</translation>
    </message>
    <message>
        <source>Rechterlijke uitspraak</source>
        <translation>Court decision</translation>
    </message>
    <message>
        <source>Verzoek van een betrokkene (Wpg 28)</source>
        <translation>Request of a data subject (Wpg 28)</translation>
    </message>
    <message>
        <source>juridische procedure loopt</source>
        <translation>legal proceedings under way</translation>
    </message>
    <message>
        <source>wettelijke plicht om te bewaren</source>
        <translation>legal duty to keep</translation>
    </message>
    <message>
        <source>verzoek van een betrokkene (AVG 18)</source>
        <translation>request of a data subject (GDPR 18)</translation>
    </message>
    <message>
        <source>onderzoek door een onafhankelijke instantie</source>
        <translation>inquiry by an independent body</translation>
    </message>
    <message>
        <source>bewaartermijn wordt nagegaan</source>
        <translation>retention term is being checked</translation>
    </message>
    <message>
        <source>Gedeeld deel van een bezoek</source>
        <translation>Shared part of a visit</translation>
    </message>
    <message>
        <source>Bevindingen</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Opsporing</source>
        <translation>Investigation</translation>
    </message>
    <message>
        <source>Ander deel</source>
        <translation>Another part</translation>
    </message>
    <message>
        <source>1 fotobestand</source>
        <translation>1 photo file</translation>
    </message>
    <message>
        <source>%1 fotobestanden</source>
        <translation>%1 photo files</translation>
    </message>
    <message>
        <source>%1 legde een bewaarplicht op: %2.</source>
        <translation>%1 placed a hold: %2.</translation>
    </message>
    <message>
        <source>Alleen voor: %1.</source>
        <translation>Only for: %1.</translation>
    </message>
    <message>
        <source>Ik heb nagegaan dat de bewaartermijn is geëindigd op %1</source>
        <translation>I checked that the retention term ended on %1</translation>
    </message>
    <message>
        <source>Ik heb nagegaan dat de bewaartermijn voorbij is</source>
        <translation>I checked that the retention term is over</translation>
    </message>
    <message>
        <source>Ik heb bij wie dit voorstelt nagevraagd waarom dit niet vastgelegd had mogen worden</source>
        <translation>I asked whoever proposes this why this should not have been recorded</translation>
    </message>
    <message>
        <source>Ik heb het verzoek van de betrokkene nagegaan</source>
        <translation>I checked the data subject’s request</translation>
    </message>
    <message>
        <source>Ik heb de rechterlijke uitspraak nagegaan</source>
        <translation>I checked the court ruling</translation>
    </message>
    <message>
        <source>Ik heb de grond nagegaan</source>
        <translation>I checked the ground</translation>
    </message>
    <message>
        <source>Tegengehouden</source>
        <translation>Held back</translation>
    </message>
    <message>
        <source>Deels bevestigd</source>
        <translation>Partly confirmed</translation>
    </message>
    <message>
        <source>Wacht op bevestiging</source>
        <translation>Waits for confirmation</translation>
    </message>
    <message>
        <source>Wordt uitgevoerd</source>
        <translation>Being carried out</translation>
    </message>
    <message>
        <source>Wie nog niet tekende, is hier niet te zien: dit apparaat kent het bezoek niet.</source>
        <translation>Who has not signed yet cannot be seen here: this device does not know the visit.</translation>
    </message>
    <message>
        <source>Een functionaris gegevensbescherming bevestigt dit zodra er verbinding is.</source>
        <translation>A data protection officer confirms this once there is a connection.</translation>
    </message>
    <message>
        <source>Of er meer bij dit voorstel hoort, is hier nog niet te zien: wat u hier doet, gaat alleen over dit deel. Maakt een aangewezen collega verbinding en daarna dit apparaat, dan is het wel te zien.</source>
        <translation>Whether this proposal has more parts cannot be seen here yet: what you do here is about this part only. Once a designated colleague has connected, and this device after that, it can be seen.</translation>
    </message>
    <message>
        <source>Of er meer bij dit voorstel hoort, is hier nog niet te zien: wat u hier doet, gaat alleen over dit deel. Maakt een coördinator verbinding en daarna dit apparaat, dan is het wel te zien.</source>
        <translation>Whether this proposal has more parts cannot be seen here yet: what you do here is about this part only. Once a coordinator has connected, and this device after that, it can be seen.</translation>
    </message>
    <message>
        <source>Overal gewist</source>
        <translation>Erased everywhere</translation>
    </message>
    <message>
        <source>Nog %1 niet getekend</source>
        <translation>%1 not signed yet</translation>
    </message>
    <message>
        <source>Al gewist</source>
        <translation>Erased already</translation>
    </message>
    <message>
        <source>Bewaarplicht na bevestiging</source>
        <translation>Held after confirmation</translation>
    </message>
    <message>
        <source>Alles hiervan is al gewist door een ander besluit.</source>
        <translation>All of this was erased already by another decision.</translation>
    </message>
    <message>
        <source>Dit stelde u zelf voor. Een andere aangewezen collega moet het bevestigen; op dit apparaat is er nog geen bekend.</source>
        <translation>You proposed this yourself. Another designated colleague has to confirm it; none is known on this device yet.</translation>
    </message>
    <message>
        <source>Dit stelde u zelf voor, met hetzelfde nummer. Een ander bevestigt het.</source>
        <translation>You proposed this yourself, under the same number. Somebody else confirms it.</translation>
    </message>
    <message>
        <source>Dit deel is overal gewist</source>
        <translation>This part is erased everywhere</translation>
    </message>
    <message>
        <source>Niet alles van het bezoek gewist</source>
        <translation>Not all of the visit is erased</translation>
    </message>
    <message>
        <source>Besloten</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>geen termijn opgegeven</source>
        <translation>no term given</translation>
    </message>
    <message>
        <source>Er is nog meer van dit bezoek vastgelegd: %1. Dat staat hier nog.</source>
        <translation>More of this visit was recorded: %1. That is still here.</translation>
    </message>
    <message>
        <source>Die kwam hiervoor te laat: het was overal al gewist.</source>
        <translation>It came too late for this: it was erased everywhere already.</translation>
    </message>
    <message>
        <source>Wat al gewist was, komt niet terug. Wat nog niet gewist was, blijft.</source>
        <translation>What was erased already does not come back. What was not erased yet stays.</translation>
    </message>
    <message>
        <source>Zolang die er is, wordt hier niets van gewist.</source>
        <translation>As long as it stands, nothing of this is erased.</translation>
    </message>
    <message>
        <source>niemand</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>onbekend apparaat %1</source>
        <translation>unknown device %1</translation>
    </message>
    <message>
        <source>de server</source>
        <translation>the server</translation>
    </message>
    <message>
        <source>%1, ingetrokken</source>
        <translation>%1, revoked</translation>
    </message>
    <message>
        <source>Alles wat uw organisatie van dit bezoek bewaart: %1.</source>
        <translation>Everything that your organisation keeps of this visit: %1.</translation>
    </message>
    <message>
        <source>Het bezoek zelf blijft staan, met wat andere organisaties ervan bewaren.</source>
        <translation>The visit itself stays, with what other agencies keep of it.</translation>
    </message>
    <message>
        <source>Een tweede moet het bevestigen: %1.</source>
        <translation>A second person must confirm it: %1.</translation>
    </message>
    <message>
        <source>Een functionaris gegevensbescherming moet het bevestigen; op dit apparaat is er nog geen bekend.</source>
        <translation>A data protection officer must confirm it; this device knows of none yet.</translation>
    </message>
    <message>
        <source>Van een antwoord verdwijnt ook de uitkomst: het punt is daarna niet beantwoord.</source>
        <translation>Of an answer the outcome goes too: the item is unanswered afterwards.</translation>
    </message>
    <message>
        <source>Het bezoek is niet meer te openen; dit is wat er nog van staat.</source>
        <translation>The visit can no longer be opened; this is what is left of it.</translation>
    </message>
    <message>
        <source>Wat uw organisatie van dit bezoek nog bewaart: %1.</source>
        <translation>What your agency still keeps of this visit: %1.</translation>
    </message>
    <message>
        <source>Ook wie er was, wanneer, de ondertekening en de beoordeling.</source>
        <translation>Also who was there, when, the signing and the review.</translation>
    </message>
    <message>
        <source>Het bezoek staat daarna in geen lijst meer.</source>
        <translation>Afterwards the visit is in no list any more.</translation>
    </message>
    <message>
        <source>Er is nog niets gewist.</source>
        <translation>Nothing is erased yet.</translation>
    </message>
    <message>
        <source>De inhoud verdwijnt van de server en van elk apparaat dat verbinding maakt, ook van een ingetrokken. Dat kan niet terug. Kopieën die eerder van de server of een apparaat zijn gemaakt, houden de inhoud.</source>
        <translation>The content disappears from the server and from every device that connects, a revoked one too. That cannot be undone. Copies of the server or of a device that were made before keep the content.</translation>
    </message>
    <message>
        <source>Anderen blijven zien dat er iets is gewist, van wie, wanneer het was vastgelegd en op welke grond, niet wat.</source>
        <translation>Others still see that something was erased, whose it was, when it was recorded and on which ground, not what.</translation>
    </message>
    <message>
        <source>Opgeslagen rapporten en bundels blijven, en ook wat al bij het bedrijf staat.</source>
        <translation>Saved reports and bundles stay, and so does what the business has on record already.</translation>
    </message>
    <message>
        <source>Alles van dit bezoek is al voorgesteld. In de lijst ziet u hoe het ermee staat.</source>
        <translation>All of this visit is proposed already. The list shows how it stands.</translation>
    </message>
    <message>
        <source>Kies wat gewist moet worden.</source>
        <translation>Choose what is to be erased.</translation>
    </message>
    <message>
        <source>Kies de grond.</source>
        <translation>Choose the ground.</translation>
    </message>
    <message>
        <source>Maak de datum af, of maak het veld leeg.</source>
        <translation>Complete the date, or empty the field.</translation>
    </message>
    <message>
        <source>Vul in wanneer de bewaartermijn eindigde.</source>
        <translation>Enter when the retention term ended.</translation>
    </message>
    <message>
        <source>Er rust een bewaarplicht op. Tot die is opgeheven, wordt er niets gewist.</source>
        <translation>A hold lies on it. Until it is lifted, nothing is erased.</translation>
    </message>
    <message>
        <source>U stelt voor de rest van het bezoek te wissen.</source>
        <translation>You propose to erase the rest of the visit.</translation>
    </message>
    <message>
        <source>U stelt voor het hele bezoek te wissen.</source>
        <translation>You propose to erase the whole visit.</translation>
    </message>
    <message>
        <source>U stelt voor 1 onderdeel te wissen.</source>
        <translation>You propose to erase 1 item.</translation>
    </message>
    <message>
        <source>U stelt voor %1 onderdelen te wissen.</source>
        <translation>You propose to erase %1 items.</translation>
    </message>
    <message>
        <source>Van een eerder antwoord verdwijnt de inhoud; het antwoord dat nu geldt, blijft.</source>
        <translation>The content of an earlier answer goes; the answer that counts now stays.</translation>
    </message>
    <message>
        <source>Bij een verschil blijft het andere antwoord over; dat geldt dan.</source>
        <translation>Of differing answers the other one is left and counts then.</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Bijschrift bij foto %1</source>
        <translation>Caption of photo %1</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Eerder antwoord</source>
        <translation>Earlier answer</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Vraag bij het terugsturen</source>
        <translation>Question when returning</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Reden van intrekken</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>%1 (ingetrokken)</source>
        <translation>%1 (withdrawn)</translation>
    </message>
    <message>
        <source>Opsporing van %1, begonnen %2</source>
        <translation>Investigation by %1, begun %2</translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photo</translation>
    </message>
    <message>
        <source> (ingetrokken: %1)</source>
        <translation> (withdrawn: %1)</translation>
    </message>
</context>
<context>
    <name>ErasuresPage</name>
    <message>
        <source>Wissen</source>
        <translation>Erasing</translation>
    </message>
    <message>
        <source>Er wacht niets op bevestiging</source>
        <translation>Nothing waits for confirmation</translation>
    </message>
    <message>
        <source>1 voorstel wacht op bevestiging</source>
        <translation>1 proposal waits for confirmation</translation>
    </message>
    <message>
        <source>%1 voorstellen wachten op bevestiging</source>
        <translation>%1 proposals wait for confirmation</translation>
    </message>
    <message>
        <source>Voorstellen en besluiten</source>
        <translation>Proposals and decisions</translation>
    </message>
    <message>
        <source>Er is niets voorgesteld</source>
        <translation>Nothing has been proposed</translation>
    </message>
    <message>
        <source>Wat een coördinator voorstelt om te wissen, verschijnt hier zodra er verbinding is. U bevestigt het of houdt het tegen. Daarna staat hier wie het uitvoerde.</source>
        <translation>What a coordinator proposes to erase appears here once there is a connection. You confirm it or hold it back. Then you see here who carried it out.</translation>
    </message>
    <message>
        <source>Bevestigd. Het wissen begint zodra er verbinding is.</source>
        <translation>Confirmed. Erasing begins once there is a connection.</translation>
    </message>
    <message>
        <source>Er rust nu een bewaarplicht op. Andere apparaten houden zich eraan zodra ze verbinding maken.</source>
        <translation>It is on hold now. Other devices obey once they connect.</translation>
    </message>
    <message>
        <source>Wat u bij een bezoek voorstelt om te wissen, staat hier: eerst tot het is bevestigd, daarna met wie het uitvoerde en wie nog niet.</source>
        <translation>What you propose to erase of a visit stands here: first until it is confirmed, then with who carried it out and who has not yet.</translation>
    </message>
    <message>
        <source>U leest hier geen inhoud</source>
        <translation>You read no content here</translation>
    </message>
    <message>
        <source>U ziet wie iets voorstelt, op welke grond en hoeveel. Wat er staat, kan dit apparaat niet lezen. Vraag het de coördinator als u twijfelt.</source>
        <translation>You see who proposes something, on which ground and how much. What it says, this device cannot read. Ask the coordinator when in doubt.</translation>
    </message>
    <message>
        <source>Opsporingen zonder bezoek</source>
        <translation>Investigations without a visit</translation>
    </message>
    <message>
        <source>Het bezoek hiervan is op dit apparaat niet te openen: u was er niet bij, of het toezicht is gewist. Wat in de opsporing staat, leest u hier.</source>
        <translation>The visit of these cannot be opened on this device: you were not there, or the supervision was erased. You read here what stands in the investigation.</translation>
    </message>
    <message>
        <source>Oudere opsporingen zonder bezoek</source>
        <translation>Older investigations without a visit</translation>
    </message>
    <message>
        <source>Wat u of een aangewezen collega in een opsporing voorstelt om te wissen, staat hier. De ander bevestigt het of houdt het tegen.</source>
        <translation>What you or a designated colleague propose to erase in an investigation stands here. The other confirms it or holds it back.</translation>
    </message>
    <message>
        <source>Gevraagd. De coördinatoren krijgen uw vraag bij hun volgende verbinding.</source>
        <translation>Asked. The coordinators get your question at their next connection.</translation>
    </message>
    <message>
        <source>Beantwoord. Het antwoord gaat mee met de volgende verbinding.</source>
        <translation>Answered. The answer leaves with the next connection.</translation>
    </message>
    <message>
        <source>De bewaarplicht is opgeheven.</source>
        <translation>The hold is lifted.</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Een gesprek</source>
        <translation>A talk</translation>
    </message>
    <message>
        <source>Begin bij Oefenhuis De Kade. Leg bij Notities een verklaring vast, zonder naam.</source>
        <translation>Begin at Oefenhuis De Kade. Record a statement under Notes, without a name.</translation>
    </message>
    <message>
        <source>De kaarten</source>
        <translation>The cards</translation>
    </message>
    <message>
        <source>Geef bij Personen de tablet. Of u het deed, wordt nergens bijgehouden.</source>
        <translation>Hand over the tablet under Persons. Whether you did is kept nowhere.</translation>
    </message>
    <message>
        <source>Misschien een minderjarige</source>
        <translation>Perhaps a minor</translation>
    </message>
    <message>
        <source>Kies Hulp bij gevaar en volg de stappen. Dit telt zolang het bezoek stilstaat.</source>
        <translation>Choose Help in danger and follow the steps. This counts as long as the visit stands still.</translation>
    </message>
    <message>
        <source>Een woning</source>
        <translation>A dwelling</translation>
    </message>
    <message>
        <source>Begin bij Oefenwoning Zuid. Vraag toestemming en leg de ruimte vast als woning.</source>
        <translation>Begin at Oefenwoning Zuid. Ask for consent and record the room as a dwelling.</translation>
    </message>
    <message>
        <source>De exploitant weigert</source>
        <translation>The operator refuses</translation>
    </message>
    <message>
        <source>Rond een bezoek af waarbij de exploitant niet wil tekenen, met de reden.</source>
        <translation>Close a visit in which the operator will not sign, with the reason.</translation>
    </message>
    <message>
        <source>Gedaan</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ExitSheet</name>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>QR-code met de tekst van dit blad</source>
        <translation>QR code with the text of this sheet</translation>
    </message>
    <message>
        <source>Volgende code (%1 van %2)</source>
        <translation>Next code (%1 of %2)</translation>
    </message>
    <message>
        <source>Handtekening exploitant of beheerder</source>
        <translation>Signature of operator or manager</translation>
    </message>
    <message>
        <source>Uitreikblad opslaan</source>
        <translation>Save the exit sheet</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Map hoger</source>
        <translation>Folder up</translation>
    </message>
    <message>
        <source>Een lege map</source>
        <translation>An empty folder</translation>
    </message>
    <message>
        <source>Hier staat geen bestand dat past</source>
        <translation>No file here matches</translation>
    </message>
    <message>
        <source>Hier kunt u opslaan.</source>
        <translation>You can save here.</translation>
    </message>
    <message>
        <source>Ga een map hoger of kies een andere plek.</source>
        <translation>Go one folder up or choose another place.</translation>
    </message>
    <message>
        <source>Bestanden</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>FileRowButton</name>
    <message>
        <source>Map %1</source>
        <translation>Folder %1</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Deze map is niet te lezen. Kies een andere.</source>
        <translation>This folder cannot be read. Choose another.</translation>
    </message>
    <message>
        <source>Documenten</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Thuismap</source>
        <translation>Home folder</translation>
    </message>
    <message>
        <source>In een oefening zijn de foto&apos;s van dit apparaat niet te zien.</source>
        <translation>In a training the photos of this device are not shown.</translation>
    </message>
</context>
<context>
    <name>ForLater</name>
    <message>
        <source>tot %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>Dit is geen code voor straks. Richt op de code van uw collega.</source>
        <translation>This is no code for later. Point at your colleague&apos;s code.</translation>
    </message>
</context>
<context>
    <name>Frontispiece</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Controle en handhaving op locatie. Werkt volledig zonder verbinding.</source>
        <translation>Inspection and enforcement on the spot. Works entirely without a connection.</translation>
    </message>
</context>
<context>
    <name>HandInCard</name>
    <message>
        <source>1 bezoek is niet afgerond</source>
        <translation>1 visit is not finished</translation>
    </message>
    <message>
        <source>%1 bezoeken zijn niet afgerond</source>
        <translation>%1 visits are not finished</translation>
    </message>
    <message>
        <source>Beslis eerst over wat het apparaat inleverde. Daarna kiest u bij het bezoek Overdragen….</source>
        <translation>Decide first about what the device handed in. After that choose Hand over… in the visit.</translation>
    </message>
    <message>
        <source>Open het bezoek en kies Overdragen…: dan gaat een collega verder, of dezelfde collega op een andere tablet.</source>
        <translation>Open the visit and choose Hand over…: a colleague goes on, or the same colleague on another tablet.</translation>
    </message>
    <message>
        <source>Alles aanvaarden…</source>
        <translation>Accept everything…</translation>
    </message>
    <message>
        <source>Apparaat laten wissen…</source>
        <translation>Have device wiped…</translation>
    </message>
    <message>
        <source>Niet wissen</source>
        <translation>Do not wipe</translation>
    </message>
</context>
<context>
    <name>HandInPart</name>
    <message>
        <source>%1, %2 volgens de klok van het apparaat</source>
        <translation>%1, %2 by the clock of the device</translation>
    </message>
    <message>
        <source>Aanvaarden…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>Toch aanvaarden…</source>
        <translation>Accept after all…</translation>
    </message>
    <message>
        <source>Terzijde leggen…</source>
        <translation>Set aside…</translation>
    </message>
    <message>
        <source>Dichtdoen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>HandIns</name>
    <message>
        <source>Apparaat ingetrokken op %1</source>
        <translation>Device revoked on %1</translation>
    </message>
    <message>
        <source>Deze wijzigingen zijn ondertekend met een apparaat dat is ingetrokken.</source>
        <translation>These changes were signed with a device that was revoked.</translation>
    </message>
    <message>
        <source>Ze staan in geen bezoek en geen rapport tot u ze aanvaardt. Ga eerst na wie het apparaat had, en bekijk elk deel. Het rapport vermeldt uw besluit.</source>
        <translation>They are in no visit and no report until you accept them. First find out who had the device, and look at each part. The report states your decision.</translation>
    </message>
    <message>
        <source>Ze horen bij een opsporing en tellen daar pas mee als u ze aanvaardt. Ga eerst na wie het apparaat had, en bekijk elk deel. Uw coördinator leest dit niet en besluit hier niet over.</source>
        <translation>They belong to an investigation and count there only once you accept them. First find out who had the device, and look at each part. Your coordinator does not read this and decides nothing about it.</translation>
    </message>
    <message>
        <source>%1: er ligt niets terzijde</source>
        <translation>%1: nothing lies aside</translation>
    </message>
    <message>
        <source>Gewist: het apparaat meldde op %1 dat het alles had ingeleverd.</source>
        <translation>Wiped: the device said on %1 that it had handed in everything.</translation>
    </message>
    <message>
        <source>Wordt gewist, op verzoek van %1: als alles is ingeleverd en daarna een dag voorbij is. Een apparaat dat geen verbinding meer maakt, wordt niet gewist.</source>
        <translation>Will be wiped, as %1 asked: when everything has been handed in and a day has passed after that. A device that no longer connects is not wiped.</translation>
    </message>
    <message>
        <source>Gevraagd om te wissen door %1. Het gebeurt pas als een coördinator en de functioneel beheerder dat allebei zeggen.</source>
        <translation>%1 asked for it to be wiped. It happens only when a coordinator and the administrator both say so.</translation>
    </message>
    <message>
        <source>Hier nog niet bekend</source>
        <translation>Not known here yet</translation>
    </message>
    <message>
        <source>Terzijde gelegd door %1 op %2: %3</source>
        <translation>Set aside by %1 on %2: %3</translation>
    </message>
    <message>
        <source>%1 tot %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Gedeeld deel van een bezoek</source>
        <translation>Shared part of a visit</translation>
    </message>
    <message>
        <source>Bevindingen</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Opsporing</source>
        <translation>Investigation</translation>
    </message>
    <message>
        <source>Bedrijf</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Overig</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Niet te lezen op dit apparaat</source>
        <translation>Cannot be read on this device</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 overige punten</source>
        <translation>%1 other points</translation>
    </message>
    <message>
        <source>Foto, notitie, legitimatie, ruimte of verklaring telt niet meer mee</source>
        <translation>Photo, note, card, place or statement no longer counts</translation>
    </message>
    <message>
        <source>Foto, notitie of verklaring teruggezet</source>
        <translation>Photo, note or statement put back</translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Bedrijf gewijzigd</source>
        <translation>Business changed</translation>
    </message>
    <message>
        <source>Bezoek afgezegd</source>
        <translation>Visit cancelled</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Bijschrift bij een foto</source>
        <translation>Caption of a photo</translation>
    </message>
    <message>
        <source>Voorgelezen</source>
        <translation>Read out</translation>
    </message>
    <message>
        <source>Besluit</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Bezoek begonnen</source>
        <translation>Visit started</translation>
    </message>
    <message>
        <source>Aangesloten bij het bezoek</source>
        <translation>Joined the visit</translation>
    </message>
    <message>
        <source>Legitimatie getoond</source>
        <translation>Warrant card shown</translation>
    </message>
    <message>
        <source>Betreden</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Personen geteld</source>
        <translation>Persons counted</translation>
    </message>
    <message>
        <source>Deel van het bezoek begonnen</source>
        <translation>Part of the visit started</translation>
    </message>
    <message>
        <source>Bevindingen begonnen</source>
        <translation>Findings started</translation>
    </message>
    <message>
        <source>Ruimte verlaten</source>
        <translation>Room left</translation>
    </message>
    <message>
        <source>Toestemming ingetrokken</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Overgedragen</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Bij vergissing begonnen</source>
        <translation>Begun by mistake</translation>
    </message>
    <message>
        <source>Vertrokken</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Later voorgelegd aan de exploitant</source>
        <translation>Shown to the operator later</translation>
    </message>
    <message>
        <source>Meegetekend</source>
        <translation>Countersigned</translation>
    </message>
    <message>
        <source>Opnieuw ingediend</source>
        <translation>Handed in again</translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Van toezicht naar opsporing</source>
        <translation>From supervision to investigation</translation>
    </message>
    <message>
        <source>Opsporing begonnen</source>
        <translation>Investigation begun</translation>
    </message>
    <message>
        <source>Notitie in de opsporing</source>
        <translation>Note of the investigation</translation>
    </message>
    <message>
        <source>Verklaring van een verdachte</source>
        <translation>Statement of a suspect</translation>
    </message>
    <message>
        <source>Concept van een bestuurlijke rapportage</source>
        <translation>Draft of an administrative report</translation>
    </message>
    <message>
        <source>Bestuurlijke rapportage verstrekt</source>
        <translation>Administrative report issued</translation>
    </message>
    <message>
        <source>Besluit telt niet meer mee</source>
        <translation>Decision counts no more</translation>
    </message>
    <message>
        <source>Uitkomst van een vrijgegeven bezoek</source>
        <translation>Result of a released visit</translation>
    </message>
    <message>
        <source>Bezoek gepland</source>
        <translation>Visit planned</translation>
    </message>
    <message>
        <source>Een nieuwere versie van de app schreef dit</source>
        <translation>A newer version of the app wrote this</translation>
    </message>
    <message>
        <source>Andere wijziging</source>
        <translation>Other change</translation>
    </message>
    <message>
        <source>Weer open</source>
        <translation>Open again</translation>
    </message>
</context>
<context>
    <name>HandOverVisit</name>
    <message>
        <source>Bezoek overdragen?</source>
        <translation>Hand the visit over?</translation>
    </message>
    <message>
        <source>Wie u kiest gaat verder in plaats van %1, ondertekent, en verklaart alleen over wat hij of zij zelf vastlegt. Wat er staat, blijft staan.</source>
        <translation>Whoever you choose goes on in place of %1, signs, and attests only what he or she records. What stands there stays.</translation>
    </message>
    <message>
        <source>Overdragen</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Wie gaat verder</source>
        <translation>Who goes on</translation>
    </message>
</context>
<context>
    <name>HandedHere</name>
    <message>
        <source>%1 droeg dit bezoek aan u over</source>
        <translation>%1 handed this visit over to you</translation>
    </message>
    <message>
        <source>Gaat u verder, dan kunt u vastleggen en ondertekenen. U verklaart alleen over wat u zelf vastlegt.</source>
        <translation>If you go on, you can record and sign. You attest only what you record yourself.</translation>
    </message>
    <message>
        <source>Dit apparaat is ingetrokken: hierop kunt u niet verdergaan. Laat uw coördinator het bezoek aan een ander apparaat geven.</source>
        <translation>This device was revoked: you cannot go on with the visit on it. Let your coordinator give the visit to another device.</translation>
    </message>
    <message>
        <source>Verdergaan</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>HandinsPage</name>
    <message>
        <source>Ingetrokken apparaten</source>
        <translation>Revoked devices</translation>
    </message>
    <message>
        <source>1 apparaat</source>
        <translation>1 device</translation>
    </message>
    <message>
        <source>%1 apparaten</source>
        <translation>%1 devices</translation>
    </message>
    <message>
        <source>Er ligt niets terzijde</source>
        <translation>Nothing lies aside</translation>
    </message>
    <message>
        <source>Wat een ingetrokken apparaat alsnog inlevert, verschijnt hier zodra er verbinding is.</source>
        <translation>What a revoked device still hands in appears here once there is a connection.</translation>
    </message>
    <message>
        <source>Eerder terzijde gelegd</source>
        <translation>Set aside earlier</translation>
    </message>
    <message>
        <source>De wijzigingen tellen daarna mee, voor iedereen die ze mag lezen. Dat kunt u niet terugdraaien. Wat het apparaat daarna nog inlevert, ligt weer terzijde.</source>
        <translation>The changes then count, for everybody who may read them. You cannot take that back. What the device hands in afterwards lies aside again.</translation>
    </message>
    <message>
        <source>Aanvaarden</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Dit apparaat laten wissen?</source>
        <translation>Have this device wiped?</translation>
    </message>
    <message>
        <source>Het gebeurt pas als ook de functioneel beheerder dit zegt, alles is ingeleverd en daarna een dag voorbij is. Daarna staat er niets meer op het apparaat, ook geen concepten.</source>
        <translation>It happens only when the administrator says so too, everything has been handed in and a day has passed after that. Then nothing is left on the device, no drafts either.</translation>
    </message>
    <message>
        <source>Laten wissen</source>
        <translation>Have it wiped</translation>
    </message>
</context>
<context>
    <name>Hats</name>
    <message>
        <source>U bent overgegaan op opsporing. Wat u bij het toezicht vastlegde, rondt uw collega af.</source>
        <translation>You went over to investigation. Your colleague completes what you recorded while supervising.</translation>
    </message>
    <message>
        <source>%1 is overgegaan op opsporing en doet hier geen toezicht meer. U rondt het toezicht af.</source>
        <translation>%1 went over to investigation and does no more supervision here. You complete the supervision.</translation>
    </message>
    <message>
        <source>U bent niet aangewezen als opsporingsambtenaar. Opsporen mag alleen wie daarvoor een akte heeft die vandaag geldt (Sv 142).</source>
        <translation>You are not designated as an investigating officer. Only somebody with a deed that is valid today may investigate (Sv 142).</translation>
    </message>
    <message>
        <source>Uw aanwijzing als opsporingsambtenaar gold tot en met %1. Opsporen mag alleen wie daarvoor een akte heeft die vandaag geldt (Sv 142).</source>
        <translation>Your designation as an investigating officer was valid up to and including %1. Only somebody with a deed that is valid today may investigate (Sv 142).</translation>
    </message>
    <message>
        <source>Een bezoek begint als toezicht. Ontstaat er een verdenking, dan gaat u in het bezoek over op opsporing, met de reden. Dat is een eigen regel van deze app.</source>
        <translation>A visit begins as supervision. When a suspicion arises, you go over to investigation during the visit, with the reason. That is a rule of this app itself.</translation>
    </message>
    <message>
        <source>U houdt in dit bezoek toezicht. Ga eerst over op opsporing.</source>
        <translation>You supervise in this visit. Go over to investigation first.</translation>
    </message>
    <message>
        <source>U bent in dit bezoek overgegaan op opsporing. Het toezicht doet uw collega; terug kan in dit bezoek niet. Dat is een eigen regel van deze app.</source>
        <translation>You went over to investigation in this visit. Your colleague does the supervision; there is no way back in this visit. That is a rule of this app itself.</translation>
    </message>
    <message>
        <source>Geef eerst de cautie en vink die aan: niemand hoeft dan te antwoorden (Awb 5:10a, Sv 29).</source>
        <translation>Give the caution first and tick it: nobody has to answer then (Awb 5:10a, Sv 29).</translation>
    </message>
    <message>
        <source>%1 sinds %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Voorgesteld om te wissen. Een aangewezen collega beslist bij Wissen.</source>
        <translation>Proposed to be erased. A designated colleague decides at Erasing.</translation>
    </message>
    <message>
        <source>Ingetrokken %1: %2</source>
        <translation>Taken back %1: %2</translation>
    </message>
    <message>
        <source>Overgegaan op opsporing</source>
        <translation>Went over to investigation</translation>
    </message>
    <message>
        <source>Cautie gegeven op %1</source>
        <translation>Caution given on %1</translation>
    </message>
    <message>
        <source>Tolk %1</source>
        <translation>Interpreter %1</translation>
    </message>
    <message>
        <source>Voorgelezen</source>
        <translation>Read out</translation>
    </message>
    <message>
        <source>Verhoor van %1</source>
        <translation>Questioning of %1</translation>
    </message>
    <message>
        <source>Aantekening</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
</context>
<context>
    <name>HearSheet</name>
    <message>
        <source>%1 nu horen</source>
        <translation>Hear %1 now</translation>
    </message>
    <message>
        <source>QR-code voor uw collega</source>
        <translation>QR code for your colleague</translation>
    </message>
    <message>
        <source>Alles is hier</source>
        <translation>Everything is here</translation>
    </message>
    <message>
        <source>Er is te veel nieuws voor een code</source>
        <translation>There is too much news for a code</translation>
    </message>
    <message>
        <source>Sla het op in een bestand en laat uw collega dat inlezen.</source>
        <translation>Save it in a file and let your colleague read it in.</translation>
    </message>
    <message>
        <source>Code van collega scannen</source>
        <translation>Scan the colleague&apos;s code</translation>
    </message>
    <message>
        <source>Opslaan in bestand</source>
        <translation>Save in a file</translation>
    </message>
    <message>
        <source>Bestand inlezen</source>
        <translation>Read a file</translation>
    </message>
    <message>
        <source>Opslaan voor uw collega</source>
        <translation>Save for your colleague</translation>
    </message>
    <message>
        <source>Bestand van uw collega</source>
        <translation>File of your colleague</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>Scan elkaars code, om de beurt, tot beide schermen zeggen dat alles er is.</source>
        <translation>Scan each other&apos;s code in turn, until both screens say that everything is there.</translation>
    </message>
    <message>
        <source>Laat %1 nu uw code scannen. Scan daarna de nieuwe code van %1.</source>
        <translation>Let %1 scan your code now. Then scan the new code of %1.</translation>
    </message>
    <message>
        <source>Alles van %1 is hier. Laat %1 uw code scannen, dan is dat andersom ook zo.</source>
        <translation>Everything of %1 is here. Let %1 scan your code, then it is so the other way too.</translation>
    </message>
    <message>
        <source>Dit is geen code van dit scherm. Richt op de code van uw collega.</source>
        <translation>This is no code of this screen. Point at your colleague&apos;s code.</translation>
    </message>
    <message>
        <source>Deel %1 van %2 gelezen. Blijf richten.</source>
        <translation>Read part %1 of %2. Keep pointing.</translation>
    </message>
    <message>
        <source>Dit is een code van een ander apparaat of van een ander bezoek.</source>
        <translation>This is a code of another device or of another visit.</translation>
    </message>
    <message>
        <source>Het bestand kon niet worden opgeslagen.</source>
        <translation>The file could not be saved.</translation>
    </message>
    <message>
        <source>Opgeslagen. Laat uw collega dit bestand inlezen.</source>
        <translation>Saved. Let your colleague read in this file.</translation>
    </message>
    <message>
        <source>Dit bestand is niet te lezen.</source>
        <translation>This file cannot be read.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Wat is er aan de hand?</source>
        <translation>What is going on?</translation>
    </message>
    <message>
        <source>Is iemand 18, 19 of 20 jaar? Dan geldt dit niet: dat is een zaak van het bedrijf.</source>
        <translation>Is somebody 18, 19 or 20 years old? Then this does not apply: that is a matter of the business.</translation>
    </message>
    <message>
        <source>Hulp in de regio</source>
        <translation>Help in the region</translation>
    </message>
    <message>
        <source>Wat u dan doet, kan nu niet worden getoond. Bel, en doe wat u daar wordt gezegd.</source>
        <translation>What you do then cannot be shown now. Call, and do what you are told there.</translation>
    </message>
    <message>
        <source>Bel nu</source>
        <translation>Call now</translation>
    </message>
    <message>
        <source>Niet nagekeken</source>
        <translation>Not reviewed</translation>
    </message>
    <message>
        <source>Nagekeken: %1, %2, %3</source>
        <translation>Reviewed: %1, %2, %3</translation>
    </message>
    <message>
        <source>Gevaar nu: bel %1. Anders de politie: %2.</source>
        <translation>Danger now: call %1. Otherwise the police: %2.</translation>
    </message>
    <message>
        <source>De meldkamer weet het</source>
        <translation>The control room knows</translation>
    </message>
    <message>
        <source>De politie is gebeld</source>
        <translation>The police were called</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Direct gevaar</source>
        <translation>Danger now</translation>
    </message>
    <message>
        <source>Twijfel: is iemand jonger dan 18?</source>
        <translation>Doubt: is somebody under 18?</translation>
    </message>
    <message>
        <source>Misschien een slachtoffer</source>
        <translation>Perhaps a victim</translation>
    </message>
    <message>
        <source>Hulp in de regio</source>
        <translation>Help in the region</translation>
    </message>
    <message>
        <source>Er is geen twijfel meer</source>
        <translation>There is no doubt any more</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Bewaarplicht opleggen</source>
        <translation>Place a hold</translation>
    </message>
    <message>
        <source>Zolang die er is, wordt dit niet gewist. Andere apparaten houden zich eraan zodra ze verbinding maken; wat dan al gewist is, komt niet terug. De grond is voor andere organisaties en de server leesbaar.</source>
        <translation>As long as it stands, this is not erased. Other devices obey it once they connect; what is erased by then does not come back. Other agencies and the server can read the ground.</translation>
    </message>
    <message>
        <source>Opleggen</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Grond</source>
        <translation>Ground</translation>
    </message>
</context>
<context>
    <name>Hygiene</name>
    <message>
        <source>Legionella</source>
        <translation>Legionella</translation>
    </message>
    <message>
        <source>Zwemwater</source>
        <translation>Pool water</translation>
    </message>
    <message>
        <source>Binnen de norm</source>
        <translation>Within the norm</translation>
    </message>
    <message>
        <source>Boven de norm</source>
        <translation>Above the norm</translation>
    </message>
    <message>
        <source>Onbruikbaar</source>
        <translation>Unusable</translation>
    </message>
    <message>
        <source>verbeterd %1</source>
        <translation>corrected %1</translation>
    </message>
    <message>
        <source>Twee monsters hebben dit nummer. Kijk op het etiket welk monster welk is.</source>
        <translation>Two samples have this number. Look at the labels to see which is which.</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>Een CSV-bestand met deze kolommen in de eerste regel</source>
        <translation>A CSV file with these columns in the first line</translation>
    </message>
    <message>
        <source>Goede regels komen erbij. Regels die niet kunnen, ziet u daarna met de reden.</source>
        <translation>Good lines are added. Lines that cannot be used are shown afterwards with the reason.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Bezig met inlezen…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Kies een bestand.</source>
        <translation>Choose a file.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>bedrijf toegevoegd</source>
        <translation>business added</translation>
    </message>
    <message>
        <source>bedrijven toegevoegd</source>
        <translation>businesses added</translation>
    </message>
    <message>
        <source>regel niet ingelezen</source>
        <translation>line not imported</translation>
    </message>
    <message>
        <source>regels niet ingelezen</source>
        <translation>lines not imported</translation>
    </message>
    <message>
        <source>Elke regel is goed.</source>
        <translation>Every line is good.</translation>
    </message>
    <message>
        <source>Deze regels zijn niet ingelezen</source>
        <translation>These lines were not imported</translation>
    </message>
    <message>
        <source>Regel %1</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>Regels die niet zijn ingelezen</source>
        <translation>Lines that were not imported</translation>
    </message>
    <message>
        <source>Ander bestand</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Verbeter deze regels in het bestand en lees het opnieuw in. Wat er al staat, komt er niet dubbel in.</source>
        <translation>Correct these lines in the file and import it again. What is there already is not added twice.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Overgenomen door %1</source>
        <translation>Taken over by %1</translation>
    </message>
    <message>
        <source>Gelezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Overgenomen door %1 op %2</source>
        <translation>Taken over by %1 on %2</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Overnemen van %1</source>
        <translation>Take over from %1</translation>
    </message>
    <message>
        <source>De afzender ziet dat het is overgenomen, niet door wie.</source>
        <translation>The sender sees that it was taken over, not by whom.</translation>
    </message>
    <message>
        <source>Het apparaat van de afzender is ingetrokken; er gaat geen bericht terug.</source>
        <translation>The sender&apos;s device was revoked; no answer goes back.</translation>
    </message>
    <message>
        <source>Neemt u het over, dan ziet de afzender dat, niet door wie.</source>
        <translation>If you take it over, the sender sees that, not by whom.</translation>
    </message>
    <message>
        <source>Signaal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Vult aan of verbetert nummer %1 van deze afzender.</source>
        <translation>Adds to or corrects number %1 of this sender.</translation>
    </message>
</context>
<context>
    <name>InboxHandling</name>
    <message>
        <source>Nog niemand heeft dit overgenomen</source>
        <translation>Nobody has taken this over yet</translation>
    </message>
    <message>
        <source>Gelezen door %1 op %2</source>
        <translation>Read by %1 on %2</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Postvak</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>1 signaal</source>
        <translation>1 signal</translation>
    </message>
    <message>
        <source>%1 signalen</source>
        <translation>%1 signals</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Geen signalen</source>
        <translation>No signals</translation>
    </message>
    <message>
        <source>Gesloten</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Wat ambtenaren voor u verzegelen, verschijnt hier zodra er verbinding is.</source>
        <translation>What officers seal for you appears here once there is a connection.</translation>
    </message>
    <message>
        <source>Tik op een signaal om het te openen. Alleen wie dit postvak heeft kan het lezen; de afzender zelf niet meer.</source>
        <translation>Tap a signal to open it. Only whoever holds this inbox can read it; the sender no longer can.</translation>
    </message>
    <message>
        <source>Ophalen</source>
        <translation>Fetch</translation>
    </message>
</context>
<context>
    <name>InboxRow</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>gesloten</source>
        <translation>closed</translation>
    </message>
</context>
<context>
    <name>InboxSignal</name>
    <message>
        <source>Verzegeld door %1 op %2</source>
        <translation>Sealed by %1 on %2</translation>
    </message>
    <message>
        <source>Wat opviel</source>
        <translation>What stood out</translation>
    </message>
    <message>
        <source>Wat de afzender zag, hoorde of las</source>
        <translation>What the sender saw, heard or read</translation>
    </message>
    <message>
        <source>Van het scherm halen</source>
        <translation>Take off the screen</translation>
    </message>
    <message>
        <source>Sluit het signaal voor u het scherm aan iemand anders laat zien.</source>
        <translation>Close the signal before you show the screen to somebody else.</translation>
    </message>
</context>
<context>
    <name>InvestigationRow</name>
    <message>
        <source>%1 niet meer laten meetellen</source>
        <translation>No longer count %1</translation>
    </message>
    <message>
        <source>%1 weer laten meetellen</source>
        <translation>Count %1 again</translation>
    </message>
    <message>
        <source>%1 laten wissen</source>
        <translation>Have %1 erased</translation>
    </message>
</context>
<context>
    <name>InvestigationTab</name>
    <message>
        <source>U werkt hier als opsporingsambtenaar</source>
        <translation>You work here as an investigating officer</translation>
    </message>
    <message>
        <source>Dit deel lezen alleen opsporingsambtenaren van uw organisatie. Uw coördinator, uw collega van het toezicht en de server lezen het niet.</source>
        <translation>Only investigating officers of your organisation read this part. Your coordinator, your supervising colleague and the server do not read it.</translation>
    </message>
    <message>
        <source>Aantekening</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Wat u zelf zag, hoorde of deed. Geen BSN.</source>
        <translation>What you saw, heard or did yourself. No citizen service numbers.</translation>
    </message>
    <message>
        <source>Uit bestand</source>
        <translation>From file</translation>
    </message>
    <message>
        <source>Foto maken</source>
        <translation>Take photo</translation>
    </message>
    <message>
        <source>Aantekening klaar</source>
        <translation>Note done</translation>
    </message>
</context>
<context>
    <name>JoinCode</name>
    <message>
        <source>Deelnamecode</source>
        <translation>Join code</translation>
    </message>
    <message>
        <source>QR-code om mee te doen</source>
        <translation>QR code to join</translation>
    </message>
    <message>
        <source>Laat uw collega de code scannen, of overtypen bij hetzelfde bedrijf.</source>
        <translation>Let your colleague scan the code, or type it at the same business.</translation>
    </message>
    <message>
        <source>Staat het bedrijf niet op die tablet, dan typt uw collega dit erbij:</source>
        <translation>If that tablet does not have the business, your colleague types this as well:</translation>
    </message>
    <message>
        <source>Wie de code kent, kan meedoen: laat de code aan niemand anders zien.</source>
        <translation>Whoever knows the code can take part: show the code to nobody else.</translation>
    </message>
</context>
<context>
    <name>JoinQuestion</name>
    <message>
        <source>Meedoen aan dit bezoek?</source>
        <translation>Join this visit?</translation>
    </message>
    <message>
        <source>Meedoen bij %1?</source>
        <translation>Join at %1?</translation>
    </message>
    <message>
        <source>Meedoen</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Niet meedoen</source>
        <translation>Do not join</translation>
    </message>
</context>
<context>
    <name>JoinTyped</name>
    <message>
        <source>Code typen</source>
        <translation>Type code</translation>
    </message>
    <message>
        <source>Uw collega toont de code bij Aankomst, met eronder wat u hier invult.</source>
        <translation>Your colleague shows the code under Arrival, and below it what you fill in here.</translation>
    </message>
    <message>
        <source>Deelnamecode</source>
        <translation>Join code</translation>
    </message>
    <message>
        <source>30 tekens in groepen van vijf; hoofdletters en spaties maken niet uit.</source>
        <translation>30 characters in groups of five; capitals and spaces do not matter.</translation>
    </message>
    <message>
        <source>Soort controle</source>
        <translation>Kind of check</translation>
    </message>
    <message>
        <source>Soort bedrijf</source>
        <translation>Kind of business</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Welke gemeente</source>
        <translation>Which municipality</translation>
    </message>
    <message>
        <source>Naam van het bedrijf</source>
        <translation>Name of the business</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Hoedanigheid</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Dezelfde als uw collega van uw eigen organisatie.</source>
        <translation>The same as your colleague of your own organisation.</translation>
    </message>
    <message>
        <source>Meedoen</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>JoinVisit</name>
    <message>
        <source>Meedoen met een collega</source>
        <translation>Join a colleague</translation>
    </message>
    <message>
        <source>Uw collega toont de deelnamecode bij Aankomst. Scan de code, of kies dezelfde soort controle en typ de code over.</source>
        <translation>Your colleague shows the join code at Arrival. Scan the code, or choose the same kind of inspection and type the code.</translation>
    </message>
    <message>
        <source>Code scannen</source>
        <translation>Scan code</translation>
    </message>
    <message>
        <source>Code typen</source>
        <translation>Type code</translation>
    </message>
    <message>
        <source>Soort controle</source>
        <translation>Kind of check</translation>
    </message>
    <message>
        <source>Hoedanigheid</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Dezelfde als uw collega van uw eigen organisatie.</source>
        <translation>The same as your colleague of your own organisation.</translation>
    </message>
    <message>
        <source>Deelnamecode</source>
        <translation>Join code</translation>
    </message>
    <message>
        <source>30 tekens in groepen van vijf; hoofdletters en spaties maken niet uit.</source>
        <translation>30 characters in groups of five; capitals and spaces do not matter.</translation>
    </message>
    <message>
        <source>Meedoen</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Gereed</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Toetsenbord op het scherm</source>
        <translation>Keyboard on the screen</translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Laatste teken wissen</source>
        <translation>Erase last character</translation>
    </message>
    <message>
        <source>abc</source>
        <translation>abc</translation>
    </message>
    <message>
        <source>!#1</source>
        <translation>!#1</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>space</translation>
    </message>
</context>
<context>
    <name>Labour</name>
    <message>
        <source>Loondienst</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>Voorwaardenpakket</source>
        <translation>Conditions package</translation>
    </message>
    <message>
        <source>Zelfstandig</source>
        <translation>Self-employment</translation>
    </message>
    <message>
        <source>Overig personeel</source>
        <translation>Other staff</translation>
    </message>
    <message>
        <source>Sekswerk</source>
        <translation>Sex work</translation>
    </message>
    <message>
        <source>Bediening</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Balie</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Schoonmaak</source>
        <translation>Cleaning</translation>
    </message>
    <message>
        <source>Beveiliging</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Leiding</source>
        <translation>Management</translation>
    </message>
    <message>
        <source>Overig</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Bij aankomst</source>
        <translation>On arrival</translation>
    </message>
    <message>
        <source>Bij vertrek</source>
        <translation>On leaving</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Ingezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Kopie mee</source>
        <translation>Copy taken</translation>
    </message>
    <message>
        <source>Meegenomen</source>
        <translation>Taken along</translation>
    </message>
    <message>
        <source>Teruggegeven</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Wijst op loondienst</source>
        <translation>Points to employment</translation>
    </message>
    <message>
        <source>Wijst op zelfstandigheid</source>
        <translation>Points to self-employment</translation>
    </message>
    <message>
        <source>Op dit punt kunt u geen eis stellen.</source>
        <translation>You cannot make a demand (eis) on this check.</translation>
    </message>
    <message>
        <source>Leg eerst de overtreding vast. Een eis rust op een overtreding.</source>
        <translation>Record the violation first. A demand (eis) rests on a violation.</translation>
    </message>
    <message>
        <source>Een collega stelde hier al een eis.</source>
        <translation>A colleague made a demand (eis) here already.</translation>
    </message>
    <message>
        <source>Kies een termijn van hoogstens 366 dagen.</source>
        <translation>Choose a term of at most 366 days.</translation>
    </message>
</context>
<context>
    <name>LaterSheet</name>
    <message>
        <source>Straks</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ruimte die u nu overslaat</source>
        <translation>Room that you leave for later</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: werkruimte 3</source>
        <translation>For example: workroom 3</translation>
    </message>
    <message>
        <source>Code scannen</source>
        <translation>Scan a code</translation>
    </message>
    <message>
        <source>Er is geen ruimte voor straks</source>
        <translation>No room is left for later</translation>
    </message>
    <message>
        <source>Code tonen: %1</source>
        <translation>Show the code: %1</translation>
    </message>
    <message>
        <source>Niet meer straks: %1</source>
        <translation>Not for later any more: %1</translation>
    </message>
    <message>
        <source>QR-code voor uw collega</source>
        <translation>QR code for your colleague</translation>
    </message>
</context>
<context>
    <name>LiftDialog</name>
    <message>
        <source>Bewaarplicht opheffen?</source>
        <translation>Lift the hold?</translation>
    </message>
    <message>
        <source>%1 bewaarplichten opheffen?</source>
        <translation>Lift %1 holds?</translation>
    </message>
    <message>
        <source>Dit houdt dan op. Wat al bevestigd is, wordt daarna overal gewist en komt niet terug.</source>
        <translation>These end. What was confirmed already is then erased everywhere and does not come back.</translation>
    </message>
    <message>
        <source>Opheffen</source>
        <translation>Lift</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Kies een controlepunt, of schrijf op welk stuk het is.</source>
        <translation>Choose a check, or write down which document it is.</translation>
    </message>
    <message>
        <source>Bij dit punt hoort geen stuk op de lijst.</source>
        <translation>No document on the list goes with this check.</translation>
    </message>
    <message>
        <source>Dat staat al bij dit stuk.</source>
        <translation>That is recorded of this document already.</translation>
    </message>
    <message>
        <source>Dit stuk is niet meegenomen. Teruggeven kan dan niet.</source>
        <translation>This document was not taken along. It cannot be given back.</translation>
    </message>
    <message>
        <source>Typ het nummer op het etiket: cijfers en letters, geen spaties.</source>
        <translation>Type the number on the label: figures and letters, no spaces.</translation>
    </message>
    <message>
        <source>Kies van welk monster de uitslag is.</source>
        <translation>Choose which sample the result is of.</translation>
    </message>
    <message>
        <source>Nummer %1 staat al bij een monster: %2 (%3, %4). Kijk op het etiket van het flesje.</source>
        <translation>A sample has number %1 already: %2 (%3, %4). Look at the label on the bottle.</translation>
    </message>
    <message>
        <source>Kies wat het laboratorium vond.</source>
        <translation>Choose what the laboratory found.</translation>
    </message>
    <message>
        <source>Geen controlepunt</source>
        <translation>No check</translation>
    </message>
</context>
<context>
    <name>ListingRow</name>
    <message>
        <source>Nog terug te geven</source>
        <translation>Still to be given back</translation>
    </message>
    <message>
        <source>%1 niet meer laten meetellen</source>
        <translation>No longer count %1</translation>
    </message>
</context>
<context>
    <name>ListingTab</name>
    <message>
        <source>De exploitant leest in zijn afschrift wat er van hem of een beheerder op de lijst staat. Wat van iemand anders is, leest alleen uw eigen organisatie.</source>
        <translation>The operator reads in his copy what is on the list of his own or of a manager. What is somebody else&apos;s only your own organisation reads.</translation>
    </message>
    <message>
        <source>Nieuw stuk</source>
        <translation>New document</translation>
    </message>
    <message>
        <source>Bij welk controlepunt</source>
        <translation>For which check</translation>
    </message>
    <message>
        <source>Welk stuk</source>
        <translation>Which document</translation>
    </message>
    <message>
        <source>Welk stuk precies, als dat nodig is</source>
        <translation>Which document exactly, if that is needed</translation>
    </message>
    <message>
        <source>Alleen zakelijke stukken (Awb 5:17). Geen namen, geen BSN.</source>
        <translation>Business records only (Awb 5:17). No names, no BSN.</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>From whom</translation>
    </message>
    <message>
        <source>Gevraagd</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>Ingezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Nog geen stukken op de lijst</source>
        <translation>No documents on the list yet</translation>
    </message>
    <message>
        <source>Er staan geen stukken op de lijst</source>
        <translation>No documents are on the list</translation>
    </message>
    <message>
        <source>Zet hierboven het eerste stuk op de lijst.</source>
        <translation>Put the first document on the list above.</translation>
    </message>
    <message>
        <source>Lijst en ontvangstbewijs opslaan</source>
        <translation>Save list and receipt</translation>
    </message>
    <message>
        <source>Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.</source>
        <translation>Outside this app the file is no longer encrypted. Keep it only where that is allowed.</translation>
    </message>
</context>
<context>
    <name>LoneKeys</name>
    <message>
        <source>bedrijven en planning</source>
        <translation>businesses and planning</translation>
    </message>
    <message>
        <source>opsporing</source>
        <translation>investigation</translation>
    </message>
    <message>
        <source>dossiers</source>
        <translation>files</translation>
    </message>
    <message>
        <source>dossiers van de Arbeidsinspectie</source>
        <translation>files of the Labour Inspectorate</translation>
    </message>
    <message>
        <source>het postvak</source>
        <translation>the inbox</translation>
    </message>
    <message>
        <source>voorstellen om te wissen</source>
        <translation>proposals to erase</translation>
    </message>
    <message>
        <source>Alleen dit apparaat kan nog alles van uw organisatie lezen</source>
        <translation>Only this device can still read everything of your organisation</translation>
    </message>
    <message>
        <source>Alleen het apparaat van %1 (%2) kan nog alles van uw organisatie lezen</source>
        <translation>Only the device of %1 (%2) can still read everything of your organisation</translation>
    </message>
    <message>
        <source>Het gaat om: %1. Raakt dit apparaat kwijt of wordt het ingetrokken, dan leest niemand dit meer, tenzij er bewaarders voor zijn aangewezen. Daarom weigert de server het in te trekken, tenzij de functioneel beheerder erbij zegt dat dit verloren mag gaan. Laat een collega met dezelfde functie een apparaat aanmelden, en laat daarna beide apparaten verbinding maken.</source>
        <translation>This is about: %1. If this device is lost or revoked, nobody can read this any more, unless custodians were named for it. That is why the server refuses to revoke it, unless the functional administrator adds that this may be lost. Let a colleague with the same role enrol a device, and then let both devices connect.</translation>
    </message>
</context>
<context>
    <name>LostDevice</name>
    <message>
        <source>Apparaat kwijt of gestolen?</source>
        <translation>Device lost or stolen?</translation>
    </message>
    <message>
        <source>Bel meteen de functioneel beheerder en zeg van wie het is. Alleen de beheerder trekt een apparaat in, met de opdracht inspector hub revoke op de server; in deze app kan dat niet.</source>
        <translation>Call the functional administrator at once and say whose it is. Only the administrator revokes a device, with the command inspector hub revoke on the server; it cannot be done in this app.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Staat hier een naam: %1? Schrijf liever een rol, zoals: een medewerkster.</source>
        <translation>Is this a name: %1? Better write a role, such as: a worker.</translation>
    </message>
    <message>
        <source>De oefening wordt klaargezet…</source>
        <translation>The training is being prepared…</translation>
    </message>
    <message>
        <source>De oefening kan niet beginnen</source>
        <translation>The training cannot begin</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Move</name>
    <message>
        <source>Wie op %1 antwoordt, bewijst niet dat hij de server is. Er is niets veranderd. Bel de functioneel beheerder.</source>
        <translation>Whoever answers at %1 does not prove to be the server. Nothing has changed. Call the administrator.</translation>
    </message>
    <message>
        <source>%1 is nog niet te bereiken. Er is niets veranderd. Probeer het later.</source>
        <translation>%1 cannot be reached yet. Nothing has changed. Try again later.</translation>
    </message>
    <message>
        <source>Uw organisatie heeft ondertekend dat de server voortaan op %1 staat. Dit apparaat gaat er pas heen als u dat wilt en als dezelfde server daar antwoordt.</source>
        <translation>Your organisation has signed that the server is at %1 from now on. This device goes there only when you want it to and when the same server answers there.</translation>
    </message>
    <message>
        <source>Twee ondertekende verklaringen over de nieuwe sleutel van de server spreken elkaar tegen. Dit apparaat volgt geen van beide en bewaart alles. Bel de functioneel beheerder.</source>
        <translation>Two signed statements about the server&apos;s new key contradict each other. This device follows neither and keeps everything. Call the administrator.</translation>
    </message>
    <message>
        <source>Uw organisatie heeft ondertekend dat de server een andere sleutel heeft, maar wie nu antwoordt, heeft de oude nog. Uw werk blijft versleuteld. Bel de functioneel beheerder.</source>
        <translation>Your organisation has signed that the server has another key, but whoever answers now still has the old one. Your work stays encrypted. Call the administrator.</translation>
    </message>
    <message>
        <source>Wie nu antwoordt, heeft de sleutel %1 niet. Er is niets veranderd. Bel de functioneel beheerder.</source>
        <translation>Whoever answers now does not have the key %1. Nothing has changed. Call the administrator.</translation>
    </message>
    <message>
        <source>De server is niet te bereiken. Er is niets veranderd. Probeer het later.</source>
        <translation>The server cannot be reached. Nothing has changed. Try again later.</translation>
    </message>
    <message>
        <source>Uw organisatie heeft ondertekend dat de sleutel van de server kwijt is en dat er een nieuwe is, die begint met %1. Met een server die haar heeft, gaat verzenden pas verder als u dat goedvindt.</source>
        <translation>Your organisation signed that the key of the server is lost and that there is a new one, which begins with %1. With a server that has it, sending goes on only once you agree.</translation>
    </message>
</context>
<context>
    <name>NamesAsked</name>
    <message>
        <source>Laat u het staan, dan telt dat mee. Uw coördinator ziet hoe vaak.</source>
        <translation>If you leave it, that counts. Your coordinator sees how often.</translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Hoofdmenu</source>
        <translation>Main menu</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Hoofdmenu</source>
        <translation>Main menu</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Bezoek</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Beoordelen</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Postvak</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Bedrijven</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Erasing</translation>
    </message>
    <message>
        <source>Verzenden</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>De opslag is beschadigd: u kunt alleen lezen.</source>
        <translation>The storage is damaged: you can only read.</translation>
    </message>
    <message>
        <source>Bij Instellingen, Zelfcontrole staat wat heel is en hoe u verder werkt.</source>
        <translation>Settings, Self-check shows what is whole and how to go on.</translation>
    </message>
    <message>
        <source>Er loopt al een oefening in een ander venster van deze app. Sluit dat eerst. Aan uw eigen werk is niets veranderd.</source>
        <translation>A training is running already in another window of this app. Close that first. Nothing was changed in your own work.</translation>
    </message>
    <message>
        <source>Het apparaat kon geen oefening opslaan. Maak ruimte vrij en probeer het opnieuw. Aan uw eigen werk is niets veranderd.</source>
        <translation>The device could not store a training. Free some space and try again. Nothing was changed in your own work.</translation>
    </message>
    <message>
        <source>De instellingen van dit apparaat waren beschadigd: stel ze opnieuw in.</source>
        <translation>The settings of this device were damaged: set them again.</translation>
    </message>
    <message>
        <source>De telling van verkeerde wachtzinnen was beschadigd of weg. Deed u dat niet zelf, bel dan de functioneel beheerder.</source>
        <translation>The count of wrong passphrases was damaged or gone. If you did not do that yourself, call the administrator.</translation>
    </message>
    <message>
        <source>Dit bezoek is deels gewist en niet meer te openen. Uw coördinator ziet wat er nog van staat.</source>
        <translation>This visit is partly erased and can no longer be opened. Your coordinator sees what is left of it.</translation>
    </message>
    <message>
        <source>Dit bezoek is gewist.</source>
        <translation>This visit is erased.</translation>
    </message>
    <message>
        <source>Oefening</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Wordt niet verzonden</source>
        <translation>Is not sent</translation>
    </message>
    <message>
        <source>Er is geen bezoek bezig. Kies er een of begin er een.</source>
        <translation>No visit is going on. Choose one or begin one.</translation>
    </message>
    <message>
        <source>Er is geen bezoek bezig. Meedoen kan met de code van een collega.</source>
        <translation>No visit is going on. You can take part with a colleague&apos;s code.</translation>
    </message>
</context>
<context>
    <name>NewerBanner</name>
    <message>
        <source>Deze versie van Inspector kent niet alles van dit bedrijf.</source>
        <translation>This version of Inspector does not know everything about this business.</translation>
    </message>
    <message>
        <source>Deze versie van Inspector kent niet alles van dit bezoek.</source>
        <translation>This version of Inspector does not know everything about this visit.</translation>
    </message>
    <message>
        <source>Werk de app bij; lezen kan wel.</source>
        <translation>Update the app; you can read it.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Ongedaan gemaakt.</source>
        <translation>Undone.</translation>
    </message>
</context>
<context>
    <name>NotesOrSaid</name>
    <message>
        <source>Wat wilt u opschrijven?</source>
        <translation>What do you want to write down?</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Verklaringen en afspraken</source>
        <translation>Statements and agreements</translation>
    </message>
    <message>
        <source>Stukken</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>NotesRow</name>
    <message>
        <source>Notitie niet meer laten meetellen</source>
        <translation>Let this note no longer count</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Nieuwe notitie</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Feiten over het bezoek. Geen namen van sekswerkers, geen BSN.</source>
        <translation>Facts about the visit. No names of sex workers, no BSN.</translation>
    </message>
    <message>
        <source>Staat niet in het dossier: het bezoek was al ondertekend.</source>
        <translation>Not in the file: the visit had been signed already.</translation>
    </message>
    <message>
        <source>Typ hier; het wordt vanzelf bewaard</source>
        <translation>Type here; it is saved by itself</translation>
    </message>
    <message>
        <source>Nog geen notities</source>
        <translation>No notes yet</translation>
    </message>
    <message>
        <source>Er staan geen notities bij dit bezoek</source>
        <translation>There are no notes with this visit</translation>
    </message>
    <message>
        <source>Een notitie bij een voorschrift schrijft u in de controlelijst.</source>
        <translation>A note with a condition is written in the checklist.</translation>
    </message>
    <message>
        <source>Schrijf hierboven de eerste.</source>
        <translation>Write the first one above.</translation>
    </message>
    <message>
        <source>Notitie klaar</source>
        <translation>Note done</translation>
    </message>
    <message>
        <source>Notitie niet meer laten meetellen?</source>
        <translation>Let this note no longer count?</translation>
    </message>
    <message>
        <source>De tekst blijft in het dossier, met uw reden.</source>
        <translation>The text stays in the file, with your reason.</translation>
    </message>
    <message>
        <source>Niet meer meetellen</source>
        <translation>No longer count</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>NothingRecorded</name>
    <message>
        <source>U kunt hier niets toevoegen: het deel van uw organisatie is ondertekend, of u houdt in dit bezoek geen toezicht.</source>
        <translation>You can add nothing here: your organisation&apos;s part is signed, or you do not supervise in this visit.</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Laatste cijfer wissen</source>
        <translation>Erase last figure</translation>
    </message>
    <message>
        <source>Wis alles</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Cijfers</source>
        <translation>Figures</translation>
    </message>
</context>
<context>
    <name>NumberStepper</name>
    <message>
        <source>%1: een minder</source>
        <translation>%1: one less</translation>
    </message>
    <message>
        <source>%1: een meer</source>
        <translation>%1: one more</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Oefenen</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>NL</source>
        <translation>NL</translation>
    </message>
    <message>
        <source>EN</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Daglicht</source>
        <translation>Daylight</translation>
    </message>
    <message>
        <source>Nacht</source>
        <translation>Night</translation>
    </message>
</context>
<context>
    <name>PassCheck</name>
    <message>
        <source>De pas zegt: 21 jaar of ouder.</source>
        <translation>The pass says: 21 years or older.</translation>
    </message>
    <message>
        <source>Geboortedatum: ddmmjjjj</source>
        <translation>Date of birth: ddmmyyyy</translation>
    </message>
    <message>
        <source>Dat is geen nummer met een geboortedatum. Typ beide opnieuw.</source>
        <translation>That is no number with a date of birth. Type both again.</translation>
    </message>
    <message>
        <source>Geregistreerd</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Niet geldig (ingetrokken of vervangen)</source>
        <translation>Not valid (withdrawn or replaced)</translation>
    </message>
    <message>
        <source>Verlopen pas</source>
        <translation>Expired pass</translation>
    </message>
    <message>
        <source>Pas hoort niet bij dit document</source>
        <translation>Pass does not belong to this document</translation>
    </message>
    <message>
        <source>Pas niet leesbaar of niet echt</source>
        <translation>Pass cannot be read, or is not genuine</translation>
    </message>
    <message>
        <source>Dit is geen registratiebewijs</source>
        <translation>This is no registration pass</translation>
    </message>
    <message>
        <source>Niet vast te stellen</source>
        <translation>Cannot be established</translation>
    </message>
    <message>
        <source>Volgens de lijst van %1.</source>
        <translation>According to the list of %1.</translation>
    </message>
    <message>
        <source>Lijst van gisteren, ververs bij verbinding.</source>
        <translation>Yesterday&apos;s list, refresh when there is a connection.</translation>
    </message>
    <message>
        <source>Op dit apparaat staat geen lijst van de laatste 48 uur. Ververs bij verbinding.</source>
        <translation>This device has no list of the last 48 hours. Refresh when there is a connection.</translation>
    </message>
    <message>
        <source>Dit apparaat kan nog geen passen lezen. Meld het aan de functioneel beheerder.</source>
        <translation>This device cannot read passes yet. Tell the application manager.</translation>
    </message>
    <message>
        <source>De klok van dit apparaat klopt niet. Zet die eerst goed.</source>
        <translation>The clock of this device is wrong. Set it right first.</translation>
    </message>
    <message>
        <source>Misschien is de pas elders vernieuwd. Vraag of er een nieuwere pas is.</source>
        <translation>Perhaps the pass was renewed elsewhere. Ask whether there is a newer one.</translation>
    </message>
    <message>
        <source>Vernieuwen kan bij elk loket.</source>
        <translation>It can be renewed at any counter.</translation>
    </message>
    <message>
        <source>Misschien is er een teken verkeerd getypt, of hoort de pas bij een ander document van dezelfde persoon.</source>
        <translation>Perhaps a sign was mistyped, or the pass belongs to another document of the same person.</translation>
    </message>
    <message>
        <source>Er ontbreekt een stuk van de code. Probeer het nog één keer.</source>
        <translation>A part of the code is missing. Try it once more.</translation>
    </message>
    <message>
        <source>Dit apparaat kan de code niet openen: beschadigd, of van elders. Probeer het nog één keer.</source>
        <translation>This device cannot open the code: damaged, or from elsewhere. Try it once more.</translation>
    </message>
    <message>
        <source>De handtekening van het register is niet te herkennen. Probeer het nog één keer.</source>
        <translation>The register&apos;s signature cannot be recognised. Try it once more.</translation>
    </message>
    <message>
        <source>Deze code is van iets anders. Scan de pas, of typ de code.</source>
        <translation>This code is of something else. Scan the pass, or type the code.</translation>
    </message>
    <message>
        <source>Deze code is langer dan die van een pas. Scan de pas, of typ de code.</source>
        <translation>This code is longer than that of a pass. Scan the pass, or type the code.</translation>
    </message>
    <message>
        <source>Niemand hoeft een pas bij zich te hebben.</source>
        <translation>Nobody has to carry a pass.</translation>
    </message>
    <message>
        <source>Nummer van het paspoort</source>
        <translation>Number of the passport</translation>
    </message>
    <message>
        <source>Nummer van de identiteitskaart</source>
        <translation>Number of the identity card</translation>
    </message>
    <message>
        <source>Nummer van het vreemdelingendocument</source>
        <translation>Number of the aliens&apos; document</translation>
    </message>
    <message>
        <source>Nummer van het rijbewijs</source>
        <translation>Number of the driving licence</translation>
    </message>
    <message>
        <source>In dit bestand is geen code te lezen. Kies een scherpe foto (JPEG of PNG), scan de pas of typ de code.</source>
        <translation>No code can be read in this file. Choose a sharp photo (JPEG or PNG), scan the pass or type the code.</translation>
    </message>
    <message>
        <source>Op deze foto staan meer codes. Kies een foto van één pas.</source>
        <translation>There are several codes on this photo. Choose a photo of one pass.</translation>
    </message>
</context>
<context>
    <name>PassSheet</name>
    <message>
        <source>Registratiebewijs</source>
        <translation>Registration pass</translation>
    </message>
    <message>
        <source>Niemand hoeft een pas bij zich te hebben. U bewaart alleen een aantal.</source>
        <translation>Nobody has to carry a pass. You keep a number only.</translation>
    </message>
    <message>
        <source>Pas scannen</source>
        <translation>Scan the pass</translation>
    </message>
    <message>
        <source>Van een foto</source>
        <translation>From a photo</translation>
    </message>
    <message>
        <source>Geen pas getoond</source>
        <translation>No pass shown</translation>
    </message>
    <message>
        <source>Of typ de code die op de pas staat</source>
        <translation>Or type the code that stands on the pass</translation>
    </message>
    <message>
        <source>Lezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Neem dit over van het document. Het wordt na het vergelijken gewist en nergens bewaard.</source>
        <translation>Copy this from the document. It is wiped after comparing and kept nowhere.</translation>
    </message>
    <message>
        <source>Acht cijfers; 00 voor wat er niet staat</source>
        <translation>Eight digits; 00 for what is not there</translation>
    </message>
    <message>
        <source>Typ het nummer</source>
        <translation>Type the number</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Kies een foto van de pas (JPEG of PNG). Wis die daarna zelf van dit apparaat: dit programma wist geen bestanden.</source>
        <translation>Choose a photo of the pass (JPEG or PNG). Delete it from this device yourself afterwards: this program deletes no files.</translation>
    </message>
    <message numerus="yes">
        <source>Dit antwoord verdwijnt over %n seconde(n).</source>
        <translation>
            <numerusform>This answer goes away in %n second.</numerusform>
            <numerusform>This answer goes away in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Vraag aan het register</source>
        <translation>Question to the register</translation>
    </message>
    <message>
        <source>Opnieuw, zonder te tellen</source>
        <translation>Again, without counting</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Uw wachtzin is gewijzigd. Alleen de nieuwe opent deze opslag nog.</source>
        <translation>Your passphrase was changed. Only the new one opens this storage now.</translation>
    </message>
    <message>
        <source>Even geduld</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Wat is uw wachtzin nu?</source>
        <translation>What is your passphrase now?</translation>
    </message>
    <message>
        <source>Kies uw nieuwe wachtzin</source>
        <translation>Choose your new passphrase</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Nieuwe wachtzin herhalen</source>
        <translation>Repeat the new passphrase</translation>
    </message>
    <message>
        <source>Huidige wachtzin</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>Dit is uw wachtzin al. Kies een andere.</source>
        <translation>This is your passphrase already. Choose another one.</translation>
    </message>
    <message>
        <source>De sleutels van de opslag zijn beschadigd. Uw wachtzin is niet gewijzigd. Bel de functioneel beheerder.</source>
        <translation>The keys of the storage are damaged. Your passphrase was not changed. Call the administrator.</translation>
    </message>
    <message>
        <source>De schijf weigert. Uw wachtzin is niet gewijzigd: de oude geldt nog.</source>
        <translation>The disk refuses. Your passphrase was not changed: the old one still holds.</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Wachtzin</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message numerus="yes">
        <source>%n teken(s) ingevuld</source>
        <translation>
            <numerusform>%n character entered</numerusform>
            <numerusform>%n characters entered</numerusform>
        </translation>
    </message>
    <message>
        <source>Typ uw wachtzin</source>
        <translation>Type your passphrase</translation>
    </message>
    <message>
        <source>Alles wissen</source>
        <translation>Clear all</translation>
    </message>
</context>
<context>
    <name>Persons</name>
    <message>
        <source>Telt vanzelf mee als u een registratiebewijs nagaat. Min haalt er een weg.</source>
        <translation>Counted by itself when you check a registration pass. Minus takes one away.</translation>
    </message>
    <message>
        <source>aantal per controle</source>
        <translation>a number for each inspection</translation>
    </message>
    <message>
        <source>Wie hier werkt, moet minstens %1 jaar zijn.</source>
        <translation>Who works here must be at least %1 years old.</translation>
    </message>
    <message>
        <source>Bewaard blijft: %1.</source>
        <translation>Kept: %1.</translation>
    </message>
</context>
<context>
    <name>PersonsTab</name>
    <message>
        <source>Nog niemand geteld</source>
        <translation>Nobody counted yet</translation>
    </message>
    <message>
        <source>1 persoon geteld</source>
        <translation>1 person counted</translation>
    </message>
    <message>
        <source>%1 personen geteld</source>
        <translation>%1 persons counted</translation>
    </message>
    <message>
        <source>Alleen aantallen voor het hele bezoek: geen namen, geen rij per persoon, geen tijdstippen.</source>
        <translation>Only numbers for the whole visit: no names, no row per person, no times.</translation>
    </message>
    <message>
        <source>Laat de persoon zelf lezen</source>
        <translation>Let the person read for themselves</translation>
    </message>
    <message>
        <source>Bezoekcode meegeven</source>
        <translation>Give the visit code</translation>
    </message>
    <message>
        <source>Leeftijd nagaan</source>
        <translation>Check an age</translation>
    </message>
    <message>
        <source>Registratiebewijs nagaan</source>
        <translation>Check a registration pass</translation>
    </message>
    <message>
        <source>Het bezoek is afgesloten</source>
        <translation>The visit is closed</translation>
    </message>
    <message>
        <source>De aantallen staan vast in het dossier.</source>
        <translation>The numbers are fixed in the file.</translation>
    </message>
    <message>
        <source>Het bezoek is teruggestuurd. U kunt verbeteren wat u zelf telde; de eerste aantallen blijven in het dossier.</source>
        <translation>The visit was sent back. You can correct what you counted yourself; the first numbers stay in the file.</translation>
    </message>
    <message>
        <source>Reden van de verbetering</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Verbetering vastleggen</source>
        <translation>Record the correction</translation>
    </message>
    <message>
        <source>Laten zoals het was</source>
        <translation>Leave as it was</translation>
    </message>
    <message>
        <source>Dit telt u niet</source>
        <translation>You do not count this</translation>
    </message>
    <message>
        <source>Een tik te veel haalt u met min weer weg.</source>
        <translation>Minus takes back one tap too many.</translation>
    </message>
</context>
<context>
    <name>PhotoAnswers</name>
    <message>
        <source>Foto weggooien</source>
        <translation>Throw photo away</translation>
    </message>
    <message>
        <source>Ja, er staat iemand op</source>
        <translation>Yes, somebody is on it</translation>
    </message>
    <message>
        <source>Wordt bewaard</source>
        <translation>Being saved</translation>
    </message>
    <message>
        <source>Nee, niemand</source>
        <translation>No, nobody</translation>
    </message>
</context>
<context>
    <name>PhotoFile</name>
    <message>
        <source>Map %1</source>
        <translation>Folder %1</translation>
    </message>
</context>
<context>
    <name>PhotoMask</name>
    <message>
        <source>De foto</source>
        <translation>The photo</translation>
    </message>
    <message>
        <source>Dit is geen foto die getoond kan worden.</source>
        <translation>This is not a photo that can be shown.</translation>
    </message>
</context>
<context>
    <name>PhotoPicker</name>
    <message>
        <source>Foto bij het bezoek</source>
        <translation>Photo with the visit</translation>
    </message>
    <message>
        <source>Foto bij %1</source>
        <translation>Photo with %1</translation>
    </message>
    <message>
        <source>Foto bij de opsporing</source>
        <translation>Photo for the investigation</translation>
    </message>
    <message>
        <source>Deze foto&apos;s staan onversleuteld op het apparaat</source>
        <translation>These photos are on the device without encryption</translation>
    </message>
    <message>
        <source>Voegt u een foto toe? Verwijder de foto daarna van het apparaat. Een foto die u met Inspector maakt, staat nergens anders.</source>
        <translation>After adding a photo, delete it from the device. A photo you take with Inspector is nowhere else.</translation>
    </message>
    <message>
        <source>Map hoger</source>
        <translation>Folder up</translation>
    </message>
    <message>
        <source>1 foto</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>%1 foto&apos;s</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>Hier staan geen foto&apos;s</source>
        <translation>There are no photos here</translation>
    </message>
    <message>
        <source>Ga een map hoger of kies een andere map.</source>
        <translation>Go one folder up or choose another folder.</translation>
    </message>
</context>
<context>
    <name>PhotoQuestion</name>
    <message>
        <source>Haal de mens van de foto</source>
        <translation>Take the person off the photo</translation>
    </message>
    <message>
        <source>Staat er een mens op?</source>
        <translation>Is there a person on it?</translation>
    </message>
    <message>
        <source>Sleep met uw vinger over wat onherkenbaar moet worden, of over wat u wilt bewaren.</source>
        <translation>Drag your finger over what must become unrecognisable, or over what you want to keep.</translation>
    </message>
    <message>
        <source>Ook een deel van een mens telt: een gezicht, een arm, een spiegelbeeld, een foto aan de muur.</source>
        <translation>Part of a person counts too: a face, an arm, a reflection, a picture on the wall.</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>%1, wordt bewaard</source>
        <translation>%1, being saved</translation>
    </message>
    <message>
        <source>%1, niet op dit apparaat</source>
        <translation>%1, not on this device</translation>
    </message>
    <message>
        <source>%1, geen foto die getoond kan worden</source>
        <translation>%1, not a photo that can be shown</translation>
    </message>
</context>
<context>
    <name>PhotoTools</name>
    <message>
        <source>Gereedschap</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Onherkenbaar maken</source>
        <translation>Make unrecognisable</translation>
    </message>
    <message>
        <source>Bijsnijden</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>Laatste stap ongedaan maken</source>
        <translation>Undo last step</translation>
    </message>
    <message>
        <source>Foto weggooien</source>
        <translation>Throw photo away</translation>
    </message>
    <message>
        <source>Terug naar de vraag</source>
        <translation>Back to the question</translation>
    </message>
    <message>
        <source>Wordt bewaard</source>
        <translation>Being saved</translation>
    </message>
    <message>
        <source>Niemand meer te zien, bewaren</source>
        <translation>Nobody to be seen, save</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Bijschrift: wat staat erop? Geen namen.</source>
        <translation>Caption: what does it show? No names.</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Reden om deze foto niet mee te tellen</source>
        <translation>Reason not to count this photo</translation>
    </message>
    <message>
        <source>Niet meer meetellen</source>
        <translation>No longer count</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Ongedaan gemaakt.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Deze map is niet te lezen. Kies een andere.</source>
        <translation>This folder cannot be read. Choose another.</translation>
    </message>
    <message>
        <source>%1 gemaakt, %2 veilig op de server.</source>
        <translation>%1 taken, %2 safe on the server.</translation>
    </message>
    <message>
        <source>Wat nog niet veilig is, staat alleen op dit apparaat.</source>
        <translation>What is not safe yet is on this device only.</translation>
    </message>
</context>
<context>
    <name>PhotosTab</name>
    <message>
        <source>1 foto</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>%1 foto&apos;s</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>Fotografeer voorwerpen en ruimten, geen mensen. Rondkijken mag, kasten en laden openen niet.</source>
        <translation>Photograph objects and rooms, no people. You may look around, not open cupboards and drawers.</translation>
    </message>
    <message>
        <source>Nog geen foto&apos;s</source>
        <translation>No photos yet</translation>
    </message>
    <message>
        <source>Er staan geen foto&apos;s bij dit bezoek</source>
        <translation>There are no photos with this visit</translation>
    </message>
    <message>
        <source>Een foto bij een voorschrift maakt u in de controlelijst.</source>
        <translation>A photo with a condition is taken in the checklist.</translation>
    </message>
    <message>
        <source>Maak of kies hieronder de eerste.</source>
        <translation>Take or choose the first one below.</translation>
    </message>
    <message>
        <source>Uit bestand</source>
        <translation>From file</translation>
    </message>
    <message>
        <source>Foto maken</source>
        <translation>Take photo</translation>
    </message>
</context>
<context>
    <name>PlaceBasis</name>
    <message>
        <source>Waarop gaat u naar binnen</source>
        <translation>On what do you go in</translation>
    </message>
    <message>
        <source>Lees voor</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Legitimatiebewijs getoond</source>
        <translation>Warrant card shown</translation>
    </message>
    <message>
        <source>Doel uitgelegd, en dat weigeren mag</source>
        <translation>Purpose explained, and that refusing is allowed</translation>
    </message>
    <message>
        <source>Wie zei ja</source>
        <translation>Who said yes</translation>
    </message>
    <message>
        <source>Nummer van de machtiging</source>
        <translation>Number of the warrant</translation>
    </message>
    <message>
        <source>Gegeven door</source>
        <translation>Given by</translation>
    </message>
    <message>
        <source>Hoedanigheid</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: burgemeester</source>
        <translation>For example: mayor</translation>
    </message>
    <message>
        <source>Gegeven op</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>De machtiging zegt dat het &apos;s nachts mag, en het is dringend</source>
        <translation>The warrant says that it may be at night, and it is urgent</translation>
    </message>
    <message>
        <source>De machtiging zegt dat het zonder de bewoner mag, en het is dringend</source>
        <translation>The warrant says that it may be without the resident, and it is urgent</translation>
    </message>
    <message>
        <source>Welk gevaar, en waarom wachten niet kon</source>
        <translation>Which danger, and why waiting was not possible</translation>
    </message>
    <message>
        <source>Alleen bij ernstig en onmiddellijk gevaar voor mensen of spullen (Awbi 2 lid 3).</source>
        <translation>Only for serious and immediate danger to people or property (Awbi 2(3)).</translation>
    </message>
    <message>
        <source>De bewoner is er niet</source>
        <translation>The resident is away</translation>
    </message>
</context>
<context>
    <name>PlaceCompanions</name>
    <message>
        <source>Gaat niet mee: %1</source>
        <translation>Does not come along: %1</translation>
    </message>
    <message>
        <source>Er gaat iemand mee</source>
        <translation>Somebody comes along</translation>
    </message>
    <message>
        <source>Wie, als rol</source>
        <translation>Who, as a role</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: tolk</source>
        <translation>For example: interpreter</translation>
    </message>
    <message>
        <source>Geen naam.</source>
        <translation>No name.</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Gaat mee</source>
        <translation>Comes along</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Bij vergissing vastgelegd: %1</source>
        <translation>Recorded by mistake: %1</translation>
    </message>
    <message>
        <source>Verlaten</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Blijkt een woning</source>
        <translation>Turns out to be a dwelling</translation>
    </message>
    <message>
        <source>Toestemming of machtiging vastleggen</source>
        <translation>Record consent or warrant</translation>
    </message>
    <message>
        <source>Toch niet ingetrokken…</source>
        <translation>Not taken back after all…</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>de woning</source>
        <translation>the dwelling</translation>
    </message>
    <message>
        <source>Er is geen toestemming vastgelegd: leg vast dat u weg bent.</source>
        <translation>No consent was recorded: record that you left.</translation>
    </message>
    <message>
        <source>U hebt in dit bezoek geen woning betreden: er is niets te verslaan.</source>
        <translation>You entered no dwelling in this visit: there is nothing to report.</translation>
    </message>
    <message>
        <source>Volgens het dossier bent u daar niet binnen. Leg eerst het betreden vast.</source>
        <translation>According to the file you are not in there. Record first that you entered.</translation>
    </message>
    <message>
        <source>Noem de ruimte korter: ten hoogste 40 tekens.</source>
        <translation>Give the room a shorter name: at most 40 characters.</translation>
    </message>
    <message>
        <source>Deze code hoort niet bij dit bezoek.</source>
        <translation>This code does not belong to this visit.</translation>
    </message>
    <message>
        <source>Tot dan geen antwoord, foto, aantal, monster, stuk, vordering of vraag aan het register (Awb 5:15). Wat er gebeurde, legt u altijd vast.</source>
        <translation>Until then no answer, photo, count, sample, document, demand or question to the register (Awb 5:15). What happened you can always record.</translation>
    </message>
    <message>
        <source>geen grond</source>
        <translation>no ground</translation>
    </message>
    <message>
        <source>bevoegdheid</source>
        <translation>power</translation>
    </message>
    <message>
        <source>toestemming</source>
        <translation>consent</translation>
    </message>
    <message>
        <source>machtiging</source>
        <translation>warrant</translation>
    </message>
    <message>
        <source>nood</source>
        <translation>emergency</translation>
    </message>
    <message>
        <source>Stop: dit kan een woning zijn</source>
        <translation>Stop: this may be a dwelling</translation>
    </message>
    <message>
        <source>Stop: u bent hier zonder geldige grond</source>
        <translation>Stop: you are here without a valid ground</translation>
    </message>
    <message>
        <source>Stop: de toestemming is ingetrokken</source>
        <translation>Stop: consent was withdrawn</translation>
    </message>
    <message>
        <source>Stop: de machtiging geldt niet meer</source>
        <translation>Stop: the warrant holds no more</translation>
    </message>
    <message>
        <source>Stop: de machtiging geldt niet in de nacht</source>
        <translation>Stop: the warrant does not hold at night</translation>
    </message>
    <message>
        <source>Geldig van %1 tot en met %2. Zon- en feestdagen tellen mee.</source>
        <translation>Valid from %1 to and including %2. Sundays and holidays count.</translation>
    </message>
    <message>
        <source>Awb 5:15</source>
        <translation>Awb 5:15</translation>
    </message>
    <message>
        <source>Awbi 1, met toestemming van de bewoner</source>
        <translation>Awbi 1, with the resident&apos;s consent</translation>
    </message>
    <message>
        <source>Awbi 2, met een machtiging</source>
        <translation>Awbi 2, with a warrant</translation>
    </message>
    <message>
        <source>Awbi 2 lid 3, ernstig en onmiddellijk gevaar</source>
        <translation>Awbi 2(3), serious and immediate danger</translation>
    </message>
    <message>
        <source>Gemeentewet 149a en Awbi 2, met een machtiging</source>
        <translation>Gemeentewet 149a and Awbi 2, with a warrant</translation>
    </message>
    <message>
        <source>Arbowet 24 en Awbi 2, met een machtiging</source>
        <translation>Arbowet 24 and Awbi 2, with a warrant</translation>
    </message>
    <message>
        <source>Een woning vraagt toestemming van de bewoner of een machtiging (Awbi 2): blijf buiten tot u die hebt.</source>
        <translation>A dwelling asks for the resident&apos;s consent or a warrant (Awbi 2): stay outside until you have it.</translation>
    </message>
    <message>
        <source>Kies één grond: toestemming, machtiging of nood.</source>
        <translation>Choose one ground: consent, warrant or emergency.</translation>
    </message>
    <message>
        <source>Alleen de bewoner kan toestemming geven, niet de exploitant: vraag het de bewoner zelf (Awbi 1).</source>
        <translation>Only the resident can consent, not the operator: ask the resident (Awbi 1).</translation>
    </message>
    <message>
        <source>Toon eerst uw legitimatiebewijs en zeg waarvoor u komt; vraag dan pas om toestemming (Awbi 1).</source>
        <translation>First show your warrant card and say what you come for; only then ask for consent (Awbi 1).</translation>
    </message>
    <message>
        <source>Een machtiging noemt nummer, gever, hoedanigheid en wet (Awbi 6): vul die in, of laat een nieuwe maken.</source>
        <translation>A warrant names number, giver, capacity and law (Awbi 6): fill them in, or have a new one made.</translation>
    </message>
    <message>
        <source>De machtiging geldt pas vanaf %1 (Awbi 6): blijf tot dan buiten.</source>
        <translation>The warrant holds only from %1 (Awbi 6): stay outside until then.</translation>
    </message>
    <message>
        <source>De machtiging gold tot en met %1 (Awbi 6): blijf buiten en vraag een nieuwe.</source>
        <translation>The warrant held to and including %1 (Awbi 6): stay outside and ask for a new one.</translation>
    </message>
    <message>
        <source>Tussen middernacht en zes uur mag het alleen als de machtiging dat zegt en het dringend is (Awbi 7): wacht tot zes uur.</source>
        <translation>Between midnight and six it is allowed only when the warrant says so and it is urgent (Awbi 7): wait until six.</translation>
    </message>
    <message>
        <source>Is de bewoner er niet, dan mag het alleen als de machtiging dat zegt en het dringend is (Awbi 7): wacht op de bewoner.</source>
        <translation>When the resident is away it is allowed only when the warrant says so and it is urgent (Awbi 7): wait for the resident.</translation>
    </message>
    <message>
        <source>Zeg van wie met u meeging in welke rol dat was, en waarom (Awb 5:15).</source>
        <translation>Say of whoever came along in which role that was, and why (Awb 5:15).</translation>
    </message>
    <message>
        <source>Voor %1 is geen toestemming of machtiging vastgelegd (Awbi 2): ga naar buiten, of leg die eerst vast.</source>
        <translation>For %1 no consent or warrant was recorded (Awbi 2): go outside, or record it first.</translation>
    </message>
    <message>
        <source>U betrad %1 zonder geldige grond (Awbi 2): ga naar buiten en leg vast dat u weg bent.</source>
        <translation>You entered %1 without a valid ground (Awbi 2): go outside and record that you left.</translation>
    </message>
    <message>
        <source>De bewoner van %1 trok de toestemming in (Awbi 1): ga meteen naar buiten en leg vast dat u weg bent.</source>
        <translation>The resident of %1 withdrew consent (Awbi 1): go outside at once and record that you left.</translation>
    </message>
    <message>
        <source>De derde dag na de afgifte van de machtiging voor %1 is voorbij (Awbi 6): ga naar buiten, of leg een nieuwe vast.</source>
        <translation>The third day after the warrant for %1 was given is over (Awbi 6): go outside, or record a new one.</translation>
    </message>
    <message>
        <source>Het is na middernacht en de machtiging voor %1 noemt de nacht niet (Awbi 7): ga naar buiten en leg vast dat u weg bent.</source>
        <translation>It is past midnight and the warrant for %1 does not name the night (Awbi 7): go outside and record that you left.</translation>
    </message>
    <message>
        <source>%1 tot %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>met %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>Onrechtmatig betreden</source>
        <translation>Entered unlawfully</translation>
    </message>
    <message>
        <source>Toestemming ingetrokken</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Geen toestemming of machtiging</source>
        <translation>No consent or warrant</translation>
    </message>
    <message>
        <source>Ik kom namens de %1. Dit is mijn legitimatiebewijs. Ik wil binnen kijken of het bedrijf zich aan de regels houdt. U woont hier: u mag nee zeggen, en dat heeft voor u geen gevolgen. Zegt u ja, dan mag u dat altijd intrekken. Dan ga ik meteen weg. Mag ik binnenkomen?</source>
        <translation>I come on behalf of the %1. This is my warrant card. I want to see inside whether the business keeps to the rules. You live here: you may say no, and that has no consequences for you. If you say yes, you may take that back at any time. Then I leave at once. May I come in?</translation>
    </message>
    <message>
        <source>Waar zoekt iemand hulp bij?</source>
        <translation>What does somebody need help with?</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Regio</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Alle regio&apos;s</source>
        <translation>All regions</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Talen</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Identiteitsbewijs nodig</source>
        <translation>Identity document needed</translation>
    </message>
    <message>
        <source>Geen identiteitsbewijs nodig</source>
        <translation>No identity document needed</translation>
    </message>
    <message>
        <source>Gecontroleerd op</source>
        <translation>Checked on</translation>
    </message>
    <message>
        <source>Hier staat nu niets. Uw organisatie gaf voor deze keuze geen plek op.</source>
        <translation>Nothing is listed here now. Your organisation named no place for this choice.</translation>
    </message>
    <message>
        <source>Verzonnen, om te oefenen. Deze plek bestaat niet.</source>
        <translation>Invented, for practice. This place does not exist.</translation>
    </message>
    <message>
        <source>Internetpagina</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Inloophuis</source>
        <translation>Drop-in centre</translation>
    </message>
    <message>
        <source>Gezondheid</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Recht</source>
        <translation>Legal help</translation>
    </message>
    <message>
        <source>Hulpverlening</source>
        <translation>Support organisation</translation>
    </message>
    <message>
        <source>Belangenorganisatie</source>
        <translation>Interest group</translation>
    </message>
    <message>
        <source>Praten</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>Recht en papieren</source>
        <translation>Law and papers</translation>
    </message>
    <message>
        <source>Geld en bank</source>
        <translation>Money and bank</translation>
    </message>
    <message>
        <source>Een plek om te slapen</source>
        <translation>A place to sleep</translation>
    </message>
    <message>
        <source>Ander werk</source>
        <translation>Other work</translation>
    </message>
    <message>
        <source>Geweld of dwang</source>
        <translation>Violence or force</translation>
    </message>
    <message>
        <source>Iedereen</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>Vrouwen</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Mannen</source>
        <translation>Men</translation>
    </message>
    <message>
        <source>Trans personen</source>
        <translation>Trans people</translation>
    </message>
</context>
<context>
    <name>PlanBusinesses</name>
    <message>
        <source>Waarheen</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>Naam of adres</source>
        <translation>Name or address</translation>
    </message>
    <message>
        <source>Bedrijven</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Geen bedrijf dat past</source>
        <translation>No business matches</translation>
    </message>
    <message>
        <source>Zoek op een ander deel van de naam of het adres.</source>
        <translation>Search for another part of the name or the address.</translation>
    </message>
</context>
<context>
    <name>PlanCancel</name>
    <message>
        <source>Bezoek aan %1 afzeggen?</source>
        <translation>Cancel the visit to %1?</translation>
    </message>
    <message>
        <source>Het bezoek verdwijnt van de tablets. Wie al begonnen is, gaat gewoon door.</source>
        <translation>The visit disappears from the tablets. Whoever has begun simply goes on.</translation>
    </message>
    <message>
        <source>Afzeggen</source>
        <translation>Cancel visit</translation>
    </message>
    <message>
        <source>Laten staan</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: verzet naar volgende week</source>
        <translation>For example: moved to next week</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>De dag is voorbij</source>
        <translation>The day has passed</translation>
    </message>
    <message>
        <source>%1 openen</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Bezoek aan %1 wijzigen</source>
        <translation>Change the visit to %1</translation>
    </message>
    <message>
        <source>Afzeggen</source>
        <translation>Cancel visit</translation>
    </message>
    <message>
        <source>Bezoek aan %1 afzeggen</source>
        <translation>Cancel the visit to %1</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Waarom en wanneer</source>
        <translation>Why and when</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Leeg: op elke dag te beginnen.</source>
        <translation>Empty: can begin on any day.</translation>
    </message>
    <message>
        <source>Tijd</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Leeg: op elk moment van die dag.</source>
        <translation>Empty: at any time of that day.</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Inplannen</source>
        <translation>Plan visit</translation>
    </message>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>PlanOfficers</name>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Nog geen collega&apos;s bekend</source>
        <translation>No colleagues known yet</translation>
    </message>
    <message>
        <source>Collega&apos;s die zijn aangemeld, verschijnen hier zodra er verbinding is.</source>
        <translation>Enrolled colleagues appear here once there is a connection.</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>%1 (geen toegang meer)</source>
        <translation>%1 (no access any more)</translation>
    </message>
    <message>
        <source>Elke dag</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>doet mee met de code van een collega</source>
        <translation>takes part with a colleague&apos;s code</translation>
    </message>
    <message>
        <source>gaat mee en leest het bezoek niet</source>
        <translation>goes along and does not read the visit</translation>
    </message>
    <message>
        <source>1 open punt</source>
        <translation>1 open point</translation>
    </message>
    <message>
        <source>%1 open punten</source>
        <translation>%1 open points</translation>
    </message>
    <message>
        <source>Kies een bedrijf.</source>
        <translation>Choose a business.</translation>
    </message>
    <message>
        <source>Kies wie er gaat.</source>
        <translation>Choose who goes.</translation>
    </message>
    <message>
        <source>Kies er iemand bij die het bezoek kan beginnen.</source>
        <translation>Also choose somebody who can begin the visit.</translation>
    </message>
    <message>
        <source>elke dag</source>
        <translation>any day</translation>
    </message>
    <message>
        <source>Deze dag is al voorbij.</source>
        <translation>This day has passed already.</translation>
    </message>
    <message>
        <source>In vrijgegeven bezoeken staan hier geen punten open. Een hercontrole kan dan niet beginnen.</source>
        <translation>Released visits left no open points here, so a follow-up cannot begin.</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Bezoek plannen</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Gepland bezoek wijzigen</source>
        <translation>Change a planned visit</translation>
    </message>
    <message>
        <source>1 gepland bezoek</source>
        <translation>1 planned visit</translation>
    </message>
    <message>
        <source>%1 geplande bezoeken</source>
        <translation>%1 planned visits</translation>
    </message>
    <message>
        <source>Deze bezoeken staan klaar op de tablets zodra die verbinding hebben.</source>
        <translation>These visits are ready on the tablets once those are connected.</translation>
    </message>
    <message>
        <source>Kies een bedrijf en wie er gaat. Het bezoek verschijnt op hun tablets zodra die verbinding hebben.</source>
        <translation>Choose a business and who goes. The visit appears on their tablets once those are connected.</translation>
    </message>
    <message>
        <source>Ingepland. Het gaat naar de tablets zodra er verbinding is.</source>
        <translation>Planned. It goes to the tablets once there is a connection.</translation>
    </message>
    <message>
        <source>Afgezegd. De tablets horen het zodra er verbinding is.</source>
        <translation>Cancelled. The tablets hear it once there is a connection.</translation>
    </message>
    <message>
        <source>Geplande bezoeken</source>
        <translation>Planned visits</translation>
    </message>
    <message>
        <source>Nog niets gepland</source>
        <translation>Nothing planned yet</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Dit apparaat is vergrendeld. Ontgrendel het eerst.</source>
        <translation>This device is locked. Unlock it first.</translation>
    </message>
    <message>
        <source>Dit apparaat is al ontgrendeld.</source>
        <translation>This device is unlocked already.</translation>
    </message>
    <message>
        <source>Op die plaats van dit bestand staat niets.</source>
        <translation>There is nothing at that place of this file.</translation>
    </message>
    <message>
        <source>In dit bezoek kunt u geen pas controleren.</source>
        <translation>You cannot check a pass in this visit.</translation>
    </message>
    <message>
        <source>Op dit plaatje staat geen code.</source>
        <translation>There is no code in this picture.</translation>
    </message>
    <message>
        <source>Bij deze pas is geen document getoond waarmee hij te vergelijken is.</source>
        <translation>No document was shown that this pass can be compared with.</translation>
    </message>
    <message>
        <source>Het register doet dit niet.</source>
        <translation>The register does not do this.</translation>
    </message>
    <message>
        <source>De opslag van dit apparaat is niet beschadigd.</source>
        <translation>The storage of this device is not damaged.</translation>
    </message>
    <message>
        <source>Het apparaat van uw collega is vergrendeld.</source>
        <translation>Your colleague&apos;s device is locked.</translation>
    </message>
    <message>
        <source>Uw collega ging in dit bezoek over op opsporing en kan niet meetekenen. Er is niets ondertekend.</source>
        <translation>Your colleague went over to investigation in this visit and cannot sign. Nothing was signed.</translation>
    </message>
    <message>
        <source>Dit doet alleen de functioneel beheerder van die organisatie, op de server.</source>
        <translation>Only the administrator of that organisation does this, at the server.</translation>
    </message>
    <message>
        <source>Voor bewaarders is geen sleutel van dit doel neergelegd die hier ontbreekt.</source>
        <translation>No key of this purpose that is missing here was laid down for custodians.</translation>
    </message>
    <message>
        <source>Dit is niet het apparaat van de opvolger. De bewaarders geven niets.</source>
        <translation>This is not the successor&apos;s device. The custodians give nothing.</translation>
    </message>
    <message>
        <source>Deze sleutel is niet voor deze ambtenaar. De bewaarders geven niets.</source>
        <translation>This key is not for this officer. The custodians give nothing.</translation>
    </message>
    <message>
        <source>Bij deze twee bewaarders is de sleutel niet neergelegd.</source>
        <translation>The key was not laid down for these two custodians.</translation>
    </message>
    <message>
        <source>Bij dit bezoek is geen tweede ambtenaar van uw organisatie die kan meetekenen.</source>
        <translation>No second officer of your organisation takes part in this visit who could co-sign.</translation>
    </message>
    <message>
        <source>Dit apparaat is in handen van iemand die aanwezig is.</source>
        <translation>Somebody who is present has this device.</translation>
    </message>
    <message>
        <source>Dit apparaat is in handen van de ambtenaar.</source>
        <translation>The officer has this device.</translation>
    </message>
    <message>
        <source>Deze uitleg kan hier nu niet worden getoond.</source>
        <translation>This cannot be shown here now.</translation>
    </message>
    <message>
        <source>Deze organisatie kan nu niets ontvangen.</source>
        <translation>This organisation can receive nothing now.</translation>
    </message>
    <message>
        <source>Dit is geen code van een vraag om hulp.</source>
        <translation>This is no code of a request for help.</translation>
    </message>
    <message>
        <source>De foto kan niet worden gelezen.</source>
        <translation>The photo cannot be read.</translation>
    </message>
    <message>
        <source>Het bestand kan niet worden gelezen of geschreven.</source>
        <translation>The file cannot be read or written.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Geen bezoek met deze code gevonden</source>
        <translation>No visit with this code found</translation>
    </message>
    <message>
        <source>Gelezen: er staat niets in over een persoon</source>
        <translation>Read: there is nothing in it about a person</translation>
    </message>
    <message>
        <source>Er stond iets in. Het wissen is voorgesteld</source>
        <translation>There was something. Erasing is proposed</translation>
    </message>
    <message>
        <source>Er stond iets in. Het is verbeterd</source>
        <translation>There was something. It is corrected</translation>
    </message>
    <message>
        <source>Er staat iets in dat de wet laat bewaren</source>
        <translation>There is something that the law lets be kept</translation>
    </message>
</context>
<context>
    <name>Rapportage</name>
    <message>
        <source>Aan %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>Wpg 16: aan wie gezag heeft, zoals de burgemeester</source>
        <translation>Wpg 16: to who has authority, such as the mayor</translation>
    </message>
    <message>
        <source>Wpg 18: vast, aan een derde</source>
        <translation>Wpg 18: regularly, to a third party</translation>
    </message>
    <message>
        <source>Wpg 19: in één geval, aan een derde</source>
        <translation>Wpg 19: in a single case, to a third party</translation>
    </message>
    <message>
        <source>Wpg 20: aan een samenwerkingsverband</source>
        <translation>Wpg 20: to a partnership</translation>
    </message>
</context>
<context>
    <name>RapportageTab</name>
    <message>
        <source>Een rapportage is een concept, tot een leidinggevende van de politie die uitbrengt. Schrijf alleen op wat de ontvanger moet weten, in uw eigen woorden. Noem geen signaal en niemand bij naam.</source>
        <translation>A report is a draft until a supervisor of the police issues it. Write only what the receiver has to know, in your own words. Name no signal, and nobody by name.</translation>
    </message>
    <message>
        <source>Wat de politie meldt</source>
        <translation>What the police report</translation>
    </message>
    <message>
        <source>Er staan twee concepten naast elkaar</source>
        <translation>Two drafts stand side by side</translation>
    </message>
    <message>
        <source>Wie er was, schrijft er één van; dat vervangt beide.</source>
        <translation>Whoever was there writes one of them; it takes the place of both.</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Geen concept</source>
        <translation>No draft</translation>
    </message>
    <message>
        <source>Wie er was, stelt een rapportage op.</source>
        <translation>Whoever was there drafts a report.</translation>
    </message>
    <message>
        <source>Grondslag</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Niet juridisch getoetst</source>
        <translation>Not checked by a lawyer</translation>
    </message>
    <message>
        <source>Ontvanger</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: de burgemeester van Voorbeeldstad</source>
        <translation>For example: the mayor of Voorbeeldstad</translation>
    </message>
    <message>
        <source>Waarom de ontvanger dit nodig heeft</source>
        <translation>Why the receiver needs this</translation>
    </message>
    <message>
        <source>Wie stemde ermee in, en wanneer</source>
        <translation>Who agreed, and when</translation>
    </message>
    <message>
        <source>Concept bewaren</source>
        <translation>Keep the draft</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Bestuurlijke rapportage %1</source>
        <translation>Administrative report %1</translation>
    </message>
    <message>
        <source>Uitbrengen…</source>
        <translation>Issue…</translation>
    </message>
    <message>
        <source>Rapportage uitbrengen?</source>
        <translation>Issue the report?</translation>
    </message>
    <message>
        <source>Wat er staat, is dan de bestuurlijke rapportage aan %1. Dit kan niet terug.</source>
        <translation>What stands here is then the administrative report to %1. This cannot be taken back.</translation>
    </message>
    <message>
        <source>Uitbrengen</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Rapportage opslaan</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.</source>
        <translation>Outside this app the file is no longer encrypted. Keep it only where that is allowed.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Deze opslag is te herstellen</source>
        <translation>This storage can be recovered</translation>
    </message>
    <message>
        <source>Deze opslag is nog niet te herstellen</source>
        <translation>This storage cannot be recovered yet</translation>
    </message>
    <message>
        <source>Vergrendel en ontgrendel een keer met uw wachtzin. Pas daarna kunnen twee van deze drie bewaarders helpen als u uw wachtzin vergeet.</source>
        <translation>Lock and unlock once with your passphrase. Only after that can two of these three custodians help when you forget your passphrase.</translation>
    </message>
    <message>
        <source>Vergeet u uw wachtzin, dan trekt de functioneel beheerder dit apparaat in. Daarna kunnen twee van deze drie bewaarders samen inleveren wat u hebt vastgelegd en nog niet hebt verzonden. Concepten die niet af zijn leveren zij niet in. Samen zouden zij ook kunnen lezen wat op dit apparaat staat. De code achter een naam heeft die bewaarder ook op papier.</source>
        <translation>If you forget your passphrase, the administrator revokes this device. After that, any two of these three custodians can together hand in what you have recorded and not sent yet. They do not hand in unfinished drafts. Together they could also read what is on this device. Each custodian has the code behind the name on paper too.</translation>
    </message>
    <message>
        <source>De bewaarders zijn veranderd sinds de vorige ontgrendeling. Vraag hun zelf of dit klopt.</source>
        <translation>The custodians have changed since you last unlocked. Ask them yourself whether this is right.</translation>
    </message>
    <message>
        <source>Uw organisatie heeft anderen aangewezen: dat gaat in als u vergrendelt en weer ontgrendelt.</source>
        <translation>Your organisation has named others: that takes effect when you lock and unlock again.</translation>
    </message>
    <message>
        <source>De opslag is beschadigd: er wordt niets meer in veranderd, en bewaarders kunnen er niets uit inleveren. Bel de functioneel beheerder.</source>
        <translation>The storage is damaged: nothing in it is changed any more, and custodians cannot hand in anything from it. Call the administrator.</translation>
    </message>
    <message>
        <source>Twee van deze bewaarders zouden samen nog wel kunnen lezen wat hier staat.</source>
        <translation>Two of these custodians together could still read what is here.</translation>
    </message>
    <message>
        <source>Deze opslag is niet te herstellen</source>
        <translation>This storage cannot be recovered</translation>
    </message>
    <message>
        <source>De schijf nam de sleutels van de nieuwe bewaarders niet aan. Maak ruimte vrij op dit apparaat, en vergrendel en ontgrendel dan een keer met uw wachtzin.</source>
        <translation>The disk did not take the keys of the new custodians. Free some space on this device, then lock and unlock once with your passphrase.</translation>
    </message>
    <message>
        <source>Tot dan kunnen twee van de vorige bewaarders samen inleveren en lezen wat op dit apparaat staat.</source>
        <translation>Until then, two of the previous custodians can together hand in and read what is on this device.</translation>
    </message>
    <message>
        <source>De vorige bewaarders kunnen deze opslag nog openen</source>
        <translation>The previous custodians can still open this storage</translation>
    </message>
    <message>
        <source>De bewaarders van uw opslag zijn veranderd sinds de vorige ontgrendeling. Bekijk hen bij Instellingen, Beveiliging.</source>
        <translation>The custodians of your storage have changed since you last unlocked. See them under Settings, Security.</translation>
    </message>
    <message>
        <source>een eerdere bewaarder</source>
        <translation>a previous custodian</translation>
    </message>
    <message>
        <source>Uw organisatie heeft nog geen bewaarders aangewezen. Vergeet u uw wachtzin, dan gaat verloren wat nog niet verzonden is.</source>
        <translation>Your organisation has not named custodians yet. If you forget your passphrase, what has not been sent is lost.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Leg vast aan wie u uw legitimatiebewijs toonde.</source>
        <translation>Record to whom you showed your warrant card.</translation>
    </message>
    <message>
        <source>Leg vast welke ruimte u betrad en op welke grond.</source>
        <translation>Record which room you entered and on which ground.</translation>
    </message>
    <message>
        <source>Geef de grond van betreden voor: %1.</source>
        <translation>Give the ground of entry for: %1.</translation>
    </message>
    <message>
        <source>Los eerst het verschil op bij: %1.</source>
        <translation>First resolve the difference at: %1.</translation>
    </message>
    <message>
        <source>Beschrijf de feiten en kies de ernst bij: %1.</source>
        <translation>Describe the facts and choose the severity at: %1.</translation>
    </message>
    <message>
        <source>Tekst staat nog niet in het dossier bij: %1.</source>
        <translation>Text is not in the file yet at: %1.</translation>
    </message>
    <message>
        <source>Nog niet beantwoord: %1.</source>
        <translation>Not answered yet: %1.</translation>
    </message>
    <message>
        <source>Een notitie over het bezoek staat nog niet in het dossier.</source>
        <translation>A note about the visit is not in the file yet.</translation>
    </message>
    <message>
        <source>Een verklaring of afspraak staat nog niet in het dossier.</source>
        <translation>A statement or agreement is not in the file yet.</translation>
    </message>
    <message>
        <source>Kies of de exploitant tekent, weigert of afwezig is.</source>
        <translation>Choose whether the operator signs, refuses or is absent.</translation>
    </message>
    <message>
        <source>Geef de reden waarom de exploitant niet tekent.</source>
        <translation>Give the reason why the operator does not sign.</translation>
    </message>
    <message>
        <source>Schrijf op waarom de rest niet is gecontroleerd.</source>
        <translation>Write down why the rest was not checked.</translation>
    </message>
    <message>
        <source>Daarvoor is hier niets vastgelegd: geen eis, geen overtreding waarop een boete staat of geen stuk.</source>
        <translation>Nothing is recorded here for that: no demand (eis), no violation that leads to a fine, or no document.</translation>
    </message>
    <message>
        <source>De eis bij %1 hoort bij een overtreding die er niet meer staat. Haal de eis weg.</source>
        <translation>The demand (eis) at %1 belongs to a violation that does not stand any more. Take it away.</translation>
    </message>
    <message>
        <source>De exploitant was er niet: haal de reactie weg, of kies of hij tekent.</source>
        <translation>The operator was not there: take the reaction away, or choose whether he signs.</translation>
    </message>
    <message>
        <source>De voorwaarden op dit apparaat staan er in andere woorden dan die waarvoor getekend is.</source>
        <translation>The conditions on this device are worded otherwise than those that were signed for.</translation>
    </message>
    <message>
        <source>Opsporen doet een aangewezen ambtenaar die aan dit bezoek deelneemt.</source>
        <translation>A designated officer who takes part in this visit investigates.</translation>
    </message>
    <message>
        <source>Overdragen kan wie meedoet, zolang er nog iets te doen is.</source>
        <translation>Whoever takes part can hand over, as long as there is something left to do.</translation>
    </message>
    <message>
        <source>Dit bezoek is niet aan dit apparaat overgedragen.</source>
        <translation>This visit was not handed over to this device.</translation>
    </message>
    <message>
        <source>Voorleggen aan de exploitant doet wie aan dit bezoek deelneemt.</source>
        <translation>Only somebody who takes part in this visit shows findings to the operator.</translation>
    </message>
    <message>
        <source>Een besluit vastleggen kan alleen een coördinator van deze dienst.</source>
        <translation>Only a coordinator of this agency can record a decision.</translation>
    </message>
    <message>
        <source>Een rapportage stelt de politie op die er was.</source>
        <translation>A report is drafted by the police officer who was there.</translation>
    </message>
    <message>
        <source>Een rapportage brengt alleen een leidinggevende van de politie uit.</source>
        <translation>Only a supervisor of the police issues a report.</translation>
    </message>
    <message>
        <source>Uw rol vraagt collega&apos;s niet om een ruimte over te slaan.</source>
        <translation>Your role does not ask colleagues to leave a room for later.</translation>
    </message>
    <message>
        <source>Wat na intrekking in een opsporing is ingeleverd, beoordeelt alleen een aangewezen collega.</source>
        <translation>What was handed in of an investigation after a revocation only a designated colleague judges.</translation>
    </message>
    <message>
        <source>Een ingetrokken apparaat laat alleen een coördinator wissen.</source>
        <translation>Only a coordinator has a revoked device wiped.</translation>
    </message>
    <message>
        <source>Bewaarders van sleutels wijst alleen een coördinator aan.</source>
        <translation>Only a coordinator names custodians of keys.</translation>
    </message>
    <message>
        <source>Over wissen in een opsporing besluiten alleen twee aangewezen collega&apos;s samen.</source>
        <translation>Only two designated colleagues together decide about erasing in an investigation.</translation>
    </message>
    <message>
        <source>Met een bezoekcode vraagt een functionaris gegevensbescherming.</source>
        <translation>Only a privacy officer asks with a visit code.</translation>
    </message>
    <message>
        <source>Zo een vraag beantwoordt alleen een coördinator.</source>
        <translation>Only a coordinator answers such a question.</translation>
    </message>
    <message>
        <source>Deze collega is niet bekend op dit apparaat. Maak eerst verbinding.</source>
        <translation>This colleague is not known on this device. Connect first.</translation>
    </message>
    <message>
        <source>Dit deel van het bezoek staat niet op dit apparaat.</source>
        <translation>This part of the visit is not on this device.</translation>
    </message>
    <message>
        <source>Dit telt al niet meer mee, of het is van een andere organisatie.</source>
        <translation>This no longer counts, or it belongs to another organisation.</translation>
    </message>
    <message>
        <source>U hebt in dit bezoek niemand geteld.</source>
        <translation>You counted nobody in this visit.</translation>
    </message>
    <message>
        <source>Hier is een burgerservicenummer weggelaten. Kijk de tekst na en haal de sterretjes weg.</source>
        <translation>A citizen service number was left out here. Check the text and take the asterisks away.</translation>
    </message>
    <message>
        <source>Dit klopt niet: %1. Vergelijk het met de code van uw collega.</source>
        <translation>This is not right: %1. Compare it with your colleague&apos;s code.</translation>
    </message>
    <message>
        <source>Deze twee lijken verwisseld: %1 en %2.</source>
        <translation>These two seem to be swapped: %1 and %2.</translation>
    </message>
    <message>
        <source>Er ontbreekt iets: %1.</source>
        <translation>Something is missing: %1.</translation>
    </message>
    <message>
        <source>Er staat iets te veel: %1.</source>
        <translation>There is one too many: %1.</translation>
    </message>
    <message>
        <source>groep %1, teken %2</source>
        <translation>group %1, character %2</translation>
    </message>
    <message>
        <source>%1 wordt niet geteld: ook een aantal mag niet bewaard blijven. U hoeft niets te noteren.</source>
        <translation>%1 is not counted: not even a number may be kept. You need not note anything.</translation>
    </message>
    <message>
        <source>%1 is een vraag van een andere dienst. Uw dienst mag het antwoord niet tellen.</source>
        <translation>%1 is a question of another agency. Your agency may not count the answer.</translation>
    </message>
    <message>
        <source>Dit antwoord op %1 mag alleen van een bewijs of register komen. Tel zolang: niet vast te stellen.</source>
        <translation>This answer to %1 may only come from a pass or a register. Until then count: cannot be determined.</translation>
    </message>
    <message>
        <source>Dit bezoek is afgesloten. Wijzigen kan pas na terugsturen.</source>
        <translation>This visit is closed. It can be changed only after it was returned.</translation>
    </message>
    <message>
        <source>Dit kan pas als het bezoek is afgesloten.</source>
        <translation>This is possible only when the visit is closed.</translation>
    </message>
    <message>
        <source>Dit antwoord is niet teruggestuurd. Aanvullen kan dan niet.</source>
        <translation>This answer was not returned, so it cannot be completed.</translation>
    </message>
    <message>
        <source>Alles is al aan de exploitant voorgelegd.</source>
        <translation>The operator was shown everything already.</translation>
    </message>
    <message>
        <source>Er kwam net iets bij. Lees het na en teken dan opnieuw.</source>
        <translation>Something just came in. Read it, then sign again.</translation>
    </message>
    <message>
        <source>U deed niet mee toen het bezoek werd ondertekend. Meetekenen kan alleen wie erbij was.</source>
        <translation>You did not take part when the visit was signed. Only those who were there can cosign.</translation>
    </message>
    <message>
        <source>De handtekening van een tweede ambtenaar ontbreekt. Laat die alsnog meetekenen, of schrijf op waarom het zonder moet.</source>
        <translation>The signature of a second officer is missing. Let them cosign, or write down why it has to go without.</translation>
    </message>
    <message>
        <source>Dit antwoord hoort hier niet: %1.</source>
        <translation>This answer does not belong here: %1.</translation>
    </message>
    <message>
        <source>%1 staat niet op de lijst van dit bezoek.</source>
        <translation>%1 is not on the list of this visit.</translation>
    </message>
    <message>
        <source>Bij %1 is geen verschil op te lossen.</source>
        <translation>There is no difference to resolve at %1.</translation>
    </message>
    <message>
        <source>Geef een reden. Die komt in het dossier.</source>
        <translation>Give a reason. It goes into the file.</translation>
    </message>
    <message>
        <source>Kies in welke rol iemand dit vertelde. Een naam is niet nodig.</source>
        <translation>Choose in which role somebody told this. A name is not needed.</translation>
    </message>
    <message>
        <source>U hebt dit signaal al overgenomen.</source>
        <translation>You have taken this signal over already.</translation>
    </message>
    <message>
        <source>%1 heeft geen antwoord. Schrijf wat u zag in een signaal; dat gaat verzegeld naar de politie.</source>
        <translation>%1 has no answer. Write what you saw in a signal; it goes sealed to the police.</translation>
    </message>
    <message>
        <source>Er is nog geen postvak van %1 bekend op dit apparaat. Maak eerst verbinding.</source>
        <translation>No inbox of %1 is known on this device yet. Connect first.</translation>
    </message>
    <message>
        <source>%2 mag niet naar %1. Schrijf het op in een signaal aan wie het wel mag lezen.</source>
        <translation>%2 may not go to: %1. Write it down in a signal to those who may read it.</translation>
    </message>
    <message>
        <source>Aan %1 gaat alleen wat over schijnzelfstandigheid gaat. Kies eerst wat u daarvan opviel.</source>
        <translation>To %1 goes only what is about sham self-employment. First choose what you noticed of it.</translation>
    </message>
    <message>
        <source>Dit concept is voor %1. Verzegel het of gooi het weg, en kies dan een andere ontvanger.</source>
        <translation>This draft is for: %1. Seal it or throw it away, then choose another receiver.</translation>
    </message>
    <message>
        <source>Noem een tolk met zijn nummer, niet met zijn naam.</source>
        <translation>Give an interpreter&apos;s number, not the name.</translation>
    </message>
    <message>
        <source>Een termijn is minstens 1 minuut en hoogstens %1 minuten.</source>
        <translation>A term is at least 1 minute and at most %1 minutes.</translation>
    </message>
    <message>
        <source>Aan %1 kunt u hier niets overdragen. Kies een andere ontvanger.</source>
        <translation>You cannot pass anything on to %1 here. Choose another receiver.</translation>
    </message>
    <message>
        <source>Bij dit artikel schrijft u op wie ermee instemde, en wanneer.</source>
        <translation>With this article you write down who agreed, and when.</translation>
    </message>
    <message>
        <source>Er is een concept, en nog geen rapportage: niemand bracht die uit.</source>
        <translation>There is a draft and no report yet: nobody issued it.</translation>
    </message>
    <message>
        <source>Vul waarde, eenheid en meetmiddel in, of kies iets anders.</source>
        <translation>Fill in value, unit and instrument, or choose something else.</translation>
    </message>
    <message>
        <source>Dit legt alleen de Arbeidsinspectie vast.</source>
        <translation>Only the Labour Inspectorate records this.</translation>
    </message>
    <message>
        <source>Dit bezoek is voor collega&apos;s gepland. Doe mee met hun deelnamecode, of begin een eigen bezoek.</source>
        <translation>This visit is planned for colleagues. Join with their code, or begin a visit of your own.</translation>
    </message>
    <message>
        <source>Het eerdere bezoek was bij een ander bedrijf. Kies de hercontrole bij dat bedrijf.</source>
        <translation>The earlier visit was to another business. Choose the follow-up at that business.</translation>
    </message>
    <message>
        <source>Een telling gaat tot %1 personen.</source>
        <translation>A count goes up to %1 people.</translation>
    </message>
    <message>
        <source>Uw organisatie doet hier %1. Toezicht en opsporing gaan niet samen.</source>
        <translation>Your organisation does %1 here. Supervision and investigation do not go together.</translation>
    </message>
    <message>
        <source>Niet alles wat u koos staat hier en is van uw organisatie.</source>
        <translation>Not everything you chose is here and your organisation’s.</translation>
    </message>
    <message>
        <source>De klok van dit apparaat is niet nagegaan. Daarom is niet zeker dat de bewaartermijn voorbij is (%1). Maak eerst verbinding.</source>
        <translation>The clock of this device has not been checked. So it is not certain that the retention term is over (%1). Connect first.</translation>
    </message>
    <message>
        <source>Hier rust een bewaarplicht op: %1.</source>
        <translation>This must be kept: %1.</translation>
    </message>
    <message>
        <source>Dit kan niet in een oefening: niets gaat eruit en niets komt erin.</source>
        <translation>Not in a training: nothing goes out and nothing comes in.</translation>
    </message>
    <message>
        <source>Dit apparaat is ingetrokken. Verdergaan met een bezoek kan alleen op een ander apparaat.</source>
        <translation>This device was revoked. Going on with a visit is possible on another device only.</translation>
    </message>
    <message>
        <source>Dit is geen bezoekcode. Vergelijk de tekens nog eens.</source>
        <translation>This is no visit code. Compare the characters once more.</translation>
    </message>
    <message>
        <source>Er is nog geen coördinator bekend. Maak eerst verbinding.</source>
        <translation>No coordinator is known yet. Connect first.</translation>
    </message>
    <message>
        <source>Deze versie van Inspector kent hier niet alles. Werk de app bij; lezen kan wel.</source>
        <translation>This version of Inspector does not know everything here. Update the app; you can read it.</translation>
    </message>
    <message>
        <source>Niet bewaard: de schijf weigert. Wat eerder bewaard is, staat er nog.</source>
        <translation>Not saved: the disk refuses. What was saved before is still there.</translation>
    </message>
    <message>
        <source>Dit kan nu niet.</source>
        <translation>This is not possible now.</translation>
    </message>
    <message>
        <source>Een bezoek beginnen kan alleen een ambtenaar ter plaatse.</source>
        <translation>Only an officer on the spot can start a visit.</translation>
    </message>
    <message>
        <source>Meedoen aan een bezoek kan alleen een ambtenaar ter plaatse.</source>
        <translation>Only an officer on the spot can join a visit.</translation>
    </message>
    <message>
        <source>Nog %1 punten van de lijst niet beantwoord.</source>
        <translation>%1 points of the list not answered yet.</translation>
    </message>
    <message>
        <source>Dit bezoek is vrijgegeven. Het rapport ligt vast.</source>
        <translation>This visit was released. The report is final.</translation>
    </message>
    <message>
        <source>Dit bezoek is niet teruggestuurd. Opnieuw indienen kan dan niet.</source>
        <translation>This visit was not returned, so it cannot be handed in again.</translation>
    </message>
    <message>
        <source>Vul eerst aan wat is teruggestuurd: %1.</source>
        <translation>First amend what was returned: %1.</translation>
    </message>
    <message>
        <source>U tekende dit bezoek al mee.</source>
        <translation>You cosigned this visit already.</translation>
    </message>
    <message>
        <source>De handtekening heeft te veel lijnen. Wis de handtekening en teken opnieuw.</source>
        <translation>The signature has too many lines. Clear it and sign again.</translation>
    </message>
    <message>
        <source>Dit bezoek is bij een ander bedrijf gepland. Begin het bij dat bedrijf.</source>
        <translation>This visit is planned at another business. Begin it at that business.</translation>
    </message>
    <message>
        <source>Het document kan pas worden gemaakt als het verschil is opgelost bij: %1.</source>
        <translation>The document can only be made once the difference is resolved at: %1.</translation>
    </message>
    <message>
        <source>Het document kan zo niet worden gemaakt. Technische reden: %1.</source>
        <translation>The document cannot be made like this. Technical reason: %1.</translation>
    </message>
    <message>
        <source>Van dat bezoek staat geen punt meer open. Een hercontrole is niet nodig.</source>
        <translation>No point of that visit is open any more. A follow-up is not needed.</translation>
    </message>
    <message>
        <source>In vrijgegeven bezoeken staan geen punten open bij dit bedrijf. Is het eerdere bezoek nog niet vrijgegeven, dan geeft de coördinator het eerst vrij of plant deze hercontrole.</source>
        <translation>Released visits left no open points at this business. If the earlier visit is not released yet, the coordinator first releases it or plans this follow-up.</translation>
    </message>
    <message>
        <source>%1 wordt onder de regels van deze gemeente niet gevraagd.</source>
        <translation>%1 is not asked under the rules of this municipality.</translation>
    </message>
    <message>
        <source>Voor zover dit apparaat weet, doet %1 nog niet mee. Zolang kan een signaal daar niet heen.</source>
        <translation>As far as this device knows, %1 does not take part yet. Until then no signal can go there.</translation>
    </message>
    <message>
        <source>Wacht op aanvulling van: %1. Vrijgeven kan na opnieuw indienen.</source>
        <translation>Waiting for an amendment of: %1. It can be released once it is handed in again.</translation>
    </message>
    <message>
        <source>Op %1 zijn volgens dit apparaat geen voorschriften van kracht. Klopt die dag niet, zet dan de klok van het apparaat goed en maak verbinding. Haal anders eerst de lijst op.</source>
        <translation>According to this device no rules are in force on %1. If that is not the day, set the clock of the device right and connect. Otherwise get the list first.</translation>
    </message>
    <message>
        <source>Leg eerst vast welke arbeidsrelaties hier zijn.</source>
        <translation>First record which relations of work there are.</translation>
    </message>
    <message>
        <source>Bij %1 hoort geen foto. Beschrijf wat u ziet bij de feiten.</source>
        <translation>No photo belongs to %1. Describe what you see in the facts.</translation>
    </message>
    <message>
        <source>Dit is al voorgesteld. In de lijst ziet u hoe het ermee staat.</source>
        <translation>This is proposed already. The list shows how it stands.</translation>
    </message>
    <message>
        <source>Alles hiervan is al gewist door een ander besluit.</source>
        <translation>All of this was erased already by another decision.</translation>
    </message>
    <message>
        <source>Vul in wanneer de bewaartermijn eindigde.</source>
        <translation>Enter when the retention term ended.</translation>
    </message>
    <message>
        <source>De bewaartermijn loopt nog tot %1. Op deze grond kan dat niet gewist worden.</source>
        <translation>The retention term runs until %1. It cannot be erased on this ground yet.</translation>
    </message>
    <message>
        <source>Afsluiten doet een ambtenaar die aan dit bezoek deelneemt.</source>
        <translation>An officer who takes part in this visit closes it.</translation>
    </message>
    <message>
        <source>Meetekenen doet een collega die aan dit bezoek deelneemt.</source>
        <translation>A colleague who takes part in this visit countersigns.</translation>
    </message>
    <message>
        <source>Beoordelen kan alleen een coördinator die dit bezoek mag lezen.</source>
        <translation>Only a coordinator who may read this visit can review it.</translation>
    </message>
    <message>
        <source>Plannen kan alleen een coördinator.</source>
        <translation>Only a coordinator can plan.</translation>
    </message>
    <message>
        <source>Bedrijven beheren kan alleen een coördinator van de gemeente.</source>
        <translation>Only a coordinator of the municipality can manage businesses.</translation>
    </message>
    <message>
        <source>Terughalen kan alleen wie het schreef of maakte.</source>
        <translation>Only who wrote or made it can bring it back.</translation>
    </message>
    <message>
        <source>Dit signaal is verzegeld. Alleen de ontvanger kan het openen.</source>
        <translation>This signal is sealed. Only the receiver can open it.</translation>
    </message>
    <message>
        <source>Vanuit deze rol kan geen signaal aan deze ontvanger.</source>
        <translation>This role cannot send a signal to this receiver.</translation>
    </message>
    <message>
        <source>Een ander laten doorgaan kan de coördinator, als de functioneel beheerder het oude apparaat introk en over alles wat het inleverde is beslist.</source>
        <translation>A coordinator can let somebody else go on, once the functional administrator has revoked the old device and everything it handed in was decided about.</translation>
    </message>
    <message>
        <source>Dit doet wie voor zijn dienst aan dit bezoek deelneemt.</source>
        <translation>This is done by who takes part in this visit for that agency.</translation>
    </message>
    <message>
        <source>Wat na intrekking is ingeleverd, aanvaardt alleen een coördinator.</source>
        <translation>Only a coordinator accepts what was handed in after revocation.</translation>
    </message>
    <message>
        <source>Wissen stelt alleen een coördinator voor.</source>
        <translation>Only a coordinator proposes to erase.</translation>
    </message>
    <message>
        <source>Bevestigen doet een functionaris gegevensbescherming.</source>
        <translation>A data protection officer confirms.</translation>
    </message>
    <message>
        <source>U stelde dit zelf voor. Een ander bevestigt het.</source>
        <translation>You proposed this yourself. Somebody else confirms it.</translation>
    </message>
    <message>
        <source>Een bewaarplicht is voor een coördinator of een functionaris gegevensbescherming.</source>
        <translation>A hold is for a coordinator or a data protection officer.</translation>
    </message>
    <message>
        <source>Voor dit bezoek is op dit apparaat geen deelnamecode.</source>
        <translation>This device has no join code for this visit.</translation>
    </message>
    <message>
        <source>Vastleggen doet een ambtenaar die aan dit bezoek deelneemt.</source>
        <translation>An officer who takes part in this visit records.</translation>
    </message>
    <message>
        <source>Dit hoort niet bij uw rol.</source>
        <translation>This is not part of your role.</translation>
    </message>
    <message>
        <source>Dit bezoek staat niet op dit apparaat.</source>
        <translation>This visit is not on this device.</translation>
    </message>
    <message>
        <source>Dit bedrijf staat niet op dit apparaat.</source>
        <translation>This business is not on this device.</translation>
    </message>
    <message>
        <source>Dit geplande bezoek staat niet op dit apparaat.</source>
        <translation>This planned visit is not on this device.</translation>
    </message>
    <message>
        <source>De voorschriften van dit bezoek staan niet op dit apparaat.</source>
        <translation>The conditions of this visit are not on this device.</translation>
    </message>
    <message>
        <source>Dit signaal staat niet in uw postvak.</source>
        <translation>This signal is not in your inbox.</translation>
    </message>
    <message>
        <source>Hier ligt niets meer van dit apparaat terzijde.</source>
        <translation>Nothing of this device lies aside here any more.</translation>
    </message>
    <message>
        <source>Dit voorstel is er niet, of het is al bevestigd.</source>
        <translation>This proposal is not there, or it is confirmed already.</translation>
    </message>
    <message>
        <source>Hier rust geen bewaarplicht meer op.</source>
        <translation>No hold lies on this any more.</translation>
    </message>
    <message>
        <source>Dit is geen deelnamecode. Vergelijk de tekens nog eens.</source>
        <translation>This is not a join code. Compare the characters again.</translation>
    </message>
    <message>
        <source>Niet gevonden: %1.</source>
        <translation>Not found: %1.</translation>
    </message>
    <message>
        <source>Deze code hoort bij een bezoek aan %1. Doe mee bij dat bedrijf.</source>
        <translation>This code belongs to a visit to %1. Join at that business.</translation>
    </message>
    <message>
        <source>Een ondertekening of vrijgave noemt wat nog niet op dit apparaat is. Maak eerst verbinding.</source>
        <translation>A signature or the release names what is not on this device yet. Connect first.</translation>
    </message>
    <message>
        <source>Een stuk noemt geen politie of code als MH-12. Bel of schrijf een signaal; laat dit hier weg.</source>
        <translation>A document names no police and no code like MH-12. Call, or write a signal; leave this out here.</translation>
    </message>
    <message>
        <source>Hier lijkt een burgerservicenummer in te staan. Haal het weg; het mag niet worden bewaard.</source>
        <translation>This seems to contain a citizen service number (BSN). Take it out; it may not be kept.</translation>
    </message>
    <message>
        <source>De tekst is te lang. Verdeel hem over meer dan één notitie.</source>
        <translation>The text is too long. Divide it over more than one note.</translation>
    </message>
    <message>
        <source>De reden is te lang. Zeg het korter.</source>
        <translation>The reason is too long. Say it shorter.</translation>
    </message>
    <message>
        <source>Vul eerst een tekst in.</source>
        <translation>Enter a text first.</translation>
    </message>
    <message>
        <source>Er staat een mens op. Snijd bij, maak onherkenbaar of gooi de foto weg.</source>
        <translation>There is a person on it. Crop, make unrecognisable or throw the photo away.</translation>
    </message>
    <message>
        <source>De foto is groter dan 25 MB.</source>
        <translation>The photo is larger than 25 MB.</translation>
    </message>
    <message>
        <source>De foto heeft te veel beeldpunten.</source>
        <translation>The photo has too many pixels.</translation>
    </message>
    <message>
        <source>De foto is te klein om iets op te zien.</source>
        <translation>The photo is too small to see anything.</translation>
    </message>
    <message>
        <source>Dit bestand is geen leesbare foto.</source>
        <translation>This file is not a readable photo.</translation>
    </message>
    <message>
        <source>Het bestand is groter dan 5 MB.</source>
        <translation>The file is larger than 5 MB.</translation>
    </message>
    <message>
        <source>Het bestand is geen tekst in UTF-8.</source>
        <translation>The file is not text in UTF-8.</translation>
    </message>
    <message>
        <source>Het bestand is niet te lezen. Staat het er nog?</source>
        <translation>The file cannot be read. Is it still there?</translation>
    </message>
    <message>
        <source>De eerste regel noemt niet de kolommen die nodig zijn.</source>
        <translation>The first line does not name the columns that are needed.</translation>
    </message>
    <message>
        <source>Het bestand heeft meer dan 10.000 regels.</source>
        <translation>The file has more than 10,000 lines.</translation>
    </message>
    <message>
        <source>Het bestand is geen geldige CSV.</source>
        <translation>The file is not valid CSV.</translation>
    </message>
    <message>
        <source>Dit legt alleen de GGD vast.</source>
        <translation>Only the health service records this.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Geen overtredingen</source>
        <translation>No violations</translation>
    </message>
    <message>
        <source>Opnieuw open</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>Een zaak voor de politie: geen maatregel, en nooit tegen wie er werkt.</source>
        <translation>A matter for the police: no measure, and never against the person working.</translation>
    </message>
    <message>
        <source>Eerste keer</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>%1e keer in twee jaar</source>
        <translation>Time no. %1 in two years</translation>
    </message>
    <message>
        <source>%1e keer in %2 maanden</source>
        <translation>Time no. %1 in %2 months</translation>
    </message>
    <message>
        <source>Geef niet vrij en bel de functioneel beheerder. Het gaat om: %1.</source>
        <translation>Do not release and call the administrator. It concerns: %1.</translation>
    </message>
    <message>
        <source>gedeelde deel</source>
        <translation>shared part</translation>
    </message>
    <message>
        <source>bevindingen</source>
        <translation>findings</translation>
    </message>
    <message>
        <source>arbeid</source>
        <translation>labour</translation>
    </message>
    <message>
        <source>hygiëne</source>
        <translation>hygiene</translation>
    </message>
    <message>
        <source>ander deel</source>
        <translation>other part</translation>
    </message>
    <message>
        <source>Gewist: de inhoud van %1. Zie de lijst.</source>
        <translation>Erased: the content of %1. See the list.</translation>
    </message>
    <message>
        <source>Het begin is weg, dus het bezoek is niet meer te openen. Van uw organisatie staat hier nog: %1.</source>
        <translation>Its beginning is gone, so the visit can no longer be opened. Of your agency this is still here: %1.</translation>
    </message>
    <message>
        <source>Van dit bezoek is de inhoud van %1 gewist.</source>
        <translation>Of this visit the content of %1 is erased.</translation>
    </message>
    <message>
        <source>%1: gewist door een besluit van een andere organisatie.</source>
        <translation>%1: erased by a decision of another agency.</translation>
    </message>
    <message>
        <source>onbekend apparaat</source>
        <translation>unknown device</translation>
    </message>
    <message>
        <source>%1: geschreven door %2; voorgesteld door %3, bevestigd door %4.</source>
        <translation>%1: written by %2; proposed by %3, confirmed by %4.</translation>
    </message>
    <message>
        <source>Ongewijzigd</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>%1 vastleggingen in %2 delen nagerekend; elke handtekening is geldig.</source>
        <translation>Recomputed %1 records in %2 parts; every signature is valid.</translation>
    </message>
    <message>
        <source>Er klopt iets niet</source>
        <translation>Something does not hold</translation>
    </message>
    <message>
        <source>opsporing</source>
        <translation>investigation</translation>
    </message>
    <message>
        <source>%1 vastleggingen</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>Bezoek gestart</source>
        <translation>Visit started</translation>
    </message>
    <message>
        <source>Collega sluit aan</source>
        <translation>Colleague joins</translation>
    </message>
    <message>
        <source>Legitimatie getoond: %1</source>
        <translation>Warrant card shown: %1</translation>
    </message>
    <message>
        <source>Onrechtmatig betreden: %1</source>
        <translation>Entered unlawfully: %1</translation>
    </message>
    <message>
        <source>Betreden: %1</source>
        <translation>Entered: %1</translation>
    </message>
    <message>
        <source>Ruimte verlaten</source>
        <translation>Room left</translation>
    </message>
    <message>
        <source>Toestemming ingetrokken</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Bij vergissing vastgelegd: %1</source>
        <translation>Recorded by mistake: %1</translation>
    </message>
    <message>
        <source>Aantallen verbeterd: %1</source>
        <translation>Numbers corrected: %1</translation>
    </message>
    <message>
        <source>Overgedragen</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Overgegaan op opsporing</source>
        <translation>Went over to investigation</translation>
    </message>
    <message>
        <source>Bij vergissing begonnen: %1</source>
        <translation>Begun by mistake: %1</translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Meegetekend</source>
        <translation>Countersigned</translation>
    </message>
    <message>
        <source>Later voorgelegd aan de exploitant</source>
        <translation>Shown to the operator later</translation>
    </message>
    <message>
        <source>Teruggestuurd: %1</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>Aangevuld: %1</source>
        <translation>Amended: %1</translation>
    </message>
    <message>
        <source>Opmerking bij %1</source>
        <translation>Remark at %1</translation>
    </message>
    <message>
        <source>Opnieuw ingediend</source>
        <translation>Handed in again</translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Besluit vastgelegd: %1</source>
        <translation>Decision recorded: %1</translation>
    </message>
    <message>
        <source>U las mee: %1</source>
        <translation>You read along: %1</translation>
    </message>
    <message>
        <source>Besluit telt niet meer: %1</source>
        <translation>Decision counts no more: %1</translation>
    </message>
    <message>
        <source>%1. %2 keer bleef een tekst staan na de vraag of er een naam in staat.</source>
        <translation>%1. %2 times it was asked whether a name stands there, and the text stayed.</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Kwam later</source>
        <translation>Came later</translation>
    </message>
    <message>
        <source>De bevindingen van dit bezoek zijn gewist. Er valt niets te beoordelen.</source>
        <translation>The findings of this visit are erased. There is nothing to review.</translation>
    </message>
    <message>
        <source>Dit bezoek is nog bezig. Beoordelen kan na het ondertekenen.</source>
        <translation>This visit is still going on. It can be reviewed after signing.</translation>
    </message>
    <message>
        <source>alles is aangevuld, nog niet ingediend</source>
        <translation>everything is amended, not handed in yet</translation>
    </message>
    <message>
        <source>Vrijgegeven op %1 door %2. Het rapport is definitief.</source>
        <translation>Released on %1 by %2. The report is final.</translation>
    </message>
    <message>
        <source>Wijzigen kan niet. U geeft vrij of stuurt een antwoord terug met een vraag.</source>
        <translation>You cannot change anything. Release it, or return an answer with a question.</translation>
    </message>
    <message>
        <source>Bij vergissing begonnen. %1. Verwijderen kan alleen door te laten wissen.</source>
        <translation>Begun by mistake. %1. It can only be removed by having it erased.</translation>
    </message>
    <message>
        <source>De bevindingen van dit bezoek staan niet op dit apparaat. Maak eerst verbinding.</source>
        <translation>The findings of this visit are not on this device. Connect first.</translation>
    </message>
    <message>
        <source>Ligt bij uw collega: %1. U hoeft nu niets te doen.</source>
        <translation>With your colleague: %1. You need not do anything now.</translation>
    </message>
    <message>
        <source>Vrijgeven kan pas als de ambtenaren het eens zijn over: %1.</source>
        <translation>Release is possible only when the officers agree on: %1.</translation>
    </message>
    <message>
        <source>Daarna kwam nog iets binnen bij: %1.</source>
        <translation>Since then something came in about: %1.</translation>
    </message>
    <message>
        <source>Daarna kwam nog iets binnen.</source>
        <translation>Since then something came in.</translation>
    </message>
    <message>
        <source>Een collega stuurde iets terug zonder de vrijgave te kennen; dat heeft geen gevolg.</source>
        <translation>A colleague returned something without knowing of the release; that has no effect.</translation>
    </message>
    <message>
        <source>U geeft opnieuw vrij of stuurt een antwoord terug.</source>
        <translation>You release again or return an answer.</translation>
    </message>
    <message>
        <source>U typte iets bij %1 dat nog niet verstuurd is. Verstuur het of wis het.</source>
        <translation>You typed something at %1 that is not sent yet. Send it or clear it.</translation>
    </message>
    <message>
        <source>1 punt staat open.</source>
        <translation>1 point is open.</translation>
    </message>
    <message>
        <source>%1 punten staan open.</source>
        <translation>%1 points are open.</translation>
    </message>
    <message>
        <source>Volgens besluit moet het eerste uiterlijk op %1 in orde zijn.</source>
        <translation>By decision the first must be in order by %1.</translation>
    </message>
    <message>
        <source>Kom meteen terug: het gevaar moet direct weg zijn.</source>
        <translation>Come back at once: the danger must be gone immediately.</translation>
    </message>
    <message>
        <source>Kom terug op de eerste dag na het besluit.</source>
        <translation>Come back on the first day after the decision.</translation>
    </message>
    <message>
        <source>De eerste termijn is %1 dagen na het besluit.</source>
        <translation>The first term is %1 days after the decision.</translation>
    </message>
    <message>
        <source>Zonder tweede handtekening: %1</source>
        <translation>Without a second signature: %1</translation>
    </message>
    <message>
        <source>%1. Niemand besloot er nog over.</source>
        <translation>%1. Nobody has decided about it yet.</translation>
    </message>
    <message>
        <source>%1 van %2, terzijde gelegd door %3: %4.</source>
        <translation>%1 of %2, set aside by %3: %4.</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Terugsturen</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>%1 terugsturen</source>
        <translation>Return %1</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Opmerking bij %1</source>
        <translation>Remark at %1</translation>
    </message>
    <message>
        <source>Besluit vastleggen</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Besluit over %1 vastleggen</source>
        <translation>Record decision on %1</translation>
    </message>
    <message>
        <source>1 eerder antwoord</source>
        <translation>1 earlier answer</translation>
    </message>
    <message>
        <source>%1 eerdere antwoorden</source>
        <translation>%1 earlier answers</translation>
    </message>
    <message>
        <source>Wat moet uw collega aanvullen?</source>
        <translation>What must your colleague complete?</translation>
    </message>
    <message>
        <source>Dit antwoord gaat terug. Uw collega vult het aan en dient opnieuw in.</source>
        <translation>This answer goes back. Your colleague completes it and hands in again.</translation>
    </message>
    <message>
        <source>De ambtenaren van dit bezoek lezen dit. Zij hoeven er niets mee te doen.</source>
        <translation>The officers of this visit read this. They need not do anything with it.</translation>
    </message>
    <message>
        <source>Uw opmerking</source>
        <translation>Your remark</translation>
    </message>
    <message>
        <source>Opmerking plaatsen</source>
        <translation>Place remark</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>ReviewAnswer</name>
    <message>
        <source>Verschil: %1 antwoorden</source>
        <translation>Difference: %1 answers</translation>
    </message>
    <message>
        <source>Aangevuld</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>Teruggestuurd, wacht op antwoord</source>
        <translation>Returned, waiting for an answer</translation>
    </message>
</context>
<context>
    <name>ReviewAnswers</name>
    <message>
        <source>Antwoorden</source>
        <translation>Answers</translation>
    </message>
</context>
<context>
    <name>ReviewChain</name>
    <message>
        <source>Controlegetal van de ondertekening</source>
        <translation>Control number of the signature</translation>
    </message>
    <message>
        <source>Opnieuw controleren</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Verberg de delen</source>
        <translation>Hide the parts</translation>
    </message>
    <message>
        <source>Toon elk deel</source>
        <translation>Show each part</translation>
    </message>
</context>
<context>
    <name>ReviewDecide</name>
    <message>
        <source>Besluit over %1 verbeteren</source>
        <translation>Correct decision on %1</translation>
    </message>
    <message>
        <source>Besluit over %1 vastleggen</source>
        <translation>Record decision on %1</translation>
    </message>
    <message>
        <source>Leg vast wat het bestuursorgaan heeft besloten. Termijnen lopen vanaf de dag van bekendmaking, niet vanaf het bezoek.</source>
        <translation>Record what the authority decided. Terms run from the day it was made known, not from the visit.</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Maatregel</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: last onder dwangsom</source>
        <translation>For example: order with penalty payments</translation>
    </message>
    <message>
        <source>Bekendgemaakt op</source>
        <translation>Made known on</translation>
    </message>
    <message>
        <source>Termijn om te herstellen</source>
        <translation>Term to repair</translation>
    </message>
    <message>
        <source>Dagen</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Aantal dagen na de bekendmaking</source>
        <translation>Number of days after it was made known</translation>
    </message>
    <message>
        <source>Uiterlijk op</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Tegen dit besluit staat bezwaar open</source>
        <translation>One can object to this decision</translation>
    </message>
    <message>
        <source>Een waarschuwing is meestal geen besluit: haal het vinkje dan weg.</source>
        <translation>A warning is mostly no decision: then take the tick away.</translation>
    </message>
    <message>
        <source>Wat was er verkeerd?</source>
        <translation>What was wrong?</translation>
    </message>
</context>
<context>
    <name>ReviewDecisions</name>
    <message>
        <source>Besluiten zonder van elkaar te weten</source>
        <translation>Decisions without knowing of each other</translation>
    </message>
    <message>
        <source>Coördinatoren legden verschillende besluiten vast. Bij het bedrijf staat nu geen termijn waarin ze verschillen. Laat met &quot;Telt niet&quot; weg wat niet geldt. Gelden ze allebei? Leg dat dan vast met &quot;Verbeteren&quot; en een reden.</source>
        <translation>Coordinators recorded different decisions. The business now shows no term in which they differ. Leave out with &quot;Does not count&quot; what does not hold. Do both hold? Record that with &quot;Correct&quot; and a reason.</translation>
    </message>
    <message>
        <source>Besluit: %1</source>
        <translation>Decision: %1</translation>
    </message>
    <message>
        <source>Verbeteren</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Besluit over %1 verbeteren</source>
        <translation>Correct decision on %1</translation>
    </message>
    <message>
        <source>Telt niet</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>Besluit over %1 telt niet</source>
        <translation>Decision on %1 does not count</translation>
    </message>
</context>
<context>
    <name>ReviewFacts</name>
    <message>
        <source>Reden: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Vorige keer: %1</source>
        <translation>Last time: %1</translation>
    </message>
    <message>
        <source>Voorstel. %1</source>
        <translation>Proposal. %1</translation>
    </message>
</context>
<context>
    <name>ReviewFooter</name>
    <message>
        <source>Afronding</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Exploitant</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Ondertekend door</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Reactie: %1</source>
        <translation>Reaction: %1</translation>
    </message>
    <message>
        <source>Bij het bezoek</source>
        <translation>With the visit</translation>
    </message>
    <message>
        <source>Gesproken, als totalen</source>
        <translation>Spoken with, as totals</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Naar de lijst</source>
        <translation>To the list</translation>
    </message>
    <message>
        <source>Van dit bezoek ligt iets terzijde</source>
        <translation>Something of this visit lies aside</translation>
    </message>
    <message>
        <source>Het telt niet mee. Bekijken en aanvaarden doet u bij Ingetrokken apparaten.</source>
        <translation>It does not count. You look at it and accept it under Revoked devices.</translation>
    </message>
    <message>
        <source>1 verschil</source>
        <translation>1 difference</translation>
    </message>
    <message>
        <source>%1 verschillen</source>
        <translation>%1 differences</translation>
    </message>
    <message>
        <source>%1 aangevuld</source>
        <translation>%1 amended</translation>
    </message>
    <message>
        <source>Vraagt aandacht</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Alle antwoorden</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>Welke antwoorden</source>
        <translation>Which answers</translation>
    </message>
    <message>
        <source>Niets vraagt aandacht</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>Geen overtreding, geen verschil en niets aangevuld. Onder Alle antwoorden staat de hele lijst.</source>
        <translation>No violation, no difference and nothing amended. The whole list is under All answers.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Beoordelen</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Er wacht niets op u</source>
        <translation>Nothing waits for you</translation>
    </message>
    <message>
        <source>1 bezoek wacht op u</source>
        <translation>1 visit waits for you</translation>
    </message>
    <message>
        <source>%1 bezoeken wachten op u</source>
        <translation>%1 visits wait for you</translation>
    </message>
    <message>
        <source>Kies een bezoek</source>
        <translation>Choose a visit</translation>
    </message>
    <message>
        <source>Wat uw collega&apos;s ondertekenen, verschijnt hier zodra er verbinding is.</source>
        <translation>What your colleagues sign appears here once there is a connection.</translation>
    </message>
    <message>
        <source>Ophalen</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>U ziet eerst wat uw aandacht vraagt: verschillen, aanvullingen en overtredingen.</source>
        <translation>You see first what needs your attention: differences, additions and violations.</translation>
    </message>
    <message>
        <source>Dit bezoek is gewist</source>
        <translation>This visit is erased</translation>
    </message>
    <message>
        <source>Dit bezoek is deels gewist</source>
        <translation>This visit is partly erased</translation>
    </message>
    <message>
        <source>Wat uw organisatie ervan bewaarde, is weg. In de lijst staat wie dat besloot, op welke grond en wie ervoor tekende.</source>
        <translation>What your organisation kept of it is gone. The list says who decided so, on which ground and who signed for it.</translation>
    </message>
    <message>
        <source>In de lijst staat wat er is besloten en wat er nog te doen is.</source>
        <translation>The list says what was decided and what is still to do.</translation>
    </message>
    <message>
        <source>Naar de lijst</source>
        <translation>To the list</translation>
    </message>
</context>
<context>
    <name>ReviewPhotos</name>
    <message>
        <source>Dit is geen foto die getoond kan worden.</source>
        <translation>This is not a photo that can be shown.</translation>
    </message>
    <message>
        <source>Nog niet op dit apparaat</source>
        <translation>Not on this device yet</translation>
    </message>
    <message>
        <source>De foto komt zodra er verbinding is; tekst gaat voor.</source>
        <translation>The photo comes once there is a connection; text goes first.</translation>
    </message>
    <message>
        <source>Vorige foto</source>
        <translation>Previous photo</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Volgende foto</source>
        <translation>Next photo</translation>
    </message>
</context>
<context>
    <name>ReviewPurpose</name>
    <message>
        <source>Alle bezoeken</source>
        <translation>All visits</translation>
    </message>
    <message>
        <source>Het bezoek hoeft u daarvoor niet te lezen.</source>
        <translation>You need not read the visit for that.</translation>
    </message>
    <message>
        <source>%1 is nog bezig</source>
        <translation>%1 is still going on</translation>
    </message>
    <message>
        <source>U kunt meelezen als uw werk dat vraagt. Uw doel wordt met de tijd vastgelegd, staat daarna in uw tijdlijn van dit bezoek en kan niet meer weg.</source>
        <translation>You may read along when your work asks for it. Your purpose is recorded with the time, stands in your timeline of this visit after that and cannot be taken away.</translation>
    </message>
    <message>
        <source>Waarvoor leest u mee?</source>
        <translation>What do you read along for?</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: vraag van uw collega</source>
        <translation>For example: your colleague&apos;s question</translation>
    </message>
    <message>
        <source>Dringende melding</source>
        <translation>Urgent report</translation>
    </message>
    <message>
        <source>Vervolg voorbereiden</source>
        <translation>Preparing the follow-up</translation>
    </message>
    <message>
        <source>Vraag van uw collega</source>
        <translation>Your colleague&apos;s question</translation>
    </message>
    <message>
        <source>Vastleggen en lezen</source>
        <translation>Record and read</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>Te doen</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Welke bezoeken</source>
        <translation>Which visits</translation>
    </message>
    <message>
        <source>Bedrijf, datum of punt</source>
        <translation>Business, date or point</translation>
    </message>
    <message>
        <source>Bezoeken</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Alles is gedaan</source>
        <translation>Everything is done</translation>
    </message>
    <message>
        <source>Nog geen bezoeken</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>Geen bezoek dat past</source>
        <translation>No visit that matches</translation>
    </message>
    <message>
        <source>Bezoeken die bezig, teruggestuurd of vrijgegeven zijn, staan onder Alles.</source>
        <translation>Visits that are going on, returned or released are under Everything.</translation>
    </message>
    <message>
        <source>Zoek op een deel van de naam of het adres van een bedrijf, op een datum als 31-12-2026, 12-2026 of 2026, of op een punt waarvan een overtreding is vastgesteld: het nummer of een deel van de naam.</source>
        <translation>Search for a part of the name or address of a business, for a date such as 31-12-2026, 12-2026 or 2026, or for a point of which a violation was found: its number or a part of its name.</translation>
    </message>
    <message>
        <source>Wat uw collega&apos;s beginnen, verschijnt hier zodra er verbinding is.</source>
        <translation>What your colleagues start appears here once there is a connection.</translation>
    </message>
    <message>
        <source>Toon alles</source>
        <translation>Show everything</translation>
    </message>
</context>
<context>
    <name>ReviewQueueRow</name>
    <message>
        <source>1 overtreding</source>
        <translation>1 violation</translation>
    </message>
    <message>
        <source>%1 overtredingen</source>
        <translation>%1 violations</translation>
    </message>
    <message>
        <source>1 verschil</source>
        <translation>1 difference</translation>
    </message>
    <message>
        <source>%1 verschillen</source>
        <translation>%1 differences</translation>
    </message>
</context>
<context>
    <name>ReviewReportForm</name>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Volledig rapport</source>
        <translation>Whole report</translation>
    </message>
    <message>
        <source>Afschrift voor de exploitant</source>
        <translation>Copy for the operator</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Zijn overtredingen, wat van hem is gevorderd en wat hij zei. Niets van wat anderen zeiden, geen aantallen en geen namen van ambtenaren.</source>
        <translation>His violations, what was demanded of him and what he said. Nothing of what others said, no numbers of people and no names of officers.</translation>
    </message>
    <message>
        <source>Alles wat is vastgelegd. Niet voor de exploitant.</source>
        <translation>Everything that was recorded. Not for the operator.</translation>
    </message>
</context>
<context>
    <name>ReviewReturn</name>
    <message>
        <source>%1 terugsturen?</source>
        <translation>Return %1?</translation>
    </message>
    <message>
        <source>Uw collega vult dit antwoord aan en dient opnieuw in. Uw vraag komt in het dossier en kan niet terug.</source>
        <translation>Your colleague completes this answer and hands in again. Your question goes into the file and cannot be taken back.</translation>
    </message>
    <message>
        <source>Terugsturen</source>
        <translation>Return</translation>
    </message>
</context>
<context>
    <name>ReviewSide</name>
    <message>
        <source>Documenten</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Definitief. De bundel laat een rechter alles zelf nagaan.</source>
        <translation>Final. The bundle lets a judge check everything alone.</translation>
    </message>
    <message>
        <source>Tot het vrijgeven staat er CONCEPT op het rapport.</source>
        <translation>Until it is released the report says CONCEPT.</translation>
    </message>
    <message>
        <source>Rapport (PDF)</source>
        <translation>Report (PDF)</translation>
    </message>
    <message>
        <source>Bundel voor de rechter</source>
        <translation>Bundle for the court</translation>
    </message>
    <message>
        <source>Bezig met opslaan…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Tijdlijn</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Wissen…</source>
        <translation>Erase…</translation>
    </message>
</context>
<context>
    <name>ReviewTakeBack</name>
    <message>
        <source>Telt dit besluit over %1 niet?</source>
        <translation>Does this decision on %1 not count?</translation>
    </message>
    <message>
        <source>Het blijft in het dossier staan, met uw reden. De termijnen vervallen.</source>
        <translation>It stays in the file, with your reason. Its terms lapse.</translation>
    </message>
    <message>
        <source>Telt niet</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>Wat was er verkeerd?</source>
        <translation>What was wrong?</translation>
    </message>
</context>
<context>
    <name>ReviewToast</name>
    <message>
        <source>Opmerking bij %1 geplaatst</source>
        <translation>Remark placed at %1</translation>
    </message>
    <message>
        <source>%1 teruggestuurd. Het gaat naar uw collega zodra er verbinding is.</source>
        <translation>%1 returned. It goes to your colleague once there is a connection.</translation>
    </message>
    <message>
        <source>Overgedragen. De ander ziet het zodra er verbinding is.</source>
        <translation>Handed over. The other sees it once there is a connection.</translation>
    </message>
    <message>
        <source>Vrijgegeven. Het rapport is definitief.</source>
        <translation>Released. The report is final.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>ReviewVersion</name>
    <message>
        <source>Reden: %1</source>
        <translation>Reason: %1</translation>
    </message>
</context>
<context>
    <name>ReviewVisit</name>
    <message>
        <source>Hercontrole plannen</source>
        <translation>Plan a follow-up</translation>
    </message>
    <message>
        <source>Vrijgeven</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>%1 vrijgeven?</source>
        <translation>Release %1?</translation>
    </message>
    <message>
        <source>Het rapport is daarna definitief en wat gevonden is, komt bij het bedrijf te staan. Dit kan niet terug.</source>
        <translation>After that the report is final and what was found stands with the business. This cannot be taken back.</translation>
    </message>
    <message>
        <source>Waarom gaat het rapport eruit zonder die handtekening?</source>
        <translation>Why does the report go out without that signature?</translation>
    </message>
    <message>
        <source>Het gaat eruit zonder wat terzijde ligt</source>
        <translation>It goes out without what lies aside</translation>
    </message>
    <message>
        <source>Rapport %1</source>
        <translation>Report %1</translation>
    </message>
    <message>
        <source>Afschrift %1</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>Bundel %1</source>
        <translation>Bundle %1</translation>
    </message>
    <message>
        <source>Rapport opslaan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Bundel voor de rechter opslaan</source>
        <translation>Save bundle for the court</translation>
    </message>
    <message>
        <source>Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.</source>
        <translation>Outside this app the file is no longer encrypted. Keep it only where that is allowed.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Verklaring</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Vordering</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>Ontvangstbewijs</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Afspraak</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Overdracht</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>Arbeidsrelaties</source>
        <translation>Relations of work</translation>
    </message>
    <message>
        <source>Aantal per functie</source>
        <translation>Number by function</translation>
    </message>
    <message>
        <source>Eis</source>
        <translation>Demand (eis)</translation>
    </message>
    <message>
        <source>Feit over zelfstandigheid</source>
        <translation>Fact about independence</translation>
    </message>
    <message>
        <source>Stuk</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Watermonster</source>
        <translation>Water sample</translation>
    </message>
    <message>
        <source>Uitslag</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>stukken teruggegeven</source>
        <translation>records returned</translation>
    </message>
    <message>
        <source>Tolk: %1</source>
        <translation>Interpreter: %1</translation>
    </message>
    <message>
        <source>Cautie gegeven op %1</source>
        <translation>Caution given on %1</translation>
    </message>
    <message>
        <source>Voorgelezen aan wie het zei</source>
        <translation>Read back to who said it</translation>
    </message>
    <message>
        <source>Binnen %1</source>
        <translation>Within %1</translation>
    </message>
    <message>
        <source>Antwoord: %1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>Gewaarschuwd: %1</source>
        <translation>Warned: %1</translation>
    </message>
    <message>
        <source>Grondslag: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>Ontvangstnummer: %1</source>
        <translation>Receipt number: %1</translation>
    </message>
    <message>
        <source>Uiterlijk op %1</source>
        <translation>At the latest %1</translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>%1 dagen</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1 uur</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>1 uur</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>1 minuut</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>%1 minuten</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Exploitant</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Beheerder</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Personeel</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Sekswerker</source>
        <translation>Sex worker</translation>
    </message>
    <message>
        <source>Klant</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Bewoner</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>Getuige</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>Iemand anders</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>Voldaan</source>
        <translation>Complied</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Nog geen antwoord</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>Brandweer</source>
        <translation>Fire service</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Gehoord</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>Gelezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Gemeten</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Geen termijn genoemd</source>
        <translation>No term given</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>De schijf weigerde bij het opslaan. Vergrendel en ontgrendel met uw wachtzin: dan ziet u wat bewaard is.</source>
        <translation>The disk refused while saving. Lock, and unlock with your passphrase: then you see what was saved.</translation>
    </message>
    <message>
        <source>Er wordt niets meer opgeslagen</source>
        <translation>Nothing is saved any more</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Wat heel is, kunt u hier lezen. Neem het over om verder te werken: het komt in een nieuwe opslag en wordt verzonden. De beschadigde bestanden blijven bewaard. De app vergrendelt; ontgrendel daarna met uw wachtzin.</source>
        <translation>You can read here what is whole. Take it over to go on: it is put in a new storage and sent. The damaged files are kept. The app locks; unlock with your passphrase after that.</translation>
    </message>
    <message>
        <source>Deze opslag is beschadigd</source>
        <translation>This storage is damaged</translation>
    </message>
    <message>
        <source>Overnemen en vergrendelen</source>
        <translation>Take over and lock</translation>
    </message>
    <message>
        <source>Bezoeken die u kunt lezen: %1.</source>
        <translation>Visits you can read: %1.</translation>
    </message>
    <message>
        <source>Beschadigde stukken van de opslag: %1.</source>
        <translation>Damaged pieces of the storage: %1.</translation>
    </message>
    <message>
        <source>Delen die niet meer kloppen: %1.</source>
        <translation>Parts that do not hold any more: %1.</translation>
    </message>
    <message>
        <source>Een bestand van de opslag is beschadigd, te kort of weg.</source>
        <translation>A file of the storage is damaged, too short or gone.</translation>
    </message>
    <message>
        <source>Foto&apos;s die hier niet meer zijn: %1. Wat verzonden was, komt terug.</source>
        <translation>Photos that are not here any more: %1. What was sent comes back.</translation>
    </message>
    <message>
        <source>Wacht op verzending en staat misschien alleen hier: %1.</source>
        <translation>Waits to be sent and may be here only: %1.</translation>
    </message>
    <message>
        <source>De schijf weigert. Maak ruimte vrij en probeer opnieuw.</source>
        <translation>The disk refuses. Make room and try again.</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>Naam van het bestand</source>
        <translation>Name of the file</translation>
    </message>
    <message>
        <source>Dit bestand bestaat al. Opslaan vervangt het.</source>
        <translation>This file exists already. Saving replaces it.</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Hier opslaan</source>
        <translation>Save here</translation>
    </message>
</context>
<context>
    <name>SayingForm</name>
    <message>
        <source>%1 verbeteren</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>Van wie gevorderd</source>
        <translation>Demanded of whom</translation>
    </message>
    <message>
        <source>Wie verklaarde</source>
        <translation>Who said it</translation>
    </message>
    <message>
        <source>Nummer, als er meer zijn</source>
        <translation>Number, if there are more</translation>
    </message>
    <message>
        <source>Met het oog op een straf of boete</source>
        <translation>In view of a punishment or fine</translation>
    </message>
    <message>
        <source>Wie met het oog op een straf of boete wordt verhoord, hoort eerst dat hij niet hoeft te antwoorden (Awb 5:10a).</source>
        <translation>Who is questioned in view of a punishment or fine is told first that he does not have to answer (Awb 5:10a).</translation>
    </message>
    <message>
        <source>Vink dit aan zodra u het hebt gezegd; daarna schrijft u op wat de persoon zegt.</source>
        <translation>Tick this as soon as you have said it; then you write down what the person says.</translation>
    </message>
    <message>
        <source>Wat er is gezegd</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>Wat u vorderde, precies</source>
        <translation>What you demanded, exactly</translation>
    </message>
    <message>
        <source>Welke stukken</source>
        <translation>Which records</translation>
    </message>
    <message>
        <source>Wat er is afgesproken</source>
        <translation>What was agreed</translation>
    </message>
    <message>
        <source>Wat u overdraagt</source>
        <translation>What you pass on</translation>
    </message>
    <message>
        <source>Waaruit dat blijkt, als u dat wilt vastleggen</source>
        <translation>What that rests on, if you want to record it</translation>
    </message>
    <message>
        <source>Wat u precies zag, hoorde of las</source>
        <translation>What exactly you saw, heard or read</translation>
    </message>
    <message>
        <source>Wat de werkgever moet doen</source>
        <translation>What the employer must do</translation>
    </message>
    <message>
        <source>Waar: kraan, douche of bad</source>
        <translation>Where: tap, shower or bath</translation>
    </message>
    <message>
        <source>De waarde, en het nummer van het rapport</source>
        <translation>The value, and the number of the report</translation>
    </message>
    <message>
        <source>Geen namen, geen BSN. De taal wordt niet bewaard.</source>
        <translation>No names, no BSN. The language is not kept.</translation>
    </message>
    <message>
        <source>Alleen stukken van het bedrijf (Awb 5:17). Geen privéstukken, geen medische stukken.</source>
        <translation>Business records only (Awb 5:17). No private papers, no medical papers.</translation>
    </message>
    <message>
        <source>Iedereen die het rapport leest, ziet dit. Naar de politie gaat hier niets: schrijf een signaal.</source>
        <translation>Everybody who reads the report sees this. Nothing goes to the police here: write a signal.</translation>
    </message>
    <message>
        <source>Geen namen, geen BSN.</source>
        <translation>No names, no BSN.</translation>
    </message>
    <message>
        <source>Nummer van de tolk, als die er was</source>
        <translation>Number of the interpreter, if there was one</translation>
    </message>
    <message>
        <source>Voorgelezen aan wie het zei</source>
        <translation>Read back to who said it</translation>
    </message>
    <message>
        <source>Binnen welke termijn</source>
        <translation>Within which term</translation>
    </message>
    <message>
        <source>Wat kwam ervan</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Het antwoord, letterlijk</source>
        <translation>The answer, word for word</translation>
    </message>
    <message>
        <source>Waarschuwing die u gaf</source>
        <translation>Warning that you gave</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: u moet meewerken (Awb 5:20). Weigert u, dan kan dat worden afgedwongen.</source>
        <translation>For example: you must cooperate (Awb 5:20). If you refuse, that can be enforced.</translation>
    </message>
    <message>
        <source>De stukken zijn teruggegeven</source>
        <translation>The records were given back</translation>
    </message>
    <message>
        <source>Aan wie</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Grondslag</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>De wet of het convenant waarop de overdracht rust.</source>
        <translation>The law or agreement on which passing it on rests.</translation>
    </message>
    <message>
        <source>Ontvangstnummer, als u dat kreeg</source>
        <translation>Receipt number, if you got one</translation>
    </message>
</context>
<context>
    <name>SayingLabour</name>
    <message>
        <source>Wat u ziet of hoort, niet wat u ervan vindt. De controlepunten volgen uw keuze.</source>
        <translation>What you see or hear, not what you think of it. The checks follow your choice.</translation>
    </message>
    <message>
        <source>Wanneer geteld</source>
        <translation>When counted</translation>
    </message>
    <message>
        <source>Functie</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Aantal personen</source>
        <translation>Number of people</translation>
    </message>
    <message>
        <source>Alleen een aantal, nooit een naam. De exploitant krijgt dit aantal niet te zien.</source>
        <translation>A number only, never a name. The operator does not get to see this number.</translation>
    </message>
    <message>
        <source>Leg eerst bij de controlepunten een overtreding van de Arbowet vast. Een eis rust op een overtreding.</source>
        <translation>First record a violation of the Arbowet at the checks. A demand (eis) rests on a violation.</translation>
    </message>
    <message>
        <source>Op welke overtreding</source>
        <translation>On which violation</translation>
    </message>
    <message>
        <source>Termijn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>De termijn loopt vanaf vandaag: u reikt de eis vandaag uit.</source>
        <translation>The term runs from today: you hand the demand over today.</translation>
    </message>
    <message>
        <source>Welk feit</source>
        <translation>Which fact</translation>
    </message>
    <message>
        <source>Er komt geen optelling of oordeel. De exploitant krijgt dit niet te zien.</source>
        <translation>There is no total and no judgement. The operator does not get to see this.</translation>
    </message>
    <message>
        <source>Hoe weet u dit</source>
        <translation>How do you know this</translation>
    </message>
</context>
<context>
    <name>SayingRow</name>
    <message>
        <source>%1 verbeteren</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>%1 niet meer laten meetellen</source>
        <translation>No longer count %1</translation>
    </message>
</context>
<context>
    <name>SayingTab</name>
    <message>
        <source>Uw eigen organisatie leest dit, en wie van de gemeente in dit bezoek toezicht houdt. Noem iemand bij zijn rol, nooit bij naam.</source>
        <translation>Your own organisation reads this, and whoever of the municipality supervises in this visit. Name people by their role, never by name.</translation>
    </message>
    <message>
        <source>Uw eigen organisatie leest dit, en wie haar rapport krijgt. Noem iemand bij zijn rol, nooit bij naam.</source>
        <translation>Your own organisation reads this, and whoever gets its report. Call somebody by their role, never by name.</translation>
    </message>
    <message>
        <source>Nog niets vastgelegd</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>Er is niets vastgelegd</source>
        <translation>Nothing was recorded</translation>
    </message>
    <message>
        <source>Kies hierboven wat u wilt vastleggen.</source>
        <translation>Choose above what you want to record.</translation>
    </message>
    <message>
        <source>Watermonsters van de GGD</source>
        <translation>Water samples of the health service</translation>
    </message>
    <message>
        <source>Nog geen uitslag</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Eis als concept opslaan</source>
        <translation>Save demand (eis) as a draft</translation>
    </message>
    <message>
        <source>Boeterapport als concept opslaan</source>
        <translation>Save fining report as a draft</translation>
    </message>
    <message>
        <source>Later verder</source>
        <translation>Go on later</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.</source>
        <translation>Outside this app the file is no longer encrypted. Keep it only where that is allowed.</translation>
    </message>
</context>
<context>
    <name>SayingWater</name>
    <message>
        <source>Nummer op het etiket</source>
        <translation>Number on the label</translation>
    </message>
    <message>
        <source>Zoals het op het flesje staat. De tijd van het monster is nu.</source>
        <translation>As it stands on the bottle. The time of the sample is now.</translation>
    </message>
    <message>
        <source>Zoals het op het flesje staat. De tijd van het monster blijft; wanneer u verbeterde, staat erbij.</source>
        <translation>As it stands on the bottle. The time of the sample stays; the list also says when you corrected it.</translation>
    </message>
    <message>
        <source>Waarop onderzocht</source>
        <translation>Examined for</translation>
    </message>
    <message>
        <source>Leg eerst het monster vast. Een uitslag hoort bij een monster.</source>
        <translation>Record the sample first. A result belongs to a sample.</translation>
    </message>
    <message>
        <source>Van welk monster</source>
        <translation>Of which sample</translation>
    </message>
    <message>
        <source>Wat het laboratorium vond</source>
        <translation>What the laboratory found</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Zoekterm wissen</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>SelectField</name>
    <message>
        <source>Kies</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Weergave en taal</source>
        <translation>Display and language</translation>
    </message>
    <message>
        <source>Uw inschrijving</source>
        <translation>Your enrolment</translation>
    </message>
    <message>
        <source>Beveiliging</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Zelfcontrole</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>Over deze app</source>
        <translation>About this app</translation>
    </message>
    <message>
        <source>Daglicht</source>
        <translation>Daylight</translation>
    </message>
    <message>
        <source>Nacht</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>Deze keuze is niet bewaard: de schijf weigert. Zij geldt tot u vergrendelt.</source>
        <translation>This choice was not saved: the disk refuses. It holds until you lock.</translation>
    </message>
</context>
<context>
    <name>SettingsAbout</name>
    <message>
        <source>Inspector %1</source>
        <translation>Inspector %1</translation>
    </message>
    <message>
        <source>Vrije software onder de EUPL-1.2. U mag de broncode lezen, controleren en aanpassen.</source>
        <translation>Free software under the EUPL-1.2. You may read, check and adapt the source code.</translation>
    </message>
    <message>
        <source>Qt en PySide6 worden gebruikt onder de LGPL-3.0; hun bibliotheken zijn losse bestanden die u mag vervangen.</source>
        <translation>Qt and PySide6 are used under the LGPL-3.0; their libraries are separate files that you may replace.</translation>
    </message>
    <message>
        <source>Gemaakt met</source>
        <translation>Made with</translation>
    </message>
</context>
<context>
    <name>SettingsCheck</name>
    <message>
        <source>Zelfcontrole</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>Bezig met nakijken</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Rekent alle dossiers en handtekeningen na</source>
        <translation>Recomputes all files and signatures</translation>
    </message>
    <message>
        <source>Nagekeken om %1</source>
        <translation>Checked at %1</translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>SettingsEnrolment</name>
    <message>
        <source>Zo bent u ingeschreven</source>
        <translation>You are enrolled as</translation>
    </message>
    <message>
        <source>Training in gesprekken</source>
        <translation>Training in talks</translation>
    </message>
    <message>
        <source>Aanwijzing voor opsporing</source>
        <translation>Designation for criminal investigation</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>%1  ·  versie %2</source>
        <translation>%1  ·  version %2</translation>
    </message>
</context>
<context>
    <name>SettingsSecurity</name>
    <message>
        <source>Afdekken</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Dek het scherm af na</source>
        <translation>Cover the screen after</translation>
    </message>
    <message>
        <source>Zonder aanraking. Met een sessiecode komt u terug; zonder code vergrendelt de app.</source>
        <translation>Without a touch. A session code brings you back; without a code the app locks.</translation>
    </message>
    <message>
        <source>Mijn naam op het ontgrendelscherm</source>
        <translation>My name on the unlock screen</translation>
    </message>
    <message>
        <source>Alleen uw eigen naam en functie, nooit iets van een zaak.</source>
        <translation>Only your own name and role, never anything of a case.</translation>
    </message>
    <message>
        <source>Nu weggaan</source>
        <translation>Leave now</translation>
    </message>
    <message>
        <source>Afdekken houdt de opslag open en laat verzenden doorgaan. Vergrendelen sluit de opslag en wist het geheugen; uw werk is dan al bewaard.</source>
        <translation>Covering keeps the storage open and lets sending go on. Locking closes the storage and wipes the memory; your work is saved by then.</translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Wachtzin wijzigen</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>Heeft iemand meegekeken? Kies dan een nieuwe wachtzin. De oude opent daarna niets meer op dit apparaat.</source>
        <translation>Did somebody watch you type? Choose a new passphrase. The old one then opens nothing on this device any more.</translation>
    </message>
    <message>
        <source>Wachtzin vergeten</source>
        <translation>Forgotten passphrase</translation>
    </message>
    <message>
        <source>Een open apparaat is een open boek</source>
        <translation>An open device is an open book</translation>
    </message>
    <message>
        <source>Ctrl+L vergrendelt meteen. De klep dicht of slaapstand vergrendelt ook.</source>
        <translation>Ctrl+L locks at once. Closing the lid or sleep locks too.</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Weergave</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Daglicht leest buiten het best. Nacht verblindt niet in het donker.</source>
        <translation>Daylight reads best outdoors. Night does not blind in the dark.</translation>
    </message>
    <message>
        <source>Taal van de app</source>
        <translation>Language of the app</translation>
    </message>
    <message>
        <source>Rapporten en voorschriften blijven Nederlands.</source>
        <translation>Reports and conditions stay Dutch.</translation>
    </message>
    <message>
        <source>Bediening</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Linkshandig</source>
        <translation>Left-handed</translation>
    </message>
    <message>
        <source>De knoppen die beslissen staan onder uw linkerduim.</source>
        <translation>The deciding buttons lie under your left thumb.</translation>
    </message>
    <message>
        <source>Minder beweging</source>
        <translation>Less movement</translation>
    </message>
    <message>
        <source>Niets schuift of vervaagt.</source>
        <translation>Nothing slides or fades.</translation>
    </message>
</context>
<context>
    <name>Share</name>
    <message>
        <source>Bezig met uitwisselen. Laat beide schermen open.</source>
        <translation>Exchanging. Leave both screens open.</translation>
    </message>
    <message>
        <source>%1 is er. Laat beide schermen open.</source>
        <translation>%1 is here. Leave both screens open.</translation>
    </message>
    <message>
        <source>Laat uw collega deze code scannen of typen. Alleen een collega die aan hetzelfde bezoek meedoet, krijgt daarvan iets. Het delen stopt na tien minuten, als u dit sluit of als u vergrendelt.</source>
        <translation>Let your colleague scan or type this code. Only a colleague who takes part in the same visit gets anything of it. Sharing stops after ten minutes, when you close this or when you lock.</translation>
    </message>
    <message>
        <source>Een van u beiden toont een code, de ander scant of typt die. Beide apparaten hangen aan een kabel of netwerk.</source>
        <translation>One of you shows a code, the other scans or types it. Both devices are on one cable or network.</translation>
    </message>
    <message>
        <source>Dit adres of deze code klopt niet. Kijk ze na.</source>
        <translation>This address or this code is not right. Check them.</translation>
    </message>
    <message>
        <source>Dit is geen code van Delen. Richt op de code op het scherm van uw collega.</source>
        <translation>This is no sharing code. Point at the code on your colleague&apos;s screen.</translation>
    </message>
    <message>
        <source>Dit apparaat hangt aan geen netwerk. Sluit een kabel aan of kies een netwerk; anders kan het met een stick.</source>
        <translation>This device is on no network. Plug in a cable or choose a network; otherwise use a stick.</translation>
    </message>
    <message>
        <source>Het delen is na tien minuten gestopt.</source>
        <translation>Sharing stopped after ten minutes.</translation>
    </message>
    <message>
        <source>Drie keer een verkeerde code: het delen is gestopt.</source>
        <translation>A wrong code three times: sharing has stopped.</translation>
    </message>
    <message>
        <source>Dit adres is niet te bereiken. Hangen beide apparaten aan hetzelfde netwerk of aan een kabel? Anders kan het met een stick.</source>
        <translation>This address cannot be reached. Are both devices on the same network or on one cable? Otherwise use a stick.</translation>
    </message>
    <message>
        <source>De code past niet bij dat apparaat. Vraag om een nieuwe code.</source>
        <translation>The code does not fit that device. Ask for a new code.</translation>
    </message>
    <message>
        <source>Een van beide apparaten kent het andere niet, of de code is al gebruikt. Maak eerst verbinding.</source>
        <translation>One of the two devices does not know the other, or the code was used already. Connect to the server first.</translation>
    </message>
    <message>
        <source>De verbinding brak af. Wat er al was, blijft. Probeer het opnieuw.</source>
        <translation>The connection broke. What had arrived stays. Try again.</translation>
    </message>
    <message>
        <source>Uw collega heeft een nieuwere versie van de app. Er is niets uitgewisseld; uw werk staat op dit apparaat. Laat een nieuwe versie installeren, of verzend via de server.</source>
        <translation>Your colleague has a newer version of the app. Nothing was exchanged; your work is on this device. Have a new version installed, or send through the server.</translation>
    </message>
    <message>
        <source>Uw collega heeft een oudere versie van de app. Er is niets uitgewisseld; uw werk staat op dit apparaat. Laat uw collega een nieuwe versie installeren, of verzend via de server.</source>
        <translation>Your colleague has an older version of the app. Nothing was exchanged; your work is on this device. Have your colleague install a new version, or send through the server.</translation>
    </message>
    <message>
        <source>Klaar met %1.</source>
        <translation>Done with %1.</translation>
    </message>
    <message>
        <source>1 nieuwe wijziging ontvangen.</source>
        <translation>1 new change received.</translation>
    </message>
    <message>
        <source>%1 nieuwe wijzigingen ontvangen.</source>
        <translation>%1 new changes received.</translation>
    </message>
    <message>
        <source>Er was niets nieuws voor u.</source>
        <translation>There was nothing new for you.</translation>
    </message>
    <message>
        <source>Uw collega heeft een tweede kopie van wat u opschreef.</source>
        <translation>Your colleague has a second copy of what you wrote down.</translation>
    </message>
    <message>
        <source>1 foto ontvangen.</source>
        <translation>1 photo received.</translation>
    </message>
    <message>
        <source>%1 foto&apos;s ontvangen.</source>
        <translation>%1 photos received.</translation>
    </message>
    <message>
        <source>1 foto staat nu ook bij uw collega.</source>
        <translation>1 photo is now with your colleague too.</translation>
    </message>
    <message>
        <source>%1 foto&apos;s staan nu ook bij uw collega.</source>
        <translation>%1 photos are now with your colleague too.</translation>
    </message>
    <message>
        <source>De schijf weigerde wat er binnenkwam. Maak ruimte vrij en probeer het opnieuw.</source>
        <translation>The disk refused what came in. Make room and try again.</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Delen met een collega</source>
        <translation>Share with a colleague</translation>
    </message>
    <message>
        <source>QR-code voor uw collega</source>
        <translation>QR code for your colleague</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Netwerk of kabel</source>
        <translation>Network or cable</translation>
    </message>
    <message>
        <source>Stoppen met delen</source>
        <translation>Stop sharing</translation>
    </message>
    <message>
        <source>Code tonen</source>
        <translation>Show a code</translation>
    </message>
    <message>
        <source>Code van collega scannen</source>
        <translation>Scan the colleague&apos;s code</translation>
    </message>
    <message>
        <source>Adres op het scherm van uw collega</source>
        <translation>Address on your colleague&apos;s screen</translation>
    </message>
    <message>
        <source>Code van uw collega</source>
        <translation>Your colleague&apos;s code</translation>
    </message>
    <message>
        <source>30 tekens in groepen van vijf; hoofdletters en spaties maken niet uit.</source>
        <translation>30 characters in groups of five; capitals and spaces do not matter.</translation>
    </message>
    <message>
        <source>Verbinden</source>
        <translation>Connect</translation>
    </message>
</context>
<context>
    <name>SignByPassphrase</name>
    <message>
        <source>Ondertekenen met wachtzin</source>
        <translation>Sign with passphrase</translation>
    </message>
    <message>
        <source>Typ uw wachtzin. In het rapport staat dat u elektronisch ondertekende, zonder getekende handtekening.</source>
        <translation>Type your passphrase. The report says that you signed electronically, without a drawn signature.</translation>
    </message>
    <message>
        <source>Bevestigen</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message>
        <source>Zo wordt het niet verzegeld. Bij vergrendelen blijft het zonder dat nummer een concept.</source>
        <translation>It is not sealed like this. At locking it stays a draft, without that number.</translation>
    </message>
    <message>
        <source>Er stond een burgerservicenummer in; dat is weggelaten. Kijk de tekst na.</source>
        <translation>There was a citizen service number in it; that was left out. Check the text.</translation>
    </message>
    <message>
        <source>Blijft een concept: er staan nog geen feiten in.</source>
        <translation>Stays a draft: there are no facts in it yet.</translation>
    </message>
    <message>
        <source>Blijft een concept tot dit apparaat het postvak kent van: %1. Maak verbinding.</source>
        <translation>Stays a draft until this device knows the inbox of: %1. Connect.</translation>
    </message>
    <message>
        <source>Wordt vanzelf verzegeld als u vergrendelt of een kwartier niets typt.</source>
        <translation>Is sealed by itself when you lock or type nothing for a quarter of an hour.</translation>
    </message>
    <message>
        <source>Hoort bij %1</source>
        <translation>Belongs to %1</translation>
    </message>
    <message>
        <source>door iemand verteld</source>
        <translation>told by somebody</translation>
    </message>
    <message>
        <source>zelf gezien of gehoord</source>
        <translation>seen or heard</translation>
    </message>
    <message>
        <source>in een document gelezen</source>
        <translation>read in a document</translation>
    </message>
    <message>
        <source>in een advertentie gelezen</source>
        <translation>read in an advert</translation>
    </message>
    <message>
        <source>%1, vanzelf verzegeld</source>
        <translation>%1, sealed by itself</translation>
    </message>
    <message>
        <source>Overgenomen</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Aangekomen</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>Dwang op de plek</source>
        <translation>Coercion on the spot</translation>
    </message>
    <message>
        <source>Uitbuiting</source>
        <translation>Exploitation</translation>
    </message>
    <message>
        <source>Kwetsbaarheid</source>
        <translation>Vulnerability</translation>
    </message>
    <message>
        <source>Misbruik van kwetsbaarheid</source>
        <translation>Abuse of vulnerability</translation>
    </message>
    <message>
        <source>Dwang bij de werving</source>
        <translation>Coercion in recruitment</translation>
    </message>
    <message>
        <source>Misleiding bij de werving</source>
        <translation>Deception in recruitment</translation>
    </message>
    <message>
        <source>Netwerk</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Advertentie</source>
        <translation>Advertisement</translation>
    </message>
    <message>
        <source>Wijst op schijnzelfstandigheid</source>
        <translation>Points to sham self-employment</translation>
    </message>
    <message>
        <source>Wijst op echte zelfstandigheid</source>
        <translation>Points to real self-employment</translation>
    </message>
    <message>
        <source>Bij een bezoek ligt nog een concept dat niet af is. Kijk het na.</source>
        <translation>At a visit there is a draft that is not finished. Look at it.</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Gehoord</source>
        <translation>Heard</translation>
    </message>
    <message>
        <source>Gelezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Verteld</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>zwak</source>
        <translation>weak</translation>
    </message>
    <message>
        <source>middel</source>
        <translation>moderate</translation>
    </message>
    <message>
        <source>sterk</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>Het gaat weg zodra er verbinding is. Wie de server beheert, ziet dan dat u iets verzegelt, niet wat.</source>
        <translation>It leaves as soon as there is a connection. Whoever runs the server sees that you sealed something, not what.</translation>
    </message>
    <message>
        <source>Het gaat weg nadat u uw deel van een bezoek ondertekent, en anders morgen. Dan gaat er altijd iets weg.</source>
        <translation>It leaves after you sign your part of a visit, or else tomorrow. Something always leaves then.</translation>
    </message>
    <message>
        <source>Gaat later weg</source>
        <translation>Leaves later</translation>
    </message>
</context>
<context>
    <name>SignalsForm</name>
    <message>
        <source>Signaal schrijven</source>
        <translation>Write a signal</translation>
    </message>
    <message>
        <source>Feiten, geen conclusies. Geen naam als die niet nodig is, nooit een BSN.</source>
        <translation>Facts, no conclusions. No name unless needed, never a BSN.</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Feit weghalen</source>
        <translation>Take fact away</translation>
    </message>
    <message>
        <source>Hoe weet u dit?</source>
        <translation>How do you know this?</translation>
    </message>
    <message>
        <source>Wie vertelde het (rol, geen naam)</source>
        <translation>Who told it (role, no name)</translation>
    </message>
    <message>
        <source>Eén feit: wat u zag, hoorde of las</source>
        <translation>One fact: what you saw, heard or read</translation>
    </message>
    <message>
        <source>Volgend feit</source>
        <translation>Next fact</translation>
    </message>
    <message>
        <source>Meteen versturen</source>
        <translation>Send at once</translation>
    </message>
    <message>
        <source>Concept weggooien</source>
        <translation>Throw draft away</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Verzegelen</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>Nu de politie bellen?</source>
        <translation>Call the police now?</translation>
    </message>
    <message>
        <source>Gevaar nu: bel 112. Anders de politie: 0900-8844. Bel buiten gehoor van anderen. Wat u kiest, wordt nergens bewaard.</source>
        <translation>Danger now: call 112. Otherwise the police: 0900-8844. Call where others do not hear you. What you choose is kept nowhere.</translation>
    </message>
    <message>
        <source>Ik bel nu</source>
        <translation>I call now</translation>
    </message>
    <message>
        <source>Niet nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Signaal verzegelen?</source>
        <translation>Seal the signal?</translation>
    </message>
    <message>
        <source>Het gaat naar: %1. Daarna kan niemand op dit apparaat het nog lezen of wijzigen, ook u niet.</source>
        <translation>It goes to: %1. After that nobody on this device can read or change it, not even you.</translation>
    </message>
</context>
<context>
    <name>SignalsSent</name>
    <message>
        <source>Uw verzegelde signalen</source>
        <translation>Your sealed signals</translation>
    </message>
    <message>
        <source>Nog geen. Van een verzegeld signaal blijft hier alleen een nummer over.</source>
        <translation>None yet. Of a sealed signal only a number remains here.</translation>
    </message>
    <message>
        <source>Signaal %1 aan %2</source>
        <translation>Signal %1 to %2</translation>
    </message>
    <message>
        <source>Nu versturen</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Eerdere signalen</source>
        <translation>Earlier signals</translation>
    </message>
</context>
<context>
    <name>SignalsTab</name>
    <message>
        <source>Signaal verzegeld. Alleen de ontvanger kan het openen.</source>
        <translation>Signal sealed. Only the receiver can open it.</translation>
    </message>
    <message>
        <source>Signaal van uitbuiting</source>
        <translation>Signal of exploitation</translation>
    </message>
    <message>
        <source>Zag, hoorde of las u iets dat op dwang wijst? Schrijf de feiten op. Het signaal gaat verzegeld naar wie het mag lezen; het staat niet in het rapport en niemand anders ziet dat het er is.</source>
        <translation>Did you see, hear or read something that points to coercion? Write down the facts. The signal goes sealed to those who may read it; it is not in the report and nobody else sees that it exists.</translation>
    </message>
    <message>
        <source>Is iemand nu in gevaar? Bel 112. Anders de politie: 0900-8844.</source>
        <translation>Is somebody in danger now? Call 112. Otherwise the police: 0900-8844.</translation>
    </message>
    <message>
        <source>Verder schrijven</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>Signaal schrijven</source>
        <translation>Write a signal</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Handtekening</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Teken hier met vinger of pen</source>
        <translation>Sign here with finger or pen</translation>
    </message>
    <message>
        <source>%1: leeg</source>
        <translation>%1: empty</translation>
    </message>
    <message>
        <source>%1: getekend</source>
        <translation>%1: signed</translation>
    </message>
</context>
<context>
    <name>SignatureWipe</name>
    <message>
        <source>Zet terug</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Wissen</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>%1 terugzetten</source>
        <translation>Put back %1</translation>
    </message>
    <message>
        <source>%1 wissen</source>
        <translation>Clear %1</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>De sleutels van de opslag zijn beschadigd. Bel de functioneel beheerder.</source>
        <translation>The keys of the storage are damaged. Call the administrator.</translation>
    </message>
    <message>
        <source>De schijf weigert. Maak ruimte vrij en probeer opnieuw.</source>
        <translation>The disk refuses. Make room and try again.</translation>
    </message>
</context>
<context>
    <name>StartVisit</name>
    <message>
        <source>Bezoek beginnen</source>
        <translation>Start visit</translation>
    </message>
    <message>
        <source>Soort controle</source>
        <translation>Kind of check</translation>
    </message>
    <message>
        <source>Hoedanigheid</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Toezicht en opsporing gaan nooit samen in één bezoek.</source>
        <translation>Supervision and investigation never go together in one visit.</translation>
    </message>
    <message>
        <source>Collega die meegaat</source>
        <translation>Colleague who comes along</translation>
    </message>
    <message>
        <source>Een controle doet u met zijn tweeën. Uw collega kan later nog meedoen en meetekenen.</source>
        <translation>You do a check with two. Your colleague can still join and countersign later.</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>Dit bestand is niet te lezen. Steek de stick opnieuw in.</source>
        <translation>This file cannot be read. Insert the stick again.</translation>
    </message>
    <message>
        <source>Het bestand kon niet worden opgeslagen. Is de stick vol?</source>
        <translation>The file could not be saved. Is the stick full?</translation>
    </message>
    <message>
        <source>Dit bestand is te groot: meer dan 512 MB wordt niet ingelezen.</source>
        <translation>This file is too large: more than 512 MB is not read.</translation>
    </message>
    <message>
        <source>Een nieuwere versie van de app schreef dit bestand. Laat die versie installeren; er is niets ingelezen.</source>
        <translation>A newer version of the app wrote this file. Have that version installed; nothing was read in.</translation>
    </message>
    <message>
        <source>Dit bestand is niet door deze app gemaakt. Er is niets ingelezen.</source>
        <translation>This file was not made by this app. Nothing was read.</translation>
    </message>
    <message>
        <source>Opgeslagen, maar er wacht niets: het bestand is leeg.</source>
        <translation>Saved, but nothing is waiting: the file is empty.</translation>
    </message>
    <message>
        <source>De tekst staat op de stick. Nu de foto&apos;s, %1 van %2: laat de stick zitten.</source>
        <translation>The text is on the stick. Now the photos, %1 of %2: leave the stick in.</translation>
    </message>
    <message>
        <source>Opgeslagen, met %1. Laat een collega het inlezen of breng de stick naar kantoor.</source>
        <translation>Saved, with %1. Have a colleague read it, or bring the stick to the office.</translation>
    </message>
    <message>
        <source>1 bezoek</source>
        <translation>1 visit</translation>
    </message>
    <message>
        <source>%1 bezoeken</source>
        <translation>%1 visits</translation>
    </message>
    <message>
        <source>%1 en %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>De tekst en %1 staan op de stick, maar niet elk origineel. Wat er niet op staat, wacht hier.</source>
        <translation>The text and %1 are on the stick, but not every original. What is not on it waits here.</translation>
    </message>
    <message>
        <source>De stick is vol: de tekst staat er helemaal op, met %1 van de %2 foto&apos;s. Er is niets verloren; de rest wacht hier.</source>
        <translation>The stick is full: all of the text is on it, with %1 of the %2 photos. Nothing is lost; the rest waits here.</translation>
    </message>
    <message>
        <source>De tekst staat op de stick, met %1 van de %2 foto&apos;s. De andere zijn op dit apparaat niet te lezen: laat het nakijken.</source>
        <translation>The text is on the stick, with %1 of the %2 photos. The others cannot be read on this device: have it looked at.</translation>
    </message>
    <message>
        <source>Nu de foto&apos;s: laat de stick zitten.</source>
        <translation>Now the photos: leave the stick in.</translation>
    </message>
    <message>
        <source>Niet alle foto&apos;s pasten op dit apparaat. Maak ruimte en lees de stick opnieuw in.</source>
        <translation>Not all photos fitted on this device. Make room and read the stick again.</translation>
    </message>
    <message>
        <source>1 foto ingelezen: hier staat nu een tweede kopie.</source>
        <translation>1 photo read: a second copy is here now.</translation>
    </message>
    <message>
        <source>%1 foto&apos;s ingelezen: hier staat nu een tweede kopie.</source>
        <translation>%1 photos read: a second copy is here now.</translation>
    </message>
    <message>
        <source>1 fotobestand is beschadigd en niet ingelezen. Vraag om een nieuwe kopie.</source>
        <translation>1 photo file is damaged and was not read. Ask for a new copy.</translation>
    </message>
    <message>
        <source>%1 fotobestanden zijn beschadigd en niet ingelezen. Vraag om een nieuwe kopie.</source>
        <translation>%1 photo files are damaged and were not read. Ask for a new copy.</translation>
    </message>
    <message>
        <source>1 foto van deze bezoeken ontbreekt hier nog en staat niet op de stick.</source>
        <translation>1 photo of these visits is still missing here and is not on the stick.</translation>
    </message>
    <message>
        <source>%1 foto&apos;s van deze bezoeken ontbreken hier nog en staan niet op de stick.</source>
        <translation>%1 photos of these visits are still missing here and are not on the stick.</translation>
    </message>
    <message>
        <source>1 foto</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>%1 foto&apos;s</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>Naast het bestand staat nu uw bewijs van ontvangst voor de collega.</source>
        <translation>Beside the file now stands your receipt for the colleague.</translation>
    </message>
    <message>
        <source>1 nieuwe wijziging ingelezen.</source>
        <translation>1 new change read.</translation>
    </message>
    <message>
        <source>%1 nieuwe wijzigingen ingelezen.</source>
        <translation>%1 new changes read.</translation>
    </message>
    <message>
        <source>De server bevestigde de ontvangst van 1 wijziging.</source>
        <translation>The server confirmed that it received 1 change.</translation>
    </message>
    <message>
        <source>De server bevestigde de ontvangst van %1 wijzigingen.</source>
        <translation>The server confirmed that it received %1 changes.</translation>
    </message>
    <message>
        <source>De server bevestigde de ontvangst van 1 foto.</source>
        <translation>The server confirmed receipt of 1 photo.</translation>
    </message>
    <message>
        <source>De server bevestigde de ontvangst van %1 foto&apos;s.</source>
        <translation>The server confirmed receipt of %1 photos.</translation>
    </message>
    <message>
        <source>Een collega heeft een tweede kopie van uw werk.</source>
        <translation>A colleague has a second copy of your work.</translation>
    </message>
    <message>
        <source>In dit bestand staat niets voor u.</source>
        <translation>Nothing in this file is for you.</translation>
    </message>
    <message>
        <source>Alles in dit bestand was hier al.</source>
        <translation>Everything in this file was here already.</translation>
    </message>
    <message>
        <source>Het bestand is niet heel: wat heel was, is ingelezen. Vraag om een nieuwe kopie.</source>
        <translation>The file is not whole: what was whole has been read. Ask for a new copy.</translation>
    </message>
    <message>
        <source>Een deel is onderweg veranderd en telt niet mee.</source>
        <translation>A part was changed on its way and does not count.</translation>
    </message>
    <message>
        <source>De server is na dit ontvangstbewijs hersteld: het telt niet meer. Maak eerst verbinding.</source>
        <translation>The server was restored after this receipt: it no longer counts. Connect first.</translation>
    </message>
</context>
<context>
    <name>SuspectForm</name>
    <message>
        <source>Verdachte horen</source>
        <translation>Question a suspect</translation>
    </message>
    <message>
        <source>Wie u hoort</source>
        <translation>Whom you question</translation>
    </message>
    <message>
        <source>Nummer, als er meer zijn</source>
        <translation>Number, if there are more</translation>
    </message>
    <message>
        <source>Wie als verdachte wordt gehoord, hoort eerst dat hij niet hoeft te antwoorden (Sv 29).</source>
        <translation>Who is questioned as a suspect is told first that he does not have to answer (Sv 29).</translation>
    </message>
    <message>
        <source>Wat de verdachte zei</source>
        <translation>What the suspect said</translation>
    </message>
    <message>
        <source>Geen namen, geen BSN. De taal wordt niet bewaard.</source>
        <translation>No names, no BSN. The language is not kept.</translation>
    </message>
    <message>
        <source>Nummer van de tolk, als die er was</source>
        <translation>Number of the interpreter, if there was one</translation>
    </message>
    <message>
        <source>Voorgelezen aan wie het zei</source>
        <translation>Read back to who said it</translation>
    </message>
    <message>
        <source>Verhoor klaar</source>
        <translation>Questioning done</translation>
    </message>
</context>
<context>
    <name>SwitchHat</name>
    <message>
        <source>Overgaan op opsporing?</source>
        <translation>Go over to investigation?</translation>
    </message>
    <message>
        <source>Wat u bij het toezicht vastlegde, blijft staan; uw collega rondt dat af. U legt daarna alleen nog vast wat opsporingsambtenaren van uw organisatie lezen. Terug kan in dit bezoek niet: dat is een eigen regel van deze app.</source>
        <translation>What you recorded while supervising stays; your colleague completes it. From then on you only record what investigating officers of your organisation read. There is no way back in this visit: that is a rule of this app itself.</translation>
    </message>
    <message>
        <source>Ja, ik ga opsporen</source>
        <translation>Yes, I investigate</translation>
    </message>
    <message>
        <source>Waarom er een verdenking is</source>
        <translation>Why there is a suspicion</translation>
    </message>
    <message>
        <source>Staat alleen in het deel van de opsporing, met de tijd.</source>
        <translation>Stands only in the part of the investigation, with the time.</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Gelukt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dit apparaat is ingetrokken: het mag inleveren, niet ophalen</source>
        <translation>This device is revoked: it may hand in, not fetch</translation>
    </message>
    <message>
        <source>De schijf weigerde wat er binnenkwam</source>
        <translation>The disk refused what came in</translation>
    </message>
    <message>
        <source>Deze app is ouder dan de server: er moet een nieuwe versie op</source>
        <translation>This app is older than the server: a new version must be installed</translation>
    </message>
    <message>
        <source>De server is ouder dan deze app: hij moet worden bijgewerkt</source>
        <translation>The server is older than this app: it must be updated</translation>
    </message>
    <message>
        <source>Afgebroken</source>
        <translation>Broken off</translation>
    </message>
    <message>
        <source>De server noemt dit apparaat een andere sleutel van de dag dan collega&apos;s</source>
        <translation>The server tells this device another key of the day than colleagues</translation>
    </message>
    <message>
        <source>Niet vertrouwd</source>
        <translation>Not trusted</translation>
    </message>
    <message>
        <source>Ingetrokken</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Beschadigd</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Wacht op verzending</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Nog niet verbonden</source>
        <translation>Not connected yet</translation>
    </message>
    <message>
        <source>Bijgewerkt</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Niets gewijzigd</source>
        <translation>Nothing changed</translation>
    </message>
    <message>
        <source>om %1</source>
        <translation>at %1</translation>
    </message>
    <message>
        <source>nog %1 te gaan</source>
        <translation>%1 to go</translation>
    </message>
    <message>
        <source>Nog niet alles verzonden</source>
        <translation>Not everything sent yet</translation>
    </message>
    <message>
        <source>Probeer een ander netwerk. Blijft dit zo, bel dan de functioneel beheerder. Werk gewoon door.</source>
        <translation>Try another network. If this stays so, call the administrator. Just go on working.</translation>
    </message>
    <message>
        <source>Uw werk staat op dit apparaat. Bel de functioneel beheerder.</source>
        <translation>Your work is on this device. Call the administrator.</translation>
    </message>
    <message>
        <source>U kunt gewoon doorwerken. Wat wacht, gaat mee bij de volgende verbinding.</source>
        <translation>You can go on working. What waits goes out with the next connection.</translation>
    </message>
    <message>
        <source>Dit gaat vanzelf mee.</source>
        <translation>This goes out by itself.</translation>
    </message>
    <message>
        <source>U kunt gewoon doorwerken.</source>
        <translation>You can go on working.</translation>
    </message>
    <message>
        <source>De server heeft de ontvangst bevestigd.</source>
        <translation>The server has confirmed receipt.</translation>
    </message>
    <message>
        <source>Beëindigd</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>geldig tot %1</source>
        <translation>valid until %1</translation>
    </message>
    <message>
        <source>Dit apparaat is ingetrokken. Het levert in wat erop staat en hoort wat gewist moet worden, verder niets. Klopt dat niet, bel dan de functioneel beheerder.</source>
        <translation>This device was revoked. It hands in what is on it and hears what must be erased, nothing else. If that is not right, call the administrator.</translation>
    </message>
    <message>
        <source>Als alles is ingeleverd en daarna een dag voorbij is, wordt dit apparaat gewist.</source>
        <translation>When everything has been handed in and a day has passed after that, this device is wiped.</translation>
    </message>
    <message>
        <source>Dit apparaat wordt gewist, op zijn vroegst %1 en pas als alles is ingeleverd.</source>
        <translation>This device is wiped, on %1 at the earliest and only when everything has been handed in.</translation>
    </message>
    <message>
        <source>Tweede kopie bij %1</source>
        <translation>Second copy with %1</translation>
    </message>
    <message>
        <source>1 foto</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>%1 ontvangstbewijzen</source>
        <translation>%1 receipts</translation>
    </message>
    <message>
        <source>%1 nieuw ontvangen</source>
        <translation>%1 newly received</translation>
    </message>
    <message>
        <source>%1 foto&apos;s</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>%1 geweigerd</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>De server weigerde dit apparaat</source>
        <translation>The server refused this device</translation>
    </message>
    <message>
        <source>Geen verbinding met de server</source>
        <translation>No connection to the server</translation>
    </message>
    <message>
        <source>De server heeft het druk en vraagt om later terug te komen</source>
        <translation>The server is busy and asks to come back later</translation>
    </message>
    <message>
        <source>De server nam niet alles aan</source>
        <translation>The server did not take everything</translation>
    </message>
    <message>
        <source>Het toegangsbewijs van dit apparaat is verlopen: inleveren gaat door</source>
        <translation>The access pass of this device has expired: handing in goes on</translation>
    </message>
    <message>
        <source>Wie antwoordde, kan niet bewijzen dat hij de server is</source>
        <translation>Whoever answered cannot prove to be the server</translation>
    </message>
    <message>
        <source>Het bestand waaraan dit apparaat de server herkent, is weg of beschadigd</source>
        <translation>The file by which this device knows the server is gone or damaged</translation>
    </message>
    <message>
        <source>De server antwoordt, maar er komt niets verder</source>
        <translation>The server answers, but nothing moves</translation>
    </message>
    <message>
        <source>De server toont een andere reeks ontvangstbewijzen dan eerder</source>
        <translation>The server shows another series of receipts than before</translation>
    </message>
    <message>
        <source>De server is teruggezet naar een oudere stand en zegt dat niet</source>
        <translation>The server was put back to an older state and does not say so</translation>
    </message>
    <message>
        <source>De server heeft niet meer alles waarvan hij de ontvangst bevestigde</source>
        <translation>The server no longer has everything it confirmed</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Verzenden</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>1 keuze nodig</source>
        <translation>1 choice needed</translation>
    </message>
    <message>
        <source>%1 keuzes nodig</source>
        <translation>%1 choices needed</translation>
    </message>
    <message>
        <source>Er wacht niets</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <source>Wat nog niet verzonden is, staat op dit apparaat.</source>
        <translation>What is not sent yet is on this device.</translation>
    </message>
    <message>
        <source>Bel de functioneel beheerder. Uw werk staat op dit apparaat; werk door.</source>
        <translation>Call the administrator. Your work is on this device; carry on working.</translation>
    </message>
    <message>
        <source>Twee antwoorden staan naast elkaar. Kies in het bezoek welk antwoord geldt.</source>
        <translation>Two answers stand side by side. Choose in the visit which one counts.</translation>
    </message>
    <message>
        <source>1 antwoord</source>
        <translation>1 answer</translation>
    </message>
    <message>
        <source>%1 antwoorden</source>
        <translation>%1 answers</translation>
    </message>
    <message>
        <source>begonnen %1</source>
        <translation>started %1</translation>
    </message>
    <message>
        <source>Tweede kopie van de tekst bij %1</source>
        <translation>Second copy of the text with %1</translation>
    </message>
    <message>
        <source>1 ontvangstbewijs</source>
        <translation>1 receipt</translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>SyncFacts</name>
    <message>
        <source>Verbinding gebruiken</source>
        <translation>Use the connection</translation>
    </message>
    <message>
        <source>Verzenden gaat vanzelf</source>
        <translation>Sending goes by itself</translation>
    </message>
    <message>
        <source>Alles blijft op dit apparaat</source>
        <translation>Everything stays on this device</translation>
    </message>
    <message>
        <source>Wijzigingen die wachten</source>
        <translation>Changes that wait</translation>
    </message>
    <message>
        <source>Van collega&apos;s, mee te geven</source>
        <translation>Of colleagues, to hand on</translation>
    </message>
    <message>
        <source>Foto&apos;s van collega&apos;s, mee te geven</source>
        <translation>Photos of colleagues, to hand on</translation>
    </message>
    <message>
        <source>Foto&apos;s die wachten</source>
        <translation>Photos that wait</translation>
    </message>
    <message>
        <source>Laatste contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>Geweigerde berichten</source>
        <translation>Refused messages</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Nog te ontvangen foto&apos;s</source>
        <translation>Photos still to come</translation>
    </message>
    <message>
        <source>Laatste ontvangstbewijs</source>
        <translation>Last receipt</translation>
    </message>
    <message>
        <source>Toegang</source>
        <translation>Access</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Verzenden</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>In een oefening wordt niets verzonden</source>
        <translation>In a training nothing is sent</translation>
    </message>
    <message>
        <source>Bij echt werk staat hier wat wacht en wat de server heeft ontvangen.</source>
        <translation>At real work this shows what waits and what the server has received.</translation>
    </message>
    <message>
        <source>Naar het verschil</source>
        <translation>Go to the difference</translation>
    </message>
    <message>
        <source>De server verhuist</source>
        <translation>The server is moving</translation>
    </message>
    <message>
        <source>Overstappen…</source>
        <translation>Move over…</translation>
    </message>
    <message>
        <source>De server heeft een andere sleutel</source>
        <translation>The server has another key</translation>
    </message>
    <message>
        <source>1 apparaat van uw organisatie is ingetrokken</source>
        <translation>1 device of your organisation was revoked</translation>
    </message>
    <message>
        <source>%1 apparaten van uw organisatie zijn ingetrokken</source>
        <translation>%1 devices of your organisation were revoked</translation>
    </message>
    <message>
        <source>Wat ze nog inleverden, ligt terzijde tot u beslist.</source>
        <translation>What they still handed in lies aside until you decide.</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Deze sessie</source>
        <translation>This session</translation>
    </message>
    <message>
        <source>Nog niet geprobeerd</source>
        <translation>Not tried yet</translation>
    </message>
    <message>
        <source>Naar het nieuwe adres?</source>
        <translation>To the new address?</translation>
    </message>
    <message>
        <source>Van %1 naar %2. Verzenden gaat daarna via het nieuwe adres. Twijfelt u, bel dan eerst de functioneel beheerder.</source>
        <translation>From %1 to %2. Sending then goes through the new address. If in doubt, call the administrator first.</translation>
    </message>
    <message>
        <source>Overstappen</source>
        <translation>Move over</translation>
    </message>
    <message>
        <source>Verder met de nieuwe sleutel?</source>
        <translation>Go on with the new key?</translation>
    </message>
    <message>
        <source>Vraag de functioneel beheerder aan de telefoon hoe de nieuwe sleutel begint. Zegt hij iets anders dan %1, stap dan niet over.</source>
        <translation>Ask the administrator on the telephone how the new key begins. If it is anything other than %1, do not switch.</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Bijgewerkt</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Verzenden</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>SyncQueue</name>
    <message>
        <source>Nog te verzenden</source>
        <translation>Still to be sent</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Nu proberen</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Er wacht niets</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <source>Er wacht geen bezoek</source>
        <translation>No visit is waiting</translation>
    </message>
    <message>
        <source>Van alles is de ontvangst bevestigd.</source>
        <translation>The receipt of everything is confirmed.</translation>
    </message>
    <message>
        <source>Er wachten alleen nog andere gegevens.</source>
        <translation>Only other data still waits.</translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Tweede kopie</source>
        <translation>Second copy</translation>
    </message>
</context>
<context>
    <name>SyncStick</name>
    <message>
        <source>Zonder verbinding</source>
        <translation>Without a connection</translation>
    </message>
    <message>
        <source>Rechtstreeks met een collega over een kabel of netwerk, of met een stick naar collega&apos;s van uw organisatie en naar kantoor. Wat wacht, blijft wachten tot de server de ontvangst bevestigt; dat bewijs mag met een stick terugkomen.</source>
        <translation>Directly with a colleague over a cable or network, or by stick to colleagues of your organisation and to the office. What waits keeps waiting until the server confirms that it received it; that receipt may come back by stick.</translation>
    </message>
    <message>
        <source>Delen met een collega</source>
        <translation>Share with a colleague</translation>
    </message>
    <message>
        <source>Opslaan op stick</source>
        <translation>Save to stick</translation>
    </message>
    <message>
        <source>Inlezen van stick</source>
        <translation>Read from stick</translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Onderdelen</source>
        <translation>Parts</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Bij vergissing vastgelegd?</source>
        <translation>Recorded by mistake?</translation>
    </message>
    <message>
        <source>%1: dit telt dan niet meer mee. Het blijft in het dossier, met uw reden.</source>
        <translation>%1: this will no longer count. It stays in the file, with your reason.</translation>
    </message>
    <message>
        <source>Niet meer meetellen</source>
        <translation>Count no more</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>TalksTraining</name>
    <message>
        <source>%1 vraagt van uw organisatie een training in gesprekken. Die staat niet in uw inschrijving.</source>
        <translation>%1 asks a training in talks of your organisation. It is not in your enrolment.</translation>
    </message>
    <message>
        <source>%1 vraagt van uw organisatie een training in gesprekken. De uwe gold tot en met %2.</source>
        <translation>%1 asks a training in talks of your organisation. Yours counted until %2.</translation>
    </message>
    <message>
        <source>Laat een collega die de training heeft dit bezoek doen. Hebt u haar zelf gevolgd, vraag dan de functioneel beheerder dat in uw inschrijving te zetten en maak één keer verbinding. Wat al loopt, rondt u gewoon af.</source>
        <translation>Let a colleague who has the training do this visit. If you followed it yourself, ask the administrator to put that in your enrolment and connect once. What is running already, you finish as usual.</translation>
    </message>
    <message>
        <source>Een gemeente kan deze training vragen van wie een bezoek begint of meedoet. De functioneel beheerder zet haar in uw inschrijving en verlengt haar.</source>
        <translation>A municipality can ask this training of whoever begins or joins a visit. The administrator puts it in your enrolment and extends it.</translation>
    </message>
    <message>
        <source>Niet in uw inschrijving</source>
        <translation>Not in your enrolment</translation>
    </message>
    <message>
        <source>De training in gesprekken loopt af of is afgelopen van: %1 en nog %2.</source>
        <translation>The training in talks ends soon or has ended of: %1 and %2 more.</translation>
    </message>
    <message>
        <source>De training in gesprekken loopt af of is afgelopen van: %1.</source>
        <translation>The training in talks ends soon or has ended of: %1.</translation>
    </message>
    <message>
        <source>%1 vraagt een training in gesprekken, en die geldt dan niet van: %2. Wie haar heeft, kan het bezoek doen; de functioneel beheerder zet haar in de inschrijving.</source>
        <translation>%1 asks a training in talks, and it does not count then of: %2. Whoever has it can do the visit; the administrator puts it in the enrolment.</translation>
    </message>
    <message>
        <source>Training in gesprekken tot en met %1</source>
        <translation>Training in talks up to and including %1</translation>
    </message>
    <message>
        <source>Training in gesprekken afgelopen na %1</source>
        <translation>Training in talks ended after %1</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Vul een bestaande tijd in: uren en minuten.</source>
        <translation>Enter an existing time: hours and minutes.</translation>
    </message>
    <message>
        <source>uu:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source> en </source>
        <translation> and </translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>%1 dagen</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>1 uur</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>%1 uur</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>%1 minuten</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>1 minuut</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source> (klok minstens %1 achter)</source>
        <translation> (clock at least %1 slow)</translation>
    </message>
    <message>
        <source> (klok %1 voor)</source>
        <translation> (clock %1 fast)</translation>
    </message>
    <message>
        <source> (klok %1 achter)</source>
        <translation> (clock %1 slow)</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Ongedaan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Gepland</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>U doet mee met de code op het scherm van een collega</source>
        <translation>You take part with the code on a colleague&apos;s screen</translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Bedrijf nog niet op dit apparaat: %1</source>
        <translation>Business not on this device yet: %1</translation>
    </message>
    <message>
        <source>1 open punt van een eerdere controle</source>
        <translation>1 open point from an earlier check</translation>
    </message>
    <message>
        <source>%1 open punten van eerdere controles</source>
        <translation>%1 open points from earlier checks</translation>
    </message>
    <message>
        <source>Nog geen bezoek vrijgegeven</source>
        <translation>No visit released yet</translation>
    </message>
    <message>
        <source>Geen open punten in vrijgegeven bezoeken</source>
        <translation>No open points in released visits</translation>
    </message>
    <message>
        <source>%1 van %2 beantwoord</source>
        <translation>%1 of %2 answered</translation>
    </message>
    <message>
        <source>%1 beantwoord</source>
        <translation>%1 answered</translation>
    </message>
    <message>
        <source>Uw deel is nog niet ondertekend</source>
        <translation>Your part is not signed yet</translation>
    </message>
    <message>
        <source>1 overtreding</source>
        <translation>1 violation</translation>
    </message>
    <message>
        <source>%1 overtredingen</source>
        <translation>%1 violations</translation>
    </message>
    <message>
        <source>Uw collega is begonnen. U kunt meedoen</source>
        <translation>Your colleague has begun. You can join</translation>
    </message>
    <message>
        <source>%1 verschil op te lossen</source>
        <translation>%1 difference to resolve</translation>
    </message>
    <message>
        <source>De coördinator vraagt om aanvulling</source>
        <translation>The coordinator asks for more</translation>
    </message>
    <message>
        <source>wacht op verzending</source>
        <translation>waiting to be sent</translation>
    </message>
    <message>
        <source>Wacht op uw handtekening</source>
        <translation>Waits for your signature</translation>
    </message>
    <message>
        <source>%1 heeft nog niet meegetekend</source>
        <translation>%1 has not countersigned yet</translation>
    </message>
    <message>
        <source>Alles is bewaard op dit apparaat. U kunt gewoon doorwerken.</source>
        <translation>Everything is saved on this device. You can go on working.</translation>
    </message>
    <message>
        <source>Wat nog niet verzonden is, staat op dit apparaat.</source>
        <translation>What is not sent yet is on this device.</translation>
    </message>
    <message>
        <source>Nog niet alles verzonden</source>
        <translation>Not everything sent yet</translation>
    </message>
    <message>
        <source>Haal eerst bedrijven en planning op.</source>
        <translation>First fetch businesses and planning.</translation>
    </message>
    <message>
        <source>Nog geen contact gehad</source>
        <translation>No contact yet</translation>
    </message>
    <message>
        <source>De server bevestigde wat u vastlegde.</source>
        <translation>The server confirmed what you recorded.</translation>
    </message>
    <message>
        <source>De server bevestigde wat u vastlegde. Of een signaal weg is, staat bij Signalen.</source>
        <translation>The server confirmed what you recorded. Whether a signal has left is said at Signals.</translation>
    </message>
    <message>
        <source>Verzonden</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Dossiers van %1 bedrijven</source>
        <translation>Files of %1 businesses</translation>
    </message>
    <message>
        <source>Dossier van 1 bedrijf</source>
        <translation>File of 1 business</translation>
    </message>
    <message>
        <source>Voorschriften versie %1</source>
        <translation>Conditions version %1</translation>
    </message>
    <message>
        <source>Nog geen dossiers op dit apparaat</source>
        <translation>No files on this device yet</translation>
    </message>
    <message>
        <source>Geen voorschriften van kracht</source>
        <translation>No conditions in force</translation>
    </message>
    <message>
        <source>Klok niet nagegaan sinds %1. Maak verbinding om haar te laten nagaan.</source>
        <translation>Clock not checked since %1. Connect to have it checked.</translation>
    </message>
</context>
<context>
    <name>TodayExercises</name>
    <message>
        <source>Oefeningen</source>
        <translation>Exercises</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Vandaag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ligt terzijde tot u het aanvaardt.</source>
        <translation>Lies aside until you accept it.</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Laat een collega verdergaan.</source>
        <translation>Let a colleague go on.</translation>
    </message>
    <message>
        <source>1 bezoek</source>
        <translation>1 visit</translation>
    </message>
    <message>
        <source>%1 bezoeken</source>
        <translation>%1 visits</translation>
    </message>
    <message>
        <source>Meedoen</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Code typen</source>
        <translation>Type code</translation>
    </message>
    <message>
        <source>Nieuw bezoek</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Geen bezoeken voor vandaag</source>
        <translation>No visits for today</translation>
    </message>
    <message>
        <source>Wat een coördinator voor u plant, verschijnt hier zodra er verbinding is. Een bezoek zonder planning begint u bij het bedrijf.</source>
        <translation>What a coordinator plans for you appears here once there is a connection. A visit without planning is started at the business.</translation>
    </message>
    <message>
        <source>Wat u en uw collega&apos;s plannen en wat er vandaag loopt, staat hier zodra er verbinding is. Plannen doet u bij Planning.</source>
        <translation>What you and your colleagues plan and what goes on today stands here as soon as there is a connection. You plan under Planning.</translation>
    </message>
    <message>
        <source>Wat een coördinator voor u plant, verschijnt hier zodra er verbinding is. Met de code op het scherm van een collega doet u mee.</source>
        <translation>What a coordinator plans for you appears here as soon as there is a connection. With the code on a colleague&apos;s screen you take part.</translation>
    </message>
    <message>
        <source>Wat een coördinator voor u plant, verschijnt hier zodra er verbinding is.</source>
        <translation>What a coordinator plans for you appears here as soon as there is a connection.</translation>
    </message>
    <message>
        <source>Kies het bedrijf waar uw collega is. Daar typt u de code.</source>
        <translation>Choose the business where your colleague is. There you type the code.</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Bezoeken die wachten</source>
        <translation>Visits waiting</translation>
    </message>
    <message>
        <source>Foto&apos;s die wachten</source>
        <translation>Photos that wait</translation>
    </message>
    <message>
        <source>Laatste contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Naar verzenden</source>
        <translation>Go to sending</translation>
    </message>
    <message>
        <source>Klaar voor onderweg</source>
        <translation>Ready for the road</translation>
    </message>
    <message>
        <source>Gesprek bij de registratie</source>
        <translation>Talk at the registration</translation>
    </message>
    <message>
        <source>Uitleg voor wie zich laat registreren, in veertien talen. Dit apparaat bewaart er niets van, ook niet dat het er was.</source>
        <translation>Information for who comes to register, in fourteen languages. This device keeps nothing of it, nor that it took place.</translation>
    </message>
    <message>
        <source>Laat de persoon lezen</source>
        <translation>Let the person read</translation>
    </message>
</context>
<context>
    <name>TodayVisit</name>
    <message>
        <source>met %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>Ik ben hier klaar</source>
        <translation>I am done here</translation>
    </message>
    <message>
        <source>Toch nog bezig</source>
        <translation>Still at work here</translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Doe mee</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Scherm afdekken</source>
        <translation>Cover the screen</translation>
    </message>
</context>
<context>
    <name>TrainingBand</name>
    <message>
        <source>OEFENING: niets hiervan is echt en niets wordt verzonden</source>
        <translation>TRAINING: none of this is real and nothing is sent</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Deze wachtzin klopt niet. Wacht even voor de volgende poging. Uw gegevens blijven bewaard.</source>
        <translation>This passphrase is wrong. Wait for the next try. Your data stays saved.</translation>
    </message>
    <message>
        <source>Deze wachtzin klopt niet. Let op spaties en hoofdletters.</source>
        <translation>This passphrase is wrong. Mind spaces and capitals.</translation>
    </message>
    <message>
        <source>De app staat al open op dit apparaat. Sluit het andere venster.</source>
        <translation>The app is open on this device already. Close the other window.</translation>
    </message>
    <message>
        <source>De opslag is beschadigd en gaat niet open. Bel de functioneel beheerder.</source>
        <translation>The storage is damaged and does not open. Call the administrator.</translation>
    </message>
    <message>
        <source>Een nieuwere versie van de app heeft deze opslag bijgewerkt. Laat die versie installeren; er is niets veranderd.</source>
        <translation>A newer version of the app has updated this storage. Have that version installed; nothing was changed.</translation>
    </message>
    <message>
        <source>De schijf is te vol om de opslag bij te werken. Maak ruimte vrij en probeer opnieuw; er is niets veranderd.</source>
        <translation>The disk is too full to update the storage. Free some space and try again; nothing was changed.</translation>
    </message>
    <message>
        <source>De opslag kan niet worden gelezen. Herstart het apparaat en probeer opnieuw.</source>
        <translation>The storage cannot be read. Restart the device and try again.</translation>
    </message>
    <message>
        <source>Scherm gaat vanzelf dicht</source>
        <translation>Screen closes by itself</translation>
    </message>
    <message>
        <source>Na %1 min zonder aanraking</source>
        <translation>After %1 min without a touch</translation>
    </message>
    <message>
        <source>Laatst verzonden %1</source>
        <translation>Last sent %1</translation>
    </message>
    <message>
        <source>Versleuteld op dit apparaat</source>
        <translation>Encrypted on this device</translation>
    </message>
    <message>
        <source>Gaat open met uw wachtzin</source>
        <translation>Opens with your passphrase</translation>
    </message>
    <message>
        <source>Nog niets verzonden</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>Wat is vastgelegd, is verzonden</source>
        <translation>What is recorded has been sent</translation>
    </message>
    <message>
        <source>Werkt zonder verbinding</source>
        <translation>Works without a connection</translation>
    </message>
    <message>
        <source>Verzenden gaat vanzelf zodra het kan</source>
        <translation>Sends by itself as soon as it can</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Ontgrendelen</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Volgende poging over</source>
        <translation>Next try in</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>beheerder</source>
        <translation>manager</translation>
    </message>
    <message>
        <source>exploitant</source>
        <translation>operator</translation>
    </message>
    <message>
        <source>medewerker aan de balie</source>
        <translation>staff at the desk</translation>
    </message>
    <message>
        <source>bewoner</source>
        <translation>resident</translation>
    </message>
    <message>
        <source>Van dit bezoek ligt terzijde: %1. Wie verdergaat ziet dat niet. Moet het meetellen, aanvaard het dan eerst.</source>
        <translation>Of this visit was set aside: %1. Whoever goes on does not see that. If it is to count, accept it first.</translation>
    </message>
    <message>
        <source>%1, voor zover hier bekend niet verdergegaan</source>
        <translation>%1, has not gone on as far as is known here</translation>
    </message>
    <message>
        <source>De tablet van %1 is ingetrokken. Laat een collega verdergaan.</source>
        <translation>The tablet of %1 is revoked. Let a colleague go on.</translation>
    </message>
    <message>
        <source>Kan een ambtenaar niet verder omdat de tablet kwijt is? Vraag de functioneel beheerder die in te trekken (met inspector hub revoke). Daarna draagt u het bezoek hier over.</source>
        <translation>Can an officer not go on because the tablet is lost? Ask the functional administrator to revoke it (with inspector hub revoke). After that you hand the visit over here.</translation>
    </message>
    <message>
        <source>%1, opsporing sinds %2</source>
        <translation>%1, investigation since %2</translation>
    </message>
    <message>
        <source>Aankomst</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>Controlelijst</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Foto&apos;s</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Rapportage</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Afronden</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Opsporing</source>
        <translation>Investigation</translation>
    </message>
    <message>
        <source>dit apparaat</source>
        <translation>this device</translation>
    </message>
    <message>
        <source>apparaat %1</source>
        <translation>device %1</translation>
    </message>
    <message>
        <source>U koos: %1. De code hoort bij: %2. Wat u vastlegt, hoort bij dat bezoek.</source>
        <translation>You chose: %1. The code belongs to: %2. What you record belongs to that visit.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Aan %1</source>
        <translation>To %1</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Legitimatiebewijs getoond</source>
        <translation>Warrant card shown</translation>
    </message>
    <message>
        <source>Getoond</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Aan %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bij vergissing vastgelegd: %1</source>
        <translation>Recorded by mistake: %1</translation>
    </message>
    <message>
        <source>Aan iemand anders (rol, geen naam)</source>
        <translation>To somebody else (role, no name)</translation>
    </message>
    <message>
        <source>Vastleggen</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>VisitCode</name>
    <message>
        <source>Bezoekcode</source>
        <translation>Visit code</translation>
    </message>
    <message>
        <source>QR-code met de bezoekcode</source>
        <translation>QR code with the visit code</translation>
    </message>
    <message>
        <source>Opslaan als PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Bezoekcode opslaan</source>
        <translation>Save the visit code</translation>
    </message>
</context>
<context>
    <name>VisitDoor</name>
    <message>
        <source>Deelnamecode tonen</source>
        <translation>Show join code</translation>
    </message>
    <message>
        <source>Bij vergissing begonnen…</source>
        <translation>Begun by mistake…</translation>
    </message>
    <message>
        <source>Wissen…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Naar de controlelijst</source>
        <translation>Go to the checklist</translation>
    </message>
    <message>
        <source>Naar de personen</source>
        <translation>To the people</translation>
    </message>
</context>
<context>
    <name>VisitHat</name>
    <message>
        <source>In welke hoedanigheid</source>
        <translation>In which capacity</translation>
    </message>
    <message>
        <source>Het toezicht doet uw collega.</source>
        <translation>Your colleague does the supervision.</translation>
    </message>
    <message>
        <source>Overgaan op opsporing…</source>
        <translation>Go over to investigation…</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>%1 sinds %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Straks</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Hulp bij gevaar</source>
        <translation>Help in danger</translation>
    </message>
    <message>
        <source>Onderdelen van het bezoek</source>
        <translation>Parts of the visit</translation>
    </message>
    <message>
        <source>Ik ben buiten</source>
        <translation>I am outside</translation>
    </message>
    <message>
        <source>U bent binnen met toestemming</source>
        <translation>You are inside with consent</translation>
    </message>
    <message>
        <source>Toestemming ingetrokken</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Straks: %1</source>
        <translation>Later: %1</translation>
    </message>
    <message>
        <source>Gezien</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>U doet mee aan een ander bezoek dan u koos</source>
        <translation>You take part in another visit than you chose</translation>
    </message>
    <message>
        <source>Bij vergissing begonnen</source>
        <translation>Begun by mistake</translation>
    </message>
    <message>
        <source>%1. Niemand wacht op dit bezoek. Legt u nog iets vast, dan telt het weer mee.</source>
        <translation>%1. Nobody waits for this visit. If you record anything more, it counts again.</translation>
    </message>
    <message>
        <source>Wat er stond, is niet meer te lezen. De coördinator van de organisatie die het bewaarde, ziet wie dat besloot en waarom.</source>
        <translation>What it said can no longer be read. The coordinator of the agency that kept it sees who decided that and why.</translation>
    </message>
</context>
<context>
    <name>VisitPeople</name>
    <message>
        <source>Wie doen er mee</source>
        <translation>Who takes part</translation>
    </message>
    <message>
        <source>%1 (u)</source>
        <translation>%1 (you)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Overdragen…</source>
        <translation>Hand over…</translation>
    </message>
</context>
<context>
    <name>VisitPlaces</name>
    <message>
        <source>Ruimten betreden</source>
        <translation>Rooms entered</translation>
    </message>
    <message>
        <source>1 ruimte</source>
        <translation>1 room</translation>
    </message>
    <message>
        <source>%1 ruimten</source>
        <translation>%1 rooms</translation>
    </message>
    <message>
        <source>Grond voor %1</source>
        <translation>Ground for %1</translation>
    </message>
    <message>
        <source>U bent er al binnen. Zeg waarop.</source>
        <translation>You are in there already. Say on what.</translation>
    </message>
    <message>
        <source>Andere ruimte</source>
        <translation>Another room</translation>
    </message>
    <message>
        <source>Soort ruimte</source>
        <translation>Kind of room</translation>
    </message>
    <message>
        <source>Een woning: stop bij de deur</source>
        <translation>A dwelling: stop at the door</translation>
    </message>
    <message>
        <source>Niet zeker: doe als bij een woning</source>
        <translation>Not certain: act as for a dwelling</translation>
    </message>
    <message>
        <source>Ga alleen naar binnen met toestemming van de bewoner, met een machtiging of bij acuut gevaar.</source>
        <translation>Go in only with the resident&apos;s consent, with a warrant or in acute danger.</translation>
    </message>
    <message>
        <source>Welke ruimte</source>
        <translation>Which room</translation>
    </message>
    <message>
        <source>Bijvoorbeeld: werkruimte 3</source>
        <translation>For example: workroom 3</translation>
    </message>
    <message>
        <source>Grond van betreden</source>
        <translation>Ground of entry</translation>
    </message>
    <message>
        <source>Typ de grond</source>
        <translation>Type the ground</translation>
    </message>
    <message>
        <source>Niet juridisch getoetst</source>
        <translation>Not checked by a lawyer</translation>
    </message>
    <message>
        <source>Niet vastgelegd</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Het is toch gebeurd</source>
        <translation>It happened all the same</translation>
    </message>
    <message>
        <source>Ruimte vastleggen</source>
        <translation>Record room</translation>
    </message>
    <message>
        <source>Grond vastleggen</source>
        <translation>Record ground</translation>
    </message>
    <message>
        <source>Toestemming ingetrokken, %1</source>
        <translation>Consent taken back, %1</translation>
    </message>
    <message>
        <source>Verslag van binnentreden opslaan</source>
        <translation>Save the report on entering</translation>
    </message>
    <message>
        <source>Buiten deze app is het bestand niet meer versleuteld. Bewaar het alleen waar dat mag.</source>
        <translation>Outside this app the file is no longer encrypted. Keep it only where that is allowed.</translation>
    </message>
</context>
<context>
    <name>VisitQuestions</name>
    <message>
        <source>Bezoekcode die iemand u gaf</source>
        <translation>Visit code that somebody gave you</translation>
    </message>
    <message>
        <source>De coördinatoren lezen het bezoek na en antwoorden u. U leest het bezoek niet. Vraag niet hoe de persoon heet.</source>
        <translation>The coordinators read the visit and answer you. You do not read the visit. Do not ask for the person&apos;s name.</translation>
    </message>
    <message>
        <source>Vraag wat er over de persoon staat</source>
        <translation>Ask what is there about the person</translation>
    </message>
    <message>
        <source>Vraag met een bezoekcode</source>
        <translation>Question with a visit code</translation>
    </message>
    <message>
        <source>Gevraagd door %1</source>
        <translation>Asked by %1</translation>
    </message>
    <message>
        <source>Nog niet beantwoord</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>Naar het bezoek</source>
        <translation>Go to the visit</translation>
    </message>
    <message>
        <source>Naar het bezoek: %1</source>
        <translation>Go to the visit: %1</translation>
    </message>
    <message>
        <source>Beantwoorden…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>Beantwoorden: %1</source>
        <translation>Answer: %1</translation>
    </message>
</context>
<context>
    <name>VisitSaved</name>
    <message>
        <source>Bewaard om %1</source>
        <translation>Saved at %1</translation>
    </message>
</context>
<context>
    <name>VisitStep</name>
    <message>
        <source>Nog te doen</source>
        <translation>Still to do</translation>
    </message>
</context>
<context>
    <name>VisitToasts</name>
    <message>
        <source>Telt niet meer mee</source>
        <translation>No longer counts</translation>
    </message>
    <message>
        <source>Overgedragen. De ander ziet het zodra er verbinding is.</source>
        <translation>Handed over. The other sees it once there is a connection.</translation>
    </message>
    <message>
        <source>Niemand wacht meer op dit bezoek</source>
        <translation>Nobody waits for this visit any more</translation>
    </message>
    <message>
        <source>Aantallen verbeterd</source>
        <translation>Numbers corrected</translation>
    </message>
    <message>
        <source>Notitie in het dossier</source>
        <translation>Note in the file</translation>
    </message>
    <message>
        <source>Notitie bij %1 in het dossier</source>
        <translation>Note with %1 in the file</translation>
    </message>
    <message>
        <source>Notitie telt niet meer mee</source>
        <translation>Note no longer counts</translation>
    </message>
    <message>
        <source>Notitie telt weer mee</source>
        <translation>Note counts again</translation>
    </message>
    <message>
        <source>Foto in het dossier</source>
        <translation>Photo in the file</translation>
    </message>
    <message>
        <source>Foto bij %1 in het dossier</source>
        <translation>Photo with %1 in the file</translation>
    </message>
    <message>
        <source>Foto telt niet meer mee</source>
        <translation>Photo no longer counts</translation>
    </message>
    <message>
        <source>Foto telt weer mee</source>
        <translation>Photo counts again</translation>
    </message>
    <message>
        <source>In het dossier</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Telt weer mee</source>
        <translation>Counts again</translation>
    </message>
    <message>
        <source>Verschil opgelost</source>
        <translation>Difference resolved</translation>
    </message>
    <message>
        <source>Opnieuw ingediend. Het gaat naar de coördinator zodra er verbinding is.</source>
        <translation>Handed in again. It goes to the coordinator once there is a connection.</translation>
    </message>
    <message>
        <source>Ondertekend en gesloten</source>
        <translation>Signed and closed</translation>
    </message>
    <message>
        <source>Voorgelegd aan de exploitant</source>
        <translation>Shown to the operator</translation>
    </message>
    <message>
        <source>Meegetekend</source>
        <translation>Countersigned</translation>
    </message>
</context>
<context>
    <name>WithdrawnList</name>
    <message>
        <source>Telt niet meer mee</source>
        <translation>Counts no more</translation>
    </message>
    <message>
        <source>Weer laten meetellen</source>
        <translation>Let it count again</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Voldoet</source>
        <translation>Compliant</translation>
    </message>
    <message>
        <source>Overtreding</source>
        <translation>Violation</translation>
    </message>
    <message>
        <source>Niet gecontroleerd</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>N.v.t.</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>Hersteld</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Niet hersteld</source>
        <translation>Not resolved</translation>
    </message>
    <message>
        <source>Niet te beoordelen</source>
        <translation>Not assessable</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>Middel</source>
        <translation>Moderate</translation>
    </message>
    <message>
        <source>Zwaar</source>
        <translation>Serious</translation>
    </message>
    <message>
        <source>Acuut</source>
        <translation>Acute</translation>
    </message>
    <message>
        <source>Reguliere controle</source>
        <translation>Routine check</translation>
    </message>
    <message>
        <source>Hercontrole</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Integrale controle</source>
        <translation>Joint check</translation>
    </message>
    <message>
        <source>Onvergund</source>
        <translation>Unlicensed</translation>
    </message>
    <message>
        <source>Melding</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Afgesloten</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Teruggestuurd</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Aangevuld</source>
        <translation>Amended</translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>Vergissing</source>
        <translation>Mistake</translation>
    </message>
    <message>
        <source>Bedrijfsruimte</source>
        <translation>Business room</translation>
    </message>
    <message>
        <source>Woning</source>
        <translation>Dwelling</translation>
    </message>
    <message>
        <source>Onduidelijk</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>Toezicht</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Opsporing</source>
        <translation>Investigation</translation>
    </message>
    <message>
        <source>Getekend</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Tekent niet</source>
        <translation>Does not sign</translation>
    </message>
    <message>
        <source>Niet aanwezig</source>
        <translation>Not present</translation>
    </message>
    <message>
        <source>Toezichthouder</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Politieambtenaar</source>
        <translation>Police officer</translation>
    </message>
    <message>
        <source>Belastingambtenaar</source>
        <translation>Tax officer</translation>
    </message>
    <message>
        <source>Inspecteur hygiëne</source>
        <translation>Hygiene inspector</translation>
    </message>
    <message>
        <source>Hulpverlener</source>
        <translation>Aid worker</translation>
    </message>
    <message>
        <source>Politie</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Arbeidsinspecteur</source>
        <translation>Labour inspector</translation>
    </message>
    <message>
        <source>Coördinator</source>
        <translation>Coordinator</translation>
    </message>
    <message>
        <source>Functioneel beheerder</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Functionaris gegevensbescherming</source>
        <translation>Data protection officer</translation>
    </message>
    <message>
        <source>Belastingdienst</source>
        <translation>Tax Administration</translation>
    </message>
    <message>
        <source>Hulpverlening</source>
        <translation>Aid organisation</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Arbeidsinspectie</source>
        <translation>Labour Inspectorate</translation>
    </message>
    <message>
        <source>GGD</source>
        <translation>GGD</translation>
    </message>
    <message>
        <source>1 wijziging</source>
        <translation>1 change</translation>
    </message>
    <message>
        <source>%1 wijzigingen</source>
        <translation>%1 changes</translation>
    </message>
    <message>
        <source>1 wacht op verzending</source>
        <translation>1 is waiting to be sent</translation>
    </message>
    <message>
        <source>%1 wachten op verzending</source>
        <translation>%1 are waiting to be sent</translation>
    </message>
    <message>
        <source>Tablet van %1 ingetrokken: %2 bezoeken niet afgerond</source>
        <translation>Tablet of %1 revoked: %2 visits not finished</translation>
    </message>
    <message>
        <source>Tablet van %1 ingetrokken: 1 bezoek niet afgerond</source>
        <translation>Tablet of %1 revoked: 1 visit not finished</translation>
    </message>
    <message>
        <source>Ingeleverd na intrekking: %1 van %2</source>
        <translation>Handed in after revocation: %1 by %2</translation>
    </message>
</context>
</TS>
