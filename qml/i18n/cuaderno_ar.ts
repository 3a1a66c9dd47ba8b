<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AcknowledgeQuestion</name>
    <message>
        <source>This was read to me</source>
        <translation>سمعتُ هذا</translation>
    </message>
</context>
<context>
    <name>AgreedSheet</name>
    <message>
        <source>What you agreed to</source>
        <translation>ما وافقتَ عليه</translation>
    </message>
    <message>
        <source>You can change this at any time. Your pay stays the same.</source>
        <translation>يمكنك تغيير هذا في أي وقت. ويبقى أجرك كما هو.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No, from now on</source>
        <translation>لا، من الآن</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>To be asked at the end</source>
        <translation>يُسأل عنه في النهاية</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>لم يُسأل عنه بعد</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>العودة إلى الصفحة</translation>
    </message>
</context>
<context>
    <name>AnswerState</name>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>له جواب</translation>
    </message>
    <message>
        <source>prefer not</source>
        <translation>يُفضَّل عدم القول</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>here</source>
        <translation>هنا</translation>
    </message>
</context>
<context>
    <name>Asides</name>
    <message>
        <source>I don&apos;t know</source>
        <translation>لا أعرف</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>أفضّل ألّا أقول</translation>
    </message>
</context>
<context>
    <name>AudioQuestion</name>
    <message>
        <source>The recording stopped by itself. Up to there it is kept.</source>
        <translation>توقف التسجيل من تلقاء نفسه. ما قبل ذلك محفوظ.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>أو اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>There is no microphone. Write it in words.</source>
        <translation>لا يوجد ميكروفون. اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Record again?</source>
        <translation>التسجيل من جديد؟</translation>
    </message>
    <message>
        <source>The recording that is there goes now. Nobody can bring it back.</source>
        <translation>يُحذف التسجيل الموجود الآن. لا أحد يستطيع إعادته.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>التسجيل من جديد</translation>
    </message>
    <message>
        <source>Delete the recording?</source>
        <translation>حذف التسجيل؟</translation>
    </message>
    <message>
        <source>It goes now. Nobody can bring it back.</source>
        <translation>يُحذف الآن. لا أحد يستطيع إعادته.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>A recording</source>
        <translation>تسجيل</translation>
    </message>
</context>
<context>
    <name>BackupScreen</name>
    <message>
        <source>Where to?</source>
        <translation>إلى أين؟</translation>
    </message>
    <message>
        <source>Backed up and read back</source>
        <translation>تم النسخ وقُرئت النسخة</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>Everything in this notebook, closed as it is here. It opens with the passphrase of today.</source>
        <translation>كل ما في هذا الدفتر، مغلقًا كما هو هنا. يُفتح بعبارة المرور الحالية.</translation>
    </message>
    <message numerus="yes">
        <source>%n talks are in it.</source>
        <translation>
            <numerusform>لا أحاديث فيها.</numerusform>
            <numerusform>فيها حديث واحد.</numerusform>
            <numerusform>فيها حديثان.</numerusform>
            <numerusform>فيها %n أحاديث.</numerusform>
            <numerusform>فيها %n حديثًا.</numerusform>
            <numerusform>فيها %n حديث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the stick where it is.</source>
        <translation>اترك الذاكرة في مكانها.</translation>
    </message>
    <message>
        <source>Back up here</source>
        <translation>النسخ هنا</translation>
    </message>
    <message>
        <source>Or another folder</source>
        <translation>أو مجلد آخر</translation>
    </message>
    <message>
        <source>Not on this tablet: it may be lost with it.</source>
        <translation>ليس على هذا الجهاز: فقد تضيع معه.</translation>
    </message>
    <message>
        <source>Back up in this folder</source>
        <translation>النسخ في هذا المجلد</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>هي في</translation>
    </message>
    <message>
        <source>What you delete later is still in it until the next backup to the same place. Keep it where the tablet is not.</source>
        <translation>ما تحذفه لاحقًا يبقى فيها حتى النسخة التالية في المكان نفسه. احفظها حيث لا يكون الجهاز.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>العودة إلى الإعدادات</translation>
    </message>
</context>
<context>
    <name>BeforeScreen</name>
    <message>
        <source>Good to go.</source>
        <translation>كل شيء جاهز.</translation>
    </message>
    <message>
        <source>Someone could hear. Move, or make it another day.</source>
        <translation>قد يسمع أحد. من الأفضل تغيير المكان أو التأجيل إلى يوم آخر.</translation>
    </message>
    <message>
        <source>Find a place with a way out for them, or make it another day.</source>
        <translation>من الأفضل اختيار مكان يمكن الخروج منه، أو التأجيل إلى يوم آخر.</translation>
    </message>
    <message>
        <source>This one is for adults. It cannot be done today.</source>
        <translation>هذا الحديث للبالغين. لا يمكن إجراؤه اليوم.</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>في يوم آخر</translation>
    </message>
    <message>
        <source>Start with consent</source>
        <translation>البدء بالموافقة</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>قبل البدء</translation>
    </message>
    <message>
        <source>A minute, for both of you</source>
        <translation>دقيقة واحدة، لكليكما</translation>
    </message>
    <message>
        <source>Just you two?</source>
        <translation>أأنتما وحدكما؟</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Someone is near</source>
        <translation>يوجد أحد قريب</translation>
    </message>
    <message>
        <source>An interpreter is here</source>
        <translation>معنا من يترجم</translation>
    </message>
    <message>
        <source>Could anyone hear?</source>
        <translation>هل يمكن أن يسمع أحد؟</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>ربما</translation>
    </message>
    <message>
        <source>Is there a way out for them?</source>
        <translation>هل يوجد لمن معك طريق للخروج؟</translation>
    </message>
    <message>
        <source>Are they 18 or over?</source>
        <translation>هل العمر 18 سنة أو أكثر؟</translation>
    </message>
    <message>
        <source>This one needs an answer first.</source>
        <translation>هذا السؤال يحتاج إلى جواب أولًا.</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>If somebody comes in, agree on a harmless sentence that you both say. It is not written down.</source>
        <translation>اتفقا على جملة عادية تقولانها إذا دخل أحد. لا تُكتب هذه الجملة.</translation>
    </message>
</context>
<context>
    <name>CalmMinute</name>
    <message>
        <source>Breathe in … and out.</source>
        <translation>شهيق … ثم زفير.</translation>
    </message>
    <message>
        <source>You are here now.</source>
        <translation>أنت هنا الآن.</translation>
    </message>
    <message>
        <source>Put both feet on the floor.</source>
        <translation>القدمان على الأرض.</translation>
    </message>
    <message>
        <source>Name five things you can see.</source>
        <translation>ما خمسة أشياء تراها عيناك؟</translation>
    </message>
    <message>
        <source>One more line</source>
        <translation>جملة أخرى</translation>
    </message>
    <message>
        <source>Let it breathe</source>
        <translation>ليتحرك مع النفَس</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>ليبقَ ساكنًا</translation>
    </message>
    <message>
        <source>Back to the pause</source>
        <translation>العودة إلى التوقف</translation>
    </message>
</context>
<context>
    <name>ChoiceMenu</name>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>ChoiceQuestion</name>
    <message>
        <source>The sound cannot be played here. Read the words aloud.</source>
        <translation>لا يمكن تشغيل الصوت هنا. اقرأ الكلمات بصوت مسموع.</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Search: %1</source>
        <translation>بحث: %1</translation>
    </message>
    <message>
        <source>Type a few letters.</source>
        <translation>بضعة أحرف تكفي.</translation>
    </message>
    <message>
        <source>No match. Try fewer letters.</source>
        <translation>لا يوجد ما يطابق. جرّب أحرفًا أقل.</translation>
    </message>
</context>
<context>
    <name>ChoiceTile</name>
    <message>
        <source>The picture is missing.</source>
        <translation>الصورة مفقودة.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استمع</translation>
    </message>
</context>
<context>
    <name>CloseScreen</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Thank you. You have been heard.</source>
        <translation>شكرًا. لقد سمعناك.</translation>
    </message>
    <message>
        <source>Sealed.</source>
        <translation>تم الختم.</translation>
    </message>
    <message>
        <source>Code on the card: %1</source>
        <translation>الرمز على البطاقة: %1</translation>
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
        <translation>بطاقة للحفظ</translation>
    </message>
    <message>
        <source>They have it</source>
        <translation>البطاقة معه</translation>
    </message>
    <message>
        <source>Copy this onto a card</source>
        <translation>انسخ هذا على بطاقة</translation>
    </message>
    <message>
        <source>With these words they can take their answers back.</source>
        <translation>بهذه الكلمات يمكن سحب الأجوبة.</translation>
    </message>
    <message>
        <source>Until about %1. After that, answers are counted with others.</source>
        <translation>حتى %1 تقريبًا. بعد ذلك تُعدّ الأجوبة مع غيرها.</translation>
    </message>
    <message>
        <source>They tell the words to any of us. We never ask a name.</source>
        <translation>يكفي قول الكلمات لأي شخص منا. لا نسأل عن اسم أبدًا.</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>عرضها أكبر</translation>
    </message>
    <message>
        <source>This page is shown once. We cannot show it again.</source>
        <translation>تظهر هذه الصفحة مرة واحدة. لا يمكننا عرضها ثانية.</translation>
    </message>
    <message>
        <source>Do they have it?</source>
        <translation>هل أصبحت البطاقة معه؟</translation>
    </message>
    <message>
        <source>We cannot show it again.</source>
        <translation>لا يمكننا عرضها ثانية.</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>العودة إلى البطاقة</translation>
    </message>
    <message>
        <source>They do not want one</source>
        <translation>لا رغبة في بطاقة</translation>
    </message>
</context>
<context>
    <name>ConsentAbout</name>
    <message>
        <source>About us</source>
        <translation>من نحن</translation>
    </message>
</context>
<context>
    <name>ConsentChoice</name>
    <message>
        <source>Choose one, or ask me at the end.</source>
        <translation>اختيار واحد، أو السؤال في النهاية.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>اختيار واحد.</translation>
    </message>
    <message>
        <source>How do they say yes?</source>
        <translation>كيف تُقال «نعم»؟</translation>
    </message>
    <message>
        <source>Let us hear that part again.</source>
        <translation>لنسمع هذا الجزء مرة أخرى.</translation>
    </message>
    <message>
        <source>Not said yet: %1</source>
        <translation>لم يُقل بعد: %1</translation>
    </message>
    <message>
        <source>Say it now</source>
        <translation>قوله الآن</translation>
    </message>
</context>
<context>
    <name>ConsentLines</name>
    <message>
        <source>What this is</source>
        <translation>ما هذا</translation>
    </message>
    <message>
        <source>Say each line in your own words, then tap it.</source>
        <translation>قل كل سطر بكلماتك، ثم المسه.</translation>
    </message>
    <message>
        <source>All of it was said</source>
        <translation>قيل كل شيء</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Tap here</source>
        <translation>اللمس هنا</translation>
    </message>
    <message>
        <source>Someone hears it</source>
        <translation>شخص يسمعها</translation>
    </message>
    <message>
        <source>A witness of their choice</source>
        <translation>شخص من اختياره</translation>
    </message>
</context>
<context>
    <name>ConsentScreen</name>
    <message>
        <source>About us</source>
        <translation>من نحن</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>ما هذا</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>الفهم</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>القرار لك</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1، %2 من %3</translation>
    </message>
    <message>
        <source>Back to the short one</source>
        <translation>العودة إلى النص القصير</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Read it all</source>
        <translation>قراءة الكل</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>ليس اليوم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Practice only. This text is not yet reviewed by speakers.</source>
        <translation>للتدريب فقط. لم يراجع أهل اللغة هذا النص بعد.</translation>
    </message>
    <message>
        <source>That is fine. Thank you for your time.</source>
        <translation>لا بأس. شكرًا على وقتك.</translation>
    </message>
    <message>
        <source>Nothing of this was kept.</source>
        <translation>لم يُحفظ شيء من هذا.</translation>
    </message>
</context>
<context>
    <name>ConsentUnclear</name>
    <message>
        <source>Perhaps today is not the day.</source>
        <translation>ربما ليس اليوم مناسبًا.</translation>
    </message>
    <message>
        <source>You are paid all the same.</source>
        <translation>أجرك محفوظ في كل حال.</translation>
    </message>
    <message>
        <source>Hear it once more</source>
        <translation>سماعه مرة أخرى</translation>
    </message>
    <message>
        <source>Stop here, kindly</source>
        <translation>التوقف هنا بهدوء</translation>
    </message>
</context>
<context>
    <name>CoverKeys</name>
    <message>
        <source>Minus</source>
        <translation>ناقص</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
</context>
<context>
    <name>CoverScreen</name>
    <message>
        <source>metres</source>
        <translation>متر</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>قدم</translation>
    </message>
    <message>
        <source>kilometres</source>
        <translation>كيلومتر</translation>
    </message>
    <message>
        <source>miles</source>
        <translation>ميل</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>سنتيمتر</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>بوصة</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>كيلوغرام</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>رطل إنجليزي</translation>
    </message>
    <message>
        <source>grams</source>
        <translation>غرام</translation>
    </message>
    <message>
        <source>ounces</source>
        <translation>أونصة</translation>
    </message>
    <message>
        <source>degrees Celsius</source>
        <translation>درجة مئوية</translation>
    </message>
    <message>
        <source>degrees Fahrenheit</source>
        <translation>درجة فهرنهايت</translation>
    </message>
    <message>
        <source>= %1 %2</source>
        <translation>= %1 %2</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>وحدات القياس</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>الحرارة</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>عكس</translation>
    </message>
</context>
<context>
    <name>CreateBegin</name>
    <message>
        <source>A new notebook</source>
        <translation>دفتر جديد</translation>
    </message>
    <message>
        <source>Everything you write stays in it, locked.</source>
        <translation>كل ما تكتبه يبقى فيه مقفلًا.</translation>
    </message>
    <message>
        <source>Start a project</source>
        <translation>بدء مشروع</translation>
    </message>
    <message>
        <source>You are the lead</source>
        <translation>مع مسؤولية التنسيق</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>جولة</translation>
    </message>
    <message>
        <source>A sample project with made-up people</source>
        <translation>مشروع للعرض بأشخاص من الخيال</translation>
    </message>
</context>
<context>
    <name>CreatePassphrase</name>
    <message>
        <source>Too short</source>
        <translation>قصيرة جدًا</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>قوية</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختيار عبارة السر</translation>
    </message>
    <message>
        <source>It opens the notebook. Only you know it.</source>
        <translation>تفتح الدفتر. لا يعرفها غيرك.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>هذه قصيرة جدًا. خمس كلمات جيدة.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>عبارة السر مرة أخرى</translation>
    </message>
    <message>
        <source>No birthdays, no names. Do not write it in the tablet.</source>
        <translation>من غير أعياد ميلاد ولا أسماء. لا تُكتب في الجهاز.</translation>
    </message>
    <message>
        <source>Five words, picked at random:</source>
        <translation>خمس كلمات مختارة عشوائيًا:</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>كلمات أخرى</translation>
    </message>
</context>
<context>
    <name>CreateReady</name>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Name on this tablet</source>
        <translation>الاسم على هذا الجهاز</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>If the passphrase is lost</source>
        <translation>إذا ضاعت عبارة السر</translation>
    </message>
    <message>
        <source>A second way in comes next</source>
        <translation>تأتي بعد هذا طريقة دخول ثانية</translation>
    </message>
