"""Findings as officers write them; none of these sentences was used to make the payload dictionary."""

FINDINGS = (
    "Bij de trap naar de kelder brandt geen lamp; de leuning zit los en wiebelt als je hem vastpakt.",
    "In kamer drie hangt de alarmknop achter een kledingkast, vanaf het bed is hij niet te bereiken.",
    "Op het schoonmaakrooster ontbreken alle handtekeningen van afgelopen twee weken.",
    "De gastvrouw liet een ordner zien waarin het hygiëneplan van een ander adres zat.",
    "Achter de bar stond een doos met condooms waarvan de uiterste gebruiksdatum in juni verstreken was.",
    "Het raam van de doucheruimte is dichtgeschroefd, de afzuiging maakte geluid maar trok geen papier aan.",
    "Volgens de eigenaar ligt het keuringsrapport bij zijn boekhouder en kan hij het maandag mailen.",
    "Tijdens de rondgang roken wij verbrand plastic bij de meterkast op de eerste verdieping.",
    "De huisregels hingen alleen in het Engels naast de kluisjes, half verborgen achter een poster.",
    "Wij zagen twee matrassen op de grond liggen in een berging zonder daglicht of verwarming.",
    "Er was niemand aanwezig die als beheerder op de vergunning stond; een schoonmaker deed open.",
    "Het handenzeep bij de wasbak van de pauzeruimte was op en er lagen geen papieren doekjes.",
    "De nooddeur opent pas na hard duwen omdat de mat eronder dubbel is gevouwen.",
    "In de gang stonden een strijkplank, drie stoelen en een koffer, de vrije breedte was zestig centimeter.",
    "De prijslijst vermeldt een boete voor wie een afspraak afzegt; dat beaamde de kassamedewerkster.",
    "Een bewegingsmelder boven de receptie was afgeplakt met grijze tape, zij zei dat hij steeds afging.",
    "Het legionellaboekje eindigt in november en de temperatuur aan de kraan was achtendertig graden.",
    "Onder het afdakje op de binnenplaats lagen gasflessen naast een asbak met smeulende peuken.",
)
