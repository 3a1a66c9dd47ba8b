<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AcknowledgeQuestion</name>
    <message>
        <source>This was read to me</source>
        <translation>Me lo han leído</translation>
    </message>
</context>
<context>
    <name>AgreedSheet</name>
    <message>
        <source>What you agreed to</source>
        <translation>Lo que aceptaste</translation>
    </message>
    <message>
        <source>You can change this at any time. Your pay stays the same.</source>
        <translation>Puedes cambiarlo en cualquier momento. Tu pago sigue igual.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No, from now on</source>
        <translation>No, desde ahora</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>To be asked at the end</source>
        <translation>Se pregunta al final</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Aún no se ha preguntado</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Volver a la página</translation>
    </message>
</context>
<context>
    <name>AnswerState</name>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>con respuesta</translation>
    </message>
    <message>
        <source>prefer not</source>
        <translation>mejor no decirlo</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>sin contestar</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>I don&apos;t know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>Prefiero no decirlo</translation>
    </message>
</context>
<context>
    <name>AudioQuestion</name>
    <message>
        <source>The recording stopped by itself. Up to there it is kept.</source>
        <translation>La grabación se paró sola. Hasta ahí está guardada.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>O escríbelo con palabras.</translation>
    </message>
    <message>
        <source>There is no microphone. Write it in words.</source>
        <translation>No hay micrófono. Escríbelo con palabras.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>Escríbelo con palabras.</translation>
    </message>
    <message>
        <source>Record again?</source>
        <translation>¿Grabar otra vez?</translation>
    </message>
    <message>
        <source>The recording that is there goes now. Nobody can bring it back.</source>
        <translation>La grabación que hay se borra ahora. Nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Grabar otra vez</translation>
    </message>
    <message>
        <source>Delete the recording?</source>
        <translation>¿Borrar la grabación?</translation>
    </message>
    <message>
        <source>It goes now. Nobody can bring it back.</source>
        <translation>Se borra ahora. Nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>Una grabación</translation>
    </message>
</context>
<context>
    <name>BackupScreen</name>
    <message>
        <source>Where to?</source>
        <translation>¿Adónde?</translation>
    </message>
    <message>
        <source>Backed up and read back</source>
        <translation>Copiado y leído de nuevo</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Everything in this notebook, closed as it is here. It opens with the passphrase of today.</source>
        <translation>Todo lo de este cuaderno, cerrado como está aquí. Se abre con la frase de paso de hoy.</translation>
    </message>
    <message numerus="yes">
        <source>%n talks are in it.</source>
        <translation>
            <numerusform>Hay %n conversación dentro.</numerusform>
            <numerusform>Hay %n conversaciones dentro.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the stick where it is.</source>
        <translation>Deja la memoria donde está.</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>Copiar aquí</translation>
    </message>
    <message>
        <source>Or another folder</source>
        <translation>U otra carpeta</translation>
    </message>
    <message>
        <source>Not on this tablet: it may be lost with it.</source>
        <translation>No en esta tableta: se perdería con ella.</translation>
    </message>
    <message>
        <source>Back up in this folder</source>
        <translation>Copiar en esta carpeta</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>Está en</translation>
    </message>
    <message>
        <source>What you delete later is still in it until the next backup to the same place. Keep it where the tablet is not.</source>
        <translation>Lo que borres después sigue en ella hasta la próxima copia en el mismo sitio. Guárdala donde no esté la tableta.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
</context>
<context>
    <name>BeforeScreen</name>
    <message>
        <source>Good to go.</source>
        <translation>Todo listo.</translation>
    </message>
    <message>
        <source>Someone could hear. Move, or make it another day.</source>
        <translation>Alguien podría oír. Cambien de sitio o déjenlo para otro día.</translation>
    </message>
    <message>
        <source>Find a place with a way out for them, or make it another day.</source>
        <translation>Busquen un sitio del que se pueda salir, o déjenlo para otro día.</translation>
    </message>
    <message>
        <source>This one is for adults. It cannot be done today.</source>
        <translation>Esto es para personas adultas. Hoy no se puede hacer.</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
    <message>
        <source>Start with consent</source>
        <translation>Empezar con el permiso</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>A minute, for both of you</source>
        <translation>Un minuto, para las dos personas</translation>
    </message>
    <message>
        <source>Just you two?</source>
        <translation>¿Están a solas?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Someone is near</source>
        <translation>Hay alguien cerca</translation>
    </message>
    <message>
        <source>An interpreter is here</source>
        <translation>Hay intérprete</translation>
    </message>
    <message>
        <source>Could anyone hear?</source>
        <translation>¿Podría oír alguien?</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Quizás</translation>
    </message>
    <message>
        <source>Is there a way out for them?</source>
        <translation>¿Tiene por dónde salir?</translation>
    </message>
    <message>
        <source>Are they 18 or over?</source>
        <translation>¿Tiene 18 años o más?</translation>
    </message>
    <message>
        <source>This one needs an answer first.</source>
        <translation>Esta pregunta necesita primero una respuesta.</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>No es seguro</translation>
    </message>
    <message>
        <source>If somebody comes in, agree on a harmless sentence that you both say. It is not written down.</source>
        <translation>Acuerden una frase inocente para decirla si entra alguien. No se escribe en ningún sitio.</translation>
    </message>
</context>
<context>
    <name>CalmMinute</name>
    <message>
        <source>Breathe in … and out.</source>
        <translation>Toma aire … y suéltalo.</translation>
    </message>
    <message>
        <source>You are here now.</source>
        <translation>Estás aquí, ahora.</translation>
    </message>
    <message>
        <source>Put both feet on the floor.</source>
        <translation>Pon los dos pies en el suelo.</translation>
    </message>
    <message>
        <source>Name five things you can see.</source>
        <translation>Nombra cinco cosas que veas.</translation>
    </message>
    <message>
        <source>One more line</source>
        <translation>Una frase más</translation>
    </message>
    <message>
        <source>Let it breathe</source>
        <translation>Que respire</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Que se quede quieto</translation>
    </message>
    <message>
        <source>Back to the pause</source>
        <translation>Volver a la pausa</translation>
    </message>
</context>
<context>
    <name>ChoiceMenu</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ChoiceQuestion</name>
    <message>
        <source>The sound cannot be played here. Read the words aloud.</source>
        <translation>El sonido no se puede oír aquí. Lea las palabras en voz alta.</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Search: %1</source>
        <translation>Buscar: %1</translation>
    </message>
    <message>
        <source>Type a few letters.</source>
        <translation>Escribe unas letras.</translation>
    </message>
    <message>
        <source>No match. Try fewer letters.</source>
        <translation>No hay nada así. Prueba con menos letras.</translation>
    </message>
</context>
<context>
    <name>ChoiceTile</name>
    <message>
        <source>The picture is missing.</source>
        <translation>Falta la imagen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
</context>
<context>
    <name>CloseScreen</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Thank you. You have been heard.</source>
        <translation>Gracias. Te hemos escuchado.</translation>
    </message>
    <message>
        <source>Sealed.</source>
        <translation>Sellada.</translation>
    </message>
    <message>
        <source>Code on the card: %1</source>
        <translation>Código de la tarjeta: %1</translation>
    </message>
</context>
<context>
    <name>CodeCardScreen</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A card to keep</source>
        <translation>Una tarjeta para guardar</translation>
    </message>
    <message>
        <source>They have it</source>
        <translation>Ya la tiene</translation>
    </message>
    <message>
        <source>Copy this onto a card</source>
        <translation>Copia esto en una tarjeta</translation>
    </message>
    <message>
        <source>With these words they can take their answers back.</source>
        <translation>Con estas palabras puede retirar sus respuestas.</translation>
    </message>
    <message>
        <source>Until about %1. After that, answers are counted with others.</source>
        <translation>Hasta %1, más o menos. Después, las respuestas se cuentan con otras.</translation>
    </message>
    <message>
        <source>They tell the words to any of us. We never ask a name.</source>
        <translation>Basta decir las palabras a alguien del equipo. Nunca preguntamos un nombre.</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>Verla más grande</translation>
    </message>
    <message>
        <source>This page is shown once. We cannot show it again.</source>
        <translation>Esta página se ve una sola vez. No podemos volver a mostrarla.</translation>
    </message>
    <message>
        <source>Do they have it?</source>
        <translation>¿Ya la tiene?</translation>
    </message>
    <message>
        <source>We cannot show it again.</source>
        <translation>No podemos volver a mostrarla.</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Volver a la tarjeta</translation>
    </message>
    <message>
        <source>They do not want one</source>
        <translation>No quiere tarjeta</translation>
    </message>
</context>
<context>
    <name>ConsentAbout</name>
    <message>
        <source>About us</source>
        <translation>Quiénes somos</translation>
    </message>
</context>
<context>
    <name>ConsentChoice</name>
    <message>
        <source>Choose one, or ask me at the end.</source>
        <translation>Elige una, o pregúntame al final.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Elige una.</translation>
    </message>
    <message>
        <source>How do they say yes?</source>
        <translation>¿Cómo dice que sí?</translation>
    </message>
    <message>
        <source>Let us hear that part again.</source>
        <translation>Escuchemos esa parte otra vez.</translation>
    </message>
    <message>
        <source>Not said yet: %1</source>
        <translation>Aún no se ha dicho: %1</translation>
    </message>
    <message>
        <source>Say it now</source>
        <translation>Decirlo ahora</translation>
    </message>
</context>
<context>
    <name>ConsentLines</name>
    <message>
        <source>What this is</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Say each line in your own words, then tap it.</source>
        <translation>Di cada línea con tus palabras y luego tócala.</translation>
    </message>
    <message>
        <source>All of it was said</source>
        <translation>Todo se ha dicho</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Tap here</source>
        <translation>Tocar aquí</translation>
    </message>
    <message>
        <source>Someone hears it</source>
        <translation>Alguien lo oye</translation>
    </message>
    <message>
        <source>A witness of their choice</source>
        <translation>Una persona de su confianza</translation>
    </message>
</context>
<context>
    <name>ConsentScreen</name>
    <message>
        <source>About us</source>
        <translation>Quiénes somos</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>Para entendernos</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Tú decides</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>Back to the short one</source>
        <translation>Volver al texto corto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Read it all</source>
        <translation>Leerlo todo</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Hoy no</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Practice only. This text is not yet reviewed by speakers.</source>
        <translation>Solo para practicar. Nadie que hable la lengua ha revisado aún este texto.</translation>
    </message>
    <message>
        <source>That is fine. Thank you for your time.</source>
        <translation>Está bien. Gracias por tu tiempo.</translation>
    </message>
    <message>
        <source>Nothing of this was kept.</source>
        <translation>No se ha guardado nada.</translation>
    </message>
</context>
<context>
    <name>ConsentUnclear</name>
    <message>
        <source>Perhaps today is not the day.</source>
        <translation>Quizás hoy no es el día.</translation>
    </message>
    <message>
        <source>You are paid all the same.</source>
        <translation>Se te paga igual.</translation>
    </message>
    <message>
        <source>Hear it once more</source>
        <translation>Escucharlo otra vez</translation>
    </message>
    <message>
        <source>Stop here, kindly</source>
        <translation>Dejarlo aquí, con calma</translation>
    </message>
</context>
<context>
    <name>CoverKeys</name>
    <message>
        <source>Minus</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>CoverScreen</name>
    <message>
        <source>metres</source>
        <translation>metros</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>pies</translation>
    </message>
    <message>
        <source>kilometres</source>
        <translation>kilómetros</translation>
    </message>
    <message>
        <source>miles</source>
        <translation>millas</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centímetros</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>pulgadas</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>kilogramos</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>libras</translation>
    </message>
    <message>
        <source>grams</source>
        <translation>gramos</translation>
    </message>
    <message>
        <source>ounces</source>
        <translation>onzas</translation>
    </message>
    <message>
        <source>degrees Celsius</source>
        <translation>grados Celsius</translation>
    </message>
    <message>
        <source>degrees Fahrenheit</source>
        <translation>grados Fahrenheit</translation>
    </message>
    <message>
        <source>= %1 %2</source>
        <translation>= %1 %2</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Al revés</translation>
    </message>
</context>
<context>
    <name>CreateBegin</name>
    <message>
        <source>A new notebook</source>
        <translation>Un cuaderno nuevo</translation>
    </message>
    <message>
        <source>Everything you write stays in it, locked.</source>
        <translation>Todo lo que escribas se queda en él, bajo llave.</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>Empezar un proyecto</translation>
    </message>
    <message>
        <source>You are the lead</source>
        <translation>Tú lo coordinas</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Echar un vistazo</translation>
    </message>
    <message>
        <source>A sample project with made-up people</source>
        <translation>Un proyecto de muestra con personas inventadas</translation>
    </message>
</context>
<context>
    <name>CreatePassphrase</name>
    <message>
        <source>Too short</source>
        <translation>Demasiado corta</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elige una frase de paso</translation>
    </message>
    <message>
        <source>It opens the notebook. Only you know it.</source>
        <translation>Abre el cuaderno. Solo tú la sabes.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>Es demasiado corta. Cinco palabras están bien.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>La frase de paso otra vez</translation>
    </message>
    <message>
        <source>No birthdays, no names. Do not write it in the tablet.</source>
        <translation>Sin cumpleaños ni nombres. No la escribas en la tableta.</translation>
    </message>
    <message>
        <source>Five words, picked at random:</source>
        <translation>Cinco palabras, elegidas al azar:</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Otras palabras</translation>
    </message>
</context>
<context>
    <name>CreateReady</name>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Name on this tablet</source>
        <translation>Nombre en esta tableta</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>If the passphrase is lost</source>
        <translation>Si se pierde la frase de paso</translation>
    </message>
    <message>
        <source>A second way in comes next</source>
        <translation>Después viene una segunda forma de entrar</translation>
    </message>