</context>
<context>
    <name>CreateScreen</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>What should it be called on this tablet?</source>
        <translation>ماذا يُسمّى على هذا الجهاز؟</translation>
    </message>
    <message>
        <source>Name of the notebook</source>
        <translation>اسم الدفتر</translation>
    </message>
    <message>
        <source>Anyone who picks up the tablet can see this name.</source>
        <translation>كل من يمسك الجهاز يرى هذا الاسم.</translation>
    </message>
    <message>
        <source>What is the project called?</source>
        <translation>ما اسم المشروع؟</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>اسم المشروع</translation>
    </message>
    <message>
        <source>This name stays inside the notebook.</source>
        <translation>يبقى هذا الاسم داخل الدفتر.</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>يحتاج المشروع إلى اسم.</translation>
    </message>
    <message>
        <source>Making the notebook</source>
        <translation>يجري إنشاء الدفتر</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>يستغرق هذا بضع ثوانٍ عن قصد.</translation>
    </message>
    <message>
        <source>Make the notebook</source>
        <translation>إنشاء الدفتر</translation>
    </message>
</context>
<context>
    <name>DatePick</name>
    <message>
        <source>%1, month</source>
        <translation>%1، الشهر</translation>
    </message>
    <message>
        <source>month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>%1, year</source>
        <translation>%1، السنة</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
</context>
<context>
    <name>DrawingFrame</name>
    <message>
        <source>The pen is down. Space lifts it.</source>
        <translation>القلم على الورق. مفتاح المسافة يرفعه.</translation>
    </message>
    <message>
        <source>Draw with a finger. Or move with the arrows: Space puts the pen down.</source>
        <translation>ارسم بإصبعك. أو تحرّك بالأسهم: مفتاح المسافة يضع القلم.</translation>
    </message>
    <message>
        <source>Rub over what could show who or where it is. It is blurred for good.</source>
        <translation>مرّر إصبعك فوق ما قد يُظهر من هو أو أين. يُموَّه إلى الأبد.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>قلم</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>ممحاة</translation>
    </message>
    <message>
        <source>Thinner</source>
        <translation>أرفع</translation>
    </message>
    <message>
        <source>Thicker</source>
        <translation>أعرض</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Clear the sheet</source>
        <translation>أفرغ الورقة</translation>
    </message>
</context>
<context>
    <name>DrawingQuestion</name>
    <message>
        <source>Make a mark. Do not write a name.</source>
        <translation>ضع علامة. لا تكتب اسمًا.</translation>
    </message>
    <message>
        <source>No names, no faces, no signs.</source>
        <translation>بلا أسماء، بلا وجوه، بلا لافتات.</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>أو اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>A drawing</source>
        <translation>رسم</translation>
    </message>
</context>
<context>
    <name>DueNotices</name>
    <message numerus="yes">
        <source>%n recordings were deleted. Their time was over.</source>
        <translation>
            <numerusform>لم يُحذف أي تسجيل.</numerusform>
            <numerusform>حُذف تسجيل واحد. انتهت مدته.</numerusform>
            <numerusform>حُذف تسجيلان. انتهت مدتهما.</numerusform>
            <numerusform>حُذفت %n تسجيلات. انتهت مدتها.</numerusform>
            <numerusform>حُذف %n تسجيلاً. انتهت مدتها.</numerusform>
            <numerusform>حُذف %n تسجيل. انتهت مدتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were deleted. Their time was over.</source>
        <translation>
            <numerusform>لم تُحذف أي صورة.</numerusform>
            <numerusform>حُذفت صورة واحدة. انتهت مدتها.</numerusform>
            <numerusform>حُذفت صورتان. انتهت مدتهما.</numerusform>
            <numerusform>حُذفت %n صور. انتهت مدتها.</numerusform>
            <numerusform>حُذفت %n صورة. انتهت مدتها.</numerusform>
            <numerusform>حُذفت %n صورة. انتهت مدتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks were deleted. Their time was over.</source>
        <translation>
            <numerusform>لم يُحذف أي حديث.</numerusform>
            <numerusform>حُذف حديث واحد. انتهت مدته.</numerusform>
            <numerusform>حُذف حديثان. انتهت مدتهما.</numerusform>
            <numerusform>حُذفت %n أحاديث. انتهت مدتها.</numerusform>
            <numerusform>حُذف %n حديثًا. انتهت مدتها.</numerusform>
            <numerusform>حُذف %n حديث. انتهت مدتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>This tablet says that today is %1.</source>
        <translation>يقول هذا اللوح إن اليوم هو %1.</translation>
    </message>
    <message>
        <source>It was not used for long. Nothing was deleted yet.</source>
        <translation>لم يُستعمل منذ مدة طويلة. لم يُحذف شيء بعد.</translation>
    </message>
    <message>
        <source>The date is right</source>
        <translation>التاريخ صحيح</translation>
    </message>
