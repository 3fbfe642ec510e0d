<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="nl_NL">
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