</context>
<context>
    <name>CreateScreen</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>What should it be called on this tablet?</source>
        <translation>¿Cómo se va a llamar en esta tableta?</translation>
    </message>
    <message>
        <source>Name of the notebook</source>
        <translation>Nombre del cuaderno</translation>
    </message>
    <message>
        <source>Anyone who picks up the tablet can see this name.</source>
        <translation>Quien tome la tableta puede ver este nombre.</translation>
    </message>
    <message>
        <source>What is the project called?</source>
        <translation>¿Cómo se llama el proyecto?</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Nombre del proyecto</translation>
    </message>
    <message>
        <source>This name stays inside the notebook.</source>
        <translation>Este nombre se queda dentro del cuaderno.</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>El proyecto necesita un nombre.</translation>
    </message>
    <message>
        <source>Making the notebook</source>
        <translation>Creando el cuaderno</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>Tarda unos segundos a propósito.</translation>
    </message>
    <message>
        <source>Make the notebook</source>
        <translation>Crear el cuaderno</translation>
    </message>
</context>
<context>
    <name>DatePick</name>
    <message>
        <source>%1, month</source>
        <translation>%1, mes</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>%1, year</source>
        <translation>%1, año</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
</context>
<context>
    <name>DrawingFrame</name>
    <message>
        <source>The pen is down. Space lifts it.</source>
        <translation>El lápiz está sobre el papel. La barra espaciadora lo levanta.</translation>
    </message>
    <message>
        <source>Draw with a finger. Or move with the arrows: Space puts the pen down.</source>
        <translation>Dibuje con un dedo. O muévase con las flechas: la barra espaciadora baja el lápiz.</translation>
    </message>
    <message>
        <source>Rub over what could show who or where it is. It is blurred for good.</source>
        <translation>Pase el dedo por lo que pueda mostrar quién es o dónde está. Queda borroso para siempre.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>Más fino</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>Más grueso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Clear the sheet</source>
        <translation>Vaciar la hoja</translation>
    </message>
</context>
<context>
    <name>DrawingQuestion</name>
    <message>
        <source>Make a mark. Do not write a name.</source>
        <translation>Haga una marca. No escriba un nombre.</translation>
    </message>
    <message>
        <source>No names, no faces, no signs.</source>
        <translation>Sin nombres, sin caras, sin letreros.</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>O escríbalo con palabras.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>Escríbalo con palabras.</translation>
    </message>
    <message>
        <source>A drawing</source>
        <translation>Un dibujo</translation>
    </message>
</context>
<context>
    <name>DueNotices</name>
    <message numerus="yes">
        <source>%n recordings were deleted. Their time was over.</source>
        <translation>
            <numerusform>Se borró %n grabación. Su plazo terminó.</numerusform>
            <numerusform>Se borraron %n grabaciones. Su plazo terminó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were deleted. Their time was over.</source>
        <translation>
            <numerusform>Se borró %n imagen. Su plazo terminó.</numerusform>
            <numerusform>Se borraron %n imágenes. Su plazo terminó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks were deleted. Their time was over.</source>
        <translation>
            <numerusform>Se borró %n charla. Su plazo terminó.</numerusform>
            <numerusform>Se borraron %n charlas. Su plazo terminó.</numerusform>
        </translation>
    </message>
    <message>
        <source>This tablet says that today is %1.</source>
        <translation>Esta tableta dice que hoy es %1.</translation>
    </message>
    <message>
        <source>It was not used for long. Nothing was deleted yet.</source>
        <translation>No se usó por mucho tiempo. Todavía no se borró nada.</translation>
    </message>
    <message>
        <source>The date is right</source>
        <translation>La fecha es correcta</translation>
    </message>