</context>
<context>
    <name>DuressScreen</name>
    <message>
        <source>Turn it on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>تم التشغيل</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>Choose the practice passphrase</source>
        <translation>اختر عبارة التدريب</translation>
    </message>
    <message>
        <source>A practice passphrase</source>
        <translation>عبارة مرور للتدريب</translation>
    </message>
    <message>
        <source>The practice passphrase now destroys this notebook and opens the practice one.</source>
        <translation>عبارة التدريب تتلف الآن هذا الدفتر وتفتح دفتر التدريب.</translation>
    </message>
    <message>
        <source>A practice notebook is being made. Leave the tablet on.</source>
        <translation>يُصنع الآن دفتر تدريب. اترك الجهاز مشغّلًا.</translation>
    </message>
    <message>
        <source>Not one that you could type by mistake.</source>
        <translation>ليست عبارة قد تُكتب بالخطأ.</translation>
    </message>
    <message>
        <source>For when somebody makes you open the notebook. It is off until you turn it on.</source>
        <translation>لحين يجبرك أحد على فتح الدفتر. هي متوقفة حتى تشغّلها.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ماذا تفعل</translation>
    </message>
    <message>
        <source>You type it where the passphrase goes. Nothing on the page looks different.</source>
        <translation>تُكتب في مكان عبارة المرور. ولا يتغيّر شيء في شكل الصفحة.</translation>
    </message>
    <message>
        <source>It destroys this notebook for good. What has no backup is lost. So is what is finished and was not handed over.</source>
        <translation>تتلف هذا الدفتر نهائيًا. ما ليست له نسخة احتياطية يضيع، وكذلك ما انتهى ولم يُسلَّم.</translation>
    </message>
    <message>
        <source>Then a practice notebook with made-up people opens in its place.</source>
        <translation>ثم يُفتح مكانه دفتر تدريب فيه أشخاص من الخيال.</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>ما لا تستطيعه</translation>
    </message>
    <message>
        <source>Backups and copies made before still open with your passphrase.</source>
        <translation>النسخ التي صُنعت من قبل تظل تُفتح بعبارة مرورك.</translation>
    </message>
    <message>
        <source>Until then two notebooks lie in the files of the tablet. Who looks there sees both.</source>
        <translation>وحتى ذلك الحين يوجد دفتران في ملفات الجهاز. من ينظر هناك يراهما.</translation>
    </message>
    <message>
        <source>A forensic laboratory can still learn that this app is here, and that something was destroyed.</source>
        <translation>قد يعرف مختبر جنائي أن هذا التطبيق موجود هنا، وأن شيئًا قد أُتلف.</translation>
    </message>
    <message>
        <source>So can somebody who forces you to say the passphrase.</source>
        <translation>وكذلك من يجبرك على قول عبارة المرور.</translation>
    </message>
    <message>
        <source>Practice passphrase</source>
        <translation>عبارة التدريب</translation>
    </message>
    <message>
        <source>Practice passphrase again</source>
        <translation>عبارة التدريب مرة أخرى</translation>
    </message>
    <message>
        <source>That does not open this notebook.</source>
        <translation>هذا لا يفتح هذا الدفتر.</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>هذه قصيرة جدًا. خمس كلمات جيدة.</translation>
    </message>
    <message>
        <source>That one cannot be used here. Choose another.</source>
        <translation>لا يمكن استعمال هذه هنا. اختر غيرها.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>Make a backup and keep it away from the tablet. Nothing else brings this notebook back.</source>
        <translation>اصنع نسخة احتياطية واحفظها بعيدًا عن الجهاز. لا شيء غيرها يعيد هذا الدفتر.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>العودة إلى الإعدادات</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Turn it off?</source>
        <translation>إيقاف؟</translation>
    </message>
    <message>
        <source>The practice passphrase then opens nothing, and the practice notebook goes.</source>
        <translation>عندها لا تفتح عبارة التدريب شيئًا، ويُحذف دفتر التدريب.</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>إبقاء التشغيل</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nothing of this notebook can be read. It was left as it is.</source>
        <translation>لا يمكن قراءة شيء من هذا الدفتر. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Use a backup. If there is none, keep the folder, and ask for help.</source>
        <translation>استعمل نسخة احتياطية. إن لم توجد، فاحتفظ بالمجلد واطلب المساعدة.</translation>
    </message>
    <message>
        <source>This notebook has no room for one more way in.</source>
        <translation>لا مكان في هذا الدفتر لطريقة دخول أخرى.</translation>
    </message>
    <message>
        <source>Take away a way in that is no longer used.</source>
        <translation>أزل طريقة دخول لم تعد تُستعمل.</translation>
    </message>
    <message>
        <source>This is the last way into this notebook. It was kept.</source>
        <translation>هذه آخر طريقة للدخول إلى هذا الدفتر. بقيت.</translation>
    </message>
    <message>
        <source>Make another way in first.</source>
        <translation>اصنع طريقة دخول أخرى أولاً.</translation>
    </message>
    <message>
        <source>The disk of this folder keeps old copies (%1). What is deleted may stay on it.</source>
        <translation>قرص هذا المجلد يحتفظ بنسخ قديمة (%1). قد يبقى عليه ما يُحذف.</translation>
    </message>
    <message>
        <source>The disk of this folder keeps old copies. What is deleted may stay on it.</source>
        <translation>قرص هذا المجلد يحتفظ بنسخ قديمة. قد يبقى عليه ما يُحذف.</translation>
    </message>
    <message>
        <source>Put the notebook on another disk, best one with ext4.</source>
        <translation>ضع الدفتر على قرص آخر، والأفضل أن يكون ext4.</translation>
    </message>
    <message>
        <source>The last answers are in a file that cannot be read without writing. Nothing was changed.</source>
        <translation>آخر الأجوبة في ملف لا يمكن قراءته دون كتابة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Copy the whole folder to a place that can be written, and open it there.</source>
        <translation>انسخ المجلد كله إلى مكان يمكن الكتابة فيه وافتحه هناك.</translation>
    </message>
    <message>
        <source>Some sealed talks come from a tablet that this notebook does not know (%1).</source>
        <translation>بعض الأحاديث المختومة من لوح لا يعرفه هذا الدفتر (%1).</translation>
    </message>
    <message>
        <source>Some sealed talks come from a tablet that this notebook does not know.</source>
        <translation>بعض الأحاديث المختومة من لوح لا يعرفه هذا الدفتر.</translation>
    </message>
    <message>
        <source>Ask the people of the project whose tablet it is before you use them.</source>
        <translation>اسأل أهل المشروع لمن هذا اللوح قبل استعمالها.</translation>
    </message>
    <message>
        <source>This is not the text of a key card, or a letter is wrong. It was not tried.</source>
        <translation>هذا ليس نص بطاقة مفتاح، أو فيه حرف خطأ. لم يُجرَّب.</translation>
    </message>
    <message>
        <source>Look at the card again, letter by letter.</source>
        <translation>انظر إلى البطاقة مرة أخرى، حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>This is not the text of a share, or a letter is wrong. It was not used.</source>
        <translation>هذا ليس نص حصة، أو فيه حرف خطأ. لم يُستعمل.</translation>
    </message>
    <message>
        <source>Look at the paper again, letter by letter.</source>
        <translation>انظر إلى الورقة مرة أخرى، حرفًا حرفًا.</translation>
    </message>
    <message>
        <source>These two shares do not belong together.</source>
        <translation>هاتان الحصتان لا تنتميان معًا.</translation>
    </message>
    <message>
        <source>Use two different shares that were made on the same day.</source>
        <translation>استعمل حصتين مختلفتين صُنعتا في اليوم نفسه.</translation>
    </message>
    <message>
        <source>These shares do not open this notebook. Nothing was changed.</source>
        <translation>هذه الحصص لا تفتح هذا الدفتر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Look whose notebook this is, and use the shares of its project.</source>
        <translation>انظر لمن هذا الدفتر، واستعمل حصص مشروعه.</translation>
    </message>
    <message>
        <source>Real talks can begin when a second way into this notebook was made and tried.</source>
        <translation>تبدأ الأحاديث الحقيقية حين تُصنع طريقة ثانية لدخول هذا الدفتر وتُجرَّب.</translation>
    </message>
    <message>
        <source>Make a key card or three shares, and open the notebook with them once.</source>
        <translation>اصنع بطاقة مفتاح أو ثلاث حصص، وافتح الدفتر بها مرة.</translation>
    </message>
    <message>
        <source>There is no such recording in this notebook.</source>
        <translation>لا يوجد تسجيل كهذا في هذا الدفتر.</translation>
    </message>
    <message>
        <source>Look at the list of the talk.</source>
        <translation>انظر إلى قائمة الحديث.</translation>
    </message>
    <message>
        <source>A recording or picture is damaged. The damaged part was not used.</source>
        <translation>تسجيل أو صورة فيها تلف. لم يُستعمل الجزء التالف.</translation>
    </message>
    <message>
        <source>A recording was cut short. Everything up to that moment is here.</source>
        <translation>انقطع تسجيل. كل ما قيل حتى تلك اللحظة موجود هنا.</translation>
    </message>
    <message>
        <source>Keep it. If more is to be said, record a second part.</source>
        <translation>احتفظ به. إن بقي ما يُقال، فسجّل جزءًا ثانيًا.</translation>
    </message>
    <message>
        <source>This recording was made by a newer Cuaderno. It was left as it is.</source>
        <translation>صُنع هذا التسجيل بإصدار أحدث من Cuaderno. تُرك كما هو.</translation>
    </message>
    <message>
        <source>This kind of file cannot be kept: what it tells about the person cannot be taken out.</source>
        <translation>لا يمكن حفظ هذا النوع من الملفات: لا يمكن نزع ما يقوله عن الشخص.</translation>
    </message>
    <message>
        <source>Use JPEG, PNG, WAV or Ogg.</source>
        <translation>استعمل JPEG أو PNG أو WAV أو Ogg.</translation>
    </message>
    <message>
        <source>This file is too large for a talk. At most %1 MB can be kept.</source>
        <translation>هذا الملف كبير جدًا لحديث. يمكن حفظ %1 ميغابايت على الأكثر.</translation>
    </message>
    <message>
        <source>This file is too large for a talk.</source>
        <translation>هذا الملف كبير جدًا لحديث.</translation>
    </message>
    <message>
        <source>Make it shorter or smaller, then add it again.</source>
        <translation>اجعله أقصر أو أصغر ثم أضفه مرة أخرى.</translation>
    </message>
    <message>
        <source>The date of this tablet may be wrong. Nothing was deleted.</source>
        <translation>قد يكون تاريخ هذا اللوح خطأ. لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>Look at the date. If it is right, say so, and delete then.</source>
        <translation>انظر إلى التاريخ. إن كان صحيحًا فأكّده، ثم احذف.</translation>
    </message>
    <message>
        <source>This file is no backup of a notebook.</source>
        <translation>هذا الملف ليس نسخة احتياطية من دفتر.</translation>
    </message>
    <message>
        <source>Look for a file that ends in .cuadbackup.</source>
        <translation>ابحث عن ملف ينتهي بـ .cuadbackup.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Cuaderno. Nothing was changed.</source>
        <translation>صُنعت هذه النسخة بإصدار أحدث من Cuaderno. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This backup is damaged. Nothing was written.</source>
        <translation>هذه النسخة تالفة. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Use another backup. If the notebook still opens, make a new one now.</source>
        <translation>استعمل نسخة أخرى. إن كان الدفتر يُفتح بعد، فاصنع نسخة جديدة الآن.</translation>
    </message>
    <message>
        <source>This backup holds %1 talks otherwise than the notebook does.</source>
        <translation>في هذه النسخة %1 من الأحاديث على غير ما هي في الدفتر.</translation>
    </message>
    <message>
        <source>This backup holds talks otherwise than the notebook does.</source>
        <translation>في هذه النسخة أحاديث على غير ما هي في الدفتر.</translation>
    </message>
    <message>
        <source>Keep it, and make a new backup now.</source>
        <translation>احتفظ بها، واصنع نسخة جديدة الآن.</translation>
    </message>
    <message>
        <source>Did you mean “%2”?</source>
        <translation>هل المقصود «%2»؟</translation>
    </message>
    <message>
        <source>Row %1 of the sheet %2, column %3</source>
        <translation>الصف %1 من الورقة %2، العمود %3</translation>
    </message>
    <message>
        <source>Row %1 of the sheet %2</source>
        <translation>الصف %1 من الورقة %2</translation>
    </message>
    <message>
        <source>%2, line %1</source>
        <translation>%2، السطر %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>Sheet %1, column %2</source>
        <translation>الورقة %1، العمود %2</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>الورقة %1</translation>
    </message>
    <message>
        <source>This file is no spreadsheet that can be read here.</source>
        <translation>هذا الملف ليس جدولًا يمكن قراءته هنا.</translation>
    </message>
    <message>
        <source>Save it as .xlsx or as CSV files, then choose it again.</source>
        <translation>يُحفظ بصيغة .xlsx أو ملفات CSV، ثم يُختار من جديد.</translation>
    </message>
    <message>
        <source>This is an old kind of Excel file (.xls).</source>
        <translation>هذا نوع قديم من ملفات إكسل (.xls).</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>يُفتح في برنامج جداول ويُحفظ بصيغة .xlsx.</translation>
    </message>
    <message>
        <source>This spreadsheet is locked with a password.</source>
        <translation>هذا الجدول مقفل بكلمة سر.</translation>
    </message>
    <message>
        <source>Save it without a password, then choose it again.</source>
        <translation>يُحفظ من غير كلمة سر، ثم يُختار من جديد.</translation>
    </message>
    <message>
        <source>This file is damaged or does not have the shape of a table.</source>
        <translation>هذا الملف تالف أو ليس على شكل جدول.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, look at the place, and save it again.</source>
        <translation>يُفتح في برنامج جداول، ويُنظر إلى الموضع، ثم يُحفظ من جديد.</translation>
    </message>
    <message>
        <source>This file is larger than what can be read safely.</source>
        <translation>هذا الملف أكبر مما يمكن قراءته بأمان.</translation>
    </message>
    <message>
        <source>Take out sheets and rows that are not needed.</source>
        <translation>تُزال الأوراق والصفوف غير اللازمة.</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation>تُفتح هنا علامة اقتباس ولا تُغلق.</translation>
    </message>
    <message>
        <source>Close the quotation mark, or save the file again from a spreadsheet program.</source>
        <translation>تُغلق العلامة، أو يُحفظ الملف من جديد من برنامج جداول.</translation>
    </message>
    <message>
        <source>There is no sheet with anything in it.</source>
        <translation>لا توجد ورقة فيها شيء.</translation>
    </message>
    <message>
        <source>Look whether the right file was chosen.</source>
        <translation>يُتأكد من اختيار الملف الصحيح.</translation>
    </message>
    <message>
        <source>This is no form that can be read here.</source>
        <translation>هذا ليس نموذجًا يمكن قراءته هنا.</translation>
    </message>
    <message>
        <source>Choose an .xlsx file, a folder with survey.csv, or an .xml form.</source>
        <translation>يُختار ملف .xlsx أو مجلد فيه survey.csv أو نموذج .xml.</translation>
    </message>
    <message>
        <source>This form uses “%1”, which is not known here yet.</source>
        <translation>يستعمل هذا النموذج «%1»، وهو غير معروف هنا بعد.</translation>
    </message>
    <message>
        <source>This form uses something that is not known here yet.</source>
        <translation>يستعمل هذا النموذج شيئًا غير معروف هنا بعد.</translation>
    </message>
    <message>
        <source>Leave it out of the form, or use another kind of question.</source>
        <translation>يُحذف من النموذج، أو يُستعمل نوع آخر من الأسئلة.</translation>
    </message>
    <message>
        <source>The type “%1” is not known.</source>
        <translation>النوع «%1» غير معروف.</translation>
    </message>
    <message>
        <source>A question has a type that is not known.</source>
        <translation>لسؤال نوع غير معروف.</translation>
    </message>
    <message>
        <source>Look at the spelling of the type.</source>
        <translation>يُنظر إلى كتابة النوع.</translation>
    </message>
    <message>
        <source>The column “%1” is not known.</source>
        <translation>العمود «%1» غير معروف.</translation>
    </message>
    <message>
        <source>There is a column that is not known.</source>
        <translation>يوجد عمود غير معروف.</translation>
    </message>
    <message>
        <source>Look at the spelling of the heading, or take the column out.</source>
        <translation>يُنظر إلى كتابة العنوان، أو يُزال العمود.</translation>
    </message>
    <message>
        <source>The heading “%1” stands twice, or means the same as another one.</source>
        <translation>العنوان «%1» مكرر، أو له معنى عنوان آخر.</translation>
    </message>
    <message>
        <source>Two headings mean the same column.</source>
        <translation>لعنوانين معنى العمود نفسه.</translation>
    </message>
    <message>
        <source>Rename one of the two columns, or take it out.</source>
        <translation>يُغيّر اسم أحد العمودين، أو يُزال.</translation>
    </message>
    <message>
        <source>Something stands under no heading. It is not read.</source>
        <translation>يوجد شيء من غير عنوان. لا يُقرأ.</translation>
    </message>
    <message>
        <source>Give its column a heading, or clear the cell.</source>
        <translation>يُعطى عموده عنوانًا، أو تُفرغ الخلية.</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>العمود «%1» ناقص.</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>ينقص عمود.</translation>
    </message>
    <message>
        <source>Add the column to the sheet.</source>
        <translation>يُضاف العمود إلى الورقة.</translation>
    </message>
    <message>
        <source>The sheet “%1” is missing.</source>
        <translation>الورقة «%1» ناقصة.</translation>
    </message>
    <message>
        <source>A sheet is missing.</source>
        <translation>تنقص ورقة.</translation>
    </message>
    <message>
        <source>Add the sheet to the form.</source>
        <translation>تُضاف الورقة إلى النموذج.</translation>
    </message>
    <message>
        <source>This row has no name.</source>
        <translation>ليس لهذا الصف اسم.</translation>
    </message>
    <message>
        <source>Give it a name in the column “name”.</source>
        <translation>يُعطى اسمًا في العمود «name».</translation>
    </message>
    <message>
        <source>This question has no words to show.</source>
        <translation>ليس لهذا السؤال كلمات تُعرض.</translation>
    </message>
    <message>
        <source>Write a label for it.</source>
        <translation>يُكتب له نص (label).</translation>
    </message>
    <message>
        <source>Other languages have this column, “%1” does not.</source>
        <translation>للغات أخرى هذا العمود، وليس للغة «%1».</translation>
    </message>
    <message>
        <source>A language lacks this column.</source>
        <translation>تنقص لغةً من اللغات عمود.</translation>
    </message>
    <message>
        <source>Add the column for that language, or people who read it see another language.</source>
        <translation>يُضاف العمود لتلك اللغة، وإلا ظهرت لقرّائها لغة أخرى.</translation>
    </message>
    <message>
        <source>The language “%1” has no code that programs know.</source>
        <translation>ليس للغة «%1» رمز تعرفه البرامج.</translation>
    </message>
    <message>
        <source>A language has no code that programs know.</source>
        <translation>ليس لإحدى اللغات رمز تعرفه البرامج.</translation>
    </message>
    <message>
        <source>Write its code in brackets after its name, as in Español (es).</source>
        <translation>يُكتب رمزها بين قوسين بعد اسمها، مثل Español (es).</translation>
    </message>
    <message>
        <source>The form reads the file “%1”, which is not there.</source>
        <translation>يقرأ النموذج الملف «%1»، وهو غير موجود.</translation>
    </message>
    <message>
        <source>The form reads a file that is not there.</source>
        <translation>يقرأ النموذج ملفًا غير موجود.</translation>
    </message>
    <message>
        <source>Put the file into a folder beside the form, named like the form with -media at the end.</source>
        <translation>يوضع الملف في مجلد بجانب النموذج له اسم النموذج وفي آخره -media.</translation>
    </message>
    <message>
        <source>“%1” cannot be a name.</source>
        <translation>لا يصلح «%1» اسمًا.</translation>
    </message>
    <message>
        <source>This cannot be a name.</source>
        <translation>لا يصلح هذا اسمًا.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphen, underscore and dot, and begin with a letter or an underscore.</source>
        <translation>تُستعمل الحروف والأرقام والواصلة والشرطة السفلية والنقطة، ويبدأ بحرف أو بشرطة سفلية.</translation>
    </message>
    <message>
        <source>The name “%1” stands twice in the same group.</source>
        <translation>الاسم «%1» مكرر في المجموعة نفسها.</translation>
    </message>
    <message>
        <source>A name stands twice in the same group.</source>
        <translation>يتكرر اسم في المجموعة نفسها.</translation>
    </message>
    <message>
        <source>Give one of the two another name.</source>
        <translation>يُعطى أحد الاثنين اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no question “%1” in this form.</source>
        <translation>لا يوجد سؤال «%1» في هذا النموذج.</translation>
    </message>
    <message>
        <source>A question is named here that the form does not have.</source>
        <translation>يُذكر هنا سؤال ليس في النموذج.</translation>
    </message>
    <message>
        <source>Look at the spelling of the name.</source>
        <translation>يُنظر إلى كتابة الاسم.</translation>
    </message>
    <message>
        <source>There are several questions “%1” in this form.</source>
        <translation>توجد عدة أسئلة «%1» في هذا النموذج.</translation>
    </message>
    <message>
        <source>Several questions have the name that is used here.</source>
        <translation>لعدة أسئلة الاسم المستعمل هنا.</translation>
    </message>
    <message>
        <source>Give them different names.</source>
        <translation>تُعطى أسماء مختلفة.</translation>
    </message>
    <message>
        <source>There is no list of choices “%1”.</source>
        <translation>لا توجد قائمة خيارات «%1».</translation>
    </message>
    <message>
        <source>This question names a list of choices that is not there.</source>
        <translation>يذكر هذا السؤال قائمة خيارات غير موجودة.</translation>
    </message>
    <message>
        <source>Look at the spelling, or add the list to the sheet “choices”.</source>
        <translation>يُنظر إلى الكتابة، أو تُضاف القائمة إلى الورقة «choices».</translation>
    </message>
    <message>
        <source>The choice “%1” stands twice in its list.</source>
        <translation>الخيار «%1» مكرر في قائمته.</translation>
    </message>
    <message>
        <source>A choice stands twice in its list.</source>
        <translation>يتكرر خيار في قائمته.</translation>
    </message>
    <message>
        <source>Take one of the two out, or allow it in the settings.</source>
        <translation>يُزال أحدهما، أو يُسمح بذلك في إعدادات النموذج.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a choice.</source>
        <translation>لا يصلح «%1» اسمًا لخيار.</translation>
    </message>
    <message>
        <source>This cannot be the name of a choice.</source>
        <translation>لا يصلح هذا اسمًا لخيار.</translation>
    </message>
    <message>
        <source>Use a name without spaces.</source>
        <translation>يُستعمل اسم من غير فراغات.</translation>
    </message>
    <message>
        <source>A group or repeat begins and does not end, or ends and did not begin.</source>
        <translation>تبدأ مجموعة أو تكرار ولا تنتهي، أو تنتهي ولم تبدأ.</translation>
    </message>
    <message>
        <source>Look at the rows that begin and end groups: each pair has to fit.</source>
        <translation>يُنظر إلى صفوف بداية المجموعات ونهايتها: على كل زوج أن يتوافق.</translation>
    </message>
    <message>
        <source>This expression cannot be read: %1</source>
        <translation>لا يمكن قراءة هذه الصيغة: %1</translation>
    </message>
    <message>
        <source>An expression cannot be read.</source>
        <translation>لا يمكن قراءة إحدى الصيغ.</translation>
    </message>
    <message>
        <source>Look at brackets, quotation marks and names in it.</source>
        <translation>يُنظر إلى الأقواس وعلامات الاقتباس والأسماء فيها.</translation>
    </message>
    <message>
        <source>The function “%1” is not known.</source>
        <translation>الدالة «%1» غير معروفة.</translation>
    </message>
    <message>
        <source>An expression uses a function that is not known.</source>
        <translation>تستعمل صيغة دالة غير معروفة.</translation>
    </message>
    <message>
        <source>Look at the spelling, or write it with another function.</source>
        <translation>يُنظر إلى الكتابة، أو تُكتب بدالة أخرى.</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>لا يناسب «%1» هذا الموضع.</translation>
    </message>
    <message>
        <source>A parameter does not fit here.</source>
        <translation>لا يناسب أحد المعاملات هذا الموضع.</translation>
    </message>
    <message>
        <source>Look at how this kind of question takes its parameters.</source>
        <translation>يُنظر كيف يأخذ هذا النوع من الأسئلة معاملاته.</translation>
    </message>
    <message>
        <source>A value does not fit its question.</source>
        <translation>لا تناسب قيمةٌ سؤالها.</translation>
    </message>
    <message>
        <source>Change the value, or the type of the question.</source>
        <translation>تُغيّر القيمة، أو نوع السؤال.</translation>
    </message>
    <message>
        <source>The setting “%1” does not fit.</source>
        <translation>لا يناسب الإعداد «%1».</translation>
    </message>
    <message>
        <source>A setting does not fit.</source>
        <translation>لا يناسب أحد الإعدادات.</translation>
    </message>
    <message>
        <source>Look at the sheet “settings”.</source>
        <translation>يُنظر إلى الورقة «settings».</translation>
    </message>
    <message>
        <source>These depend on each other in a circle: %*</source>
        <translation>يعتمد بعضها على بعض في دائرة: %*</translation>
    </message>
    <message>
        <source>Some answers depend on each other in a circle.</source>
        <translation>تعتمد بعض الأجوبة على بعض في دائرة.</translation>
    </message>
    <message>
        <source>Break the circle: one of them has to be worked out without the others.</source>
        <translation>تُكسر الدائرة: يجب حساب أحدها من غير البقية.</translation>
    </message>
    <message>
        <source>This form asks nothing.</source>
        <translation>لا يسأل هذا النموذج عن شيء.</translation>
    </message>
    <message>
        <source>Add questions to the sheet “survey”.</source>
        <translation>تُضاف أسئلة إلى الورقة «survey».</translation>
    </message>
    <message>
        <source>This XML cannot be read.</source>
        <translation>لا يمكن قراءة هذا الـXML.</translation>
    </message>
    <message>
        <source>Export the form again from where it was made.</source>
        <translation>يُصدَّر النموذج من جديد من حيث صُنع.</translation>
    </message>
    <message>
        <source>Groups stand inside each other too deeply.</source>
        <translation>المجموعات متداخلة أعمق مما يجب.</translation>
    </message>
    <message>
        <source>Use fewer groups inside groups.</source>
        <translation>تُستعمل مجموعات متداخلة أقل.</translation>
    </message>
    <message>
        <source>The question “%1” asks who somebody is or where exactly (%2). Cuaderno keeps none of that.</source>
        <translation>يسأل السؤال «%1» عن هوية شخص أو مكانه بدقة (%2). لا يحفظ Cuaderno شيئًا من ذلك.</translation>
    </message>
    <message>
        <source>This form asks who somebody is. Cuaderno keeps no names.</source>
        <translation>يسأل هذا النموذج عن هوية شخص. لا يحفظ Cuaderno أسماء.</translation>
    </message>
    <message>
        <source>Leave the question out. A lead can take in a single one with --accept: it is then never in a release.</source>
        <translation>يُحذف السؤال. يمكن للتنسيق قبول سؤال واحد بـ --accept: ولن يدخل عندها في أي إصدار.</translation>
    </message>
    <message>
        <source>“%1” asks for an answer of the last interview. It is always empty here, as that may have been another person&apos;s.</source>
        <translation>«%1» يطلب إجابة من المقابلة السابقة. هي فارغة هنا دائمًا، فقد تكون لشخص آخر.</translation>
    </message>
    <message>
        <source>An answer of the last interview is asked for. It is always empty here, as that may have been another person&apos;s.</source>
        <translation>تُطلب إجابة من المقابلة السابقة. هي فارغة هنا دائمًا، فقد تكون لشخص آخر.</translation>
    </message>
    <message>
        <source>Nothing has to be done; the question is asked anew each time.</source>
        <translation>لا يلزم فعل شيء؛ يُطرح السؤال من جديد في كل مرة.</translation>
    </message>
    <message>
        <source>No place is left for the entities of the list “%1”: each group or repeat holds one.</source>
        <translation>لم يبق مكان لكيانات القائمة «%1»: كل مجموعة أو تكرار يتسع لواحد.</translation>
    </message>
    <message>
        <source>No place is left for the entities of a list: each group or repeat holds one.</source>
        <translation>لم يبق مكان لكيانات إحدى القوائم: كل مجموعة أو تكرار يتسع لواحد.</translation>
    </message>
    <message>
        <source>Put the questions of this list into a group or repeat of their own.</source>
        <translation>ضع أسئلة هذه القائمة في مجموعة أو تكرار خاص بها.</translation>
    </message>
    <message>
        <source>A spreadsheet form has no words for this: %1.</source>
        <translation>لا كلمات لهذا في نموذج جدول البيانات: %1.</translation>
    </message>
    <message>
        <source>A spreadsheet form has no words for something in this form.</source>
        <translation>لا كلمات في نموذج جدول البيانات لشيء في هذا النموذج.</translation>
    </message>
    <message>
        <source>Keep this form as XML, or write that part anew in a spreadsheet.</source>
        <translation>أبقِ هذا النموذج بصيغة XML، أو اكتب ذلك الجزء من جديد في جدول بيانات.</translation>
    </message>
    <message>
        <source>Something in this form works differently from what its author may expect: %1</source>
        <translation>شيء في هذا النموذج يعمل على غير ما قد يتوقعه كاتبه: %1</translation>
    </message>
    <message>
        <source>Something in this form works differently from what its author may expect.</source>
        <translation>شيء في هذا النموذج يعمل على غير ما قد يتوقعه كاتبه.</translation>
    </message>
    <message>
        <source>Look at it once.</source>
        <translation>يُنظر إليه مرة.</translation>
    </message>
    <message>
        <source>This expression cannot be read.</source>
        <translation>لا يمكن قراءة هذه الصيغة.</translation>
    </message>
    <message>
        <source>Look at brackets, quotation marks and operators.</source>
        <translation>يُنظر إلى الأقواس وعلامات الاقتباس والعمليات.</translation>
    </message>
    <message>
        <source>A function is not known.</source>
        <translation>إحدى الدوال غير معروفة.</translation>
    </message>
    <message>
        <source>Look at the spelling of the function.</source>
        <translation>يُنظر إلى كتابة الدالة.</translation>
    </message>
    <message>
        <source>The function “%1” has too few or too many values in its brackets.</source>
        <translation>للدالة «%1» قيم أقل أو أكثر مما يلزم بين قوسيها.</translation>
    </message>
    <message>
        <source>A function has too few or too many values in its brackets.</source>
        <translation>لدالة قيم أقل أو أكثر مما يلزم بين قوسيها.</translation>
    </message>
    <message>
        <source>Look at what stands between its brackets.</source>
        <translation>يُنظر إلى ما بين قوسيها.</translation>
    </message>
    <message>
        <source>A value is of another kind than what is asked for.</source>
        <translation>قيمة من نوع غير المطلوب.</translation>
    </message>
    <message>
        <source>Convert it with string(), number() or boolean().</source>
        <translation>تُحوَّل بـ string() أو number() أو boolean().</translation>
    </message>
    <message>
        <source>The place to begin at is not there.</source>
        <translation>موضع البداية غير موجود.</translation>
    </message>
    <message>
        <source>Look at the path: each step is written as in the document, with its number.</source>
        <translation>يُنظر إلى المسار: كل خطوة تُكتب كما في المستند، مع رقمها.</translation>
    </message>
    <message>
        <source>This expression asks for too much work.</source>
        <translation>تطلب هذه الصيغة عملًا كثيرًا.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>تُصغَّر.</translation>
    </message>
    <message>
        <source>The release policy cannot be read.</source>
        <translation>لا يمكن قراءة قواعد الإصدار.</translation>
    </message>
    <message>
        <source>Look at the file: it has to be JSON with the keys of the schema.</source>
        <translation>يُنظر إلى الملف: يجب أن يكون JSON بمفاتيح المخطط.</translation>
    </message>
    <message>
        <source>The release policy has the key “%1”, which is not known. Nothing was released.</source>
        <translation>في قواعد الإصدار المفتاح «%1»، وهو غير معروف. لم يصدر شيء.</translation>
    </message>
    <message>
        <source>The release policy has a key that is not known. Nothing was released.</source>
        <translation>في قواعد الإصدار مفتاح غير معروف. لم يصدر شيء.</translation>
    </message>
    <message>
        <source>Look at the spelling: a guarantee that is misspelt would not hold.</source>
        <translation>يُنظر إلى الكتابة: ضمان مكتوب خطأ لا يصحّ.</translation>
    </message>
    <message>
        <source>The release policy does not say what “%1” is. Nothing was released.</source>
        <translation>لا تقول قواعد الإصدار ما هو «%1». لم يصدر شيء.</translation>
    </message>
    <message>
        <source>The release policy leaves out a column. Nothing was released.</source>
        <translation>تُغفل قواعد الإصدار عمودًا. لم يصدر شيء.</translation>
    </message>
    <message>
        <source>Name every column in the policy; “drop” keeps it from leaving.</source>
        <translation>تُذكر كل الأعمدة في القواعد؛ «drop» يمنع العمود من الخروج.</translation>
    </message>
    <message>
        <source>The release policy names “%1”, which the answers do not have.</source>
        <translation>تذكر قواعد الإصدار «%1»، وليس في الأجوبة.</translation>
    </message>
    <message>
        <source>The release policy names a column that the answers do not have.</source>
        <translation>تذكر قواعد الإصدار عمودًا ليس في الأجوبة.</translation>
    </message>
    <message>
        <source>The hierarchy of “%1” does not fit.</source>
        <translation>لا يناسب التدرّج الخاص بـ«%1».</translation>
    </message>
    <message>
        <source>A hierarchy does not fit.</source>
        <translation>لا يناسب أحد التدرّجات.</translation>
    </message>
    <message>
        <source>Each value stands in it once, each line has the same number of steps, and the last one is *.</source>
        <translation>كل قيمة فيه مرة واحدة، ولكل سطر عدد الخطوات نفسه، وآخرها *.</translation>
    </message>
    <message>
        <source>There are answers to “%1” that its hierarchy does not know.</source>
        <translation>توجد أجوبة عن «%1» لا يعرفها تدرّجه.</translation>
    </message>
    <message>
        <source>There are answers that a hierarchy does not know.</source>
        <translation>توجد أجوبة لا يعرفها أحد التدرّجات.</translation>
    </message>
    <message>
        <source>Add every choice of the form to the hierarchy.</source>
        <translation>تُضاف كل خيارات النموذج إلى التدرّج.</translation>
    </message>
    <message>
        <source>There are answers to “%1” that are no number or date, as the release policy says.</source>
        <translation>توجد أجوبة عن «%1» ليست رقمًا ولا تاريخًا كما تقول قواعد الإصدار.</translation>
    </message>
    <message>
        <source>There are answers that are no number or date, as the release policy says.</source>
        <translation>توجد أجوبة ليست رقمًا ولا تاريخًا كما تقول قواعد الإصدار.</translation>
    </message>
    <message>
        <source>Give the column another kind in the policy, or drop it.</source>
        <translation>يُعطى العمود نوعًا آخر في القواعد، أو يُحذف.</translation>
    </message>
    <message>
        <source>The release policy asks for “%1”, which is not there yet. Nothing was released.</source>
        <translation>تطلب قواعد الإصدار «%1»، وهو غير موجود بعد. لم يصدر شيء.</translation>
    </message>
    <message>
        <source>The release policy asks for something that is not there yet. Nothing was released.</source>
        <translation>تطلب قواعد الإصدار شيئًا غير موجود بعد. لم يصدر شيء.</translation>
    </message>
    <message>
        <source>Use a guarantee that is there: k over the quasi-identifiers.</source>
        <translation>يُستعمل ضمان موجود: k على أشباه المعرّفات.</translation>
    </message>
    <message>
        <source>The policy lets fewer people share a row than this project promised (k = %1).</source>
        <translation>تسمح القواعد بأن يشترك في الصف أشخاص أقل مما وعد به هذا المشروع (k = %1).</translation>
    </message>
    <message>
        <source>The policy lets fewer people share a row than this project promised.</source>
        <translation>تسمح القواعد بأن يشترك في الصف أشخاص أقل مما وعد به هذا المشروع.</translation>
    </message>
    <message>
        <source>Raise k in the policy.</source>
        <translation>تُرفع k في القواعد.</translation>
    </message>
    <message>
        <source>The policy has more quasi-identifiers than this project allows (%1).</source>
        <translation>في القواعد أشباه معرّفات أكثر مما يسمح به هذا المشروع (%1).</translation>
    </message>
    <message>
        <source>The policy has more quasi-identifiers than this project allows.</source>
        <translation>في القواعد أشباه معرّفات أكثر مما يسمح به هذا المشروع.</translation>
    </message>
    <message>
        <source>Drop or merge some of them: each one makes people easier to find.</source>
        <translation>يُحذف بعضها أو يُدمج: كل واحد منها يسهّل العثور على الناس.</translation>
    </message>
    <message>
        <source>The roles of the questions (roles.csv) cannot be read.</source>
        <translation>لا يمكن قراءة أدوار الأسئلة (roles.csv).</translation>
    </message>
    <message>
        <source>Look at the row that is named, or make the roles anew from the form.</source>
        <translation>يُنظر إلى الصف المذكور، أو تُصنع الأدوار من جديد من النموذج.</translation>
    </message>
    <message>
        <source>There are only %1 people. Below %2 only tables leave.</source>
        <translation>يوجد %1 من الأشخاص فقط. تحت %2 لا تخرج إلا الجداول.</translation>
    </message>
    <message>
        <source>There are too few people for rows to leave.</source>
        <translation>الأشخاص قليلون جدًا لتخرج الصفوف.</translation>
    </message>
    <message>
        <source>Make tables, or go on until there are more.</source>
        <translation>تُصنع جداول، أو يستمر العمل حتى يزيد العدد.</translation>
    </message>
    <message>
        <source>With this policy nobody’s row can leave without standing out.</source>
        <translation>بهذه القواعد لا يمكن أن يخرج صف أحد من غير أن يبرز.</translation>
    </message>
    <message>
        <source>Make the hierarchies coarser, use fewer quasi-identifiers, or let more be left out.</source>
        <translation>تُجعل التدرّجات أعم، أو تُستعمل أشباه معرّفات أقل، أو يُترك المزيد.</translation>
    </message>
    <message>
        <source>This release is not approved yet. Nothing left.</source>
        <translation>لم يُوافق على هذا الإصدار بعد. لم يخرج شيء.</translation>
    </message>
    <message>
        <source>Two people approve a release, each with their own passphrase.</source>
        <translation>يوافق شخصان على الإصدار، كلٌّ بعبارة السر الخاصة به.</translation>
    </message>
    <message>
        <source>This is a practice notebook. Nothing leaves it.</source>
        <translation>هذا دفتر تدريب. لا يخرج منه شيء.</translation>
    </message>
    <message>
        <source>Make the release from the notebook with the real talks.</source>
        <translation>يُصنع الإصدار من الدفتر الذي فيه الأحاديث الحقيقية.</translation>
    </message>
    <message>
        <source>Nobody whose answers may leave is here.</source>
        <translation>لا أحد هنا يجوز خروج أجوبته.</translation>
    </message>
    <message>
        <source>Look at the counts by reason: who did not agree, who took answers back.</source>
        <translation>يُنظر إلى الأعداد بحسب السبب: من لم يوافق، ومن سحب أجوبته.</translation>
    </message>
    <message>
        <source>This release folder is not whole or was changed.</source>
        <translation>مجلد الإصدار هذا ناقص أو جرى تغييره.</translation>
    </message>
    <message>
        <source>Make the release again from the notebook.</source>
        <translation>يُصنع الإصدار من جديد من الدفتر.</translation>
    </message>
    <message>
        <source>The file that answers “%1” is not there.</source>
        <translation>الملف الذي يجيب عن «%1» غير موجود.</translation>
    </message>
    <message>
        <source>A file of this submission is not there.</source>
        <translation>ينقص ملف من هذا الإرسال.</translation>
    </message>
    <message>
        <source>Put it into the folder with the files, then try again.</source>
        <translation>ضعه في مجلد الملفات ثم حاول مجدداً.</translation>
    </message>
    <message>
        <source>The script did not run as it expects to. Nothing was written.</source>
        <translation>لم يسر النص البرمجي كما يُتوقع منه. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Run it with “drive --script” to see where.</source>
        <translation>شغّله بالأمر «drive --script» لترى أين.</translation>
    </message>
    <message>
        <source>A file of this submission has a name that is no plain file name.</source>
        <translation>لأحد ملفات هذا الإرسال اسم ليس اسم ملف بسيطاً.</translation>
    </message>
    <message>
        <source>Give it a name without slashes, and not that of another file.</source>
        <translation>أعطه اسماً بلا شرطات مائلة وليس اسم ملف آخر.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>لا يوجد ملف أو مجلد كهذا.</translation>
    </message>
    <message>
        <source>Look at the name and where it should be.</source>
        <translation>يُنظر إلى الاسم وإلى موضعه المفترض.</translation>
    </message>
    <message>
        <source>There is something in that place already. It was left as it is.</source>
        <translation>يوجد شيء في ذلك الموضع. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>يُختار اسم آخر.</translation>
    </message>
    <message>
        <source>This program may not read or write there.</source>
        <translation>لا يجوز لهذا البرنامج القراءة أو الكتابة هناك.</translation>
    </message>
    <message>
        <source>Choose another folder, or change who may use this one.</source>
        <translation>يُختار مجلد آخر، أو يُغيّر من يجوز له استعمال هذا.</translation>
    </message>
    <message>
        <source>The tablet cannot write to its disk. Everything up to now is kept.</source>
        <translation>لا يستطيع الجهاز الكتابة على قرصه. كل ما سبق محفوظ.</translation>
    </message>
    <message>
        <source>Try again, or finish on paper.</source>
        <translation>المحاولة من جديد، أو الإنهاء على الورق.</translation>
    </message>
    <message>
        <source>This file is too large. The most is %1 MB.</source>
        <translation>هذا الملف كبير جدًا. الحد %1 م.ب.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>هذا الملف كبير جدًا.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>يُختار غيره.</translation>
    </message>
    <message>
        <source>The disk did not do what was asked. What was kept before is kept.</source>
        <translation>لم يفعل القرص ما طُلب. ما حُفظ من قبل محفوظ.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, use another disk.</source>
        <translation>المحاولة من جديد. وإذا تكرر الأمر يُستعمل قرص آخر.</translation>
    </message>
    <message>
        <source>There is no more room on this tablet. Everything up to now is kept. The next answer is not.</source>
        <translation>لم يبقَ مكان على هذا الجهاز. كل ما سبق محفوظ. الجواب التالي غير محفوظ.</translation>
    </message>
    <message>
        <source>Make room, or finish here.</source>
        <translation>يُفسح مكان، أو يكون الإنهاء هنا.</translation>
    </message>
    <message>
        <source>This text is not in UTF-8.</source>
        <translation>هذا النص ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8, then choose it again.</source>
        <translation>يُحفظ الملف بترميز UTF-8، ثم يُختار من جديد.</translation>
    </message>
    <message>
        <source>A pattern in this form cannot be read.</source>
        <translation>لا يمكن قراءة نمط في هذا النموذج.</translation>
    </message>
    <message>
        <source>Look at the regular expression in the form.</source>
        <translation>يُنظر إلى التعبير النمطي في النموذج.</translation>
    </message>
    <message>
        <source>A pattern in this form takes too long.</source>
        <translation>يستغرق نمط في هذا النموذج وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>Make the regular expression in the form simpler.</source>
        <translation>يُبسَّط التعبير النمطي في النموذج.</translation>
    </message>
    <message>
        <source>This is no date that can be read.</source>
        <translation>هذا ليس تاريخًا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-15, with the time after a T if there is one.</source>
        <translation>يُكتب هكذا 2026-01-15، والوقت بعد حرف T إن وُجد.</translation>
    </message>
    <message>
        <source>This machine may write secrets to its swap.</source>
        <translation>قد يكتب هذا الجهاز أسرارًا في ذاكرة التبديل.</translation>
    </message>
    <message>
        <source>Turn swap off or encrypt it, or raise the limit for locked memory.</source>
        <translation>تُطفأ ذاكرة التبديل أو تُشفَّر، أو يُرفع حد الذاكرة المقفلة.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>لا توجد ذاكرة كافية لهذا.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>تُغلق برامج أخرى، ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>This does not go together: %1</source>
        <translation>لا يجتمع هذا معًا: %1</translation>
    </message>
    <message>
        <source>This cannot be done like that.</source>
        <translation>لا يمكن فعل هذا على هذا النحو.</translation>
    </message>
    <message>
        <source>Look at the help for what goes together.</source>
        <translation>يُنظر في المساعدة ما الذي يجتمع معًا.</translation>
    </message>
    <message>
        <source>It was stopped half-way. Nothing was left half-written.</source>
        <translation>توقّف في منتصف الطريق. لم يبقَ شيء نصف مكتوب.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>يمكن البدء من جديد في أي وقت.</translation>
    </message>
    <message>
        <source>The encryption of this machine did not start.</source>
        <translation>لم يبدأ التشفير على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Install libsodium anew, then try again.</source>
        <translation>تُثبَّت libsodium من جديد، ثم المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>An encrypted part is damaged. It was not used.</source>
        <translation>جزء مشفَّر تالف. لم يُستعمل.</translation>
    </message>
    <message>
        <source>Use the backup of this part.</source>
        <translation>تُستعمل النسخة الاحتياطية من هذا الجزء.</translation>
    </message>
    <message>
        <source>That key does not open this.</source>
        <translation>ذلك المفتاح لا يفتح هذا.</translation>
    </message>
    <message>
        <source>Use the key that it was made with.</source>
        <translation>يُستعمل المفتاح الذي صُنع به.</translation>
    </message>
    <message>
        <source>This was not made by your team. It was not opened.</source>
        <translation>لم يصنع فريقك هذا. لم يُفتح.</translation>
    </message>
    <message>
        <source>Ask who it came from.</source>
        <translation>يُسأل ممن جاء.</translation>
    </message>
    <message>
        <source>The end of an encrypted file is missing. It was not used.</source>
        <translation>نهاية ملف مشفَّر ناقصة. لم يُستعمل.</translation>
    </message>
    <message>
        <source>Copy the file again from where it came.</source>
        <translation>يُنسخ الملف من جديد من حيث جاء.</translation>
    </message>
    <message>
        <source>A key file asks for an impossible amount of work. It was not used.</source>
        <translation>يطلب ملف مفتاح قدرًا مستحيلًا من العمل. لم يُستعمل.</translation>
    </message>
    <message>
        <source>Use the backup of the key file.</source>
        <translation>تُستعمل النسخة الاحتياطية من ملف المفتاح.</translation>
    </message>
    <message>
        <source>The public key in this form cannot be used. Nothing was written.</source>
        <translation>لا يمكن استعمال المفتاح العام في هذه الاستمارة. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Ask for the key anew, an RSA key of 2048 bits or more, and put it into the form&apos;s settings.</source>
        <translation>اطلب المفتاح من جديد، مفتاح RSA من 2048 بت أو أكثر، وضعه في إعدادات الاستمارة.</translation>
    </message>
    <message>
        <source>There is no such question here.</source>
        <translation>لا يوجد سؤال كهذا هنا.</translation>
    </message>
    <message>
        <source>Look at the path of the question.</source>
        <translation>يُنظر إلى مسار السؤال.</translation>
    </message>
    <message>
        <source>This does not fit the kind of answer.</source>
        <translation>هذا لا يناسب نوع الجواب.</translation>
    </message>
    <message>
        <source>Write it in another way, or leave it open.</source>
        <translation>يُكتب بشكل آخر، أو يُترك مفتوحًا.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>هذا ليس من الخيارات.</translation>
    </message>
    <message>
        <source>Choose one of those that are shown.</source>
        <translation>يُختار واحد من المعروضة.</translation>
    </message>
    <message>
        <source>This is worked out from other answers.</source>
        <translation>هذا محسوب من أجوبة أخرى.</translation>
    </message>
    <message>
        <source>Change the answers that it comes from.</source>
        <translation>تُغيّر الأجوبة التي يأتي منها.</translation>
    </message>
    <message>
        <source>This question is not asked here.</source>
        <translation>لا يُطرح هذا السؤال هنا.</translation>
    </message>
    <message>
        <source>Go on to the next one.</source>
        <translation>الانتقال إلى التالي.</translation>
    </message>
    <message>
        <source>This does not fit what the form expects.</source>
        <translation>هذا لا يناسب ما ينتظره النموذج.</translation>
    </message>
    <message>
        <source>Change it, or keep it anyway.</source>
        <translation>تغييره، أو إبقاؤه كما هو.</translation>
    </message>
    <message>
        <source>One question here needs an answer, or a reason to leave it.</source>
        <translation>يوجد هنا سؤال يحتاج إلى جواب، أو إلى سبب لتركه.</translation>
    </message>
    <message>
        <source>Answer it, or choose a reason under it.</source>
        <translation>جواب، أو اختيار سبب تحته.</translation>
    </message>
    <message>
        <source>The form says how many there are.</source>
        <translation>يقول النموذج كم عددها.</translation>
    </message>
    <message>
        <source>Change the answer that the number comes from.</source>
        <translation>يُغيّر الجواب الذي يأتي منه العدد.</translation>
    </message>
    <message>
        <source>This form does not have that language.</source>
        <translation>ليست تلك اللغة في هذا النموذج.</translation>
    </message>
    <message>
        <source>Choose one of its languages.</source>
        <translation>تُختار إحدى لغاته.</translation>
    </message>
    <message>
        <source>Some questions still need a look before this can end.</source>
        <translation>بعض الأسئلة يحتاج إلى نظر قبل الإنهاء.</translation>
    </message>
    <message>
        <source>Go to the first one that is open.</source>
        <translation>الانتقال إلى أول سؤال مفتوح.</translation>
    </message>
    <message>
        <source>What was kept does not fit this form. It was left as it is.</source>
        <translation>ما حُفظ لا يناسب هذا النموذج. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Open it with the version of the form that it began with.</source>
        <translation>يُفتح بإصدار النموذج الذي بدأ به.</translation>
    </message>
    <message>
        <source>This form asks for more than this program does at once.</source>
        <translation>يطلب هذا النموذج أكثر مما يفعله هذا البرنامج دفعة واحدة.</translation>
    </message>
    <message>
        <source>Make the repeat or the expression in the form smaller.</source>
        <translation>يُصغَّر التكرار أو الصيغة في النموذج.</translation>
    </message>
    <message>
        <source>This notebook has no project yet.</source>
        <translation>ليس لهذا الدفتر مشروع بعد.</translation>
    </message>
    <message>
        <source>Give the project a title first.</source>
        <translation>يُعطى المشروع عنوانًا أولًا.</translation>
    </message>
    <message>
        <source>This notebook has a project already. A notebook holds one.</source>
        <translation>لهذا الدفتر مشروع. للدفتر مشروع واحد.</translation>
    </message>
    <message>
        <source>Make another notebook for another project.</source>
        <translation>يُنشأ دفتر آخر لمشروع آخر.</translation>
    </message>
    <message>
        <source>There is no such questionnaire in this notebook.</source>
        <translation>لا يوجد استبيان كهذا في هذا الدفتر.</translation>
    </message>
    <message>
        <source>Choose one of those that are here, or bring one in.</source>
        <translation>يُختار واحد من الموجودة، أو يُجلب غيره.</translation>
    </message>
    <message>
        <source>There is nobody here under that code.</source>
        <translation>لا أحد هنا بهذا الرمز.</translation>
    </message>
    <message>
        <source>Look at the card again.</source>
        <translation>يُنظر إلى البطاقة من جديد.</translation>
    </message>
    <message>
        <source>There is no such talk in this notebook.</source>
        <translation>لا يوجد حديث كهذا في هذا الدفتر.</translation>
    </message>
    <message>
        <source>Look at the list of talks.</source>
        <translation>يُنظر إلى قائمة الأحاديث.</translation>
    </message>
    <message>
        <source>They have not decided about this use (%1), so it is not here.</source>
        <translation>لم يُتخذ قرار في هذا الاستعمال (%1)، لذلك ليس هنا.</translation>
    </message>
    <message>
        <source>They have not decided yet.</source>
        <translation>لم يُتخذ القرار بعد.</translation>
    </message>
    <message>
        <source>Ask them, and take every answer as it is.</source>
        <translation>يُسأل، ويُؤخذ كل جواب كما هو.</translation>
    </message>
    <message>
        <source>They did not agree to this use (%1), so it is not here.</source>
        <translation>لم تُعطَ الموافقة على هذا الاستعمال (%1)، لذلك ليس هنا.</translation>
    </message>
    <message>
        <source>They did not agree, so it is not here.</source>
        <translation>لم تُعطَ الموافقة، لذلك ليس هنا.</translation>
    </message>
    <message>
        <source>See what they agreed to.</source>
        <translation>يُنظر إلى ما أُعطيت الموافقة عليه.</translation>
    </message>
    <message>
        <source>What they agreed to has run out (%1).</source>
        <translation>انتهت مدة الموافقة (%1).</translation>
    </message>
    <message>
        <source>What they agreed to has run out.</source>
        <translation>انتهت مدة الموافقة.</translation>
    </message>
    <message>
        <source>Ask them again, if they wished to be asked.</source>
        <translation>يُسأل من جديد، إن كانت الرغبة في السؤال موجودة.</translation>
    </message>
    <message>
        <source>They took their answers back.</source>
        <translation>سُحبت الأجوبة.</translation>
    </message>
    <message>
        <source>Leave it as it is. Nothing of theirs is used any more.</source>
        <translation>يُترك كما هو. لم يعد يُستعمل شيء منها.</translation>
    </message>
    <message>
        <source>The words about consent are not there in that language.</source>
        <translation>كلمات الموافقة غير موجودة بتلك اللغة.</translation>
    </message>
    <message>
        <source>Choose a language that they know and that is there.</source>
        <translation>تُختار لغة معروفة لديه وموجودة هنا.</translation>
    </message>
    <message>
        <source>They wanted to be asked at the end about one use (%1).</source>
        <translation>كان الطلب أن يُسأل في النهاية عن استعمال (%1).</translation>
    </message>
    <message>
        <source>They wanted to be asked at the end.</source>
        <translation>كان الطلب أن يُسأل في النهاية.</translation>
    </message>
    <message>
        <source>Ask them now. No is fine.</source>
        <translation>يُسأل الآن. لا بأس بكلمة «لا».</translation>
    </message>
    <message>
        <source>This talk is not going on.</source>
        <translation>هذا الحديث غير جارٍ.</translation>
    </message>
    <message>
        <source>Go on with it first, or start another.</source>
        <translation>يُتابع أولًا، أو يبدأ غيره.</translation>
    </message>
    <message>
        <source>This one is for adults.</source>
        <translation>هذا للبالغين.</translation>
    </message>
    <message>
        <source>Show the help list, and thank them.</source>
        <translation>تُعرض قائمة المساعدة، ويُقال شكرًا.</translation>
    </message>
    <message>
        <source>This talk is finished.</source>
        <translation>انتهى هذا الحديث.</translation>
    </message>
    <message>
        <source>A correction can be added; the talk is not opened again.</source>
        <translation>يمكن إضافة تصحيح؛ ولا يُفتح الحديث من جديد.</translation>
    </message>
    <message>
        <source>This talk is finished and sealed. It cannot be opened here.</source>
        <translation>هذا الحديث منتهٍ ومختوم. لا يمكن فتحه هنا.</translation>
    </message>
    <message>
        <source>A correction can be added.</source>
        <translation>يمكن إضافة تصحيح.</translation>
    </message>
    <message>
        <source>This talk was deleted. It does not come back.</source>
        <translation>حُذف هذا الحديث. لا يعود.</translation>
    </message>
    <message>
        <source>Start another one, if they wish.</source>
        <translation>يبدأ غيره، عند الرغبة.</translation>
    </message>
    <message>
        <source>This talk is open on another tablet.</source>
        <translation>هذا الحديث مفتوح على جهاز آخر.</translation>
    </message>
    <message>
        <source>Go on with it there.</source>
        <translation>يُتابع هناك.</translation>
    </message>
    <message>
        <source>If there is something under these words, it will be taken out at the next exchange.</source>
        <translation>إذا كان هناك شيء بهذه الكلمات فسيُزال في التبادل القادم.</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>لا يلزم شيء آخر.</translation>
    </message>
    <message>
        <source>There is no notebook in that place.</source>
        <translation>لا يوجد دفتر في ذلك الموضع.</translation>
    </message>
    <message>
        <source>Look at the folder, or make a new notebook.</source>
        <translation>يُنظر إلى المجلد، أو يُنشأ دفتر جديد.</translation>
    </message>
    <message>
        <source>There is a notebook in that place already. It was left as it is.</source>
        <translation>يوجد دفتر في ذلك الموضع. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>يُختار مجلد آخر.</translation>
    </message>
    <message>
        <source>This notebook was never finished being made. There is nothing in it.</source>
        <translation>لم يكتمل إنشاء هذا الدفتر. ليس فيه شيء.</translation>
    </message>
    <message>
        <source>Make it again in the same place.</source>
        <translation>يُنشأ من جديد في الموضع نفسه.</translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>لم يُفتح بهذا.</translation>
    </message>
    <message>
        <source>Try it once more, slowly.</source>
        <translation>محاولة أخرى، على مهل.</translation>
    </message>
    <message>
        <source>That did not open it. You can try again in %1 min.</source>
        <translation>لم يُفتح بهذا. يمكن المحاولة من جديد بعد %1 د.</translation>
    </message>
    <message>
        <source>That did not open it. You can try again later.</source>
        <translation>لم يُفتح بهذا. يمكن المحاولة فيما بعد.</translation>
    </message>
    <message>
        <source>Wait, or use a key card.</source>
        <translation>الانتظار، أو استعمال بطاقة مفتاح.</translation>
    </message>
    <message>
        <source>The key file of this notebook is damaged. The rest was left as it is.</source>
        <translation>ملف مفاتيح هذا الدفتر تالف. تُرك الباقي كما هو.</translation>
    </message>
    <message>
        <source>Put a backup of the key file in its place, or ask for help.</source>
        <translation>توضع مكانه نسخة احتياطية من ملف المفاتيح، أو تُطلب المساعدة.</translation>
    </message>
    <message>
        <source>One part of the notebook is damaged (page %*). The rest is whole.</source>
        <translation>جزء من الدفتر تالف (صفحة %*). الباقي سليم.</translation>
    </message>
    <message>
        <source>One part of the notebook is damaged. The rest is whole.</source>
        <translation>جزء من الدفتر تالف. الباقي سليم.</translation>
    </message>
    <message>
        <source>Save what is whole to a new notebook, or ask for help.</source>
        <translation>يُحفظ السليم في دفتر جديد، أو تُطلب المساعدة.</translation>
    </message>
    <message>
        <source>One piece of the notebook is damaged: %1. The rest is whole.</source>
        <translation>قطعة من الدفتر تالفة: %1. الباقي سليم.</translation>
    </message>
    <message>
        <source>One piece of the notebook is damaged. The rest is whole.</source>
        <translation>قطعة من الدفتر تالفة. الباقي سليم.</translation>
    </message>
    <message>
        <source>The file that opens the single talks is damaged or gone. It was left as it is.</source>
        <translation>الملف الذي يفتح كل حديث تالف أو غير موجود. تُرك كما هو.</translation>
    </message>
    <message>
        <source>Your way in does not open this part of the notebook.</source>
        <translation>طريقتك في الدخول لا تفتح هذا الجزء من الدفتر.</translation>
    </message>
    <message>
        <source>Ask the person who holds it.</source>
        <translation>اسأل من عنده هذا الجزء.</translation>
    </message>
    <message>
        <source>This disk cannot put a new notebook in the place of the old one in one step. Nothing was changed.</source>
        <translation>لا يستطيع هذا القرص أن يضع دفترًا جديدًا مكان القديم في خطوة واحدة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Copy the notebook to another disk, and try it there.</source>
        <translation>انسخ الدفتر إلى قرص آخر وجرّب هناك.</translation>
    </message>
    <message>
        <source>A PIN has digits only, 6 of them or more.</source>
        <translation>الرقم السري أرقام فقط، 6 أو أكثر.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>اختر رقمًا أطول.</translation>
    </message>
    <message>
        <source>This text is too long. There is room for %1 letters.</source>
        <translation>هذا النص طويل جدًا. المكان يتسع لـ %1 حرفًا.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>هذا النص طويل جدًا.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>اجعله أقصر.</translation>
    </message>
    <message>
        <source>This folder holds the backup of another notebook. It was left as it is.</source>
        <translation>في هذا المجلد نسخة احتياطية من دفتر آخر. تُرك كما هو.</translation>
    </message>
    <message>
        <source>There is no such co-researcher in this notebook.</source>
        <translation>لا توجد باحثة مشاركة كهذه في هذا الدفتر.</translation>
    </message>
    <message>
        <source>Look at the list of people.</source>
        <translation>انظر إلى قائمة الأشخاص.</translation>
    </message>
    <message>
        <source>This talk is not sealed. It can still be changed.</source>
        <translation>هذا الحديث غير مختوم. ما زال يمكن تغييره.</translation>
    </message>
    <message>
        <source>Open it, and change the answer there.</source>
        <translation>افتحه وغيّر الجواب هناك.</translation>
    </message>
    <message>
        <source>Put a backup of that file in its place, or ask for help.</source>
        <translation>تُوضع نسخة احتياطية من ذلك الملف مكانه، أو تُطلب المساعدة.</translation>
    </message>
    <message>
        <source>A small file beside the answers was damaged or gone: %1.</source>
        <translation>ملف صغير بجانب الإجابات كان تالفًا أو غير موجود: %1.</translation>
    </message>
    <message>
        <source>A small file beside the answers was damaged or gone.</source>
        <translation>ملف صغير بجانب الإجابات كان تالفًا أو غير موجود.</translation>
    </message>
    <message>
        <source>See whether the last answers are there, and copy the notebook to another disk.</source>
        <translation>يُنظر هل الإجابات الأخيرة موجودة، ويُنسخ الدفتر إلى قرص آخر.</translation>
    </message>
    <message>
        <source>One sealed talk is damaged. It was not used.</source>
        <translation>حديث مختوم تالف. لم يُستعمل.</translation>
    </message>
    <message>
        <source>Use the copy that was sent or backed up.</source>
        <translation>تُستعمل النسخة التي أُرسلت أو حُفظت احتياطًا.</translation>
    </message>
    <message>
        <source>The last %1 kept changes are missing from this notebook.</source>
        <translation>آخر %1 من التغييرات المحفوظة ناقصة من هذا الدفتر.</translation>
    </message>
    <message>
        <source>The last kept changes are missing from this notebook.</source>
        <translation>آخر التغييرات المحفوظة ناقصة من هذا الدفتر.</translation>
    </message>
    <message>
        <source>See what was kept, and ask again what is missing.</source>
        <translation>يُنظر إلى ما حُفظ، ويُسأل من جديد عما ينقص.</translation>
    </message>
    <message>
        <source>This notebook was made by a newer Cuaderno. Nothing was changed.</source>
        <translation>صنع هذا الدفترَ Cuaderno أحدث. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Update Cuaderno, then open it again.</source>
        <translation>يُحدَّث Cuaderno، ثم يُفتح من جديد.</translation>
    </message>
    <message>
        <source>This notebook is already open in another window.</source>
        <translation>هذا الدفتر مفتوح في نافذة أخرى.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>يُغلق هناك أولًا.</translation>
    </message>
    <message>
        <source>The tablet cannot write to this notebook. Nothing was changed.</source>
        <translation>لا يستطيع الجهاز الكتابة في هذا الدفتر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Copy it to a place that can be written, or allow writing.</source>
        <translation>يُنسخ إلى موضع تمكن الكتابة فيه، أو يُسمح بالكتابة.</translation>
    </message>
    <message>
        <source>This works in practice notebooks only.</source>
        <translation>يعمل هذا في دفاتر التدريب فقط.</translation>
    </message>
    <message>
        <source>Make a practice notebook, or use the app.</source>
        <translation>يُنشأ دفتر تدريب، أو يُستعمل التطبيق.</translation>
    </message>
    <message>
        <source>This works in sample notebooks only.</source>
        <translation>يعمل هذا في دفاتر العرض فقط.</translation>
    </message>
    <message>
        <source>Make a sample notebook first.</source>
        <translation>يُنشأ دفتر عرض أولًا.</translation>
    </message>
    <message>
        <source>This notebook cannot open sealed talks.</source>
        <translation>لا يستطيع هذا الدفتر فتح أحاديث مختومة.</translation>
    </message>
    <message>
        <source>Do it in the notebook of the project’s lead.</source>
        <translation>يكون ذلك في دفتر منسّق المشروع.</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>عبارة السر هذه قصيرة جدًا.</translation>
    </message>
    <message>
        <source>Use four words or more.</source>
        <translation>أربع كلمات أو أكثر.</translation>
    </message>
    <message>
        <source>The notebook could not do that. Everything up to now is kept.</source>
        <translation>لم يستطع الدفتر ذلك. كل ما سبق محفوظ.</translation>
    </message>
    <message>
        <source>Lock it, open it again, then try once more.</source>
        <translation>يُقفل، ثم يُفتح، ثم محاولة أخرى.</translation>
    </message>
    <message>
        <source>The log of what was done in this notebook is not whole, from row %1 on.</source>
        <translation>سجلّ ما جرى في هذا الدفتر ليس كاملًا، ابتداءً من السطر %1.</translation>
    </message>
    <message>
        <source>The log of what was done in this notebook is not whole.</source>
        <translation>سجلّ ما جرى في هذا الدفتر ليس كاملًا.</translation>
    </message>
    <message>
        <source>Somebody may have changed it. Keep the notebook as it is, and ask for help.</source>
        <translation>ربما غيّره أحد. يُترك الدفتر كما هو، وتُطلب المساعدة.</translation>
    </message>
    <message>
        <source>A piece of data is not what it should be. It was not used.</source>
        <translation>قطعة من البيانات ليست كما يجب. لم تُستعمل.</translation>
    </message>
    <message>
        <source>Get it again from where it came.</source>
        <translation>تُجلب من جديد من حيث جاءت.</translation>
    </message>
    <message>
        <source>This piece was made by a newer Cuaderno. It was left as it is.</source>
        <translation>صنع هذه القطعةَ Cuaderno أحدث. تُركت كما هي.</translation>
    </message>
    <message>
        <source>Update Cuaderno, then try again.</source>
        <translation>يُحدَّث Cuaderno، ثم المحاولة من جديد.</translation>
    </message>
    <message>
        <source>The app is not installed beside this command, so there are no pictures.</source>
        <translation>التطبيق غير مثبّت بجانب هذا الأمر، لذلك لا توجد صور.</translation>
    </message>
    <message>
        <source>Install or build the program “cuaderno” to have them.</source>
        <translation>يُثبَّت البرنامج «cuaderno» أو يُبنى للحصول عليها.</translation>
    </message>
    <message>
        <source>The app did not do what was asked.</source>
        <translation>لم يفعل التطبيق ما طُلب.</translation>
    </message>
    <message>
        <source>Start it by itself to see what it says.</source>
        <translation>يُشغَّل وحده لمعرفة ما يقول.</translation>
    </message>
    <message>
        <source>The questionnaires that come with Cuaderno were not found.</source>
        <translation>لم تُوجد الاستبيانات التي تأتي مع Cuaderno.</translation>
    </message>
    <message>
        <source>Install Cuaderno again, or run it from its build folder.</source>
        <translation>يُثبَّت Cuaderno من جديد، أو يُشغَّل من مجلد بنائه.</translation>
    </message>
    <message>
        <source>The made-up answers cannot be read or do not fit the questionnaire.</source>
        <translation>لا يمكن قراءة الأجوبة المختلقة أو هي لا تناسب الاستبيان.</translation>
    </message>
    <message>
        <source>Make them again with surveys/worker-cleaning/sample/make_answers.py.</source>
        <translation>تُصنع من جديد بـ surveys/worker-cleaning/sample/make_answers.py.</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>Choose a picture</source>
        <translation>اختر صورة</translation>
    </message>
    <message>
        <source>Choose a sound</source>
        <translation>اختر صوتًا</translation>
    </message>
    <message>
        <source>Choose a picture or a sound</source>
        <translation>اختر صورة أو صوتًا</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>صورة: %1</translation>
    </message>
    <message>
        <source>A sound is kept here.</source>
        <translation>هنا صوت محفوظ.</translation>
    </message>
    <message>
        <source>Place and time are not kept.</source>
        <translation>لا يُحفظ المكان ولا الوقت.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>اختر غيرها</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>أو اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Delete the file?</source>
        <translation>هل يُحذف الملف؟</translation>
    </message>
    <message>
        <source>It goes now. Nobody can bring it back.</source>
        <translation>تُحذف الآن. لا أحد يستطيع استعادتها.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِها</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ملف</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>It is copied. What is on the stick stays there: delete it there too.</source>
        <translation>تُنسخ. ما على العصا يبقى عليها: احذفه هناك أيضًا.</translation>
    </message>
    <message>
        <source>Looking for files.</source>
        <translation>نبحث عن ملفات.</translation>
    </message>
    <message>
        <source>Nothing is there. Put in a stick or a card, then look again.</source>
        <translation>لا شيء هنا. ضع عصا أو بطاقة، ثم انظر من جديد.</translation>
    </message>
    <message>
        <source>%1, %2 MB</source>
        <translation>%1، %2 ميغابايت</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>انظر من جديد</translation>
    </message>
