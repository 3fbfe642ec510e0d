<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name>Business</name>
    <message>
        <source>Nog niet bekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gepland: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gepland voor vandaag: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gepland op %2: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 van %2, begonnen om %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen vergunning bekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergunning niet van kracht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopt binnenkort af</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van kracht</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusinessHistory</name>
    <message>
        <source>Eerder gevonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen open punten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 open punt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open punten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In dit systeem staat nog geen overtreding bij dit bedrijf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet hersteld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keer in twee jaar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusinessLicence</name>
    <message>
        <source>Vergunning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergunninghouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geldig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkruimten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorschriften</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusinessPage</name>
    <message>
        <source>Dit bezoek loopt nog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Businesses</name>
    <message>
        <source>de naam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het adres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de gemeente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het vergunningnummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de vergunninghouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul %1 in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef de geldigheid als dd-mm-jjjj.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De vergunning eindigt voor zij begint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kolom %1 ontbreekt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is te lang of bevat een burgerservicenummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is leeg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is geen datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is geen aantal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ligt voor het begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 staat er al</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 heeft een onbekende waarde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regel %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrp met register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verordening (APV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrs (ontwerp)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Van buiten geweigerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vrije ruimte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorschriften</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen lijst van kracht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klopt niet: alleen lezen, bel de beheerder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een oudere stand is teruggezet; u werkt verder in nieuwe logboeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klopt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logboeken en handtekeningen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vertakking bewaard, laat de beheerder kijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zie opslag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kloppen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw verklaring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet ontvangen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geldig tot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verlopen; werken en inleveren gaat door</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Geen termijn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct herstellen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat nog open staat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overtredingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verschil tussen ambtenaren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggestuurde antwoorden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gezondheid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veiligheid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zelfbeschikking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedrijfsvoering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorwaardenpakket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Laat de exploitant of leidinggevende tekenen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zet uw eigen handtekening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekent niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet aanwezig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ondertekend door %1 op %2 om %3. Exploitant: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eerste toezichthouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tweede toezichthouder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeDots</name>
    <message>
        <source>%1 van %2 cijfers ingevuld</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Doorgaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>%1 wacht op verzending en staat alleen op dit apparaat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een code voor deze sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ de code nog een keer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ uw sessiecode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze code is te makkelijk te raden. Kies een andere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De codes verschillen. Kies opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zes cijfers. De code geldt tot u vergrendelt en wordt nergens bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zo weet u zeker dat u straks terug kunt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze code klopt niet. Nog %1 keer, daarna is de wachtzin nodig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na 15 minuten is de wachtzin nodig.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurtainPage</name>
    <message>
        <source>Scherm afgedekt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De opslag blijft open, verzenden gaat door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergrendelt vanzelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uiterlijk na 15 minuten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helemaal vergrendelen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Vul een bestaande datum in: dag, maand en jaar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd-mm-jjjj</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Enrol</name>
    <message>
        <source>Minstens 15 tekens, bijvoorbeeld vier losse woorden. Alleen u kent deze zin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog %1 tekens te gaan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ dezelfde zin nog een keer. Zonder deze zin gaat de opslag niet open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit is geen uitnodiging. Vraag de beheerder om de hele tekst of code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit adres is niet veilig. Het moet met https:// beginnen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub is niet bereikbaar. Aanmelden kan alleen met verbinding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De code klopt niet, is verlopen of al gebruikt. Vraag een nieuwe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie antwoordde kan niet bewijzen de hub te zijn. Bel de beheerder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De schijf weigert. Maak ruimte vrij en probeer opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze zin is te kort. Neem minstens 15 tekens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze zin is te lang.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze zin is te makkelijk te raden. Neem vier losse woorden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De twee zinnen verschillen. Begin opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Een uitnodiging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van uw functioneel beheerder, een half uur geldig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen u kent hem, niemand kan hem opvragen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbinding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen nu nodig, daarna werkt alles zonder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stap %1 van 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meld dit apparaat aan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even geduld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies uw wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitnodiging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan de code met een handscanner of plak de hele tekst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of typ adres en code over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adres van de hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://hub.voorbeeld.nl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code van 26 tekens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtzin herhalen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aanmelden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frontispiece</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controle en handhaving op locatie. Werkt volledig zonder verbinding.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinVisit</name>
    <message>
        <source>Meedoen met een collega</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw collega toont de deelnamecode bij Aankomst. Kies dezelfde soort controle en typ de code over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code invoeren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soort controle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deelnamecode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>26 tekens; hoofdletters en spaties maken niet uit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meedoen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Gereed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toetsenbord op het scherm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoofdletter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatste teken wissen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>!#1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spatie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Hoofdmenu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Hoofdmenu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezoek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beoordelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postvak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedrijven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verzenden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De opslag is beschadigd: u kunt alleen lezen. Bel de functioneel beheerder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Ongedaan gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Laatste cijfer wissen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wis alles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cijfers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberStepper</name>
    <message>
        <source>%1: een minder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: een meer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>NL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daglicht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nacht</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n teken(s) ingevuld</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Typ uw wachtzin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles wissen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Foto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, wordt bewaard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, niet op dit apparaat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Ongedaan gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Geef de dag als dd-mm-jjjj.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elke dag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Het document kan zo niet worden gemaakt: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg vast aan wie u uw legitimatiebewijs toonde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg vast welke ruimte u betrad en op welke grond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef de grond van betreden voor: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Los eerst het verschil op bij: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beschrijf de feiten en kies de ernst bij: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet beantwoord: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies of de exploitant tekent, weigert of afwezig is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef de reden waarom de exploitant niet tekent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit bezoek is afgesloten. Wijzigen kan pas na terugsturen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit kan pas als het bezoek is afgesloten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit antwoord is niet teruggestuurd. Aanvullen kan dan niet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit antwoord hoort hier niet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 staat niet op de lijst van dit bezoek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij %1 is geen verschil op te lossen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef een reden. Die komt in het dossier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn geen voorschriften van kracht op %1. Haal eerst de lijst op.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er staan geen punten open bij dit bedrijf. Een hercontrole is niet nodig.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen postvak van %1 bekend op dit apparaat. Synchroniseer eerst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet bewaard: de schijf weigert. Wat eerder bewaard is, staat er nog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit kan nu niet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een bezoek beginnen kan alleen een ambtenaar ter plaatse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meedoen aan een bezoek kan alleen een ambtenaar ter plaatse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afsluiten doet een toezichthouder van de gemeente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetekenen doet de tweede toezichthouder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beoordelen kan alleen een coördinator die dit bezoek mag lezen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plannen kan alleen een coördinator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedrijven beheren kan alleen een coördinator van de gemeente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit signaal is verzegeld. Alleen de ontvanger kan het openen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanuit deze rol kan geen signaal aan deze ontvanger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voor dit bezoek is op dit apparaat geen deelnamecode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit hoort niet bij uw rol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit bezoek staat niet op dit apparaat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit bedrijf staat niet op dit apparaat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit geplande bezoek staat niet op dit apparaat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze collega is niet bekend op dit apparaat. Synchroniseer eerst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De voorschriften van dit bezoek staan niet op dit apparaat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit signaal staat niet in uw postvak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit is geen deelnamecode. Vergelijk de tekens nog eens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet gevonden: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hier lijkt een burgerservicenummer in te staan. Haal het weg; het mag niet worden bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De tekst is te lang. Verdeel hem over meer dan één notitie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul eerst een tekst in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er staat een mens op. Snijd bij, maak onherkenbaar of gooi de foto weg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De foto is groter dan 25 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De foto heeft te veel beeldpunten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De foto is te klein om iets op te zien.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit bestand is geen leesbare foto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand is groter dan 5 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand is geen tekst in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De eerste regel noemt niet de kolommen die nodig zijn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand heeft meer dan 10.000 regels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand is geen geldige CSV.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>%1 dagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezoek gestart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collega sluit aan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legitimatie getoond: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betreden: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ondertekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meegetekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggestuurd: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opmerking bij %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opnieuw ingediend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Zoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoekterm wissen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectField</name>
    <message>
        <source>Kies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weergave en taal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beveiliging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zelfcontrole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over deze app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daglicht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nacht</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsAbout</name>
    <message>
        <source>Inspector %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vrije software onder de EUPL-1.2. U mag de broncode lezen, controleren en aanpassen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt en PySide6 worden gebruikt onder de LGPL-3.0; hun bibliotheken zijn losse bestanden die u mag vervangen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemaakt met</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsCheck</name>
    <message>
        <source>Zelfcontrole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezig met nakijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rekent alle logboeken en handtekeningen na</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nagekeken om %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nakijken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Instellingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  ·  versie %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSecurity</name>
    <message>
        <source>Afdekken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dek het scherm af na</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zonder aanraking. Met een sessiecode komt u terug; zonder code vergrendelt de app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mijn naam op het ontgrendelscherm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen uw eigen naam en functie, nooit iets van een zaak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu weggaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afdekken houdt de opslag open en laat verzenden doorgaan. Vergrendelen sluit de opslag en wist het geheugen; uw werk is dan al bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een open apparaat is een open boek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L vergrendelt meteen. De klep dicht of slaapstand vergrendelt ook.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Weergave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daglicht leest buiten het best. Nacht verblindt niet in het donker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taal van de app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapporten en voorschriften blijven Nederlands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bediening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linkshandig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De knoppen die beslissen staan onder uw linkerduim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minder beweging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets schuift of vervaagt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signals</name>
    <message>
        <source>Dwang op de plek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitbuiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kwetsbaarheid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misbruik van kwetsbaarheid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dwang bij de werving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misleiding bij de werving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netwerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertentie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Handtekening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teken hier met vinger of pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: leeg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: getekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wissen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartVisit</name>
    <message>
        <source>Bezoek beginnen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soort controle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoedanigheid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toezicht en opsporing gaan nooit samen in één bezoek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tweede toezichthouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een controle doet u met zijn tweeën. Uw collega kan later nog meedoen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Gelukt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen verbinding met de hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub vraagt om later terug te komen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub nam niet alles aan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit apparaat is ingetrokken: het mag inleveren, niet ophalen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De verklaring van dit apparaat is verlopen: inleveren gaat door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie antwoordde kan niet bewijzen de hub te zijn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De schijf weigerde wat er binnenkwam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De app en de hub spreken een andere versie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub antwoordt, maar er komt niets verder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afgebroken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet vertrouwd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchroniseren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geweigerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wacht op verzending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet verbonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bijgewerkt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keuze nodig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets gewijzigd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>om %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wacht op verzending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets wacht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probeer een ander netwerk. Blijft dit zo, bel dan de functioneel beheerder. Werk gewoon door.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twee antwoorden staan naast elkaar. Open het bezoek en kies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw werk staat op dit apparaat. Bel de functioneel beheerder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U kunt gewoon doorwerken. Wat wacht, gaat mee bij de volgende verbinding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit gaat vanzelf mee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U kunt gewoon doorwerken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub heeft alles ontvangen en ervoor getekend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 antwoorden · %2 foto&apos;s · begonnen %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ontvangstbewijzen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nieuw ontvangen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 foto&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 geweigerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncFacts</name>
    <message>
        <source>Verbinding gebruiken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verzenden gaat vanzelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles blijft op dit apparaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtende regels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wachtende foto&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog te ontvangen foto&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatst gesproken met de hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatste ontvangstbewijs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uw verklaring geldt tot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van buiten geweigerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Verzenden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet geprobeerd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Bijgewerkt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchroniseren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncQueue</name>
    <message>
        <source>Wachtrij</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu proberen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets wacht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen bezoek wacht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub heeft voor alles getekend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen gegevens over dit apparaat wachten nog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wacht</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabBar</name>
    <message>
        <source>Onderdelen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Ongedaan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Gepland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedrijf nog niet op dit apparaat: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 open punt van een eerdere controle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 open punten van eerdere controles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eerste controle in dit systeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen open punten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 van %2 beantwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beantwoord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 overtreding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overtredingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 verschil op te lossen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De coördinator vraagt om aanvulling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wacht op verzending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles is bewaard op dit apparaat. U kunt gewoon doorwerken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet alles verzonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haal eerst bedrijven en planning op.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niet gesynchroniseerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De hub bevestigde alles wat u schreef.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles is verzonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers van %1 bedrijven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorschriften versie %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen dossiers op dit apparaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen voorschriften van kracht</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bezoek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bezoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuw bezoek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen bezoeken voor vandaag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat een coördinator voor u plant, verschijnt hier na het synchroniseren. Een bezoek zonder planning begint u bij het bedrijf.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Bezoeken die wachten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto&apos;s die wachten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatst gesynchroniseerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar verzenden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Klaar voor onderweg</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayVisit</name>
    <message>
        <source>met %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ga verder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Terug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergrendelen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Deze wachtzin klopt niet. Wacht even voor de volgende poging. Uw gegevens blijven bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze wachtzin klopt niet. Let op spaties en hoofdletters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De app staat al open op dit apparaat. Sluit het andere venster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De opslag is beschadigd en gaat niet open. Bel de functioneel beheerder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De opslag kan niet worden gelezen. Herstart het apparaat en probeer opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslag versleuteld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevens staan alleen op dit apparaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dekt zichzelf af</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na %1 min zonder aanraking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laatst verzonden %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wacht op verzending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog niets verzonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles verzonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werkt zonder verbinding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verzenden gaat vanzelf zodra het kan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Ontgrendelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgende poging over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>beheerder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exploitant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medewerker aan de balie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bewoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awb 5:15 met toestemming van de bewoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machtiging tot binnentreden (Awbi)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awb 5:15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awb 5:15, aard van de ruimte nog onduidelijk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aankomst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlelijst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foto&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afronden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Voldoet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overtreding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet gecontroleerd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N.v.t.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hersteld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet hersteld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet te beoordelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zwaar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acuut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reguliere controle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hercontrole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrale controle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onvergund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Melding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afgesloten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggestuurd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aangevuld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vrijgegeven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedrijfsruimte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onduidelijk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toezicht</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opsporing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekent niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet aanwezig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toezichthouder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Politie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arbeidsinspecteur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coördinator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functioneel beheerder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functionaris gegevensbescherming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belastingdienst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGD hygiëne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hulpverlening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arbeidsinspectie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGD</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