</context>
<context>
    <name>DuressScreen</name>
    <message>
        <source>Turn it on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>Ya funciona</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Choose the practice passphrase</source>
        <translation>Elige la frase de práctica</translation>
    </message>
    <message>
        <source>A practice passphrase</source>
        <translation>Una frase de práctica</translation>
    </message>
    <message>
        <source>The practice passphrase now destroys this notebook and opens the practice one.</source>
        <translation>Ahora la frase de práctica destruye este cuaderno y abre el de práctica.</translation>
    </message>
    <message>
        <source>A practice notebook is being made. Leave the tablet on.</source>
        <translation>Se está haciendo un cuaderno de práctica. Deja la tableta encendida.</translation>
    </message>
    <message>
        <source>Not one that you could type by mistake.</source>
        <translation>No una que puedas escribir sin querer.</translation>
    </message>
    <message>
        <source>For when somebody makes you open the notebook. It is off until you turn it on.</source>
        <translation>Para cuando alguien te obliga a abrir el cuaderno. Está apagada hasta que la actives.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>You type it where the passphrase goes. Nothing on the page looks different.</source>
        <translation>Se escribe donde va la frase de paso. La página se ve igual.</translation>
    </message>
    <message>
        <source>It destroys this notebook for good. What has no backup is lost. So is what is finished and was not handed over.</source>
        <translation>Destruye este cuaderno para siempre. Lo que no tiene copia se pierde. También lo terminado que no se entregó.</translation>
    </message>
    <message>
        <source>Then a practice notebook with made-up people opens in its place.</source>
        <translation>Después se abre en su lugar un cuaderno de práctica con personas inventadas.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Qué no puede hacer</translation>
    </message>
    <message>
        <source>Backups and copies made before still open with your passphrase.</source>
        <translation>Las copias hechas antes se siguen abriendo con tu frase de paso.</translation>
    </message>
    <message>
        <source>Until then two notebooks lie in the files of the tablet. Who looks there sees both.</source>
        <translation>Hasta entonces hay dos cuadernos en los archivos de la tableta. Quien mire ahí ve los dos.</translation>
    </message>
    <message>
        <source>A forensic laboratory can still learn that this app is here, and that something was destroyed.</source>
        <translation>Un laboratorio forense puede saber que esta app está aquí y que algo se destruyó.</translation>
    </message>
    <message>
        <source>So can somebody who forces you to say the passphrase.</source>
        <translation>También quien te obligue a decir la frase de paso.</translation>
    </message>
    <message>
        <source>Practice passphrase</source>
        <translation>Frase de práctica</translation>
    </message>
    <message>
        <source>Practice passphrase again</source>
        <translation>La frase de práctica otra vez</translation>
    </message>
    <message>
        <source>That does not open this notebook.</source>
        <translation>Eso no abre este cuaderno.</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>Es demasiado corta. Cinco palabras están bien.</translation>
    </message>
    <message>
        <source>That one cannot be used here. Choose another.</source>
        <translation>Esa no se puede usar aquí. Elige otra.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Make a backup and keep it away from the tablet. Nothing else brings this notebook back.</source>
        <translation>Haz una copia y guárdala lejos de la tableta. Nada más devuelve este cuaderno.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Turn it off?</source>
        <translation>¿Desactivar?</translation>
    </message>
    <message>
        <source>The practice passphrase then opens nothing, and the practice notebook goes.</source>
        <translation>La frase de práctica ya no abre nada y el cuaderno de práctica se borra.</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>Dejar como está</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nothing of this notebook can be read. It was left as it is.</source>
        <translation>No se puede leer nada de este cuaderno. Se dejó como está.</translation>
    </message>
    <message>
        <source>Use a backup. If there is none, keep the folder, and ask for help.</source>
        <translation>Usa una copia de seguridad. Si no hay, guarda la carpeta y pide ayuda.</translation>
    </message>
    <message>
        <source>This notebook has no room for one more way in.</source>
        <translation>En este cuaderno no cabe otra forma de entrar.</translation>
    </message>
    <message>
        <source>Take away a way in that is no longer used.</source>
        <translation>Quita una forma de entrar que ya no se use.</translation>
    </message>
    <message>
        <source>This is the last way into this notebook. It was kept.</source>
        <translation>Esta es la última forma de entrar en este cuaderno. Se conservó.</translation>
    </message>
    <message>
        <source>Make another way in first.</source>
        <translation>Haz antes otra forma de entrar.</translation>
    </message>
    <message>
        <source>The disk of this folder keeps old copies (%1). What is deleted may stay on it.</source>
        <translation>El disco de esta carpeta guarda copias viejas (%1). Lo que se borra puede quedar en él.</translation>
    </message>
    <message>
        <source>The disk of this folder keeps old copies. What is deleted may stay on it.</source>
        <translation>El disco de esta carpeta guarda copias viejas. Lo que se borra puede quedar en él.</translation>
    </message>
    <message>
        <source>Put the notebook on another disk, best one with ext4.</source>
        <translation>Pon el cuaderno en otro disco, mejor uno con ext4.</translation>
    </message>
    <message>
        <source>The last answers are in a file that cannot be read without writing. Nothing was changed.</source>
        <translation>Las últimas respuestas están en un archivo que no se puede leer sin escribir. No se cambió nada.</translation>
    </message>
    <message>
        <source>Copy the whole folder to a place that can be written, and open it there.</source>
        <translation>Copia toda la carpeta a un lugar donde se pueda escribir y ábrela allí.</translation>
    </message>
    <message>
        <source>Some sealed talks come from a tablet that this notebook does not know (%1).</source>
        <translation>Algunas charlas selladas vienen de una tableta que este cuaderno no conoce (%1).</translation>
    </message>
    <message>
        <source>Some sealed talks come from a tablet that this notebook does not know.</source>
        <translation>Algunas charlas selladas vienen de una tableta que este cuaderno no conoce.</translation>
    </message>
    <message>
        <source>Ask the people of the project whose tablet it is before you use them.</source>
        <translation>Pregunta a la gente del proyecto de quién es la tableta antes de usarlas.</translation>
    </message>
    <message>
        <source>This is not the text of a key card, or a letter is wrong. It was not tried.</source>
        <translation>Este no es el texto de una tarjeta llave, o hay una letra mal. No se probó.</translation>
    </message>
    <message>
        <source>Look at the card again, letter by letter.</source>
        <translation>Mira otra vez la tarjeta, letra por letra.</translation>
    </message>
    <message>
        <source>This is not the text of a share, or a letter is wrong. It was not used.</source>
        <translation>Este no es el texto de una parte, o hay una letra mal. No se usó.</translation>
    </message>
    <message>
        <source>Look at the paper again, letter by letter.</source>
        <translation>Mira otra vez el papel, letra por letra.</translation>
    </message>
    <message>
        <source>These two shares do not belong together.</source>
        <translation>Estas dos partes no van juntas.</translation>
    </message>
    <message>
        <source>Use two different shares that were made on the same day.</source>
        <translation>Usa dos partes distintas que se hicieron el mismo día.</translation>
    </message>
    <message>
        <source>These shares do not open this notebook. Nothing was changed.</source>
        <translation>Estas partes no abren este cuaderno. No se cambió nada.</translation>
    </message>
    <message>
        <source>Look whose notebook this is, and use the shares of its project.</source>
        <translation>Mira de quién es este cuaderno y usa las partes de su proyecto.</translation>
    </message>
    <message>
        <source>Real talks can begin when a second way into this notebook was made and tried.</source>
        <translation>Las charlas reales pueden empezar cuando se haga y se pruebe otra forma de entrar en este cuaderno.</translation>
    </message>
    <message>
        <source>Make a key card or three shares, and open the notebook with them once.</source>
        <translation>Haz una tarjeta llave o tres partes, y abre una vez el cuaderno con ellas.</translation>
    </message>
    <message>
        <source>There is no such recording in this notebook.</source>
        <translation>No hay tal grabación en este cuaderno.</translation>
    </message>
    <message>
        <source>Look at the list of the talk.</source>
        <translation>Mira la lista de la charla.</translation>
    </message>
    <message>
        <source>A recording or picture is damaged. The damaged part was not used.</source>
        <translation>Una grabación o imagen está dañada. La parte dañada no se usó.</translation>
    </message>
    <message>
        <source>A recording was cut short. Everything up to that moment is here.</source>
        <translation>Una grabación se cortó. Todo hasta ese momento está aquí.</translation>
    </message>
    <message>
        <source>Keep it. If more is to be said, record a second part.</source>
        <translation>Guárdala. Si hay más que decir, graba una segunda parte.</translation>
    </message>
    <message>
        <source>This recording was made by a newer Cuaderno. It was left as it is.</source>
        <translation>Esta grabación se hizo con un Cuaderno más nuevo. Se dejó como está.</translation>
    </message>
    <message>
        <source>This kind of file cannot be kept: what it tells about the person cannot be taken out.</source>
        <translation>Este tipo de archivo no se puede guardar: no se puede quitar lo que dice de la persona.</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, WAV or Ogg.</source>
        <translation>Usa JPEG, PNG, WAV u Ogg.</translation>
    </message>
    <message>
        <source>This file is too large for a talk. At most %1 MB can be kept.</source>
        <translation>Este archivo es demasiado grande para una charla. Se pueden guardar hasta %1 MB.</translation>
    </message>
    <message>
        <source>This file is too large for a talk.</source>
        <translation>Este archivo es demasiado grande para una charla.</translation>
    </message>
    <message>
        <source>Make it shorter or smaller, then add it again.</source>
        <translation>Hazlo más corto o más pequeño y añádelo otra vez.</translation>
    </message>
    <message>
        <source>The date of this tablet may be wrong. Nothing was deleted.</source>
        <translation>La fecha de esta tableta puede estar mal. No se borró nada.</translation>
    </message>
    <message>
        <source>Look at the date. If it is right, say so, and delete then.</source>
        <translation>Mira la fecha. Si está bien, dilo, y borra entonces.</translation>
    </message>
    <message>
        <source>This file is no backup of a notebook.</source>
        <translation>Este archivo no es copia de un cuaderno.</translation>
    </message>
    <message>
        <source>Look for a file that ends in .cuadbackup.</source>
        <translation>Busca un archivo que termine en .cuadbackup.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Cuaderno. Nothing was changed.</source>
        <translation>Esta copia es de un Cuaderno más nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>This backup is damaged. Nothing was written.</source>
        <translation>Esta copia está dañada. No se escribió nada.</translation>
    </message>
    <message>
        <source>Use another backup. If the notebook still opens, make a new one now.</source>
        <translation>Usa otra copia. Si el cuaderno todavía abre, haz una nueva ahora.</translation>
    </message>
    <message>
        <source>This backup holds %1 talks otherwise than the notebook does.</source>
        <translation>Esta copia guarda %1 conversaciones de otro modo que el cuaderno.</translation>
    </message>
    <message>
        <source>This backup holds talks otherwise than the notebook does.</source>
        <translation>Esta copia guarda conversaciones de otro modo que el cuaderno.</translation>
    </message>
    <message>
        <source>Keep it, and make a new backup now.</source>
        <translation>Consérvala, y haz una copia nueva ahora.</translation>
    </message>
    <message>
        <source>Did you mean “%2”?</source>
        <translation>¿Quería decir “%2”?</translation>
    </message>
    <message>
        <source>Row %1 of the sheet %2, column %3</source>
        <translation>Fila %1 de la hoja %2, columna %3</translation>
    </message>
    <message>
        <source>Row %1 of the sheet %2</source>
        <translation>Fila %1 de la hoja %2</translation>
    </message>
    <message>
        <source>%2, line %1</source>
        <translation>%2, línea %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Sheet %1, column %2</source>
        <translation>Hoja %1, columna %2</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Hoja %1</translation>
    </message>
    <message>
        <source>This file is no spreadsheet that can be read here.</source>
        <translation>Este archivo no es una hoja de cálculo que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as CSV files, then choose it again.</source>
        <translation>Guárdalo como .xlsx o como archivos CSV y elígelo otra vez.</translation>
    </message>
    <message>
        <source>This is an old kind of Excel file (.xls).</source>
        <translation>Es un tipo antiguo de archivo de Excel (.xls).</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Ábrelo en un programa de hojas de cálculo y guárdalo como .xlsx.</translation>
    </message>
    <message>
        <source>This spreadsheet is locked with a password.</source>
        <translation>Esta hoja de cálculo está cerrada con contraseña.</translation>
    </message>
    <message>
        <source>Save it without a password, then choose it again.</source>
        <translation>Guárdala sin contraseña y elígela otra vez.</translation>
    </message>
    <message>
        <source>This file is damaged or does not have the shape of a table.</source>
        <translation>Este archivo está dañado o no tiene forma de tabla.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, look at the place, and save it again.</source>
        <translation>Ábrelo en un programa de hojas de cálculo, mira ese lugar y guárdalo otra vez.</translation>
    </message>
    <message>
        <source>This file is larger than what can be read safely.</source>
        <translation>Este archivo es más grande de lo que se puede leer con seguridad.</translation>
    </message>
    <message>
        <source>Take out sheets and rows that are not needed.</source>
        <translation>Quita las hojas y filas que no hagan falta.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>Aquí se abre una comilla que no se cierra.</translation>
    </message>
    <message>
        <source>Close the quotation mark, or save the file again from a spreadsheet program.</source>
        <translation>Cierra la comilla, o guarda el archivo otra vez desde un programa de hojas de cálculo.</translation>
    </message>
    <message>
        <source>There is no sheet with anything in it.</source>
        <translation>Ninguna hoja tiene nada.</translation>
    </message>
    <message>
        <source>Look whether the right file was chosen.</source>
        <translation>Mira si elegiste el archivo correcto.</translation>
    </message>
    <message>
        <source>This is no form that can be read here.</source>
        <translation>Esto no es un formulario que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>Choose an .xlsx file, a folder with survey.csv, or an .xml form.</source>
        <translation>Elige un archivo .xlsx, una carpeta con survey.csv o un formulario .xml.</translation>
    </message>
    <message>
        <source>This form uses “%1”, which is not known here yet.</source>
        <translation>Este formulario usa “%1”, que aquí aún no se conoce.</translation>
    </message>
    <message>
        <source>This form uses something that is not known here yet.</source>
        <translation>Este formulario usa algo que aquí aún no se conoce.</translation>
    </message>
    <message>
        <source>Leave it out of the form, or use another kind of question.</source>
        <translation>Quítalo del formulario o usa otra clase de pregunta.</translation>
    </message>
    <message>
        <source>The type “%1” is not known.</source>
        <translation>El tipo “%1” no se conoce.</translation>
    </message>
    <message>
        <source>A question has a type that is not known.</source>
        <translation>Una pregunta tiene un tipo que no se conoce.</translation>
    </message>
    <message>
        <source>Look at the spelling of the type.</source>
        <translation>Mira cómo está escrito el tipo.</translation>
    </message>
    <message>
        <source>The column “%1” is not known.</source>
        <translation>La columna “%1” no se conoce.</translation>
    </message>
    <message>
        <source>There is a column that is not known.</source>
        <translation>Hay una columna que no se conoce.</translation>
    </message>
    <message>
        <source>Look at the spelling of the heading, or take the column out.</source>
        <translation>Mira cómo está escrito el encabezado, o quita la columna.</translation>
    </message>
    <message>
        <source>The heading “%1” stands twice, or means the same as another one.</source>
        <translation>El encabezado “%1” está dos veces, o significa lo mismo que otro.</translation>
    </message>
    <message>
        <source>Two headings mean the same column.</source>
        <translation>Dos encabezados significan la misma columna.</translation>
    </message>
    <message>
        <source>Rename one of the two columns, or take it out.</source>
        <translation>Cambia el nombre de una de las dos columnas, o quítala.</translation>
    </message>
    <message>
        <source>Something stands under no heading. It is not read.</source>
        <translation>Hay algo sin encabezado. No se lee.</translation>
    </message>
    <message>
        <source>Give its column a heading, or clear the cell.</source>
        <translation>Pon un encabezado a su columna, o vacía la celda.</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>Falta la columna “%1”.</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>Falta una columna.</translation>
    </message>
    <message>
        <source>Add the column to the sheet.</source>
        <translation>Añade la columna a la hoja.</translation>
    </message>
    <message>
        <source>The sheet “%1” is missing.</source>
        <translation>Falta la hoja “%1”.</translation>
    </message>
    <message>
        <source>A sheet is missing.</source>
        <translation>Falta una hoja.</translation>
    </message>
    <message>
        <source>Add the sheet to the form.</source>
        <translation>Añade la hoja al formulario.</translation>
    </message>
    <message>
        <source>This row has no name.</source>
        <translation>Esta fila no tiene nombre.</translation>
    </message>
    <message>
        <source>Give it a name in the column “name”.</source>
        <translation>Ponle un nombre en la columna “name”.</translation>
    </message>
    <message>
        <source>This question has no words to show.</source>
        <translation>Esta pregunta no tiene palabras que mostrar.</translation>
    </message>
    <message>
        <source>Write a label for it.</source>
        <translation>Escribe un texto (label) para ella.</translation>
    </message>
    <message>
        <source>Other languages have this column, “%1” does not.</source>
        <translation>Otros idiomas tienen esta columna; “%1” no la tiene.</translation>
    </message>
    <message>
        <source>A language lacks this column.</source>
        <translation>A un idioma le falta una columna.</translation>
    </message>
    <message>
        <source>Add the column for that language, or people who read it see another language.</source>
        <translation>Añade la columna para ese idioma, o quien lo lea verá otro idioma.</translation>
    </message>
    <message>
        <source>The language “%1” has no code that programs know.</source>
        <translation>El idioma “%1” no tiene un código que los programas conozcan.</translation>
    </message>
    <message>
        <source>A language has no code that programs know.</source>
        <translation>Un idioma no tiene un código que los programas conozcan.</translation>
    </message>
    <message>
        <source>Write its code in brackets after its name, as in Español (es).</source>
        <translation>Escribe su código entre paréntesis después del nombre, como en Español (es).</translation>
    </message>
    <message>
        <source>The form reads the file “%1”, which is not there.</source>
        <translation>El formulario lee el archivo “%1”, que no está.</translation>
    </message>
    <message>
        <source>The form reads a file that is not there.</source>
        <translation>El formulario lee un archivo que no está.</translation>
    </message>
    <message>
        <source>Put the file into a folder beside the form, named like the form with -media at the end.</source>
        <translation>Pon el archivo en una carpeta junto al formulario, con su mismo nombre y -media al final.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name.</source>
        <translation>“%1” no puede ser un nombre.</translation>
    </message>
    <message>
        <source>This cannot be a name.</source>
        <translation>Esto no puede ser un nombre.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphen, underscore and dot, and begin with a letter or an underscore.</source>
        <translation>Usa letras, cifras, guion, guion bajo y punto, y empieza con una letra o un guion bajo.</translation>
    </message>
    <message>
        <source>The name “%1” stands twice in the same group.</source>
        <translation>El nombre “%1” está dos veces en el mismo grupo.</translation>
    </message>
    <message>
        <source>A name stands twice in the same group.</source>
        <translation>Un nombre está dos veces en el mismo grupo.</translation>
    </message>
    <message>
        <source>Give one of the two another name.</source>
        <translation>Dale otro nombre a uno de los dos.</translation>
    </message>
    <message>
        <source>There is no question “%1” in this form.</source>
        <translation>No hay ninguna pregunta “%1” en este formulario.</translation>
    </message>
    <message>
        <source>A question is named here that the form does not have.</source>
        <translation>Aquí se nombra una pregunta que el formulario no tiene.</translation>
    </message>
    <message>
        <source>Look at the spelling of the name.</source>
        <translation>Mira cómo está escrito el nombre.</translation>
    </message>
    <message>
        <source>There are several questions “%1” in this form.</source>
        <translation>Hay varias preguntas “%1” en este formulario.</translation>
    </message>
    <message>
        <source>Several questions have the name that is used here.</source>
        <translation>Varias preguntas tienen el nombre que se usa aquí.</translation>
    </message>
    <message>
        <source>Give them different names.</source>
        <translation>Dales nombres distintos.</translation>
    </message>
    <message>
        <source>There is no list of choices “%1”.</source>
        <translation>No hay ninguna lista de opciones “%1”.</translation>
    </message>
    <message>
        <source>This question names a list of choices that is not there.</source>
        <translation>Esta pregunta nombra una lista de opciones que no está.</translation>
    </message>
    <message>
        <source>Look at the spelling, or add the list to the sheet “choices”.</source>
        <translation>Mira cómo está escrita, o añade la lista a la hoja “choices”.</translation>
    </message>
    <message>
        <source>The choice “%1” stands twice in its list.</source>
        <translation>La opción “%1” está dos veces en su lista.</translation>
    </message>
    <message>
        <source>A choice stands twice in its list.</source>
        <translation>Una opción está dos veces en su lista.</translation>
    </message>
    <message>
        <source>Take one of the two out, or allow it in the settings.</source>
        <translation>Quita una de las dos, o permítelo en los ajustes del formulario.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a choice.</source>
        <translation>“%1” no puede ser el nombre de una opción.</translation>
    </message>
    <message>
        <source>This cannot be the name of a choice.</source>
        <translation>Esto no puede ser el nombre de una opción.</translation>
    </message>
    <message>
        <source>Use a name without spaces.</source>
        <translation>Usa un nombre sin espacios.</translation>
    </message>
    <message>
        <source>A group or repeat begins and does not end, or ends and did not begin.</source>
        <translation>Un grupo o una repetición empieza y no termina, o termina sin haber empezado.</translation>
    </message>
    <message>
        <source>Look at the rows that begin and end groups: each pair has to fit.</source>
        <translation>Mira las filas que abren y cierran grupos: cada pareja tiene que encajar.</translation>
    </message>
    <message>
        <source>This expression cannot be read: %1</source>
        <translation>Esta expresión no se puede leer: %1</translation>
    </message>
    <message>
        <source>An expression cannot be read.</source>
        <translation>Una expresión no se puede leer.</translation>
    </message>
    <message>
        <source>Look at brackets, quotation marks and names in it.</source>
        <translation>Mira sus paréntesis, comillas y nombres.</translation>
    </message>
    <message>
        <source>The function “%1” is not known.</source>
        <translation>La función “%1” no se conoce.</translation>
    </message>
    <message>
        <source>An expression uses a function that is not known.</source>
        <translation>Una expresión usa una función que no se conoce.</translation>
    </message>
    <message>
        <source>Look at the spelling, or write it with another function.</source>
        <translation>Mira cómo está escrita, o escríbela con otra función.</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>“%1” no encaja aquí.</translation>
    </message>
    <message>
        <source>A parameter does not fit here.</source>
        <translation>Un parámetro no encaja aquí.</translation>
    </message>
    <message>
        <source>Look at how this kind of question takes its parameters.</source>
        <translation>Mira cómo toma sus parámetros esta clase de pregunta.</translation>
    </message>
    <message>
        <source>A value does not fit its question.</source>
        <translation>Un valor no encaja con su pregunta.</translation>
    </message>
    <message>
        <source>Change the value, or the type of the question.</source>
        <translation>Cambia el valor, o el tipo de la pregunta.</translation>
    </message>
    <message>
        <source>The setting “%1” does not fit.</source>
        <translation>El ajuste “%1” no encaja.</translation>
    </message>
    <message>
        <source>A setting does not fit.</source>
        <translation>Un ajuste no encaja.</translation>
    </message>
    <message>
        <source>Look at the sheet “settings”.</source>
        <translation>Mira la hoja “settings”.</translation>
    </message>
    <message>
        <source>These depend on each other in a circle: %*</source>
        <translation>Estos dependen unos de otros en círculo: %*</translation>
    </message>
    <message>
        <source>Some answers depend on each other in a circle.</source>
        <translation>Algunas respuestas dependen unas de otras en círculo.</translation>
    </message>
    <message>
        <source>Break the circle: one of them has to be worked out without the others.</source>
        <translation>Rompe el círculo: una de ellas tiene que calcularse sin las otras.</translation>
    </message>
    <message>
        <source>This form asks nothing.</source>
        <translation>Este formulario no pregunta nada.</translation>
    </message>
    <message>
        <source>Add questions to the sheet “survey”.</source>
        <translation>Añade preguntas a la hoja “survey”.</translation>
    </message>
    <message>
        <source>This XML cannot be read.</source>
        <translation>Este XML no se puede leer.</translation>
    </message>
    <message>
        <source>Export the form again from where it was made.</source>
        <translation>Exporta el formulario otra vez desde donde se hizo.</translation>
    </message>
    <message>
        <source>Groups stand inside each other too deeply.</source>
        <translation>Hay demasiados grupos unos dentro de otros.</translation>
    </message>
    <message>
        <source>Use fewer groups inside groups.</source>
        <translation>Usa menos grupos dentro de grupos.</translation>
    </message>
    <message>
        <source>The question “%1” asks who somebody is or where exactly (%2). Cuaderno keeps none of that.</source>
        <translation>La pregunta “%1” pide quién es alguien o dónde está exactamente (%2). Cuaderno no guarda nada de eso.</translation>
    </message>
    <message>
        <source>This form asks who somebody is. Cuaderno keeps no names.</source>
        <translation>Este formulario pregunta quién es alguien. Cuaderno no guarda nombres.</translation>
    </message>
    <message>
        <source>Leave the question out. A lead can take in a single one with --accept: it is then never in a release.</source>
        <translation>Quita la pregunta. Quien coordina puede aceptar una sola con --accept: nunca estará entonces en una publicación.</translation>
    </message>
    <message>
        <source>“%1” asks for an answer of the last interview. It is always empty here, as that may have been another person&apos;s.</source>
        <translation>“%1” pide una respuesta de la entrevista anterior. Aquí siempre está vacía, porque pudo ser de otra persona.</translation>
    </message>
    <message>
        <source>An answer of the last interview is asked for. It is always empty here, as that may have been another person&apos;s.</source>
        <translation>Se pide una respuesta de la entrevista anterior. Aquí siempre está vacía, porque pudo ser de otra persona.</translation>
    </message>
    <message>
        <source>Nothing has to be done; the question is asked anew each time.</source>
        <translation>No hay que hacer nada: la pregunta se hace de nuevo cada vez.</translation>
    </message>
    <message>
        <source>No place is left for the entities of the list “%1”: each group or repeat holds one.</source>
        <translation>No queda lugar para las entidades de la lista “%1”: cada grupo o repetición admite una.</translation>
    </message>
    <message>
        <source>No place is left for the entities of a list: each group or repeat holds one.</source>
        <translation>No queda lugar para las entidades de una lista: cada grupo o repetición admite una.</translation>
    </message>
    <message>
        <source>Put the questions of this list into a group or repeat of their own.</source>
        <translation>Pon las preguntas de esta lista en un grupo o una repetición propios.</translation>
    </message>
    <message>
        <source>A spreadsheet form has no words for this: %1.</source>
        <translation>Un formulario en hoja de cálculo no tiene palabras para esto: %1.</translation>
    </message>
    <message>
        <source>A spreadsheet form has no words for something in this form.</source>
        <translation>Un formulario en hoja de cálculo no tiene palabras para algo de este formulario.</translation>
    </message>
    <message>
        <source>Keep this form as XML, or write that part anew in a spreadsheet.</source>
        <translation>Conserva este formulario como XML, o escribe esa parte de nuevo en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Something in this form works differently from what its author may expect: %1</source>
        <translation>Algo de este formulario funciona distinto de lo que puede esperar quien lo hizo: %1</translation>
    </message>
    <message>
        <source>Something in this form works differently from what its author may expect.</source>
        <translation>Algo de este formulario funciona distinto de lo que puede esperar quien lo hizo.</translation>
    </message>
    <message>
        <source>Look at it once.</source>
        <translation>Míralo una vez.</translation>
    </message>
    <message>
        <source>This expression cannot be read.</source>
        <translation>Esta expresión no se puede leer.</translation>
    </message>
    <message>
        <source>Look at brackets, quotation marks and operators.</source>
        <translation>Mira los paréntesis, las comillas y los operadores.</translation>
    </message>
    <message>
        <source>A function is not known.</source>
        <translation>Una función no se conoce.</translation>
    </message>
    <message>
        <source>Look at the spelling of the function.</source>
        <translation>Mira cómo está escrita la función.</translation>
    </message>
    <message>
        <source>The function “%1” has too few or too many values in its brackets.</source>
        <translation>La función “%1” tiene de menos o de más en sus paréntesis.</translation>
    </message>
    <message>
        <source>A function has too few or too many values in its brackets.</source>
        <translation>Una función tiene de menos o de más en sus paréntesis.</translation>
    </message>
    <message>
        <source>Look at what stands between its brackets.</source>
        <translation>Mira lo que hay entre sus paréntesis.</translation>
    </message>
    <message>
        <source>A value is of another kind than what is asked for.</source>
        <translation>Un valor es de otra clase que la que se pide.</translation>
    </message>
    <message>
        <source>Convert it with string(), number() or boolean().</source>
        <translation>Conviértelo con string(), number() o boolean().</translation>
    </message>
    <message>
        <source>The place to begin at is not there.</source>
        <translation>El lugar donde empezar no está.</translation>
    </message>
    <message>
        <source>Look at the path: each step is written as in the document, with its number.</source>
        <translation>Mira la ruta: cada paso se escribe como en el documento, con su número.</translation>
    </message>
    <message>
        <source>This expression asks for too much work.</source>
        <translation>Esta expresión pide demasiado trabajo.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>Hazla más pequeña.</translation>
    </message>
    <message>
        <source>The release policy cannot be read.</source>
        <translation>Las reglas de publicación no se pueden leer.</translation>
    </message>
    <message>
        <source>Look at the file: it has to be JSON with the keys of the schema.</source>
        <translation>Mira el archivo: tiene que ser JSON con las claves del esquema.</translation>
    </message>
    <message>
        <source>The release policy has the key “%1”, which is not known. Nothing was released.</source>
        <translation>Las reglas de publicación tienen la clave “%1”, que no se conoce. No se publicó nada.</translation>
    </message>
    <message>
        <source>The release policy has a key that is not known. Nothing was released.</source>
        <translation>Las reglas de publicación tienen una clave que no se conoce. No se publicó nada.</translation>
    </message>
    <message>
        <source>Look at the spelling: a guarantee that is misspelt would not hold.</source>
        <translation>Mira cómo está escrita: una garantía mal escrita no valdría.</translation>
    </message>
    <message>
        <source>The release policy does not say what “%1” is. Nothing was released.</source>
        <translation>Las reglas de publicación no dicen qué es “%1”. No se publicó nada.</translation>
    </message>
    <message>
        <source>The release policy leaves out a column. Nothing was released.</source>
        <translation>Las reglas de publicación olvidan una columna. No se publicó nada.</translation>
    </message>
    <message>
        <source>Name every column in the policy; “drop” keeps it from leaving.</source>
        <translation>Nombra todas las columnas en las reglas; “drop” impide que una salga.</translation>
    </message>
    <message>
        <source>The release policy names “%1”, which the answers do not have.</source>
        <translation>Las reglas de publicación nombran “%1”, que las respuestas no tienen.</translation>
    </message>
    <message>
        <source>The release policy names a column that the answers do not have.</source>
        <translation>Las reglas de publicación nombran una columna que las respuestas no tienen.</translation>
    </message>
    <message>
        <source>The hierarchy of “%1” does not fit.</source>
        <translation>La jerarquía de “%1” no encaja.</translation>
    </message>
    <message>
        <source>A hierarchy does not fit.</source>
        <translation>Una jerarquía no encaja.</translation>
    </message>
    <message>
        <source>Each value stands in it once, each line has the same number of steps, and the last one is *.</source>
        <translation>Cada valor está en ella una vez, cada línea tiene los mismos pasos y el último es *.</translation>
    </message>
    <message>
        <source>There are answers to “%1” that its hierarchy does not know.</source>
        <translation>Hay respuestas a “%1” que su jerarquía no conoce.</translation>
    </message>
    <message>
        <source>There are answers that a hierarchy does not know.</source>
        <translation>Hay respuestas que una jerarquía no conoce.</translation>
    </message>
    <message>
        <source>Add every choice of the form to the hierarchy.</source>
        <translation>Añade a la jerarquía todas las opciones del formulario.</translation>
    </message>
    <message>
        <source>There are answers to “%1” that are no number or date, as the release policy says.</source>
        <translation>Hay respuestas a “%1” que no son número ni fecha, como dicen las reglas de publicación.</translation>
    </message>
    <message>
        <source>There are answers that are no number or date, as the release policy says.</source>
        <translation>Hay respuestas que no son número ni fecha, como dicen las reglas de publicación.</translation>
    </message>
    <message>
        <source>Give the column another kind in the policy, or drop it.</source>
        <translation>Dale a la columna otra clase en las reglas, o quítala.</translation>
    </message>
    <message>
        <source>The release policy asks for “%1”, which is not there yet. Nothing was released.</source>
        <translation>Las reglas de publicación piden “%1”, que aún no existe. No se publicó nada.</translation>
    </message>
    <message>
        <source>The release policy asks for something that is not there yet. Nothing was released.</source>
        <translation>Las reglas de publicación piden algo que aún no existe. No se publicó nada.</translation>
    </message>
    <message>
        <source>Use a guarantee that is there: k over the quasi-identifiers.</source>
        <translation>Usa una garantía que exista: k sobre los cuasi-identificadores.</translation>
    </message>
    <message>
        <source>The policy lets fewer people share a row than this project promised (k = %1).</source>
        <translation>Las reglas dejan que menos personas compartan una fila de lo que prometió este proyecto (k = %1).</translation>
    </message>
    <message>
        <source>The policy lets fewer people share a row than this project promised.</source>
        <translation>Las reglas dejan que menos personas compartan una fila de lo que prometió este proyecto.</translation>
    </message>
    <message>
        <source>Raise k in the policy.</source>
        <translation>Sube k en las reglas.</translation>
    </message>
    <message>
        <source>The policy has more quasi-identifiers than this project allows (%1).</source>
        <translation>Las reglas tienen más cuasi-identificadores de los que permite este proyecto (%1).</translation>
    </message>
    <message>
        <source>The policy has more quasi-identifiers than this project allows.</source>
        <translation>Las reglas tienen más cuasi-identificadores de los que permite este proyecto.</translation>
    </message>
    <message>
        <source>Drop or merge some of them: each one makes people easier to find.</source>
        <translation>Quita o junta algunos: cada uno hace más fácil encontrar a las personas.</translation>
    </message>
    <message>
        <source>The roles of the questions (roles.csv) cannot be read.</source>
        <translation>Los papeles de las preguntas (roles.csv) no se pueden leer.</translation>
    </message>
    <message>
        <source>Look at the row that is named, or make the roles anew from the form.</source>
        <translation>Mira la fila que se nombra, o haz los papeles otra vez desde el formulario.</translation>
    </message>
    <message>
        <source>There are only %1 people. Below %2 only tables leave.</source>
        <translation>Solo hay %1 personas. Con menos de %2 solo salen tablas.</translation>
    </message>
    <message>
        <source>There are too few people for rows to leave.</source>
        <translation>Hay muy pocas personas para que salgan filas.</translation>
    </message>
    <message>
        <source>Make tables, or go on until there are more.</source>
        <translation>Haz tablas, o sigue hasta que haya más.</translation>
    </message>
    <message>
        <source>With this policy nobody’s row can leave without standing out.</source>
        <translation>Con estas reglas ninguna fila puede salir sin que se note de quién es.</translation>
    </message>
    <message>
        <source>Make the hierarchies coarser, use fewer quasi-identifiers, or let more be left out.</source>
        <translation>Haz las jerarquías más gruesas, usa menos cuasi-identificadores, o deja fuera más filas.</translation>
    </message>
    <message>
        <source>This release is not approved yet. Nothing left.</source>
        <translation>Esta publicación aún no está aprobada. No salió nada.</translation>
    </message>
    <message>
        <source>Two people approve a release, each with their own passphrase.</source>
        <translation>Dos personas aprueban una publicación, cada una con su frase de paso.</translation>
    </message>
    <message>
        <source>This is a practice notebook. Nothing leaves it.</source>
        <translation>Este es un cuaderno de práctica. De él no sale nada.</translation>
    </message>
    <message>
        <source>Make the release from the notebook with the real talks.</source>
        <translation>Haz la publicación desde el cuaderno con las conversaciones reales.</translation>
    </message>
    <message>
        <source>Nobody whose answers may leave is here.</source>
        <translation>Aquí no hay nadie cuyas respuestas puedan salir.</translation>
    </message>
    <message>
        <source>Look at the counts by reason: who did not agree, who took answers back.</source>
        <translation>Mira las cuentas por motivo: quién no dio permiso, quién retiró sus respuestas.</translation>
    </message>
    <message>
        <source>This release folder is not whole or was changed.</source>
        <translation>Esta carpeta de publicación no está entera o se cambió.</translation>
    </message>
    <message>
        <source>Make the release again from the notebook.</source>
        <translation>Haz la publicación otra vez desde el cuaderno.</translation>
    </message>
    <message>
        <source>The file that answers “%1” is not there.</source>
        <translation>El archivo que responde a «%1» no está.</translation>
    </message>
    <message>
        <source>A file of this submission is not there.</source>
        <translation>Falta un archivo de este envío.</translation>
    </message>
    <message>
        <source>Put it into the folder with the files, then try again.</source>
        <translation>Ponlo en la carpeta de los archivos y prueba otra vez.</translation>
    </message>
    <message>
        <source>The script did not run as it expects to. Nothing was written.</source>
        <translation>El guion no siguió como espera. No se escribió nada.</translation>
    </message>
    <message>
        <source>Run it with “drive --script” to see where.</source>
        <translation>Ejecútalo con «drive --script» para ver dónde.</translation>
    </message>
    <message>
        <source>A file of this submission has a name that is no plain file name.</source>
        <translation>Un archivo de este envío tiene un nombre que no es un simple nombre de archivo.</translation>
    </message>
    <message>
        <source>Give it a name without slashes, and not that of another file.</source>
        <translation>Dale un nombre sin barras y que no sea el de otro archivo.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>No hay tal archivo o carpeta.</translation>
    </message>
    <message>
        <source>Look at the name and where it should be.</source>
        <translation>Mira el nombre y dónde debería estar.</translation>
    </message>
    <message>
        <source>There is something in that place already. It was left as it is.</source>
        <translation>Ya hay algo en ese lugar. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elige otro nombre.</translation>
    </message>
    <message>
        <source>This program may not read or write there.</source>
        <translation>Este programa no puede leer ni escribir ahí.</translation>
    </message>
    <message>
        <source>Choose another folder, or change who may use this one.</source>
        <translation>Elige otra carpeta, o cambia quién puede usar esta.</translation>
    </message>
    <message>
        <source>The tablet cannot write to its disk. Everything up to now is kept.</source>
        <translation>La tableta no puede escribir en su disco. Todo lo anterior está guardado.</translation>
    </message>
    <message>
        <source>Try again, or finish on paper.</source>
        <translation>Prueba otra vez, o termina en papel.</translation>
    </message>
    <message>
        <source>This file is too large. The most is %1 MB.</source>
        <translation>Este archivo es demasiado grande. Lo más son %1 MB.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Este archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elige otro.</translation>
    </message>
    <message>
        <source>The disk did not do what was asked. What was kept before is kept.</source>
        <translation>El disco no hizo lo que se le pidió. Lo guardado antes sigue guardado.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, use another disk.</source>
        <translation>Prueba otra vez. Si vuelve a pasar, usa otro disco.</translation>
    </message>
    <message>
        <source>There is no more room on this tablet. Everything up to now is kept. The next answer is not.</source>
        <translation>No queda espacio en esta tableta. Todo lo anterior está guardado. La próxima respuesta no.</translation>
    </message>
    <message>
        <source>Make room, or finish here.</source>
        <translation>Haz espacio, o termina aquí.</translation>
    </message>
    <message>
        <source>This text is not in UTF-8.</source>
        <translation>Este texto no está en UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, then choose it again.</source>
        <translation>Guarda el archivo como UTF-8 y elígelo otra vez.</translation>
    </message>
    <message>
        <source>A pattern in this form cannot be read.</source>
        <translation>Un patrón de este formulario no se puede leer.</translation>
    </message>
    <message>
        <source>Look at the regular expression in the form.</source>
        <translation>Mira la expresión regular en el formulario.</translation>
    </message>
    <message>
        <source>A pattern in this form takes too long.</source>
        <translation>Un patrón de este formulario tarda demasiado.</translation>
    </message>
    <message>
        <source>Make the regular expression in the form simpler.</source>
        <translation>Haz más sencilla la expresión regular del formulario.</translation>
    </message>
    <message>
        <source>This is no date that can be read.</source>
        <translation>Esto no es una fecha que se pueda leer.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-15, with the time after a T if there is one.</source>
        <translation>Escríbela como 2026-01-15, con la hora después de una T si la hay.</translation>
    </message>
    <message>
        <source>This machine may write secrets to its swap.</source>
        <translation>Esta máquina puede escribir secretos en su memoria de intercambio.</translation>
    </message>
    <message>
        <source>Turn swap off or encrypt it, or raise the limit for locked memory.</source>
        <translation>Apaga la memoria de intercambio o cífrala, o sube el límite de memoria bloqueada.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay memoria suficiente para esto.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Cierra otros programas y prueba otra vez.</translation>
    </message>
    <message>
        <source>This does not go together: %1</source>
        <translation>Esto no va junto: %1</translation>
    </message>
    <message>
        <source>This cannot be done like that.</source>
        <translation>Así no se puede hacer.</translation>
    </message>
    <message>
        <source>Look at the help for what goes together.</source>
        <translation>Mira en la ayuda qué va junto.</translation>
    </message>
    <message>
        <source>It was stopped half-way. Nothing was left half-written.</source>
        <translation>Se paró a medias. Nada quedó escrito a medias.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Empieza otra vez cuando quieras.</translation>
    </message>
    <message>
        <source>The encryption of this machine did not start.</source>
        <translation>El cifrado de esta máquina no arrancó.</translation>
    </message>
    <message>
        <source>Install libsodium anew, then try again.</source>
        <translation>Instala libsodium de nuevo y prueba otra vez.</translation>
    </message>
    <message>
        <source>An encrypted part is damaged. It was not used.</source>
        <translation>Una parte cifrada está dañada. No se usó.</translation>
    </message>
    <message>
        <source>Use the backup of this part.</source>
        <translation>Usa la copia de seguridad de esta parte.</translation>
    </message>
    <message>
        <source>That key does not open this.</source>
        <translation>Esa clave no abre esto.</translation>
    </message>
    <message>
        <source>Use the key that it was made with.</source>
        <translation>Usa la clave con la que se hizo.</translation>
    </message>
    <message>
        <source>This was not made by your team. It was not opened.</source>
        <translation>Esto no lo hizo tu equipo. No se abrió.</translation>
    </message>
    <message>
        <source>Ask who it came from.</source>
        <translation>Pregunta de quién vino.</translation>
    </message>
    <message>
        <source>The end of an encrypted file is missing. It was not used.</source>
        <translation>Falta el final de un archivo cifrado. No se usó.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came.</source>
        <translation>Copia el archivo otra vez desde donde vino.</translation>
    </message>
    <message>
        <source>A key file asks for an impossible amount of work. It was not used.</source>
        <translation>Un archivo de clave pide una cantidad imposible de trabajo. No se usó.</translation>
    </message>
    <message>
        <source>Use the backup of the key file.</source>
        <translation>Usa la copia de seguridad del archivo de clave.</translation>
    </message>
    <message>
        <source>The public key in this form cannot be used. Nothing was written.</source>
        <translation>La clave pública de este formulario no se puede usar. No se escribió nada.</translation>
    </message>
    <message>
        <source>Ask for the key anew, an RSA key of 2048 bits or more, and put it into the form&apos;s settings.</source>
        <translation>Pide la clave otra vez, una clave RSA de 2048 bits o más, y ponla en los ajustes del formulario.</translation>
    </message>
    <message>
        <source>There is no such question here.</source>
        <translation>Aquí no hay tal pregunta.</translation>
    </message>
    <message>
        <source>Look at the path of the question.</source>
        <translation>Mira la ruta de la pregunta.</translation>
    </message>
    <message>
        <source>This does not fit the kind of answer.</source>
        <translation>Esto no encaja con la clase de respuesta.</translation>
    </message>
    <message>
        <source>Write it in another way, or leave it open.</source>
        <translation>Escríbelo de otra forma, o déjalo abierto.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>Esto no es una de las opciones.</translation>
    </message>
    <message>
        <source>Choose one of those that are shown.</source>
        <translation>Elige una de las que se muestran.</translation>
    </message>
    <message>
        <source>This is worked out from other answers.</source>
        <translation>Esto se calcula con otras respuestas.</translation>
    </message>
    <message>
        <source>Change the answers that it comes from.</source>
        <translation>Cambia las respuestas de las que viene.</translation>
    </message>
    <message>
        <source>This question is not asked here.</source>
        <translation>Esta pregunta no se hace aquí.</translation>
    </message>
    <message>
        <source>Go on to the next one.</source>
        <translation>Pasa a la siguiente.</translation>
    </message>
    <message>
        <source>This does not fit what the form expects.</source>
        <translation>Esto no encaja con lo que espera el formulario.</translation>
    </message>
    <message>
        <source>Change it, or keep it anyway.</source>
        <translation>Cámbialo, o déjalo así.</translation>
    </message>
    <message>
        <source>One question here needs an answer, or a reason to leave it.</source>
        <translation>Una pregunta de aquí necesita una respuesta, o un motivo para dejarla.</translation>
    </message>
    <message>
        <source>Answer it, or choose a reason under it.</source>
        <translation>Contéstala, o elige un motivo debajo.</translation>
    </message>
    <message>
        <source>The form says how many there are.</source>
        <translation>El formulario dice cuántos hay.</translation>
    </message>
    <message>
        <source>Change the answer that the number comes from.</source>
        <translation>Cambia la respuesta de la que viene el número.</translation>
    </message>
    <message>
        <source>This form does not have that language.</source>
        <translation>Este formulario no tiene ese idioma.</translation>
    </message>
    <message>
        <source>Choose one of its languages.</source>
        <translation>Elige uno de sus idiomas.</translation>
    </message>
    <message>
        <source>Some questions still need a look before this can end.</source>
        <translation>Algunas preguntas necesitan una mirada antes de terminar.</translation>
    </message>
    <message>
        <source>Go to the first one that is open.</source>
        <translation>Ve a la primera que está abierta.</translation>
    </message>
    <message>
        <source>What was kept does not fit this form. It was left as it is.</source>
        <translation>Lo guardado no encaja con este formulario. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Open it with the version of the form that it began with.</source>
        <translation>Ábrelo con la versión del formulario con la que empezó.</translation>
    </message>
    <message>
        <source>This form asks for more than this program does at once.</source>
        <translation>Este formulario pide más de lo que este programa hace de una vez.</translation>
    </message>
    <message>
        <source>Make the repeat or the expression in the form smaller.</source>
        <translation>Haz más pequeña la repetición o la expresión del formulario.</translation>
    </message>
    <message>
        <source>This notebook has no project yet.</source>
        <translation>Este cuaderno aún no tiene proyecto.</translation>
    </message>
    <message>
        <source>Give the project a title first.</source>
        <translation>Dale primero un título al proyecto.</translation>
    </message>
    <message>
        <source>This notebook has a project already. A notebook holds one.</source>
        <translation>Este cuaderno ya tiene un proyecto. Cada cuaderno tiene uno.</translation>
    </message>
    <message>
        <source>Make another notebook for another project.</source>
        <translation>Crea otro cuaderno para otro proyecto.</translation>
    </message>
    <message>
        <source>There is no such questionnaire in this notebook.</source>
        <translation>No hay tal cuestionario en este cuaderno.</translation>
    </message>
    <message>
        <source>Choose one of those that are here, or bring one in.</source>
        <translation>Elige uno de los que están aquí, o trae uno.</translation>
    </message>
    <message>
        <source>There is nobody here under that code.</source>
        <translation>Aquí no hay nadie con ese código.</translation>
    </message>
    <message>
        <source>Look at the card again.</source>
        <translation>Mira la tarjeta otra vez.</translation>
    </message>
    <message>
        <source>There is no such talk in this notebook.</source>
        <translation>No hay tal conversación en este cuaderno.</translation>
    </message>
    <message>
        <source>Look at the list of talks.</source>
        <translation>Mira la lista de conversaciones.</translation>
    </message>
    <message>
        <source>They have not decided about this use (%1), so it is not here.</source>
        <translation>No ha decidido sobre este uso (%1), así que no está aquí.</translation>
    </message>
    <message>
        <source>They have not decided yet.</source>
        <translation>Aún no ha decidido.</translation>
    </message>
    <message>
        <source>Ask them, and take every answer as it is.</source>
        <translation>Pregunta, y toma cada respuesta como es.</translation>
    </message>
    <message>
        <source>They did not agree to this use (%1), so it is not here.</source>
        <translation>No dio permiso para este uso (%1), así que no está aquí.</translation>
    </message>
    <message>
        <source>They did not agree, so it is not here.</source>
        <translation>No dio permiso, así que no está aquí.</translation>
    </message>
    <message>
        <source>See what they agreed to.</source>
        <translation>Mira lo que aceptó.</translation>
    </message>
    <message>
        <source>What they agreed to has run out (%1).</source>
        <translation>Lo que aceptó ha vencido (%1).</translation>
    </message>
    <message>
        <source>What they agreed to has run out.</source>
        <translation>Lo que aceptó ha vencido.</translation>
    </message>
    <message>
        <source>Ask them again, if they wished to be asked.</source>
        <translation>Pregunta otra vez, si quería que se le preguntara.</translation>
    </message>
    <message>
        <source>They took their answers back.</source>
        <translation>Retiró sus respuestas.</translation>
    </message>
    <message>
        <source>Leave it as it is. Nothing of theirs is used any more.</source>
        <translation>Déjalo como está. Ya no se usa nada suyo.</translation>
    </message>
    <message>
        <source>The words about consent are not there in that language.</source>
        <translation>Las palabras del permiso no están en ese idioma.</translation>
    </message>
    <message>
        <source>Choose a language that they know and that is there.</source>
        <translation>Elige un idioma que sepa y que esté.</translation>
    </message>
    <message>
        <source>They wanted to be asked at the end about one use (%1).</source>
        <translation>Quería que se le preguntara al final sobre un uso (%1).</translation>
    </message>
    <message>
        <source>They wanted to be asked at the end.</source>
        <translation>Quería que se le preguntara al final.</translation>
    </message>
    <message>
        <source>Ask them now. No is fine.</source>
        <translation>Pregunta ahora. Decir que no está bien.</translation>
    </message>
    <message>
        <source>This talk is not going on.</source>
        <translation>Esta conversación no está en marcha.</translation>
    </message>
    <message>
        <source>Go on with it first, or start another.</source>
        <translation>Continúala primero, o empieza otra.</translation>
    </message>
    <message>
        <source>This one is for adults.</source>
        <translation>Esto es para personas adultas.</translation>
    </message>
    <message>
        <source>Show the help list, and thank them.</source>
        <translation>Muestra la lista de ayuda y da las gracias.</translation>
    </message>
    <message>
        <source>This talk is finished.</source>
        <translation>Esta conversación ha terminado.</translation>
    </message>
    <message>
        <source>A correction can be added; the talk is not opened again.</source>
        <translation>Se puede añadir una corrección; la conversación no se abre otra vez.</translation>
    </message>
    <message>
        <source>This talk is finished and sealed. It cannot be opened here.</source>
        <translation>Esta conversación está terminada y sellada. Aquí no se puede abrir.</translation>
    </message>
    <message>
        <source>A correction can be added.</source>
        <translation>Se puede añadir una corrección.</translation>
    </message>
    <message>
        <source>This talk was deleted. It does not come back.</source>
        <translation>Esta conversación se borró. No vuelve.</translation>
    </message>
    <message>
        <source>Start another one, if they wish.</source>
        <translation>Empieza otra, si así lo quiere.</translation>
    </message>
    <message>
        <source>This talk is open on another tablet.</source>
        <translation>Esta conversación está abierta en otra tableta.</translation>
    </message>
    <message>
        <source>Go on with it there.</source>
        <translation>Continúala allí.</translation>
    </message>
    <message>
        <source>If there is something under these words, it will be taken out at the next exchange.</source>
        <translation>Si hay algo con estas palabras, se quitará en el próximo intercambio.</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>No hay que hacer nada más.</translation>
    </message>
    <message>
        <source>There is no notebook in that place.</source>
        <translation>No hay ningún cuaderno en ese lugar.</translation>
    </message>
    <message>
        <source>Look at the folder, or make a new notebook.</source>
        <translation>Mira la carpeta, o crea un cuaderno nuevo.</translation>
    </message>
    <message>
        <source>There is a notebook in that place already. It was left as it is.</source>
        <translation>Ya hay un cuaderno en ese lugar. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elige otra carpeta.</translation>
    </message>
    <message>
        <source>This notebook was never finished being made. There is nothing in it.</source>
        <translation>Este cuaderno no se terminó de crear. No hay nada en él.</translation>
    </message>
    <message>
        <source>Make it again in the same place.</source>
        <translation>Créalo otra vez en el mismo lugar.</translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>Eso no lo ha abierto.</translation>
    </message>
    <message>
        <source>Try it once more, slowly.</source>
        <translation>Prueba una vez más, despacio.</translation>
    </message>
    <message>
        <source>That did not open it. You can try again in %1 min.</source>
        <translation>Eso no lo ha abierto. Puedes probar otra vez en %1 min.</translation>
    </message>
    <message>
        <source>That did not open it. You can try again later.</source>
        <translation>Eso no lo ha abierto. Puedes probar más tarde.</translation>
    </message>
    <message>
        <source>Wait, or use a key card.</source>
        <translation>Espera, o usa una tarjeta llave.</translation>
    </message>
    <message>
        <source>The key file of this notebook is damaged. The rest was left as it is.</source>
        <translation>El archivo de claves de este cuaderno está dañado. Lo demás se dejó como estaba.</translation>
    </message>
    <message>
        <source>Put a backup of the key file in its place, or ask for help.</source>
        <translation>Pon en su lugar una copia del archivo de claves, o pide ayuda.</translation>
    </message>
    <message>
        <source>One part of the notebook is damaged (page %*). The rest is whole.</source>
        <translation>Una parte del cuaderno está dañada (página %*). El resto está entero.</translation>
    </message>
    <message>
        <source>One part of the notebook is damaged. The rest is whole.</source>
        <translation>Una parte del cuaderno está dañada. El resto está entero.</translation>
    </message>
    <message>
        <source>Save what is whole to a new notebook, or ask for help.</source>
        <translation>Guarda lo que está entero en un cuaderno nuevo, o pide ayuda.</translation>
    </message>
    <message>
        <source>One piece of the notebook is damaged: %1. The rest is whole.</source>
        <translation>Una pieza del cuaderno está dañada: %1. El resto está entero.</translation>
    </message>
    <message>
        <source>One piece of the notebook is damaged. The rest is whole.</source>
        <translation>Una pieza del cuaderno está dañada. El resto está entero.</translation>
    </message>
    <message>
        <source>The file that opens the single talks is damaged or gone. It was left as it is.</source>
        <translation>El archivo que abre cada conversación está dañado o falta. Se dejó como está.</translation>
    </message>
    <message>
        <source>Your way in does not open this part of the notebook.</source>
        <translation>Tu entrada no abre esta parte del cuaderno.</translation>
    </message>
    <message>
        <source>Ask the person who holds it.</source>
        <translation>Pregunta a quien la tiene.</translation>
    </message>
    <message>
        <source>This disk cannot put a new notebook in the place of the old one in one step. Nothing was changed.</source>
        <translation>Este disco no puede poner un cuaderno nuevo en lugar del viejo en un solo paso. No se cambió nada.</translation>
    </message>
    <message>
        <source>Copy the notebook to another disk, and try it there.</source>
        <translation>Copia el cuaderno a otro disco y prueba allí.</translation>
    </message>
    <message>
        <source>A PIN has digits only, 6 of them or more.</source>
        <translation>Un PIN tiene solo cifras, 6 o más.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>Elige uno más largo.</translation>
    </message>
    <message>
        <source>This text is too long. There is room for %1 letters.</source>
        <translation>Este texto es demasiado largo. Caben %1 letras.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Este texto es demasiado largo.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>Hazlo más corto.</translation>
    </message>
    <message>
        <source>This folder holds the backup of another notebook. It was left as it is.</source>
        <translation>Esta carpeta tiene la copia de otro cuaderno. Se dejó como está.</translation>
    </message>
    <message>
        <source>There is no such co-researcher in this notebook.</source>
        <translation>No hay tal coinvestigadora en este cuaderno.</translation>
    </message>
    <message>
        <source>Look at the list of people.</source>
        <translation>Mira la lista de personas.</translation>
    </message>
    <message>
        <source>This talk is not sealed. It can still be changed.</source>
        <translation>Esta conversación no está sellada. Aún se puede cambiar.</translation>
    </message>
    <message>
        <source>Open it, and change the answer there.</source>
        <translation>Ábrela y cambia la respuesta allí.</translation>
    </message>
    <message>
        <source>Put a backup of that file in its place, or ask for help.</source>
        <translation>Pon una copia de ese archivo en su lugar, o pide ayuda.</translation>
    </message>
    <message>
        <source>A small file beside the answers was damaged or gone: %1.</source>
        <translation>Un archivo pequeño junto a las respuestas estaba dañado o faltaba: %1.</translation>
    </message>
    <message>
        <source>A small file beside the answers was damaged or gone.</source>
        <translation>Un archivo pequeño junto a las respuestas estaba dañado o faltaba.</translation>
    </message>
    <message>
        <source>See whether the last answers are there, and copy the notebook to another disk.</source>
        <translation>Mira si están las últimas respuestas, y copia el cuaderno a otro disco.</translation>
    </message>
    <message>
        <source>One sealed talk is damaged. It was not used.</source>
        <translation>Una conversación sellada está dañada. No se usó.</translation>
    </message>
    <message>
        <source>Use the copy that was sent or backed up.</source>
        <translation>Usa la copia que se envió o se guardó aparte.</translation>
    </message>
    <message>
        <source>The last %1 kept changes are missing from this notebook.</source>
        <translation>Faltan los últimos %1 cambios guardados de este cuaderno.</translation>
    </message>
    <message>
        <source>The last kept changes are missing from this notebook.</source>
        <translation>Faltan los últimos cambios guardados de este cuaderno.</translation>
    </message>
    <message>
        <source>See what was kept, and ask again what is missing.</source>
        <translation>Mira lo que se guardó y pregunta otra vez lo que falta.</translation>
    </message>
    <message>
        <source>This notebook was made by a newer Cuaderno. Nothing was changed.</source>
        <translation>Este cuaderno lo hizo un Cuaderno más nuevo. No se cambió nada.</translation>
    </message>
    <message>
        <source>Update Cuaderno, then open it again.</source>
        <translation>Actualiza Cuaderno y ábrelo otra vez.</translation>
    </message>
    <message>
        <source>This notebook is already open in another window.</source>
        <translation>Este cuaderno ya está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Ciérralo allí primero.</translation>
    </message>
    <message>
        <source>The tablet cannot write to this notebook. Nothing was changed.</source>
        <translation>La tableta no puede escribir en este cuaderno. No se cambió nada.</translation>
    </message>
    <message>
        <source>Copy it to a place that can be written, or allow writing.</source>
        <translation>Cópialo a un lugar donde se pueda escribir, o permite escribir.</translation>
    </message>
    <message>
        <source>This works in practice notebooks only.</source>
        <translation>Esto funciona solo en cuadernos de práctica.</translation>
    </message>
    <message>
        <source>Make a practice notebook, or use the app.</source>
        <translation>Crea un cuaderno de práctica, o usa la aplicación.</translation>
    </message>
    <message>
        <source>This works in sample notebooks only.</source>
        <translation>Esto funciona solo en cuadernos de muestra.</translation>
    </message>
    <message>
        <source>Make a sample notebook first.</source>
        <translation>Crea primero un cuaderno de muestra.</translation>
    </message>
    <message>
        <source>This notebook cannot open sealed talks.</source>
        <translation>Este cuaderno no puede abrir conversaciones selladas.</translation>
    </message>
    <message>
        <source>Do it in the notebook of the project’s lead.</source>
        <translation>Hazlo en el cuaderno de quien coordina el proyecto.</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>Esta frase de paso es demasiado corta.</translation>
    </message>
    <message>
        <source>Use four words or more.</source>
        <translation>Usa cuatro palabras o más.</translation>
    </message>
    <message>
        <source>The notebook could not do that. Everything up to now is kept.</source>
        <translation>El cuaderno no pudo hacerlo. Todo lo anterior está guardado.</translation>
    </message>
    <message>
        <source>Lock it, open it again, then try once more.</source>
        <translation>Ciérralo con llave, ábrelo otra vez y prueba una vez más.</translation>
    </message>
    <message>
        <source>The log of what was done in this notebook is not whole, from row %1 on.</source>
        <translation>El registro de lo que se hizo en este cuaderno no está entero, desde la fila %1.</translation>
    </message>
    <message>
        <source>The log of what was done in this notebook is not whole.</source>
        <translation>El registro de lo que se hizo en este cuaderno no está entero.</translation>
    </message>
    <message>
        <source>Somebody may have changed it. Keep the notebook as it is, and ask for help.</source>
        <translation>Puede que alguien lo haya cambiado. Deja el cuaderno como está, y pide ayuda.</translation>
    </message>
    <message>
        <source>A piece of data is not what it should be. It was not used.</source>
        <translation>Un dato no es lo que debería. No se usó.</translation>
    </message>
    <message>
        <source>Get it again from where it came.</source>
        <translation>Consíguelo otra vez de donde vino.</translation>
    </message>
    <message>
        <source>This piece was made by a newer Cuaderno. It was left as it is.</source>
        <translation>Esta pieza la hizo un Cuaderno más nuevo. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Update Cuaderno, then try again.</source>
        <translation>Actualiza Cuaderno y prueba otra vez.</translation>
    </message>
    <message>
        <source>The app is not installed beside this command, so there are no pictures.</source>
        <translation>La aplicación no está instalada junto a esta orden, así que no hay imágenes.</translation>
    </message>
    <message>
        <source>Install or build the program “cuaderno” to have them.</source>
        <translation>Instala o compila el programa “cuaderno” para tenerlas.</translation>
    </message>
    <message>
        <source>The app did not do what was asked.</source>
        <translation>La aplicación no hizo lo que se le pidió.</translation>
    </message>
    <message>
        <source>Start it by itself to see what it says.</source>
        <translation>Ábrela sola para ver qué dice.</translation>
    </message>
    <message>
        <source>The questionnaires that come with Cuaderno were not found.</source>
        <translation>No se encontraron los cuestionarios que vienen con Cuaderno.</translation>
    </message>
    <message>
        <source>Install Cuaderno again, or run it from its build folder.</source>
        <translation>Instala Cuaderno otra vez, o ejecútalo desde su carpeta de compilación.</translation>
    </message>
    <message>
        <source>The made-up answers cannot be read or do not fit the questionnaire.</source>
        <translation>Las respuestas inventadas no se pueden leer o no encajan con el cuestionario.</translation>
    </message>
    <message>
        <source>Make them again with surveys/worker-cleaning/sample/make_answers.py.</source>
        <translation>Hazlas otra vez con surveys/worker-cleaning/sample/make_answers.py.</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>Elegir un sonido</translation>
    </message>
    <message>
        <source>Choose a picture or a sound</source>
        <translation>Elegir una imagen o un sonido</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>A sound is kept here.</source>
        <translation>Aquí hay un sonido guardado.</translation>
    </message>
    <message>
        <source>Place and time are not kept.</source>
        <translation>El lugar y la hora no se guardan.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Elegir otra</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>O escríbalo con palabras.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>Escríbalo con palabras.</translation>
    </message>
    <message>
        <source>Delete the file?</source>
        <translation>¿Borrar el archivo?</translation>
    </message>
    <message>
        <source>It goes now. Nobody can bring it back.</source>
        <translation>Desaparece ahora. Nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>It is copied. What is on the stick stays there: delete it there too.</source>
        <translation>Se hace una copia. Lo que está en la memoria USB se queda ahí: bórrelo también ahí.</translation>
    </message>
    <message>
        <source>Looking for files.</source>
        <translation>Buscando archivos.</translation>
    </message>
    <message>
        <source>Nothing is there. Put in a stick or a card, then look again.</source>
        <translation>No hay nada. Ponga una memoria USB o una tarjeta y mire otra vez.</translation>
    </message>
    <message>
        <source>%1, %2 MB</source>
        <translation>%1, %2 MB</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
