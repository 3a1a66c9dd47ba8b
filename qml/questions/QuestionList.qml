// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Qt.labs.qmlmodels
import Cuaderno.App
import Cuaderno.Controls
import Cuaderno.Theme

// The questions of a page under one another, each by its kind.
ColumnLayout {
    id: list

    required property InterviewPage page

    // Path of the question that the keyboard is in; "" where it is in none.
    readonly property string here: list.inHand()?.path ?? ""
    readonly property Item focused: Window.activeFocusItem

    function at(place: int): QuestionBase {
        return rows.itemAt(place) as QuestionBase;
    }

    function all(): list<QuestionBase> {
        return Array.from({ length: rows.count }, (_, i) => list.at(i)).filter(Boolean);
    }

    // The question that holds the keyboard, if one does.
    function inHand(): QuestionBase {
        return list.all().find(question => question.holds(list.focused)) ?? null;
    }

    function focusFirst() {
        list.at(0)?.focusHeading();
    }

    // Next could not go on: this is the one.
    function focusOn(path: string) {
        list.all().find(question => question.path === path)?.focusControl();
    }

    // The choice in hand is said, or the question; again: it stops.
    function listen() {
        const tile = list.focused as ChoiceTile;
        if (tile && tile.sound !== "")
            tile.listened();
        else
            (list.inHand() ?? list.at(0))?.listen();
    }

    // A digit: the n-th answer of the question in hand, or of the only one.
    function digit(place: int) {
        (list.inHand() ?? list.at(0))?.digit(place);
    }

    spacing: Theme.space72

    Repeater {
        id: rows
        model: list.page.questions

        DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: QuestionListModel.Kind.Note

                NoteQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Acknowledge

                AcknowledgeQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Text

                TextQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Integer

                NumberQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Decimal

                NumberQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Range

                RangeQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.SelectOne

                ChoiceQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.SelectMultiple

                ChoiceQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Rank

                RankQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Date

                DateQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Time

                TimeQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.DateTime

                DateTimeQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Audio

                AudioQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Drawing

                DrawingQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Picture

                PictureQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.File

                FileQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                roleValue: QuestionListModel.Kind.Shown

                ShownQuestion {
                    page: list.page
                }
            }
            DelegateChoice {
                UnknownQuestion {
                    page: list.page
                }
            }
        }
    }
}