</context>
<context>
    <name>HomeFoot</name>
    <message>
        <source>Week %1</source>
        <translation>الأسبوع %1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Begun this week</source>
        <translation>بدأ هذا الأسبوع</translation>
    </message>
    <message>
        <source>Paused this week</source>
        <translation>توقّف مؤقتًا هذا الأسبوع</translation>
    </message>
    <message>
        <source>Sealed this week</source>
        <translation>خُتم هذا الأسبوع</translation>
    </message>
    <message>
        <source>Stopped this week</source>
        <translation>أُوقف هذا الأسبوع</translation>
    </message>
    <message>
        <source>Begun in week %1</source>
        <translation>بدأ في الأسبوع %1</translation>
    </message>
    <message>
        <source>Paused in week %1</source>
        <translation>توقّف مؤقتًا في الأسبوع %1</translation>
    </message>
    <message>
        <source>Sealed in week %1</source>
        <translation>خُتم في الأسبوع %1</translation>
    </message>
    <message>
        <source>Stopped in week %1</source>
        <translation>أُوقف في الأسبوع %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message numerus="yes">
        <source>The notebook closed by itself. %n answers were kept.</source>
        <translation>
            <numerusform>أُغلق الدفتر من تلقاء نفسه. لم يكن فيه أي جواب.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه. حُفظ جواب واحد.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه. حُفظ جوابان.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه. حُفظت %n أجوبة.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه. حُفظ %n جوابًا.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه. حُفظ %n جواب.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what was kept</source>
        <translation>ما الذي حُفظ</translation>
    </message>
    <message>
        <source>Start an interview</source>
        <translation>بدء مقابلة</translation>
    </message>
    <message>
        <source>To go on with</source>
        <translation>للمتابعة</translation>
    </message>
    <message>
        <source>Nothing to go on with. Start when you are ready.</source>
        <translation>لا شيء للمتابعة. يمكن البدء في أي وقت.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Finished and sealed</source>
        <translation>منتهية ومختومة</translation>
    </message>
    <message>
        <source>They cannot be opened here.</source>
        <translation>لا يمكن فتحها هنا.</translation>
    </message>
    <message>
        <source>Real talks wait for a second way in. Making one takes a few minutes.</source>
        <translation>الأحاديث الحقيقية تنتظر طريقة دخول ثانية. صنعها يأخذ بضع دقائق.</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>صنعها الآن</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message numerus="yes">
        <source>The notebook closed by itself (%1). %n answers were kept.</source>
        <translation>
            <numerusform>أُغلق الدفتر من تلقاء نفسه (%1). لم تُحفظ إجابات.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه (%1). حُفظت إجابة واحدة.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه (%1). حُفظت إجابتان.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه (%1). حُفظت %n إجابات.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه (%1). حُفظت %n إجابة.</numerusform>
            <numerusform>أُغلق الدفتر من تلقاء نفسه (%1). حُفظت %n إجابة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewScreen</name>
    <message>
        <source>Section %1 of %2, %3</source>
        <translation>القسم %1 من %2، %3</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>You can skip all of it.</source>
        <translation>يمكنك تخطّيه كله.</translation>
    </message>
    <message>
        <source>Skip all of it</source>
        <translation>تخطّيه كله</translation>
    </message>