</context>
<context>
    <name>HomeFoot</name>
    <message>
        <source>Week %1</source>
        <translation>Semana %1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Cerrar con llave</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begun this week</source>
        <translation>Empezada esta semana</translation>
    </message>
    <message>
        <source>Paused this week</source>
        <translation>En pausa desde esta semana</translation>
    </message>
    <message>
        <source>Sealed this week</source>
        <translation>Sellada esta semana</translation>
    </message>
    <message>
        <source>Stopped this week</source>
        <translation>Parada esta semana</translation>
    </message>
    <message>
        <source>Begun in week %1</source>
        <translation>Empezada en la semana %1</translation>
    </message>
    <message>
        <source>Paused in week %1</source>
        <translation>En pausa desde la semana %1</translation>
    </message>
    <message>
        <source>Sealed in week %1</source>
        <translation>Sellada en la semana %1</translation>
    </message>
    <message>
        <source>Stopped in week %1</source>
        <translation>Parada en la semana %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message numerus="yes">
        <source>The notebook closed by itself. %n answers were kept.</source>
        <translation>
            <numerusform>El cuaderno se cerró solo. Se guardó %n respuesta.</numerusform>
            <numerusform>El cuaderno se cerró solo. Se guardaron %n respuestas.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what was kept</source>
        <translation>Ver lo que se guardó</translation>
    </message>
    <message>
        <source>Start an interview</source>
        <translation>Empezar una entrevista</translation>
    </message>
    <message>
        <source>To go on with</source>
        <translation>Para continuar</translation>
    </message>
    <message>
        <source>Nothing to go on with. Start when you are ready.</source>
        <translation>No hay nada pendiente. Empieza cuando quieras.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Finished and sealed</source>
        <translation>Terminadas y selladas</translation>
    </message>
    <message>
        <source>They cannot be opened here.</source>
        <translation>Aquí no se pueden abrir.</translation>
    </message>
    <message>
        <source>Real talks wait for a second way in. Making one takes a few minutes.</source>
        <translation>Las charlas reales esperan una segunda forma de entrar. Hacerla lleva unos minutos.</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>Hacerla ahora</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message numerus="yes">
        <source>The notebook closed by itself (%1). %n answers were kept.</source>
        <translation>
            <numerusform>El cuaderno se cerró solo (%1). Se guardó %n respuesta.</numerusform>
            <numerusform>El cuaderno se cerró solo (%1). Se guardaron %n respuestas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewScreen</name>
    <message>
        <source>Section %1 of %2, %3</source>
        <translation>Parte %1 de %2, %3</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>You can skip all of it.</source>
        <translation>Puedes saltarla entera.</translation>
    </message>
    <message>
        <source>Skip all of it</source>
        <translation>Saltarla entera</translation>
    </message>
