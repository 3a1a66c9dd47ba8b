// SPDX-FileCopyrightText: 2026 Cuaderno contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "form/xlsform_texts.h"

#include <algorithm>
#include <set>

namespace cuaderno {

namespace {

// ISO 639-1.
constexpr std::string_view twoLetters =
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu "
    "cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he "
    "hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko "
    "kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd "
    "ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se "
    "sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty "
    "ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

// The codes of ISO 639-2 for the same languages, which are to be written with two letters.
constexpr std::string_view threeForTwo =
    "aar abk ave afr aka amh arg ara asm ava aym aze bak bel bul bis bam ben bod bre bos "
    "cat che cha cos cre ces chu chv cym dan deu div dzo ewe ell eng epo spa est eus fas "
    "ful fin fij fao fra fry gle gla glg grn guj glv hau heb hin hmo hrv hat hun hye her "
    "ina ind ile ibo iii ipk ido isl ita iku jpn jav kat kon kik kua kaz kal khm kan kor "
    "kau kas kur kom cor kir lat ltz lug lim lin lao lit lub lav mlg mah mri mkd mal mon "
    "mar msa mlt mya nau nob nde nep ndo nld nno nor nbl nav nya oci oji orm ori oss pan "
    "pli pol pus por que roh run ron rus kin san srd snd sme sag sin slk slv smo sna som "
    "sqi srp ssw sot sun swe swa tam tel tgk tha tir tuk tgl tsn ton tur tso tat twi tah "
    "uig ukr urd uzb ven vie vol wln wol xho yid yor zha zho zul alb arm baq bur cze chi "
    "dut fre geo ger gre ice mac mao may per rum slo tib wel";

const std::set<std::string_view>& setOf(std::string_view words)
{
    static const auto make = [](std::string_view list) {
        const auto parts = splitSpaces(list);
        return std::set<std::string_view>(parts.begin(), parts.end());
    };
    static const std::set<std::string_view> two = make(twoLetters);
    static const std::set<std::string_view> three = make(threeForTwo);
    return words == twoLetters ? two : three;
}

} // namespace

bool isLanguageCode(std::string_view code)
{
    const std::string_view primary = code.substr(0, code.find('-'));
    const bool letters =
        std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters)
        return false;
    if (primary.size() == 2)
        return setOf(twoLetters).contains(primary);
    return primary.size() == 3 && !setOf(threeForTwo).contains(primary);
}

} // namespace cuaderno