</context>
<context>
    <name>JumpSheet</name>
    <message>
        <source>All questions</source>
        <translation>كل الأسئلة</translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>البحث عن سؤال</translation>
    </message>
    <message>
        <source>First one not yet answered</source>
        <translation>أول سؤال بلا جواب</translation>
    </message>
</context>
<context>
    <name>KeepingHealth</name>
    <message>
        <source>Is it whole?</source>
        <translation>هل هو سليم؟</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>انظر</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>جارٍ النظر</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>نسخة احتياطية</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>اصنع واحدة</translation>
    </message>
</context>
<context>
    <name>KeepingSafety</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Delete everything after %1 wrong tries</source>
        <translation>حذف كل شيء بعد %1 محاولات خاطئة</translation>
    </message>
    <message>
        <source>Delete after wrong tries?</source>
        <translation>هل يُحذف بعد المحاولات الخاطئة؟</translation>
    </message>
    <message>
        <source>After %1 wrong passphrases in a row this notebook opens for nobody. Not with a key card, not with papers. Have a backup. A copy of the disk counts its own tries.</source>
        <translation>بعد %1 عبارات مرور خاطئة متتالية لا يُفتح هذا الدفتر لأحد. لا ببطاقة المفتاح ولا بالأوراق. احتفظ بنسخة احتياطية. نسخة القرص تعدّ محاولاتها وحدها.</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>اتركه متوقفًا</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>تشغيله</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السرّي</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقّف</translation>
    </message>
    <message>
        <source>Practice passphrase</source>
        <translation>عبارة التدريب</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Next control</source>
        <translation>العنصر التالي</translation>
    </message>
    <message>
        <source>Among the answers</source>
        <translation>بين الأجوبة</translation>
    </message>
    <message>
        <source>Choose, press</source>
        <translation>اختيار، ضغط</translation>
    </message>
    <message>
        <source>Next, if the page is answered</source>
        <translation>التالي، إذا كان للصفحة جواب</translation>
    </message>
    <message>
        <source>Choose the first to the ninth answer</source>
        <translation>اختيار الجواب الأول إلى التاسع</translation>
    </message>
    <message>
        <source>Next, Back</source>
        <translation>التالي، رجوع</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>كل الأسئلة</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>لا أعرف</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>أفضّل ألّا أقول</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقّف</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>LargeCard</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LettersSheet</name>
    <message>
        <source>Size of letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>In the last month, were you paid on time?</source>
        <translation>في الشهر الماضي، هل دُفع أجرك في موعده؟</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Notebook</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>وحدات القياس</translation>
    </message>
