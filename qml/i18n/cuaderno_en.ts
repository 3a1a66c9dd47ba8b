<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupScreen</name>
    <message numerus="yes">
        <source>%n talks are in it.</source>
        <translation>
            <numerusform>%n talk is in it.</numerusform>
            <numerusform>%n talks are in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueNotices</name>
    <message numerus="yes">
        <source>%n recordings were deleted. Their time was over.</source>
        <translation>
            <numerusform>%n recording was deleted. Its time was over.</numerusform>
            <numerusform>%n recordings were deleted. Their time was over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were deleted. Their time was over.</source>
        <translation>
            <numerusform>%n picture was deleted. Its time was over.</numerusform>
            <numerusform>%n pictures were deleted. Their time was over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks were deleted. Their time was over.</source>
        <translation>
            <numerusform>%n talk was deleted. Its time was over.</numerusform>
            <numerusform>%n talks were deleted. Their time was over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>The notebook closed by itself. %n answers were kept.</source>
        <translation>
            <numerusform>The notebook closed by itself. %n answer was kept.</numerusform>
            <numerusform>The notebook closed by itself. %n answers were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notebook closed by itself (%1). %n answers were kept.</source>
        <translation>
            <numerusform>The notebook closed by itself (%1). %n answer was kept.</numerusform>
            <numerusform>The notebook closed by itself (%1). %n answers were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message numerus="yes">
        <source>%n answers need a look before it can be sealed.</source>
        <translation>
            <numerusform>%n answer needs a look before it can be sealed.</numerusform>
            <numerusform>%n answers need a look before it can be sealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message numerus="yes">
        <source>That did not open it. You can try again in %n seconds.</source>
        <translation>
            <numerusform>That did not open it. You can try again in %n second.</numerusform>
            <numerusform>That did not open it. You can try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhichOneScreen</name>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
