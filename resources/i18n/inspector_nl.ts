<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
<context>
    <name>AgeSheet</name>
    <message numerus="yes">
        <source>Dit antwoord verdwijnt over %n seconde(n).</source>
        <translation>
            <numerusform>Dit antwoord verdwijnt over %n seconde.</numerusform>
            <numerusform>Dit antwoord verdwijnt over %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message numerus="yes">
        <source>Dit antwoord verdwijnt over %n seconde(n).</source>
        <translation>
            <numerusform>Dit antwoord verdwijnt over %n seconde.</numerusform>
            <numerusform>Dit antwoord verdwijnt over %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassSheet</name>
    <message numerus="yes">
        <source>Dit antwoord verdwijnt over %n seconde(n).</source>
        <translation>
            <numerusform>Dit antwoord verdwijnt over %n seconde.</numerusform>
            <numerusform>Dit antwoord verdwijnt over %n seconden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message numerus="yes">
        <source>%n teken(s) ingevuld</source>
        <translation>
            <numerusform>%n teken ingevuld</numerusform>
            <numerusform>%n tekens ingevuld</numerusform>
        </translation>
    </message>
</context>
</TS>