</context>
<context>
    <name>MonthSheet</name>
    <message>
        <source>Month before</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A month and its year, as in &quot;March 2025&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>السنة السابقة</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>السنة التالية</translation>
    </message>
</context>
<context>
    <name>NewWayFields</name>
    <message>
        <source>Passphrase now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>Between %1 and %2.</source>
        <translation>بين %1 و%2.</translation>
    </message>
</context>
<context>
    <name>NumberStepper</name>
    <message>
        <source>One less</source>
        <translation>أقل بواحد</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>أكثر بواحد</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>PaperLetters</name>
    <message>
        <source>The same letters as a square for a reader</source>
        <translation>الحروف نفسها في مربّع لجهاز قارئ</translation>
    </message>
</context>
<context>
    <name>PassphraseFrame</name>
    <message>
        <source>Show while held</source>
        <translation>الإظهار ما دام الضغط</translation>
    </message>
</context>
<context>
    <name>PassphraseScreen</name>
    <message>
        <source>Change it</source>
        <translation>تغييرها</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>It is changed</source>
        <translation>تم تغييرها</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>Key cards and papers go on working.</source>
        <translation>تبقى بطاقات المفتاح والأوراق صالحة.</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens this notebook.</source>
        <translation>من الآن تفتح العبارة الجديدة هذا الدفتر.</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>يستغرق هذا بضع ثوانٍ عن قصد.</translation>
    </message>
    <message>
        <source>Passphrase now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>That does not open this notebook.</source>
        <translation>هذا لا يفتح هذا الدفتر.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>هذه قصيرة جدًا. خمس كلمات جيدة.</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>عبارة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>No birthdays, no names. Do not write it in the tablet.</source>
        <translation>من غير أعياد ميلاد ولا أسماء. لا تُكتب في الجهاز.</translation>
    </message>
    <message>
        <source>An older copy of the notebook still opens with the old passphrase.</source>
        <translation>نسخة أقدم من الدفتر ما زالت تُفتح بالعبارة القديمة.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>العودة إلى الإعدادات</translation>
    </message>
    <message>
        <source>Everything gets new keys. Leave the tablet on.</source>
        <translation>كل شيء يحصل على مفاتيح جديدة. اترك الجهاز يعمل.</translation>
    </message>
    <message>
        <source>Somebody may have seen the old one</source>
        <translation>ربما رأى أحد العبارة القديمة</translation>
    </message>
    <message>
        <source>Everything gets new keys. It takes longer. Key cards, papers and other people&apos;s passphrases of before stop working.</source>
        <translation>كل شيء يحصل على مفاتيح جديدة. يستغرق ذلك وقتًا أطول. بطاقات المفتاح والأوراق وعبارات الآخرين السابقة لن تعمل بعد الآن.</translation>
    </message>
    <message>
        <source>Key cards and papers of before open nothing now. Make a new second way in. An older copy still opens as before.</source>
        <translation>بطاقات المفتاح والأوراق السابقة لا تفتح شيئًا الآن. اصنع طريقة دخول ثانية جديدة. النسخة الأقدم ما زالت تُفتح كما من قبل.</translation>
    </message>