</context>
<context>
    <name>JumpSheet</name>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Buscar una pregunta</translation>
    </message>
    <message>
        <source>First one not yet answered</source>
        <translation>La primera sin respuesta</translation>
    </message>
</context>
<context>
    <name>KeepingHealth</name>
    <message>
        <source>Is it whole?</source>
        <translation>¿Está entero?</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Mirando</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Hacer una</translation>
    </message>
</context>
<context>
    <name>KeepingSafety</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Delete everything after %1 wrong tries</source>
        <translation>Borrar todo tras %1 intentos fallidos</translation>
    </message>
    <message>
        <source>Delete after wrong tries?</source>
        <translation>¿Borrar tras intentos fallidos?</translation>
    </message>
    <message>
        <source>After %1 wrong passphrases in a row this notebook opens for nobody. Not with a key card, not with papers. Have a backup. A copy of the disk counts its own tries.</source>
        <translation>Tras %1 frases de paso equivocadas seguidas, nadie puede abrir este cuaderno. Ni con tarjeta llave ni con papeles. Ten una copia de seguridad. Una copia del disco cuenta sus propios intentos.</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Dejarlo apagado</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Encenderlo</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Practice passphrase</source>
        <translation>Frase de práctica</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Next control</source>
        <translation>Control siguiente</translation>
    </message>
    <message>
        <source>Among the answers</source>
        <translation>Entre las respuestas</translation>
    </message>
    <message>
        <source>Choose, press</source>
        <translation>Elegir, pulsar</translation>
    </message>
    <message>
        <source>Next, if the page is answered</source>
        <translation>Siguiente, si la página tiene respuesta</translation>
    </message>
    <message>
        <source>Choose the first to the ninth answer</source>
        <translation>Elegir de la primera a la novena respuesta</translation>
    </message>
    <message>
        <source>Next, Back</source>
        <translation>Siguiente, Atrás</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>Prefiero no decirlo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LargeCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message>
        <source>Size of letters</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>In the last month, were you paid on time?</source>
        <translation>El mes pasado, ¿te pagaron a tiempo?</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
