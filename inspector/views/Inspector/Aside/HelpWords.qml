import QtQml

// What stands around the request for help, in the two languages that it is written in; the others show the English.
QtObject {
    readonly property var nl: ({
        button: "Hulp vragen",
        head: "Hulp vragen",
        free: "Het hoeft niet. Of je iets vraagt, maakt voor de controle niets uit. De ambtenaar ziet niet of je iets invult.",
        danger: "Ben je jonger dan 18, of ben je nu in gevaar? Zeg het de ambtenaar of bel 112. Daar is dit niet voor.",
        now: "Wil je nu iemand spreken? Vraag de ambtenaar om een hulpverlener te bellen. Wil je zelf bellen? Kijk bij de kaarten.",
        who: "Wie mag je bellen?",
        name: "Hoe mogen ze je noemen? Verzinnen mag",
        reach: "Een nummer dat veilig is",
        hours: "Wanneer is bellen veilig?",
        words: "Wil je nog iets zeggen? Het hoeft niet",
        maySay: "Ze mogen zeggen wie ze zijn als iemand anders opneemt",
        agreed: "Ik wil dat %1 mij belt op dit nummer, op deze tijden. Alleen %1 kan dit lezen. De gemeente en de politie niet. Na 72 uur is het weg.",
        seal: "Verzegelen",
        waits: "Nog niet verstuurd. Tik straks op “%1”: pas dan telt het. Het gaat mee als deze controle klaar is en er verbinding is: meestal vandaag, soms morgen. Schrijf de code op: daarmee trek je het in, op elke tablet van de controle. Belt er na drie dagen niemand? Dan is het weg. Bel dan zelf, bijvoorbeeld CoMensha: 033 448 11 86.",
        gone: "Deze organisatie kan nu niets ontvangen. Kies een andere, of bel zelf: CoMensha 033 448 11 86.",
        noLetter: "Deze tablet kan nu geen bericht meer aannemen: het zou te lang wachten. Vraag de ambtenaar om een andere tablet, of bel zelf: CoMensha 033 448 11 86. Intrekken kan hier wel.",
        nothing: "Deze tablet kan nu geen bericht aannemen en niets intrekken. Vraag de ambtenaar om een andere tablet, of bel zelf: CoMensha 033 448 11 86.",
        code: "Iets intrekken: je code",
        takeBack: "Intrekken",
        takenBack: "Ingetrokken. Wat al verstuurd was, gaat weg na deze controle, zodra er verbinding is. Wie het al las, kan nog bellen.",
        noCode: "Dit is geen code. Het zijn twaalf cijfers."
    })
    readonly property var en: ({
        button: "Ask for help",
        head: "Ask for help",
        free: "You do not have to. Whether you ask makes no difference to this check. The officer does not see whether you fill in anything.",
        danger: "Are you younger than 18, or in danger now? Tell the officer or call 112. This is not for that.",
        now: "Do you want to talk to somebody now? Ask the officer to call an aid worker. Do you want to call yourself? Look at the cards.",
        who: "Who may call you?",
        name: "What may they call you? You may invent it",
        reach: "A number that is safe",
        hours: "When is calling safe?",
        words: "Do you want to say more? You need not",
        maySay: "They may say who they are if somebody else answers",
        agreed: "I want %1 to call me on this number at these times. Only %1 can read this, not the municipality and not the police. It is gone after 72 hours.",
        seal: "Seal",
        waits: "Not sent yet. Touch “%1” afterwards: it counts only then. It leaves when this check is done and there is a connection: mostly today, sometimes tomorrow. Write the code down: with it you take this back, on any tablet of the check. Nobody calls after three days? Then it is gone. Call yourself, for instance CoMensha: 033 448 11 86.",
        gone: "This organisation can receive nothing now. Choose another one, or call yourself: CoMensha 033 448 11 86.",
        noLetter: "This tablet can take no more messages now: yours would wait for too long. Ask the officer for another tablet, or call yourself: CoMensha 033 448 11 86. You can still take something back here.",
        nothing: "This tablet can take no message now, and take nothing back. Ask the officer for another tablet, or call yourself: CoMensha 033 448 11 86.",
        code: "Take something back: your code",
        takeBack: "Take back",
        takenBack: "Taken back. What was sent already goes after this check, once there is a connection. Who has read it can still call.",
        noCode: "This is no code. It has twelve figures."
    })
}