</context>
<context>
    <name>PauseScreen</name>
    <message>
        <source>It is gone.</source>
        <translation>لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>Answers, agreement and code are deleted. You are still paid.</source>
        <translation>حُذفت الأجوبة والموافقة والرمز. وأجرك محفوظ.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>PauseWays</name>
    <message>
        <source>We have paused</source>
        <translation>توقّفنا قليلًا</translation>
    </message>
    <message>
        <source>Nothing is recorded. Take all the time you need.</source>
        <translation>لا يُسجَّل شيء. خذ كل ما تحتاجه من وقت.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Back to the same page</source>
        <translation>العودة إلى الصفحة نفسها</translation>
    </message>
    <message>
        <source>Skip this part</source>
        <translation>تخطّي هذا الجزء</translation>
    </message>
    <message>
        <source>Go to an easier part</source>
        <translation>الانتقال إلى جزء أسهل</translation>
    </message>
    <message>
        <source>Stop, keep what I said</source>
        <translation>التوقف وحفظ ما قلت</translation>
    </message>
    <message>
        <source>It counts as it is</source>
        <translation>يُعتمد كما هو</translation>
    </message>
    <message>
        <source>Stop, delete everything</source>
        <translation>التوقف وحذف كل شيء</translation>
    </message>
    <message>
        <source>It is gone for good. You are still paid.</source>
        <translation>يُحذف نهائيًا. وأجرك محفوظ.</translation>
    </message>
    <message>
        <source>A calm minute</source>
        <translation>دقيقة هدوء</translation>
    </message>
    <message>
        <source>Breathe, and feel the ground</source>
        <translation>التنفّس والإحساس بالأرض</translation>
    </message>
    <message>
        <source>Go on another day</source>
        <translation>المتابعة في يوم آخر</translation>
    </message>
    <message>
        <source>Stop here for today</source>
        <translation>التوقف هنا لليوم</translation>
    </message>
    <message>
        <source>Delete everything they said?</source>
        <translation>حذف كل ما قيل؟</translation>
    </message>
    <message>
        <source>Answers, notes and sound go now. Nobody can bring them back.</source>
        <translation>تُحذف الأجوبة والملاحظات والصوت الآن. لا يستطيع أحد إعادتها.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>PictureQuestion</name>
    <message>
        <source>No faces, no signs, no number plates.</source>
        <translation>بلا وجوه، بلا لافتات، بلا لوحات سيارات.</translation>
    </message>
    <message>
        <source>Place and time are not kept.</source>
        <translation>لا يُحفظ المكان ولا الوقت.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>اختر غيرها</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختر صورة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Or write it in words.</source>
        <translation>أو اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Write it in words.</source>
        <translation>اكتبه بالكلمات.</translation>
    </message>
    <message>
        <source>Delete the picture?</source>
        <translation>هل تُحذف الصورة؟</translation>
    </message>
    <message>
        <source>It goes now. Nobody can bring it back.</source>
        <translation>تُحذف الآن. لا أحد يستطيع استعادتها.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>أبقِها</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>PinScreen</name>
    <message>
        <source>Turn it on</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>تم التشغيل</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>اختر رقمًا سرّيًا</translation>
    </message>
    <message>
        <source>A PIN</source>
        <translation>رقم سرّي</translation>
    </message>
    <message>
        <source>Type the PIN where the passphrase goes.</source>
        <translation>اكتب الرقم السرّي في مكان عبارة المرور.</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>يستغرق هذا بضع ثوانٍ عن قصد.</translation>
    </message>
    <message>
        <source>No birthdays. Not the PIN of your phone or your bank.</source>
        <translation>لا تاريخ ميلاد، ولا رقم هاتفك أو مصرفك.</translation>
    </message>
    <message>
        <source>Digits that open this notebook on this tablet. The passphrase goes on working.</source>
        <translation>أرقام تفتح هذا الدفتر على هذا الجهاز. وتظل عبارة المرور تعمل.</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <translation>كم يحمي</translation>
    </message>
    <message>
        <source>A PIN is weaker than a passphrase. It needs a small file that lies on this tablet.</source>
        <translation>الرقم السرّي أضعف من عبارة المرور. ويحتاج ملفًا صغيرًا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>A copy of the notebook alone does not open with it.</source>
        <translation>نسخة من الدفتر وحدها لا تُفتح به.</translation>
    </message>
    <message>
        <source>Who copies the notebook and that file tries all million PINs of six digits in days. More digits are better.</source>
        <translation>من ينسخ الدفتر وذلك الملف يجرّب كل المليون رقم من ست خانات في أيام. الأكثر خانات أفضل.</translation>
    </message>
    <message>
        <source>It is no second way in. If the tablet is lost, the PIN is too.</source>
        <translation>ليس طريقة ثانية للدخول. إذا ضاع الجهاز ضاع الرقم معه.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرقم السرّي</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>الرقم السرّي مرة أخرى</translation>
    </message>
    <message>
        <source>That does not open this notebook.</source>
        <translation>هذا لا يفتح هذا الدفتر.</translation>
    </message>
    <message>
        <source>Six digits or more, and nothing else.</source>
        <translation>ست خانات أو أكثر، من الأرقام فقط.</translation>
    </message>
    <message>
        <source>That one cannot be used here. Choose another.</source>
        <translation>لا يمكن استعمال هذه هنا. اختر غيرها.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>Do not forget the passphrase. Only it and the second way in work elsewhere.</source>
        <translation>لا تنسَ عبارة المرور. هي والطريقة الثانية وحدهما تعملان في مكان آخر.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>العودة إلى الإعدادات</translation>
    </message>
    <message>
        <source>Turn it off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Turn it off?</source>
        <translation>إيقاف؟</translation>
    </message>
    <message>
        <source>The PIN then opens nothing. The passphrase goes on working.</source>
        <translation>عندها لا يفتح الرقم شيئًا. وتظل عبارة المرور تعمل.</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>إبقاء التشغيل</translation>
    </message>
</context>
<context>
    <name>PromptMedia</name>
    <message>
        <source>Picture: %1</source>
        <translation>صورة: %1</translation>
    </message>
    <message>
        <source>A picture belongs here. It did not come with the form.</source>
        <translation>هنا مكان صورة. لم تأتِ مع الاستمارة.</translation>
    </message>
    <message>
        <source>Film: %1</source>
        <translation>فيلم: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استمع</translation>
    </message>
    <message>
        <source>Stop the film</source>
        <translation>أوقف الفيلم</translation>
    </message>
    <message>
        <source>Watch the film</source>
        <translation>شاهد الفيلم</translation>
    </message>
    <message>
        <source>The sound cannot be played here. Read the words aloud.</source>
        <translation>لا يمكن تشغيل الصوت هنا. اقرأ الكلمات بصوت مسموع.</translation>
    </message>
    <message>
        <source>The film cannot be played here. The question works without it.</source>
        <translation>لا يمكن عرض الفيلم هنا. يمكن الإجابة عن السؤال من دونه.</translation>
    </message>
</context>
<context>
    <name>QuestionFrame</name>
    <message>
        <source>More about this</source>
        <translation>المزيد عن هذا</translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييره</translation>
    </message>
    <message>
        <source>One question here needs an answer, or a reason to leave it.</source>
        <translation>يوجد هنا سؤال يحتاج إلى جواب، أو إلى سبب لتركه.</translation>
    </message>
    <message>
        <source>This answer is not kept yet. It stands on this page only.</source>
        <translation>لم يُحفظ هذا الجواب بعد. إنه على هذه الصفحة فقط.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
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
        <translation>لمسة واحدة تعيده.</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>إلى أعلى: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>إلى أسفل: %1</translation>
    </message>
</context>
<context>
    <name>RankQuestion</name>
    <message>
        <source>Tap them in your order.</source>
        <translation>المسها بالترتيب الذي تختاره.</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>ترتيبك</translation>
    </message>
    <message>
        <source>To place</source>
        <translation>لم يوضع بعد</translation>
    </message>
</context>
<context>
    <name>RecoverPapers</name>
    <message>
        <source>A letter is wrong or missing. Look at the paper once more.</source>
        <translation>حرف خطأ أو ناقص. تُراجع الورقة مرة أخرى.</translation>
    </message>
    <message>
        <source>These two do not go together. Use two different papers of one day.</source>
        <translation>هاتان لا تنتميان معًا. تُستعمل ورقتان مختلفتان من يوم واحد.</translation>
    </message>
    <message>
        <source>These do not open this notebook. Nothing was changed.</source>
        <translation>هذه لا تفتح هذا الدفتر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The passphrase is lost</source>
        <translation>ضاعت عبارة السر</translation>
    </message>
    <message>
        <source>Two of the three people type what is on their papers.</source>
        <translation>يكتب اثنان من الثلاثة ما في ورقتيهما.</translation>
    </message>
    <message>
        <source>One paper</source>
        <translation>ورقة</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>ورقة أخرى</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>لا فرق بين حروف كبيرة وصغيرة، ولا تهم المسافات والشرطات.</translation>
    </message>