</context>
<context>
    <name>MonthSheet</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A month and its year, as in &quot;March 2025&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Año siguiente</translation>
    </message>
</context>
<context>
    <name>NewWayFields</name>
    <message>
        <source>Passphrase now</source>
        <translation>Frase de paso de ahora</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Entre %1 y %2.</translation>
    </message>
</context>
<context>
    <name>NumberStepper</name>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>PaperLetters</name>
    <message>
        <source>The same letters as a square for a reader</source>
        <translation>Las mismas letras como un cuadro para un lector</translation>
    </message>
</context>
<context>
    <name>PassphraseFrame</name>
    <message>
        <source>Show while held</source>
        <translation>Ver mientras se mantiene</translation>
    </message>
</context>
<context>
    <name>PassphraseScreen</name>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de paso</translation>
    </message>
    <message>
        <source>It is changed</source>
        <translation>Está cambiada</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Key cards and papers go on working.</source>
        <translation>Las tarjetas llave y los papeles siguen sirviendo.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this notebook.</source>
        <translation>Desde ahora la frase nueva abre este cuaderno.</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>Tarda unos segundos a propósito.</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>Frase de paso de ahora</translation>
    </message>
    <message>
        <source>That does not open this notebook.</source>
        <translation>Eso no abre este cuaderno.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase nueva</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>Es demasiado corta. Cinco palabras están bien.</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Frase nueva otra vez</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>No birthdays, no names. Do not write it in the tablet.</source>
        <translation>Sin cumpleaños ni nombres. No la escribas en la tableta.</translation>
    </message>
    <message>
        <source>An older copy of the notebook still opens with the old passphrase.</source>
        <translation>Una copia anterior del cuaderno aún se abre con la frase vieja.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Everything gets new keys. Leave the tablet on.</source>
        <translation>Todo recibe llaves nuevas. Deja la tableta encendida.</translation>
    </message>
    <message>
        <source>Somebody may have seen the old one</source>
        <translation>Alguien pudo ver la anterior</translation>
    </message>
    <message>
        <source>Everything gets new keys. It takes longer. Key cards, papers and other people&apos;s passphrases of before stop working.</source>
        <translation>Todo recibe llaves nuevas. Tarda más. Las tarjetas llave, los papeles y las frases de otras personas de antes dejan de servir.</translation>
    </message>
    <message>
        <source>Key cards and papers of before open nothing now. Make a new second way in. An older copy still opens as before.</source>
        <translation>Las tarjetas llave y los papeles de antes ya no abren nada. Haz una segunda entrada nueva. Una copia anterior aún se abre como antes.</translation>
    </message>
