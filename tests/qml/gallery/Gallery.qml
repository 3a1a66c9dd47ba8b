// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cuaderno
import Cuaderno.App

// The app's own window over stand-ins, filled with made-up content scene by scene.
Main {
    id: main

    property string language: "en"
    property string look: "light"
    property int percent: 100
    readonly property bool arabic: language === "ar"

    notebook: Notebook {
        settings.rightToLeft: main.arabic
        settings.language: main.language
        settings.languageName: main.arabic ? "العربية" : main.language === "es" ? "Español" : "English"
        settings.theme: main.look
        settings.textScale: main.percent
        interview.rightToLeft: main.arabic
        interview.languageName: settings.languageName
        consent.rightToLeft: main.arabic
        consent.languageName: settings.languageName
    }

    function say(english: string, arabic: string): string {
        return main.arabic ? arabic : english;
    }

    // "scene" or "scene.detail"
    function play(scene: string) {
        const [name, detail] = scene.split(".");
        notebook.place = Notebook.Place.Locked;
        notebook.kind = Notebook.Kind.Live;
        notebook.trouble.present = false;
        scenes[name](detail ?? "");
    }

    readonly property var scenes: ({
            unlock: detail => {
                notebook.unlock.phase = detail === "wrong" ? UnlockPage.Phase.Wrong : detail === "card" ? UnlockPage.Phase.NoFile : UnlockPage.Phase.Ready;
                notebook.unlock.byCard = detail === "card";
                notebook.unlock.samplePassphrase = detail === "sample" ? "river button seven" : "";
                notebook.place = Notebook.Place.Unlock;
            },
            create: detail => {
                notebook.create.step = Number(detail);
                notebook.create.strength = CreatePage.Strength.Good;
                notebook.create.notTheSame = true;
                notebook.create.title = say("Rooms and hours", "غرف وساعات");
                notebook.place = Notebook.Place.Create;
            },
            recover: detail => {
                notebook.recover.step = Number(detail);
                notebook.recover.flaw = RecoverPage.Flaw.NotTheSame;
                notebook.place = Notebook.Place.Recover;
            },
            secondWay: detail => {
                notebook.secondWay.step = Number(detail[0]);
                notebook.secondWay.onStick = detail.endsWith("k");
                notebook.secondWay.flaw = SecondWayPage.Flaw.Letter;
                notebook.secondWay.flawGroup = 5;
                notebook.place = Notebook.Place.SecondWay;
            },
            passphrase: detail => {
                notebook.passphrase.step = Number(detail[0]);
                notebook.passphrase.seen = detail.endsWith("s");
                notebook.passphrase.flaw = PassphrasePage.Flaw.NotTheSame;
                notebook.place = Notebook.Place.Passphrase;
            },
            pin: detail => {
                notebook.pin.step = Number(detail);
                notebook.pin.flaw = PinPage.Flaw.TooShort;
                notebook.place = Notebook.Place.Pin;
            },
            duress: detail => {
                notebook.duress.step = Number(detail);
                notebook.duress.flaw = DuressPage.Flaw.Taken;
                notebook.place = Notebook.Place.Duress;
            },
            backup: detail => {
                notebook.backup.step = Number(detail);
                notebook.backup.sticks = [say("BLUE STICK", "العصا الزرقاء")];
                notebook.place = Notebook.Place.Backup;
            },
            home: detail => {
                notebook.home.toGoOn.clear();
                notebook.home.done.clear();
                notebook.home.notice = "";
                notebook.home.keptAnswers = detail === "kept" ? 31 : -1;
                notebook.home.secondWayMissing = detail === "way";
                notebook.kind = detail === "sample" ? Notebook.Kind.Sample : Notebook.Kind.Live;
                if (detail !== "empty") {
                    notebook.home.toGoOn.append({ session: "1", code: "KITE-47-R", state: "paused", week: "2026-W47", weekNumber: 47, thisWeek: true });
                    notebook.home.toGoOn.append({ session: "2", code: "REED-12-M", state: "running", week: "2026-W46", weekNumber: 46, thisWeek: false });
                    for (let i = 0; i < 4; ++i)
                        notebook.home.done.append({ session: "d" + i, code: ["LAKE-03-T", "MOSS-88-A", "FERN-21-K", "DUNE-54-P"][i], state: i === 2 ? "stopped" : "sealed", week: "2026-W47", weekNumber: 45, thisWeek: i < 2 });
                }
                notebook.place = Notebook.Place.Home;
            },
            which: () => {
                notebook.home.instruments.clear();
                notebook.home.instruments.append({ instrument: "1", title: say("Work and life, cleaning", "العمل والحياة في التنظيف"), languages: "English, Español, العربية", minutes: 30 });
                notebook.home.instruments.append({ instrument: "2", title: say("Worker questionnaire, short", "استبيان قصير للعمال"), languages: "English", minutes: 10 });
                notebook.place = Notebook.Place.WhichOne;
            },
            before: detail => {
                notebook.before.company = "alone";
                notebook.before.heard = "perhaps";
                notebook.before.wayOut = "yes";
                notebook.before.adult = detail === "minor" ? "no" : "";
                notebook.before.advice = detail === "minor" ? BeforePage.Advice.Minor : BeforePage.Advice.Heard;
                notebook.before.mayStart = detail !== "minor";
                notebook.before.ageMissing = detail === "missing";
                notebook.place = Notebook.Place.Before;
            },
            consent: detail => {
                const page = notebook.consent;
                page.lines.clear();
                page.choices.clear();
                page.parts = 1;
                page.draft = detail === "0";
                page.unsaid = "";
                page.choiceMissing = false;
                page.explanation = "";
                page.aboutUs = arabic ? ["هذا مجاني.", "لا يحق لأحد أن يطلب منك شيئًا، ولا نحن.", "إذا حدث ذلك، يمكنك إخبار شخص من خارج هذا الفريق."] : ["This is free.", "Nobody may ask you for anything, not even us.", "If someone does, you can tell a person outside this team."];
                page.always = say("You can change this at any time. Your pay stays the same.", "يمكنك تغيير هذا في أي وقت. ويبقى أجرك كما هو.");
                const icons = ["circle-of-people", "clipboard", "clock", "consent", "arrow-next", "stop", "lock", "risk", "money", "care"];
                const said = arabic ? ["هذا بحث يقوم به عاملون وعاملات من أجل من يعملون.", "موضوعه عملك.", "مدته نحو 30 دقيقة.", "القرار لك. لا بأس بكلمة «لا».", "يمكنك ترك أي سؤال.", "يمكنك التوقف في أي وقت.", "نحفظ إجاباتك مقفلة. ولا نكتب اسمك أبدًا.", "ما قد يحدث من ضرر: أن يعلم أحد بحديثك معنا.", "أجرك هو نفسه مهما قلت.", "إذا احتجت إلى مساعدة نعرف أين نسأل."] : ["This is research by workers, for workers.", "It is about your work.", "It takes about 30 minutes.", "You choose. No is fine.", "You can skip anything.", "You can stop at any time.", "We keep your answers locked. We never write your name.", "What could go wrong: someone learns that you talked to us.", "You are paid the same, whatever you say.", "If you need help, we know where to ask."];
                said.forEach((text, i) => page.lines.append({ line: "l" + i, symbol: icons[i], text: text, said: i < 3, next: i === 3 }));
                page.fullText = said.join("\n\n");
                if (detail === "3") {
                    page.question = say("Can you stop in the middle?", "هل يمكنك التوقف في المنتصف؟");
                    page.explanation = "";
                    page.choices.fill(arabic ? ["نعم، دائمًا", "فقط إذا ذكرت سببًا", "لا"] : ["Yes, always", "Only if I give a reason", "No"]);
                    page.parts = 3;
                    page.unclear = true;
                    page.partAgain = said[5];
                }
                if (detail.startsWith("5")) {
                    page.question = say("May we record your voice?", "هل نسجل صوتك؟");
                    page.explanation = say("It helps us write down your words as you said them.\nOnly this team listens. After 90 days the sound is deleted.", "يساعدنا ذلك على كتابة كلماتك كما قلتها.\nيستمع هذا الفريق فقط. بعد 90 يومًا يُحذف الصوت.");
                    page.choices.fill(arabic ? ["نعم، سجلوا", "لا، لا تسجلوا", "اسألوني في النهاية"] : ["Yes, you may record", "No, do not record", "Ask me at the end"]);
                    page.parts = 7;
                    page.part = 3;
                    page.unsaid = detail === "5m" ? said[5] : "";
                    page.choiceMissing = detail === "5m";
                }
                if (detail === "6")
                    page.choices.fill([{ value: "tap", label: say("Tap here", "النقر هنا") }, { value: "witness", label: say("Someone hears it", "شخص يسمع"), secondLabel: say("A witness of their choice", "شاهد يختارونه") }]);
                page.step = parseInt(detail);
                notebook.inSession = false;
                notebook.place = Notebook.Place.Consent;
            },
            card: () => {
                notebook.inSession = true;
                if (arabic)
                    notebook.codeCard.words = ["نهر", "زر", "سبعة", "مصباح"];
                notebook.place = Notebook.Place.CodeCard;
            },
            ask: detail => {
                notebook.inSession = true;
                const page = notebook.interview;
                page.kind = InterviewPage.Kind.Questions;
                page.questions.clear();
                page.part = "";
                page.section = say("Pay", "الأجر");
                sections(page);
                page.number = 12;
                (questions[detail] ?? questions.choice)(page);
                notebook.place = Notebook.Place.Interview;
                page.turned();
                if (detail === "write")
                    later.start();
            },
            repeat: () => {
                notebook.inSession = true;
                const page = notebook.interview;
                page.kind = InterviewPage.Kind.Repeat;
                page.section = say("Your work", "عملك");
                sections(page);
                page.repeatTitle = say("Job", "عمل");
                page.repeats.clear();
                page.repeats.append({ path: "/a", number: 1, title: page.repeatTitle, summary: say("Cleaning offices, by the hour", "تنظيف مكاتب، بالساعة") });
                page.repeats.append({ path: "/b", number: 2, title: page.repeatTitle, summary: say("Hotel rooms, by room", "غرف فندق، بالغرفة") });
                notebook.place = Notebook.Place.Interview;
                page.turned();
            },
            note: () => {
                notebook.inSession = true;
                const page = notebook.interview;
                page.kind = InterviewPage.Kind.ContentNote;
                page.section = say("Safety", "الأمان");
                sections(page);
                page.contentNote = say("The next part is about violence at work.", "الجزء التالي عن العنف في العمل.");
                notebook.place = Notebook.Place.Interview;
                page.turned();
            },
            jump: () => {
                scenes.ask("choice");
                const list = notebook.interview.jumpList;
                list.clear();
                const labels = arabic ? ["ما مهمتك الأساسية؟", "من يدفع لك؟", "كيف تتقاضى أجرك؟", "في الشهر الماضي، هل دُفع أجرك في موعده؟", "الخصومات"] : ["What is your main task?", "Who pays you?", "How are you paid?", "In the last month, were you paid on time?", "Deductions"];
                labels.concat(labels).forEach((label, i) => list.append({ path: "/q" + i, section: i < 2 ? say("Your work", "عملك") : i < 7 ? say("Pay", "الأجر") : say("Time", "الوقت"), part: i === 1 ? say("Job 2", "عمل 2") : "", number: i + 1, label: label, status: [1, 1, 4, 0, 2, 3, 1, 0, 0, 0][i], here: i === 3 }));
                list.hereRow = 3;
                list.firstOpen = "/q7";
                notebook.place = Notebook.Place.JumpList;
            },
            agreed: () => {
                scenes.ask("choice");
                const uses = notebook.agreed.uses;
                uses.clear();
                uses.append({ use: "take_part", question: say("Will you take part?", "هل تشارك؟"), decision: "yes", turnedOff: false });
                uses.append({ use: "notes", question: say("May we write notes?", "هل نكتب ملاحظات؟"), decision: "no", turnedOff: true });
                uses.append({ use: "stats_use", question: say("May we count your answers with others, without your name?", "هل نعدّ إجاباتك مع غيرها، من غير اسمك؟"), decision: "askLater", turnedOff: false });
                notebook.place = Notebook.Place.Agreed;
            },
            pause: detail => {
                notebook.pause.step = Number(detail || "0");
                notebook.place = Notebook.Place.Pause;
            },
            review: detail => {
                notebook.inSession = true;
                const list = notebook.review.answers;
                list.clear();
                notebook.review.troubles = detail === "trouble" ? 1 : 0;
                notebook.review.phase = detail === "sealing" ? ReviewPage.Phase.Sealing : ReviewPage.Phase.Ready;
                for (let i = 0; i < 14; ++i)
                    list.append({ path: "/q" + i, section: i < 5 ? say("Your work", "عملك") : say("Pay", "الأجر"), part: i < 3 ? say("Job 1", "عمل 1") : "", number: i + 1, label: say("In the last month, were you paid on time?", "في الشهر الماضي، هل دُفع أجرك في موعده؟"), answer: say("Late sometimes", "تأخّر أحيانًا"), status: [1, 1, 2, 1, 4][i % 5], trouble: detail === "trouble" && i === 1 ? say("190 hours are more than a week has. Is it right?", "190 ساعة أكثر مما في الأسبوع. هل هذا صحيح؟") : "" });
                notebook.place = Notebook.Place.Review;
            },
            close: () => notebook.place = Notebook.Place.Close,
            cover: () => notebook.place = Notebook.Place.Cover,
            settings: detail => {
                notebook.keeping.here = detail !== "before";
                notebook.keeping.health = detail === "damaged" ? KeepingPage.Health.Damaged : KeepingPage.Health.Whole;
                notebook.keeping.findings = [say("One sealed talk is damaged. It was not used.", "حديث مختوم واحد تالف. لم يُستعمل.")];
                notebook.place = Notebook.Place.Settings;
            },
            trouble: () => {
                scenes.home("");
                notebook.trouble.sentence = say("There is no more room on this tablet. Everything up to now is kept. The next answer is not.", "لم يبقَ مكان على هذا الجهاز. كل ما سبق محفوظ. الجواب التالي غير محفوظ.");
                notebook.trouble.next = say("Make room, then try again.", "أفسح مكانًا ثم حاول من جديد.");
                notebook.trouble.details = "VaultDiskFull: journal";
                notebook.trouble.present = true;
            }
        })

    // A question for a voice, at rest, recording, waiting or recorded.
    function voice(page: InterviewPage, value: string, take: int, may = true) {
        page.recorder.path = "/data/voice";
        page.recorder.take = take;
        page.questions.ask({ kind: QuestionListModel.Kind.Audio, path: "/data/voice", number: 12, label: say("What would you tell a new worker?", "ماذا تقول لعامل جديد؟"), hint: say("As long as you like.", "بقدر ما تريد."), value: value, mayRecord: may, status: value === "" ? 0 : 1 });
    }

    readonly property var questions: ({
            choice: page => page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, number: 12, label: say("In the last month, were you paid on time?", "في الشهر الماضي، هل دُفع أجرك في موعده؟"), hint: say("Think of your main job.", "فكّر في عملك الأساسي."), choices: choices(1), status: 1 }),
            missing: page => page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, number: 12, label: say("In the last month, were you paid on time?", "في الشهر الماضي، هل دُفع أجرك في موعده؟"), missing: true, choices: choices(-1) }),
            several: page => page.questions.ask({ kind: QuestionListModel.Kind.SelectMultiple, number: 5, label: say("What is good about your work?", "ما الجيد في عملك؟"), hint: say("Choose all that fit.", "يمكن اختيار أكثر من جواب."), choices: many(), status: 1 }),
            range: page => page.questions.ask({ kind: QuestionListModel.Kind.Range, number: 32, label: say("How tired are you after work?", "كم أنت متعبة بعد العمل؟"), low: "0", high: "10", step: "1", value: "7", status: 1 }),
            audio: page => voice(page, "", 0),
            audioOn: page => voice(page, "", 1),
            audioWait: page => voice(page, "", 2),
            audioDone: page => voice(page, "a.opus", 0),
            audioNo: page => voice(page, "", 0, false),
            rangeOpen: page => page.questions.ask({ kind: QuestionListModel.Kind.Range, number: 32, label: say("How many hours did you sleep?", "كم ساعة نمت؟"), low: "0", high: "14", step: "0.5", value: "", status: 0 }),
            rating: page => page.questions.ask({ kind: QuestionListModel.Kind.Range, layout: "rating", number: 33, label: say("How well does the boss listen?", "كيف يستمع المدير؟"), low: "1", high: "5", step: "1", value: "2", status: 1 }),
            likert: page => page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, layout: "likert", number: 31, label: say("How safe do you feel at work?", "ما مدى شعورك بالأمان في العمل؟"), choices: likert(), status: 1 }),
            ways: page => page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, number: 8, label: say("How do you get to work?", "كيف تصل إلى العمل؟"), image: "bus.png", sound: "ways.mp3", choices: ways(), status: 1 }),
            wayGrid: page => {
                page.player.playing = "s1";
                page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, layout: "grid", number: 8, label: say("How do you get to work?", "كيف تصل إلى العمل؟"), sound: "ways.mp3", choices: ways(), status: 1 });
            },
            wayGone: page => {
                page.pictures.missing = ["form:bus.png", "form:m2"];
                page.player.failed = "ways.mp3";
                page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, number: 8, label: say("How do you get to work?", "كيف تصل إلى العمل؟"), image: "bus.png", sound: "ways.mp3", film: "way.mp4", choices: ways(), status: 1 });
            },
            film: page => {
                page.player.playing = "way.mp4";
                page.questions.ask({ kind: QuestionListModel.Kind.Note, mayRefuse: false, label: say("This film shows how to lift.", "يبيّن هذا الفيلم كيف نرفع."), film: "way.mp4" });
            },
            draw: page => page.questions.ask({ kind: QuestionListModel.Kind.Drawing, layout: "draw", number: 14, label: say("Draw where you work.", "ارسم المكان الذي تعمل فيه."), mayRecord: true }),
            drawn: page => page.questions.ask({ kind: QuestionListModel.Kind.Drawing, layout: "draw", number: 14, label: say("Draw where you work.", "ارسم المكان الذي تعمل فيه."), value: "a.png", status: 1, mayRecord: true }),
            drawNo: page => page.questions.ask({ kind: QuestionListModel.Kind.Drawing, layout: "draw", number: 14, label: say("Draw where you work.", "ارسم المكان الذي تعمل فيه."), mayRecord: false }),
            mark: page => page.questions.ask({ kind: QuestionListModel.Kind.Drawing, layout: "signature", number: 14, label: say("Your mark", "علامتك"), mayRecord: true }),
            photo: page => page.questions.ask({ kind: QuestionListModel.Kind.Picture, number: 15, label: say("What hurts your hands?", "ما الذي يؤذي يديك؟"), mayRecord: true }),
            photoDone: page => page.questions.ask({ kind: QuestionListModel.Kind.Picture, number: 15, label: say("What hurts your hands?", "ما الذي يؤذي يديك؟"), value: "a.jpg", status: 1, mayRecord: true }),
            file: page => page.questions.ask({ kind: QuestionListModel.Kind.File, layout: "both", number: 16, label: say("Is there anything you want to add?", "هل تريد إضافة شيء؟"), mayRecord: true }),
            fileDone: page => page.questions.ask({ kind: QuestionListModel.Kind.File, layout: "both", number: 16, label: say("Is there anything you want to add?", "هل تريد إضافة شيء؟"), value: "a.jpg", status: 1, mayRecord: true }),
            menu: page => page.questions.ask({ kind: QuestionListModel.Kind.SelectOne, layout: "menu", number: 9, label: say("Which language do you speak best?", "ما اللغة الأقوى لديك؟"), choices: many() }),
            write: page => {
                page.questions.ask({ kind: QuestionListModel.Kind.Integer, number: 18, label: say("How many hours did you work last week?", "كم ساعة عملت في الأسبوع الماضي؟"), value: "190", status: 1, low: "0", high: "168", doesNotFit: true, message: say("190 hours are more than a week has. Is it right?", "190 ساعة أكثر مما في الأسبوع. هل هذا صحيح؟") });
                page.questions.ask({ kind: QuestionListModel.Kind.Text, number: 19, longText: true, label: say("What happens if you say no to extra hours?", "ماذا يحدث إذا رفضت ساعات إضافية؟"), value: say("They don't shout. They just don't call you the week after.", "لا يصرخون. فقط لا يتصلون بك في الأسبوع التالي."), status: 1 });
            },
            date: page => page.questions.ask({ kind: QuestionListModel.Kind.Date, number: 22, label: say("When did you begin?", "متى بدأت؟"), hint: say("About is fine.", "يكفي تاريخ تقريبي."), value: "2025-03-12", status: 1 }),
            time: page => page.questions.ask({ kind: QuestionListModel.Kind.Time, number: 23, label: say("When does your day begin?", "متى يبدأ يومك؟"), value: "05:30", status: 1 }),
            short: page => page.questions.ask({ kind: QuestionListModel.Kind.Text, number: 7, label: say("What is your own word for it?", "ما الكلمة المناسبة لك؟"), guidance: say("Any word is fine.", "أي كلمة جيدة."), status: 2 }),
            notes: page => {
                page.number = 0;
                page.questions.ask({ kind: QuestionListModel.Kind.Note, mayRefuse: false, label: say("Thank you for being here. This is about work in cleaning and about life around it. There are no wrong answers.", "شكرًا على حضورك. سنتحدث عن العمل في التنظيف وعن الحياة من حوله. لا توجد إجابات خاطئة.") });
                page.questions.ask({ kind: QuestionListModel.Kind.Acknowledge, mayRefuse: false, label: say("You can leave out any question. You can stop at any time.", "يمكنك ترك أي سؤال. ويمكنك التوقف في أي وقت."), value: "OK", status: 1 });
                page.questions.ask({ kind: QuestionListModel.Kind.Shown, mayRefuse: false, label: say("Hours a week, together", "مجموع ساعات الأسبوع"), value: "52" });
                page.questions.ask({ kind: QuestionListModel.Kind.Unknown, number: 3, label: say("Where was it?", "أين كان ذلك؟"), saved: 3 });
            }
        })

    ChoiceListModel {
        id: four
    }

    function choices(chosen: int): ChoiceListModel {
        four.clear();
        const words = arabic ? ["نعم، في كل مرة", "تأخّر أحيانًا", "تأخّر في كل مرة", "لم يُدفع أبدًا"] : ["Yes, every time", "Late sometimes", "Late every time", "Not paid at all"];
        return four.fill(words.map((label, i) => ({ label: label, value: "v" + i, chosen: i === chosen })));
    }

    function ways(): ChoiceListModel {
        four.clear();
        const words = arabic ? ["بالحافلة", "سيرًا على الأقدام", "بالدراجة", "مع زميلة بسيارتها", "بطريقة أخرى"] : ["By bus", "On foot", "By bicycle", "With a colleague in her car", "In another way"];
        return four.fill(words.map((label, i) => ({ label: label, value: "v" + i, chosen: i === 1, media: i < 4 ? "m" + i : "", sound: i < 3 ? "s" + i : "" })));
    }

    function many(): ChoiceListModel {
        four.clear();
        const words = arabic ? ["الأجر", "الزميلات", "الوقت", "المكان", "التعلّم", "الهدوء", "القرب", "لا شيء"] : ["The pay", "The people", "The hours", "The place", "What I learn", "The quiet", "It is near", "Nothing"];
        return four.fill(words.map((label, i) => ({ label: label, value: "v" + i, chosen: i === 1 || i === 4 })));
    }

    function likert(): ChoiceListModel {
        four.clear();
        const words = arabic ? ["آمن جدًا", "آمن", "بين بين", "غير آمن", "غير آمن أبدًا"] : ["Very safe", "Safe", "In between", "Unsafe", "Very unsafe"];
        return four.fill(words.map((label, i) => ({ label: label, value: "v" + i, chosen: i === 3 })));
    }

    function sections(page: InterviewPage) {
        page.sections.clear();
        for (let i = 0; i < 7; ++i)
            page.sections.append({ label: "", done: i < 2, current: i === 2, part: i === 2 ? 0.4 : 0 });
    }

    Timer {
        id: later
        interval: 60
        onTriggered: main.notebook.interview.attention("/data/q1")
    }
}