</context>
<context>
    <name>RecoverPassphrase</name>
    <message>
        <source>A new passphrase</source>
        <translation>عبارة سر جديدة</translation>
    </message>
    <message>
        <source>Everything is there as before, but for private memos. Old passphrases and cards stop working.</source>
        <translation>كل شيء كما كان، إلا المذكرات الخاصة. عبارات السر والبطاقات القديمة لا تعمل بعد الآن.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message>
        <source>That is too short. Five words are good.</source>
        <translation>هذه قصيرة جدًا. خمس كلمات جيدة.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان مختلفتان.</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>عبارة السر مرة أخرى</translation>
    </message>
    <message>
        <source>No birthdays, no names. Do not write it in the tablet.</source>
        <translation>من غير أعياد ميلاد ولا أسماء. لا تُكتب في الجهاز.</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Open the notebook</source>
        <translation>فتح الدفتر</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>يستغرق هذا بضع ثوانٍ عن قصد.</translation>
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
        <translation>فتح</translation>
    </message>
    <message>
        <source>Delete %1 %2</source>
        <translation>حذف %1 %2</translation>
    </message>
    <message>
        <source>Add another: %1</source>
        <translation>إضافة آخر: %1</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>إضافة: %1</translation>
    </message>
    <message>
        <source>Delete this: %1?</source>
        <translation>حذف هذا: %1؟</translation>
    </message>
    <message>
        <source>Its answers go now. Nobody can bring them back.</source>
        <translation>تُحذف أجوبته الآن. لا يستطيع أحد إعادتها.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Anything to change?</source>
        <translation>هل من شيء للتغيير؟</translation>
    </message>
    <message numerus="yes">
        <source>%n answers need a look before it can be sealed.</source>
        <translation>
            <numerusform>لا يحتاج أي جواب إلى نظر قبل الختم.</numerusform>
            <numerusform>يحتاج جواب واحد إلى نظر قبل الختم.</numerusform>
            <numerusform>يحتاج جوابان إلى نظر قبل الختم.</numerusform>
            <numerusform>تحتاج %n أجوبة إلى نظر قبل الختم.</numerusform>
            <numerusform>يحتاج %n جوابًا إلى نظر قبل الختم.</numerusform>
            <numerusform>يحتاج %n جواب إلى نظر قبل الختم.</numerusform>
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
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>At the end</source>
        <translation>في النهاية</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Finish and seal</source>
        <translation>إنهاء وختم</translation>
    </message>
    <message>
        <source>It counts as it is. After this, the notebook seals it. It cannot be opened here again.</source>
        <translation>يُعتمد كما هو. بعد ذلك يختمه الدفتر. ولن يمكن فتحه هنا ثانية.</translation>
    </message>
    <message>
        <source>After this, the notebook seals it. It cannot be opened here again.</source>
        <translation>بعد ذلك يختمه الدفتر. ولن يمكن فتحه هنا ثانية.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>يجري الختم</translation>
    </message>
    <message>
        <source>It takes a moment.</source>
        <translation>يستغرق لحظة.</translation>
    </message>
</context>
<context>
    <name>ScaleLine</name>
    <message>
        <source>Tap the line where it fits.</source>
        <translation>المس الخط حيث يناسب.</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>أقل بواحد</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>أكثر بواحد</translation>
    </message>
</context>
<context>
    <name>SecondWayScreen</name>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Open the notebook</source>
        <translation>فتح الدفتر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>لحظة</translation>
    </message>
    <message>
        <source>This takes a few seconds on purpose.</source>
        <translation>يستغرق هذا بضع ثوانٍ عن قصد.</translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>كل الأسئلة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>توقّف</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>جارٍ التسجيل</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>What you agreed to</source>
        <translation>ما وافقتَ عليه</translation>
    </message>
    <message>
        <source>A calm minute</source>
        <translation>دقيقة هدوء</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Notebook</source>
        <translation>دفتر</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Like the device</source>
        <translation>مثل الجهاز</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>تباين قوي</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Language of the app</source>
        <translation>لغة التطبيق</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Plain letters</source>
        <translation>حروف بسيطة</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>بلا حركة</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>القفل بعد</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>بلا دقائق</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Name on this tablet</source>
        <translation>الاسم على هذا الجهاز</translation>
    </message>
    <message>
        <source>Anyone who picks up the tablet can see this name.</source>
        <translation>كل من يمسك الجهاز يرى هذا الاسم.</translation>
    </message>
    <message>
        <source>This notebook</source>
        <translation>هذا الدفتر</translation>
    </message>
    <message>
        <source>Room left</source>
        <translation>المساحة الباقية</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 غ.ب</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It sends nothing by itself.</source>
        <translation>برنامج حر برخصة غنو العمومية العامة، الإصدار 3 أو ما بعده. لا يرسل شيئًا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Without a touch or a key</source>
        <translation>من غير لمس أو ضغط على المفاتيح</translation>
    </message>
    <message>
        <source>Second way in</source>
        <translation>طريقة الدخول الثانية</translation>
    </message>
    <message>
        <source>Made and tried</source>
        <translation>صُنعت وجُرّبت</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>Quick ways to hide</source>
        <translation>طرق الإخفاء السريع</translation>
    </message>
    <message>
        <source>Two fingers held still, or F9</source>
        <translation>إصبعان ثابتان، أو F9</translation>
    </message>
    <message>
        <source>A converter of units stands there at once, then the notebook locks. The same again leads back. It hides the page quickly. It does not hide that the notebook is installed.</source>
        <translation>يظهر محوّل للوحدات في الحال، ثم يُقفَل الدفتر. وتكرار الحركة نفسها يعيدك إليه. هذا يخفي الصفحة بسرعة، لكنه لا يخفي أن الدفتر مثبَّت على الجهاز.</translation>
    </message>
</context>
<context>
    <name>ShownQuestion</name>
    <message>
        <source>Worked out from your answers.</source>
        <translation>محسوب من أجوبتك.</translation>
    </message>
</context>
<context>
    <name>StarRow</name>
    <message>
        <source>No star yet</source>
        <translation>لا نجمة بعد</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>StepProgress</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message>
        <source>No stick is there. Put one in, then look again.</source>
        <translation>لا توجد ذاكرة. ضع واحدة ثم ابحث من جديد.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>ابحث من جديد</translation>
    </message>
</context>
<context>
    <name>SwitchRow</name>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>off</source>
        <translation>متوقّف</translation>
    </message>
</context>
<context>
    <name>TimeStepper</name>
    <message>
        <source>%1, hour</source>
        <translation>%1، الساعة</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>%1, minutes</source>
        <translation>%1، الدقائق</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TroubleBanner</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>For the person who helps you</source>
        <translation>لمن يساعدك</translation>
    </message>
</context>
<context>
    <name>TurnBar</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>UnknownQuestion</name>
    <message>
        <source>This form asks for something that is not known here. Write it in words.</source>
        <translation>يطلب هذا النموذج شيئًا غير معروف هنا. يمكن كتابته بالكلمات.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Notebook</source>
        <translation>دفتر</translation>
    </message>
    <message>
        <source>Sample. Made-up people. Passphrase: %1</source>
        <translation>للعرض. أشخاص من الخيال. عبارة السر: %1</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message numerus="yes">
        <source>That did not open it. You can try again in %n seconds.</source>
        <translation>
            <numerusform>لم يُفتح بهذا. يمكن المحاولة من جديد الآن.</numerusform>
            <numerusform>لم يُفتح بهذا. يمكن المحاولة من جديد بعد ثانية واحدة.</numerusform>
            <numerusform>لم يُفتح بهذا. يمكن المحاولة من جديد بعد ثانيتين.</numerusform>
            <numerusform>لم يُفتح بهذا. يمكن المحاولة من جديد بعد %n ثوانٍ.</numerusform>
            <numerusform>لم يُفتح بهذا. يمكن المحاولة من جديد بعد %n ثانية.</numerusform>
            <numerusform>لم يُفتح بهذا. يمكن المحاولة من جديد بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not open it.</source>
        <translation>لم يُفتح بهذا.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>يجري الفتح</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Opening takes about a second on purpose.</source>
        <translation>يستغرق الفتح نحو ثانية عن قصد.</translation>
    </message>
    <message>
        <source>Make another notebook</source>
        <translation>إنشاء دفتر آخر</translation>
    </message>
    <message>
        <source>Letters of the key card</source>
        <translation>حروف بطاقة المفتاح</translation>
    </message>
    <message>
        <source>A letter is wrong or missing. It was not tried.</source>
        <translation>حرف خطأ أو ناقص. لم تُجرَّب.</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>لا فرق بين حروف كبيرة وصغيرة، ولا تهم المسافات والشرطات.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استعمال عبارة السر</translation>
    </message>
    <message>
        <source>Use a key card</source>
        <translation>استعمال بطاقة مفتاح</translation>
    </message>
    <message>
        <source>The passphrase is lost</source>
        <translation>ضاعت عبارة السر</translation>
    </message>
    <message>
        <source>No stick with a file for this notebook is there. Put it in, then try again.</source>
        <translation>لا توجد ذاكرة عليها ملف لهذا الدفتر. ضعها ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>Use the file on the stick</source>
        <translation>استعمل الملف الذي على الذاكرة</translation>
    </message>
</context>
<context>
    <name>VoicePlay</name>
    <message>
        <source>This recording was deleted.</source>
        <translation>حُذف هذا التسجيل.</translation>
    </message>
    <message>
        <source>The recording broke off. Up to there it is kept.</source>
        <translation>انقطع التسجيل. ما قبل ذلك محفوظ.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>رجوع 5 ثوانٍ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Place in the recording: %1</source>
        <translation>الموضع في التسجيل: %1</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>التسجيل من جديد</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>VoiceTake</name>
    <message>
        <source>Recording</source>
        <translation>جارٍ التسجيل</translation>
    </message>
    <message>
        <source>Paused. Nothing is recorded.</source>
        <translation>توقف مؤقت. لا يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation>إيقاف التسجيل مؤقتًا</translation>
    </message>
    <message>
        <source>Go on recording</source>
        <translation>متابعة التسجيل</translation>
    </message>
</context>
<context>
    <name>WayChoice</name>
    <message>
        <source>A second way in</source>
        <translation>طريقة دخول ثانية</translation>
    </message>
    <message>
        <source>If the passphrase is lost, only this can open the notebook.</source>
        <translation>إذا ضاعت عبارة السر، فلا يفتح الدفتر إلا هذه.</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>بطاقة مفتاح</translation>
    </message>
    <message>
        <source>One paper, copied by hand. Keep it away from the tablet.</source>
        <translation>ورقة واحدة تُنسخ باليد. تُحفظ بعيدًا عن الجهاز.</translation>
    </message>
    <message>
        <source>Two of three people</source>
        <translation>شخصان من ثلاثة</translation>
    </message>
    <message>
        <source>Each keeps a part. Any two of them open it together.</source>
        <translation>لكل شخص حصة. أي شخصين يفتحانه معًا.</translation>
    </message>
    <message>
        <source>Real talks can begin when it was made and tried.</source>
        <translation>تبدأ الأحاديث الحقيقية بعد صنعها وتجربتها.</translation>
    </message>
    <message>
        <source>A file on a stick</source>
        <translation>ملف على ذاكرة</translation>
    </message>
    <message>
        <source>Opens the notebook with nothing to type. Keep it away from the tablet.</source>
        <translation>يفتح الدفتر دون كتابة شيء. احفظها بعيدًا عن الجهاز اللوحي.</translation>
    </message>
</context>
<context>
    <name>WayDone</name>
    <message>
        <source>It works</source>
        <translation>إنها تعمل</translation>
    </message>
    <message>
        <source>If the passphrase is lost, two of the three open the notebook.</source>
        <translation>إذا ضاعت عبارة السر، يفتح الدفترَ اثنان من الثلاثة.</translation>
    </message>
    <message>
        <source>If the passphrase is lost, this card opens the notebook.</source>
        <translation>إذا ضاعت عبارة السر، تفتح هذه البطاقة الدفتر.</translation>
    </message>
    <message>
        <source>Two of them together can open every notebook of this project, but no private memos.</source>
        <translation>اثنان منهم معًا يستطيعان فتح كل دفاتر هذا المشروع، إلا المذكرات الخاصة.</translation>
    </message>
    <message>
        <source>Whoever has the card can read everything here. Keep it where the tablet is not.</source>
        <translation>من يملك البطاقة يستطيع قراءة كل ما هنا. تُحفظ حيث لا يكون الجهاز.</translation>
    </message>
    <message>
        <source>One alone can open nothing.</source>
        <translation>شخص وحده لا يفتح شيئًا.</translation>
    </message>
    <message>
        <source>The file on this stick opens the notebook.</source>
        <translation>الملف على هذه الذاكرة يفتح الدفتر.</translation>
    </message>
    <message>
        <source>Whoever has the stick and the tablet can read everything here. Keep it where the tablet is not.</source>
        <translation>من لديه الذاكرة والجهاز اللوحي يستطيع قراءة كل ما هنا. احفظها حيث لا يكون الجهاز.</translation>
    </message>
</context>
<context>
    <name>WayPaper</name>
    <message>
        <source>Paper %1 of %2</source>
        <translation>الورقة %1 من %2</translation>
    </message>
    <message>
        <source>Your key card</source>
        <translation>بطاقة مفتاحك</translation>
    </message>
    <message>
        <source>For one of the three. Copy every letter, and give it to that person only.</source>
        <translation>لواحد من الثلاثة. يُنسخ كل حرف، وتُعطى الورقة له وحده.</translation>
    </message>
    <message>
        <source>Copy every letter onto paper. Then keep it where the tablet is not.</source>
        <translation>يُنسخ كل حرف على ورقة. ثم تُحفظ حيث لا يكون الجهاز.</translation>
    </message>
    <message>
        <source>No photo. Phones send their pictures to other places.</source>
        <translation>بلا صور. الهواتف ترسل صورها إلى أماكن أخرى.</translation>
    </message>
</context>
<context>
    <name>WayStick</name>
    <message>
        <source>Which stick?</source>
        <translation>أي ذاكرة؟</translation>
    </message>
    <message>
        <source>A small file is written on it and tried at once.</source>
        <translation>يُكتب عليها ملف صغير ويُجرَّب فورًا.</translation>
    </message>
    <message>
        <source>Whoever has the stick and the tablet can read everything here.</source>
        <translation>من لديه الذاكرة والجهاز اللوحي يستطيع قراءة كل ما هنا.</translation>
    </message>
    <message>
        <source>Write it here</source>
        <translation>اكتبه هنا</translation>
    </message>
</context>
<context>
    <name>WayTrial</name>
    <message>
        <source>Something differs in group %1. Look at the paper once more.</source>
        <translation>شيء مختلف في المجموعة %1. تُراجع الورقة مرة أخرى.</translation>
    </message>
    <message>
        <source>A letter is wrong or missing. Look at the paper once more.</source>
        <translation>حرف خطأ أو ناقص. تُراجع الورقة مرة أخرى.</translation>
    </message>
    <message>
        <source>These two do not go together. Use two different papers of today.</source>
        <translation>هاتان لا تنتميان معًا. تُستعمل ورقتان مختلفتان من اليوم.</translation>
    </message>
    <message>
        <source>This does not open this notebook.</source>
        <translation>هذه لا تفتح هذا الدفتر.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>تجربتها الآن</translation>
    </message>
    <message>
        <source>Type what is on two of the papers. Then you know that they work.</source>
        <translation>يُكتب ما في ورقتين منها. هكذا يُعرف أنها تعمل.</translation>
    </message>
    <message>
        <source>Type what is on your paper. Then you know that it works.</source>
        <translation>يُكتب ما في ورقتك. هكذا يُعرف أنها تعمل.</translation>
    </message>
    <message>
        <source>One paper</source>
        <translation>ورقة</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>بطاقة مفتاح</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>ورقة أخرى</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>لا فرق بين حروف كبيرة وصغيرة، ولا تهم المسافات والشرطات.</translation>
    </message>
</context>
<context>
    <name>WeekNote</name>
    <message>
        <source>week</source>
        <extracomment>Below the number of the week</extracomment>
        <translation>الأسبوع</translation>
    </message>
</context>
<context>
    <name>WhichOneScreen</name>
    <message>
        <source>Which one?</source>
        <translation>أيّها؟</translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>نحو دقيقة واحدة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو %n دقائق</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no questionnaire in this notebook yet.</source>
        <translation>لا يوجد استبيان في هذا الدفتر بعد.</translation>
    </message>
</context>
</TS>