</context>
<context>
    <name>PauseScreen</name>
    <message>
        <source>It is gone.</source>
        <translation>Ya no está.</translation>
    </message>
    <message>
        <source>Answers, agreement and code are deleted. You are still paid.</source>
        <translation>Se borraron las respuestas, el permiso y el código. Se te paga igual.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PauseWays</name>
    <message>
        <source>We have paused</source>
        <translation>Hacemos una pausa</translation>
    </message>
    <message>
        <source>Nothing is recorded. Take all the time you need.</source>
        <translation>No se graba nada. Tómate el tiempo que necesites.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Back to the same page</source>
        <translation>Volver a la misma página</translation>
    </message>
    <message>
        <source>Skip this part</source>
        <translation>Saltar esta parte</translation>
    </message>
    <message>
        <source>Go to an easier part</source>
        <translation>Pasar a una parte más fácil</translation>
    </message>
    <message>
        <source>Stop, keep what I said</source>
        <translation>Parar y guardar lo que dije</translation>
    </message>
    <message>
        <source>It counts as it is</source>
        <translation>Cuenta tal como está</translation>
    </message>
    <message>
        <source>Stop, delete everything</source>
        <translation>Parar y borrar todo</translation>
    </message>
    <message>
        <source>It is gone for good. You are still paid.</source>
        <translation>Se borra para siempre. Se te paga igual.</translation>
    </message>
    <message>
        <source>A calm minute</source>
        <translation>Un minuto de calma</translation>
    </message>
    <message>
        <source>Breathe, and feel the ground</source>
        <translation>Respirar y sentir el suelo</translation>
    </message>
    <message>
        <source>Go on another day</source>
        <translation>Seguir otro día</translation>
    </message>
    <message>
        <source>Stop here for today</source>
        <translation>Dejarlo aquí por hoy</translation>
    </message>
    <message>
        <source>Delete everything they said?</source>
        <translation>¿Borrar todo lo que dijo?</translation>
    </message>
    <message>
        <source>Answers, notes and sound go now. Nobody can bring them back.</source>
        <translation>Respuestas, notas y sonido se borran ahora. Nadie puede recuperarlos.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>PictureQuestion</name>
    <message>
        <source>No faces, no signs, no number plates.</source>
        <translation>Sin caras, sin letreros, sin matrículas.</translation>
    </message>
    <message>
        <source>Place and time are not kept.</source>
        <translation>El lugar y la hora no se guardan.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Elegir otra</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>O escríbalo con palabras.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>Escríbalo con palabras.</translation>
    </message>
    <message>
        <source>Delete the picture?</source>
        <translation>¿Borrar la imagen?</translation>
    </message>
    <message>
        <source>It goes now. Nobody can bring it back.</source>
        <translation>Desaparece ahora. Nadie puede recuperarla.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Turn it on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>Ya funciona</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Elige un PIN</translation>
    </message>
    <message>
        <source>A PIN</source>
        <translation>Un PIN</translation>
    </message>
    <message>
        <source>Type the PIN where the passphrase goes.</source>
        <translation>Escribe el PIN donde va la frase de paso.</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>Tarda unos segundos a propósito.</translation>
    </message>
    <message>
        <source>No birthdays. Not the PIN of your phone or your bank.</source>
        <translation>Sin cumpleaños. No el PIN de tu teléfono ni de tu banco.</translation>
    </message>
    <message>
        <source>Digits that open this notebook on this tablet. The passphrase goes on working.</source>
        <translation>Cifras que abren este cuaderno en esta tableta. La frase de paso sigue funcionando.</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>Cuánto protege</translation>
    </message>
    <message>
        <source>A PIN is weaker than a passphrase. It needs a small file that lies on this tablet.</source>
        <translation>Un PIN protege menos que una frase de paso. Necesita un archivo pequeño que está en esta tableta.</translation>
    </message>
    <message>
        <source>A copy of the notebook alone does not open with it.</source>
        <translation>Una copia del cuaderno solo no se abre con el PIN.</translation>
    </message>
    <message>
        <source>Who copies the notebook and that file tries all million PINs of six digits in days. More digits are better.</source>
        <translation>Quien copie el cuaderno y ese archivo prueba en días el millón de PIN de seis cifras. Más cifras es mejor.</translation>
    </message>
    <message>
        <source>It is no second way in. If the tablet is lost, the PIN is too.</source>
        <translation>No es una segunda entrada. Si se pierde la tableta, el PIN también.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>El PIN otra vez</translation>
    </message>
    <message>
        <source>That does not open this notebook.</source>
        <translation>Eso no abre este cuaderno.</translation>
    </message>
    <message>
        <source>Six digits or more, and nothing else.</source>
        <translation>Seis cifras o más, y nada más.</translation>
    </message>
    <message>
        <source>That one cannot be used here. Choose another.</source>
        <translation>Esa no se puede usar aquí. Elige otra.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Do not forget the passphrase. Only it and the second way in work elsewhere.</source>
        <translation>No olvides la frase de paso. Fuera de aquí solo sirven ella y la segunda entrada.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Volver a los ajustes</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Turn it off?</source>
        <translation>¿Desactivar?</translation>
    </message>
    <message>
        <source>The PIN then opens nothing. The passphrase goes on working.</source>
        <translation>El PIN ya no abre nada. La frase de paso sigue funcionando.</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>Dejar como está</translation>
    </message>
</context>
<context>
    <name>PromptMedia</name>
    <message>
        <source>Picture: %1</source>
        <translation>Imagen: %1</translation>
    </message>
    <message>
        <source>A picture belongs here. It did not come with the form.</source>
        <translation>Aquí va una imagen. No vino con el formulario.</translation>
    </message>
    <message>
        <source>Film: %1</source>
        <translation>Vídeo: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Stop the film</source>
        <translation>Parar el vídeo</translation>
    </message>
    <message>
        <source>Watch the film</source>
        <translation>Ver el vídeo</translation>
    </message>
    <message>
        <source>The sound cannot be played here. Read the words aloud.</source>
        <translation>El sonido no se puede oír aquí. Lea las palabras en voz alta.</translation>
    </message>
    <message>
        <source>The film cannot be played here. The question works without it.</source>
        <translation>El vídeo no se puede ver aquí. La pregunta funciona sin él.</translation>
    </message>
</context>
<context>
    <name>QuestionFrame</name>
    <message>
        <source>More about this</source>
        <translation>Más sobre esto</translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>One question here needs an answer, or a reason to leave it.</source>
        <translation>Una pregunta de aquí necesita una respuesta, o un motivo para dejarla.</translation>
    </message>
    <message>
        <source>This answer is not kept yet. It stands on this page only.</source>
        <translation>Esta respuesta aún no está guardada. Solo está en esta página.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
</context>
<context>
    <name>RankLine</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>A tap takes it back.</source>
        <translation>Un toque lo quita de aquí.</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Subir: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Bajar: %1</translation>
    </message>
</context>
<context>
    <name>RankQuestion</name>
    <message>
        <source>Tap them in your order.</source>
        <translation>Tócalos en tu orden.</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Tu orden</translation>
    </message>
    <message>
        <source>To place</source>
        <translation>Por colocar</translation>
    </message>
</context>
<context>
    <name>RecoverPapers</name>
    <message>
        <source>A letter is wrong or missing. Look at the paper once more.</source>
        <translation>Una letra está mal o falta. Mira el papel otra vez.</translation>
    </message>
    <message>
        <source>These two do not go together. Use two different papers of one day.</source>
        <translation>Estos dos no van juntos. Usa dos papeles distintos del mismo día.</translation>
    </message>
    <message>
        <source>These do not open this notebook. Nothing was changed.</source>
        <translation>Estos no abren este cuaderno. No se cambió nada.</translation>
    </message>
    <message>
        <source>The passphrase is lost</source>
        <translation>Se perdió la frase de paso</translation>
    </message>
    <message>
        <source>Two of the three people type what is on their papers.</source>
        <translation>Dos de las tres personas escriben lo que hay en sus papeles.</translation>
    </message>
    <message>
        <source>One paper</source>
        <translation>Un papel</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Otro papel</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>Dan igual las mayúsculas, los espacios y los guiones.</translation>
    </message>
