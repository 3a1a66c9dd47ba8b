# SPDX-FileCopyrightText: 2026 Cuaderno contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences for the open questions of made-up people, and what is planted in them.

People do write names, numbers and days although they are asked not to. The planted ones
are invented (numbers are from the range that is kept free for drama, +44 7700 900000 to
900999), and each is listed with the interview, so that a test can look for it in whatever
leaves the notebook. {name}, {phone} and {date} are where they go.
"""

FIRST = {
    "es": ["Marisol", "Yolanda", "Remedios", "Wilmer", "Edilma", "Nubia", "Fabiola", "Germán",
           "Lucero", "Amparo", "Nelson", "Graciela"],
    "en": ["Bronwen", "Cordelia", "Tunde", "Ngozi", "Halina", "Desmond", "Philippa", "Wanda",
           "Kwabena", "Doina", "Maureen", "Stelian"],
    "ar": ["سلمى", "نوال", "رشيدة", "حسناء", "كريمة", "صفية", "هناء", "زبيدة", "فوزية", "بشرى",
           "مليكة", "لبنى"],
}
LAST = {
    "es": ["Quintero", "Ospina", "Zambrano", "Villalobos", "Chacaltana", "Tumbaco", "Arizmendi",
           "Loayza", "Montenegro", "Pacheco"],
    "en": ["Ashdown", "Okonjo", "Pennywell", "Marchetti", "Dobrescu", "Tweddle", "Ansahene",
           "Holloway", "Kowalczuk", "Birtles"],
    "ar": ["الحدادي", "بنونة", "الورديغي", "السقاط", "المرنيسي", "التازي", "الشاوي", "برادة",
           "القباج", "الزهراوي"],
}
MONTHS = {
    "es": ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
           "septiembre", "octubre"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October"],
    "ar": ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
           "أكتوبر"],
}
WRITTEN_DAY = {"es": "{day} de {month} de {year}", "en": "{day} {month} {year}",
               "ar": "{day} {month} {year}"}

PLAIN = {
    "es": {
        "gender_own": ["Soy yo, y ya.", "Persona."],
        "good_at": [
            "Dejo un piso entero listo en una mañana.",
            "Sé quitar manchas que nadie quita.",
            "Tengo mucho orden y no se me olvida nada.",
            "Enseño a quien empieza sin gritar.",
            "Trabajo rápido y bien.",
            "Conozco cada producto y cómo usarlo sin hacerme daño.",
            "Los clientes confían en mí.",
        ],
        "helped_how": [
            "Mis compañeras. Nos avisamos por mensaje cuando cambian el turno.",
            "Una amiga del barrio me explicó la nómina.",
            "Mi hermana me prestó para el mes que no pagaron.",
            "El grupo de los domingos. Ahí aprendí que podía pedir las vacaciones.",
            "Nadie, la verdad. Por mi cuenta he salido adelante.",
            "Una señora del edificio que me trata como persona.",
        ],
        "one_change": [
            "Que paguen el tiempo entre una casa y otra.",
            "Que nos digan el turno con una semana.",
            "Más tiempo para cada habitación.",
            "Que nos saluden.",
            "Un contrato en mi idioma.",
            "Guantes buenos y que no los tenga que comprar yo.",
            "Que no nos cambien las horas por quejarnos.",
        ],
        "power_do": [
            "Venir a las cinco de la mañana a ver cómo es.",
            "Revisar a las empresas pequeñas que contratan a otras.",
            "Que el permiso no dependa del jefe.",
            "Subir la hora y vigilar que se pague.",
            "Poner una oficina donde se pueda preguntar sin miedo.",
        ],
    },
    "en": {
        "gender_own": ["Just me.", "Both and neither."],
        "good_at": [
            "I can turn round a whole floor before anyone comes in.",
            "I notice what others miss.",
            "I am fast and I do not cut corners.",
            "I keep the new ones calm.",
            "I know which product goes on which surface.",
            "People trust me with their keys.",
        ],
        "helped_how": [
            "My team. We cover for each other when a child is ill.",
            "A woman at the advice desk read my payslip with me.",
            "My sister lent me rent when the pay was short.",
            "Nobody much. I found out the hard way.",
            "The night guard lets us use the kitchen.",
            "Other cleaners in the group chat told me about holiday pay.",
        ],
        "one_change": [
            "Pay us for the bus ride between two jobs.",
            "Tell us the shifts a week before.",
            "Enough time for each room.",
            "Sick pay from the first day.",
            "That they say good morning.",
            "One employer, not three in a row.",
        ],
        "power_do": [
            "Come with us on a night shift.",
            "Check the small firms that take on the work.",
            "Let people change employer and keep their permission.",
            "Put the hourly rate in every cleaning contract.",
            "Answer complaints within a month.",
        ],
    },
    "ar": {
        "gender_own": ["أنا كما أنا.", "إنسان."],
        "good_at": [
            "أنظف طابقًا كاملًا قبل وصول الموظفين.",
            "أعرف كل مادة وكيف تُستعمل بأمان.",
            "أعمل بسرعة ودقة.",
            "أساعد الجدد على تعلم العمل.",
            "أصحاب البيوت يثقون بي.",
        ],
        "helped_how": [
            "زميلاتي في العمل، نخبر بعضنا عند تغيير الدوام.",
            "جارتي قرأت لي ورقة الأجر.",
            "أختي أقرضتني مالًا في الشهر الذي لم يدفعوا فيه.",
            "لا أحد، اعتمدت على نفسي.",
            "مجموعة النساء يوم الأحد، هناك عرفت حقي في الإجازة.",
        ],
        "one_change": [
            "أن يُدفع وقت الطريق بين عمل وآخر.",
            "أن نعرف الدوام قبل أسبوع.",
            "وقت أطول لكل غرفة.",
            "عقد بلغتي.",
            "قفازات جيدة من غير أن أشتريها.",
        ],
        "power_do": [
            "أن يأتوا ليلًا ليروا كيف نعمل.",
            "مراقبة الشركات الصغيرة.",
            "ألا يرتبط التصريح بصاحب العمل.",
            "رفع أجر الساعة ومراقبة دفعه.",
        ],
    },
}

PLANTED = {
    "es": {
        "helped_how": [
            "{name}, mi encargada de antes. Me dio su número, {phone}, por si me echaban.",
            "Me ayudó {name}, del segundo piso. Fue conmigo a reclamar el {date}.",
            "El primo de {name} me consiguió el trabajo y me prestó para el viaje.",
            "Llamé al {phone} y me dijeron qué papeles llevar.",
        ],
        "one_change": [
            "Que {name} deje de gritarnos delante de los clientes.",
            "Que me paguen lo del {date}, que todavía me lo deben.",
            "Que contesten. Llamo al {phone} y nunca hay nadie.",
        ],
        "power_do": [
            "Hablar con {name}, que firma los contratos sin leerlos.",
            "Investigar lo que pasó el {date} en el turno de noche.",
        ],
    },
    "en": {
        "helped_how": [
            "{name} from the day team. You can ring her on {phone}.",
            "My old supervisor {name} wrote a letter for me on {date}.",
            "The helpline, {phone}. They told me what to write.",
            "{name} drove me home after the fall.",
        ],
        "one_change": [
            "Move {name} elsewhere. Everyone is scared.",
            "Pay what they have owed us since {date}.",
            "A number that somebody answers. {phone} just rings.",
        ],
        "power_do": [
            "Ask {name} why nobody was paid on {date}.",
            "Look into what happened on {date}, when the lift was shut.",
        ],
    },
    "ar": {
        "helped_how": [
            "ساعدتني {name}، وهذا رقمها {phone}.",
            "ذهبت معي {name} لتقديم الشكوى يوم {date}.",
            "اتصلت بالرقم {phone} فشرحوا لي الأوراق.",
        ],
        "one_change": [
            "أن تتوقف {name} عن الصراخ أمام الزبائن.",
            "أن يدفعوا أجر يوم {date} الذي لم يصلني.",
        ],
        "power_do": [
            "أن يسألوا {name} عن الأجور المتأخرة.",
            "التحقيق في ما حدث يوم {date} في دوام الليل.",
        ],
    },
}


def made_up_name(rng, language):
    return f"{rng.choice(FIRST[language])} {rng.choice(LAST[language])}"


def made_up_phone(rng):
    last = f"900{rng.randrange(1000):03d}"
    return rng.choice((f"+44 7700 {last}", f"07700 {last}"))


def made_up_day(rng, language):
    month, day = rng.randrange(10), rng.randrange(2, 28)
    if rng.random() < 0.6:
        return f"2026-{month + 1:02d}-{day:02d}"
    return WRITTEN_DAY[language].format(day=day, month=MONTHS[language][month], year=2026)


def write(rng, language, question, share_planted):
    """A text for this question and the list of what was planted in it."""
    planted = PLANTED[language].get(question)
    if not planted or rng.random() >= share_planted:
        return rng.choice(PLAIN[language][question]), []
    parts = {"name": made_up_name(rng, language), "phone": made_up_phone(rng),
             "date": made_up_day(rng, language)}
    sentence = rng.choice(planted)
    plants = [value for key, value in parts.items() if "{" + key + "}" in sentence]
    text = sentence.format(**parts)
    if rng.random() < 0.3:
        text += " " + rng.choice(PLAIN[language][question])
    return text, plants