</context>
<context>
    <name>RecoverPassphrase</name>
    <message>
        <source>A new passphrase</source>
        <translation>Una frase de paso nueva</translation>
    </message>
    <message>
        <source>Everything is there as before, but for private memos. Old passphrases and cards stop working.</source>
        <translation>Todo sigue como antes, salvo las notas privadas. Las frases de paso y tarjetas de antes dejan de servir.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>Es demasiado corta. Cinco palabras están bien.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>La frase de paso otra vez</translation>
    </message>
    <message>
        <source>No birthdays, no names. Do not write it in the tablet.</source>
        <translation>Sin cumpleaños ni nombres. No la escribas en la tableta.</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Open the notebook</source>
        <translation>Abrir el cuaderno</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>Tarda unos segundos a propósito.</translation>
    </message>
</context>
<context>
    <name>RepeatList</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>Borrar %1 %2</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <translation>Añadir otro: %1</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
    <message>
        <source>Delete this: %1?</source>
        <translation>¿Borrar esto: %1?</translation>
    </message>
    <message>
        <source>Its answers go now. Nobody can bring them back.</source>
        <translation>Sus respuestas se borran ahora. Nadie puede recuperarlas.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Anything to change?</source>
        <translation>¿Algo que cambiar?</translation>
    </message>
    <message numerus="yes">
        <source>%n answers need a look before it can be sealed.</source>
        <translation>
            <numerusform>Hay que mirar %n respuesta antes de sellar.</numerusform>
            <numerusform>Hay que mirar %n respuestas antes de sellar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Finish and seal</source>
        <translation>Terminar y sellar</translation>
    </message>
    <message>
        <source>It counts as it is. After this, the notebook seals it. It cannot be opened here again.</source>
        <translation>Cuenta tal como está. Después, el cuaderno la sella. No se podrá volver a abrir aquí.</translation>
    </message>
    <message>
        <source>After this, the notebook seals it. It cannot be opened here again.</source>
        <translation>Después, el cuaderno la sella. No se podrá volver a abrir aquí.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Sellando</translation>
    </message>
    <message>
        <source>It takes a moment.</source>
        <translation>Tarda un momento.</translation>
    </message>
</context>
<context>
    <name>ScaleLine</name>
    <message>
        <source>Tap the line where it fits.</source>
        <translation>Toca la línea donde encaje.</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
</context>
<context>
    <name>SecondWayScreen</name>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Open the notebook</source>
        <translation>Abrir el cuaderno</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>Tarda unos segundos a propósito.</translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>What you agreed to</source>
        <translation>Lo que aceptaste</translation>
    </message>
    <message>
        <source>A calm minute</source>
        <translation>Un minuto de calma</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Like the device</source>
        <translation>Como el dispositivo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Contraste fuerte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Language of the app</source>
        <translation>Idioma de la aplicación</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Plain letters</source>
        <translation>Letra sencilla</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Sin movimiento</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Cerrar con llave después de</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name on this tablet</source>
        <translation>Nombre en esta tableta</translation>
    </message>
    <message>
        <source>Anyone who picks up the tablet can see this name.</source>
        <translation>Quien tome la tableta puede ver este nombre.</translation>
    </message>
    <message>
        <source>This notebook</source>
        <translation>Este cuaderno</translation>
    </message>
    <message>
        <source>Room left</source>
        <translation>Espacio libre</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It sends nothing by itself.</source>
        <translation>Software libre con la Licencia Pública General de GNU, versión 3 o posterior. No envía nada por su cuenta.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Without a touch or a key</source>
        <translation>Sin tocar la pantalla ni las teclas</translation>
    </message>
    <message>
        <source>Second way in</source>
        <translation>Segunda forma de entrar</translation>
    </message>
    <message>
        <source>Made and tried</source>
        <translation>Hecha y probada</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Quick ways to hide</source>
        <translation>Formas rápidas de ocultar</translation>
    </message>
    <message>
        <source>Two fingers held still, or F9</source>
        <translation>Dos dedos quietos, o F9</translation>
    </message>
    <message>
        <source>A converter of units stands there at once, then the notebook locks. The same again leads back. It hides the page quickly. It does not hide that the notebook is installed.</source>
        <translation>Al instante aparece un conversor de unidades y después el cuaderno se cierra con llave. Lo mismo otra vez lleva de vuelta. Oculta la página con rapidez. No oculta que el cuaderno está instalado.</translation>
    </message>
</context>
<context>
    <name>ShownQuestion</name>
    <message>
        <source>Worked out from your answers.</source>
        <translation>Se calcula con tus respuestas.</translation>
    </message>
</context>
<context>
    <name>StarRow</name>
    <message>
        <source>No star yet</source>
        <translation>Aún ninguna estrella</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>StepProgress</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message>
        <source>No stick is there. Put one in, then look again.</source>
        <translation>No hay ninguna memoria. Conecta una y busca otra vez.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>on</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>off</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>TimeStepper</name>
    <message>
        <source>%1, hour</source>
        <translation>%1, hora</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>%1, minutes</source>
        <translation>%1, minutos</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TroubleBanner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>For the person who helps you</source>
        <translation>Para quien te ayude</translation>
    </message>
</context>
<context>
    <name>TurnBar</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>UnknownQuestion</name>
    <message>
        <source>This form asks for something that is not known here. Write it in words.</source>
        <translation>Este formulario pide algo que aquí no se conoce. Escríbelo con palabras.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Sample. Made-up people. Passphrase: %1</source>
        <translation>Muestra. Personas inventadas. Frase de paso: %1</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message numerus="yes">
        <source>That did not open it. You can try again in %n seconds.</source>
        <translation>
            <numerusform>Eso no lo ha abierto. Puedes probar otra vez en %n segundo.</numerusform>
            <numerusform>Eso no lo ha abierto. Puedes probar otra vez en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>Eso no lo ha abierto.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Opening takes about a second on purpose.</source>
        <translation>Abrir tarda un segundo a propósito.</translation>
    </message>
    <message>
        <source>Make another notebook</source>
        <translation>Crear otro cuaderno</translation>
    </message>
    <message>
        <source>Letters of the key card</source>
        <translation>Letras de la tarjeta llave</translation>
    </message>
    <message>
        <source>A letter is wrong or missing. It was not tried.</source>
        <translation>Una letra está mal o falta. No se probó.</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>Dan igual las mayúsculas, los espacios y los guiones.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase de paso</translation>
    </message>
    <message>
        <source>Use a key card</source>
        <translation>Usar una tarjeta llave</translation>
    </message>
    <message>
        <source>The passphrase is lost</source>
        <translation>Se perdió la frase de paso</translation>
    </message>
    <message>
        <source>No stick with a file for this notebook is there. Put it in, then try again.</source>
        <translation>No hay ninguna memoria con un archivo para este cuaderno. Conéctala y prueba otra vez.</translation>
    </message>
    <message>
        <source>Use the file on the stick</source>
        <translation>Usar el archivo de la memoria</translation>
    </message>
</context>
<context>
    <name>VoicePlay</name>
    <message>
        <source>This recording was deleted.</source>
        <translation>Esta grabación se borró.</translation>
    </message>
    <message>
        <source>The recording broke off. Up to there it is kept.</source>
        <translation>La grabación se cortó. Hasta ahí está guardada.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Place in the recording: %1</source>
        <translation>Lugar en la grabación: %1</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Grabar otra vez</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>VoiceTake</name>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
    <message>
        <source>Paused. Nothing is recorded.</source>
        <translation>En pausa. No se graba nada.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation>Pausar la grabación</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>Seguir grabando</translation>
    </message>
</context>
<context>
    <name>WayChoice</name>
    <message>
        <source>A second way in</source>
        <translation>Una segunda forma de entrar</translation>
    </message>
    <message>
        <source>If the passphrase is lost, only this can open the notebook.</source>
        <translation>Si se pierde la frase de paso, solo esto puede abrir el cuaderno.</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Tarjeta llave</translation>
    </message>
    <message>
        <source>One paper, copied by hand. Keep it away from the tablet.</source>
        <translation>Un papel, copiado a mano. Guárdalo lejos de la tableta.</translation>
    </message>
    <message>
        <source>Two of three people</source>
        <translation>Dos de tres personas</translation>
    </message>
    <message>
        <source>Each keeps a part. Any two of them open it together.</source>
        <translation>Cada una guarda una parte. Dos cualesquiera lo abren juntas.</translation>
    </message>
    <message>
        <source>Real talks can begin when it was made and tried.</source>
        <translation>Las charlas reales pueden empezar cuando esté hecha y probada.</translation>
    </message>
    <message>
        <source>A file on a stick</source>
        <translation>Un archivo en una memoria</translation>
    </message>
    <message>
        <source>Opens the notebook with nothing to type. Keep it away from the tablet.</source>
        <translation>Abre el cuaderno sin escribir nada. Guárdala lejos de la tableta.</translation>
    </message>
</context>
<context>
    <name>WayDone</name>
    <message>
        <source>It works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>If the passphrase is lost, two of the three open the notebook.</source>
        <translation>Si se pierde la frase de paso, dos de las tres abren el cuaderno.</translation>
    </message>
    <message>
        <source>If the passphrase is lost, this card opens the notebook.</source>
        <translation>Si se pierde la frase de paso, esta tarjeta abre el cuaderno.</translation>
    </message>
    <message>
        <source>Two of them together can open every notebook of this project, but no private memos.</source>
        <translation>Dos de ellas juntas pueden abrir todos los cuadernos de este proyecto, pero no las notas privadas.</translation>
    </message>
    <message>
        <source>Whoever has the card can read everything here. Keep it where the tablet is not.</source>
        <translation>Quien tenga la tarjeta puede leer todo lo de aquí. Guárdala donde no esté la tableta.</translation>
    </message>
    <message>
        <source>One alone can open nothing.</source>
        <translation>Una sola no puede abrir nada.</translation>
    </message>
    <message>
        <source>The file on this stick opens the notebook.</source>
        <translation>El archivo de esta memoria abre el cuaderno.</translation>
    </message>
    <message>
        <source>Whoever has the stick and the tablet can read everything here. Keep it where the tablet is not.</source>
        <translation>Quien tenga la memoria y la tableta puede leer todo lo que hay aquí. Guárdala donde no esté la tableta.</translation>
    </message>
</context>
<context>
    <name>WayPaper</name>
    <message>
        <source>Paper %1 of %2</source>
        <translation>Papel %1 de %2</translation>
    </message>
    <message>
        <source>Your key card</source>
        <translation>Tu tarjeta llave</translation>
    </message>
    <message>
        <source>For one of the three. Copy every letter, and give it to that person only.</source>
        <translation>Para una de las tres personas. Copia cada letra y dáselo solo a ella.</translation>
    </message>
    <message>
        <source>Copy every letter onto paper. Then keep it where the tablet is not.</source>
        <translation>Copia cada letra en un papel. Luego guárdalo donde no esté la tableta.</translation>
    </message>
    <message>
        <source>No photo. Phones send their pictures to other places.</source>
        <translation>Sin fotos. Los teléfonos envían sus fotos a otros sitios.</translation>
    </message>
</context>
<context>
    <name>WayStick</name>
    <message>
        <source>Which stick?</source>
        <translation>¿Qué memoria?</translation>
    </message>
    <message>
        <source>A small file is written on it and tried at once.</source>
        <translation>Se escribe en ella un archivo pequeño y se prueba enseguida.</translation>
    </message>
    <message>
        <source>Whoever has the stick and the tablet can read everything here.</source>
        <translation>Quien tenga la memoria y la tableta puede leer todo lo que hay aquí.</translation>
    </message>
    <message>
        <source>Write it here</source>
        <translation>Escribirlo aquí</translation>
    </message>
</context>
<context>
    <name>WayTrial</name>
    <message>
        <source>Something differs in group %1. Look at the paper once more.</source>
        <translation>Algo es distinto en el grupo %1. Mira el papel otra vez.</translation>
    </message>
    <message>
        <source>A letter is wrong or missing. Look at the paper once more.</source>
        <translation>Una letra está mal o falta. Mira el papel otra vez.</translation>
    </message>
    <message>
        <source>These two do not go together. Use two different papers of today.</source>
        <translation>Estos dos no van juntos. Usa dos papeles distintos de hoy.</translation>
    </message>
    <message>
        <source>This does not open this notebook.</source>
        <translation>Esto no abre este cuaderno.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Pruébala ahora</translation>
    </message>
    <message>
        <source>Type what is on two of the papers. Then you know that they work.</source>
        <translation>Escribe lo que hay en dos de los papeles. Así sabrás que funcionan.</translation>
    </message>
    <message>
        <source>Type what is on your paper. Then you know that it works.</source>
        <translation>Escribe lo que hay en tu papel. Así sabrás que funciona.</translation>
    </message>
    <message>
        <source>One paper</source>
        <translation>Un papel</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>Tarjeta llave</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Otro papel</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>Dan igual las mayúsculas, los espacios y los guiones.</translation>
    </message>
</context>
<context>
    <name>WeekNote</name>
    <message>
        <source>week</source>
        <extracomment>Below the number of the week</extracomment>
        <translation>semana</translation>
    </message>
</context>
<context>
    <name>WhichOneScreen</name>
    <message>
        <source>Which one?</source>
        <translation>¿Cuál?</translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>Cerca de %n minuto</numerusform>
            <numerusform>Unos %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no questionnaire in this notebook yet.</source>
        <translation>Aún no hay ningún cuestionario en este cuaderno.</translation>
    </message>
</context>
</TS>
