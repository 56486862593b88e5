#include "report/block_setter.h"

#include "charts/chart.h"
#include "charts/ink.h"
#include "report/table_layout.h"

#include <QPainter>

namespace mailbilan::report {
namespace {

using Drawing = std::function<void(Canvas&, QPointF)>;

std::shared_ptr<Atom> makeAtom(AtomKind kind, double before, double height, Drawing draw) {
    auto atom = std::make_shared<Atom>();
    atom->kind = kind;
    atom->before = before;
    atom->height = height;
    atom->draw = std::move(draw);
    return atom;
}

// One atom per line; the first two and the last two lines stay together.
Atoms lines(const TextBlock& text, double leading, double before, double left) {
    Atoms atoms;
    const int count = text.lineCount();
    for (int i = 0; i < count; ++i) {
        auto atom = makeAtom(AtomKind::Line, i == 0 ? before : 0, leading, [text, i, left](Canvas& canvas, QPointF at) {
            text.draw(canvas, at + QPointF(left, 0), i, i + 1);
        });
        atom->keepWithNext = i + 1 < count && (i == 0 || i + 2 == count || count <= 3);
        atoms.push_back(atom);
    }
    return atoms;
}

void setText(Atoms& atoms, const QString& text) {
    if (atoms.empty())
        return;
    auto first = std::make_shared<Atom>(*atoms.front());
    first->text = text;
    atoms.front() = first;
}

// What follows a heading stands close to it.
void closeUp(Atoms& atoms) {
    if (atoms.front()->kind != AtomKind::Line)
        return;
    auto first = std::make_shared<Atom>(*atoms.front());
    first->before = std::min(first->before, points(1));
    atoms.front() = first;
}

void keepAll(Atoms& atoms) {
    for (std::size_t i = 0; i + 1 < atoms.size(); ++i) {
        auto atom = std::make_shared<Atom>(*atoms[i]);
        atom->keepWithNext = true;
        atoms[i] = atom;
    }
}

} // namespace

AtomPointer stacked(const Atoms& atoms) {
    struct Part {
        AtomPointer atom;
        double y;
    };
    std::vector<Part> parts;
    double y = 0;
    QString text;
    for (const AtomPointer& atom : atoms) {
        y += parts.empty() ? 0 : atom->before;
        parts.push_back({atom, y});
        y += atom->height;
        text += atom->text + u'\n';
    }
    auto result = makeAtom(AtomKind::Composite, atoms.empty() ? 0 : atoms.front()->before, y,
                           [parts](Canvas& canvas, QPointF at) {
                               for (const Part& part : parts)
                                   part.atom->draw(canvas, at + QPointF(0, part.y));
                           });
    result->text = text;
    return result;
}

int BlockSetter::entry(const QString& title, int level) {
    if (nested_)
        return -1;
    outline_.push_back({title, level});
    return int(outline_.size()) - 1;
}

Atoms BlockSetter::section(const Section& section, double width) {
    Atoms atoms;
    if (!section.title.isEmpty()) {
        const QString gap = section.number.isEmpty() ? QString() : QStringLiteral("\u2002");
        const QString full = section.number + gap + section.title;
        const TextBlock text(full, {style_.title, true}, width);
        auto title = makeAtom(AtomKind::Title, points(26), text.height() + points(5),
                              [text](Canvas& canvas, QPointF at) { text.draw(canvas, at); });
        title->text = section.title;
        title->keepWithNext = true;
        if (section.listed)
            title->outline = entry(full, 1);
        atoms.push_back(title);
    }
    nested_ = section.setting == Setting::OnePage;
    const Atoms rest = blocks(section.blocks, width, false);
    atoms.insert(atoms.end(), rest.begin(), rest.end());
    if (section.newPage && !atoms.empty()) {
        auto first = std::make_shared<Atom>(*atoms.front());
        first->startsPage = true;
        atoms.front() = first;
    }
    return atoms;
}

Atoms BlockSetter::blocks(const std::vector<Block>& all, double width, bool nested) {
    Atoms atoms;
    for (const Block& one : all) {
        Atoms set = block(one, width, nested);
        if (!set.empty() && !atoms.empty() && atoms.back()->kind == AtomKind::Heading)
            closeUp(set);
        atoms.insert(atoms.end(), set.begin(), set.end());
    }
    return atoms;
}

Atoms BlockSetter::block(const Block& block, double width, bool nested) {
    const bool before = nested_;
    nested_ = nested_ || nested;
    Atoms atoms = std::visit(
        [&]<class T>(const T& content) -> Atoms {
            if constexpr (std::is_same_v<T, Contents>)
                return {makeAtom(AtomKind::Entry, 0, 0, {})}; // replaced once the entries are known
            else if constexpr (std::is_same_v<T, Space>)
                return {makeAtom(AtomKind::Line, 0, points(content.height), [](Canvas&, QPointF) {})};
            else
                return set(content, width);
        },
        block.content);
    nested_ = before;
    return atoms;
}

Atoms BlockSetter::set(const Paragraph& paragraph, double width) {
    const TypeSize& type = paragraph.voice == Voice::Lead   ? style_.lead
                           : paragraph.voice == Voice::Note ? style_.note
                                                            : style_.body;
    const Ink ink = paragraph.voice == Voice::Note ? Ink::Quiet : Ink::Text;
    const TextBlock text(paragraph.runs, {type, false, ink}, width);
    Atoms atoms = lines(text, type.leading, points(paragraph.voice == Voice::Note ? 4 : 5), 0);
    if (paragraph.voice == Voice::Note) { // belongs to what stands above it
        auto first = std::make_shared<Atom>(*atoms.front());
        first->keepWithPrevious = true;
        atoms.front() = first;
    }
    setText(atoms, paragraph.runs.plain());
    if (paragraph.keepWithNext || paragraph.voice == Voice::Lead) { // a finding introduces its proof
        keepAll(atoms);
        auto last = std::make_shared<Atom>(*atoms.back());
        last->keepWithNext = true;
        atoms.back() = last;
    }
    return atoms;
}

Atoms BlockSetter::set(const Heading& heading, double width) {
    const TypeSize& type = heading.level == 2 ? style_.heading : style_.subheading;
    const TextBlock text(heading.text, {type, true}, width);
    auto atom = makeAtom(AtomKind::Heading, style_.beforeHeading * (heading.level == 2 ? 1 : 0.7),
                         text.height() + style_.afterHeading * 0.4,
                         [text](Canvas& canvas, QPointF at) { text.draw(canvas, at); });
    atom->text = heading.text;
    atom->keepWithNext = true;
    atom->outline = entry(heading.text, heading.level);
    return {atom};
}

Atoms BlockSetter::set(const Enumeration& enumeration, double width) {
    Atoms atoms;
    const double left = points(enumeration.entries.size() > 9 ? 18 : 14);
    for (int i = 0; i < enumeration.entries.size(); ++i) {
        const TextBlock number(QString::number(i + 1) + u'.', {style_.body, false, Ink::Quiet}, left);
        const TextBlock text(enumeration.entries[i], {style_.body}, width - left);
        Atoms entry = lines(text, style_.body.leading, points(2), left);
        auto first = std::make_shared<Atom>(*entry.front());
        first->draw = [number, draw = first->draw](Canvas& canvas, QPointF at) {
            number.draw(canvas, at);
            draw(canvas, at);
        };
        first->text = enumeration.entries[i].plain();
        entry.front() = first;
        atoms.insert(atoms.end(), entry.begin(), entry.end());
    }
    return atoms;
}

Atoms BlockSetter::set(const Table& table, double width) { return tableAtoms(table, style_, width, measure_.capacity); }

Atoms BlockSetter::set(const ChartBlock& figure, double width) {
    const double height = points(figure.height) * measure_.figureScale + stretch_;
    auto atom = makeAtom(AtomKind::Figure, points(4), height,
                         [chart = figure.chart, width, height](Canvas& canvas, QPointF at) {
                             canvas.painter.save();
                             const ChartInk ink = ChartInk::paper(twipsPerInch / 96.0);
                             chart->paint(canvas.painter, QRectF(at.x(), at.y(), width, height), ink);
                             canvas.painter.restore();
                         });
    atom->text = figure.description;
    return {atom};
}

Atoms BlockSetter::set(const KeyValues& pairs, double width) {
    Atoms atoms;
    const double keyWidth = width * pairs.keyShare;
    for (const KeyValue& pair : pairs.entries) {
        const TextBlock key(pair.key, {style_.body, false, Ink::Quiet}, keyWidth - style_.gutter);
        const TextBlock value(pair.value, {style_.body}, width - keyWidth);
        const double height = std::max(key.height(), value.height()) + style_.rowPadding * 1.4;
        auto atom = makeAtom(AtomKind::Row, 0, height, [key, value, keyWidth](Canvas& canvas, QPointF at) {
            key.draw(canvas, at);
            value.draw(canvas, at + QPointF(keyWidth, 0));
        });
        atom->text = pair.key + u' ' + pair.value.plain();
        atoms.push_back(atom);
    }
    return atoms;
}

// A column that holds a chart grows to the height of the longest one.
Atoms BlockSetter::columnAtoms(const Columns& columns, double room) {
    Atoms atoms;
    double height = 0;
    const auto set = [&](std::size_t i) {
        const double share = columns.shares.empty() ? 1.0 / double(columns.columns.size()) : columns.shares[i];
        return stacked(blocks(columns.columns[i], room * share, true));
    };
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        atoms.push_back(set(i));
        height = std::max(height, atoms.back()->height);
    }
    for (std::size_t i = 0; i < columns.columns.size(); ++i) {
        const auto& inside = columns.columns[i];
        const bool chart = std::any_of(inside.begin(), inside.end(), [](const Block& block) {
            return std::holds_alternative<ChartBlock>(block.content);
        });
        if (chart && atoms[i]->height < height) {
            stretch_ = std::min(height - atoms[i]->height, points(150));
            atoms[i] = set(i);
            stretch_ = 0;
        }
    }
    return atoms;
}

Atoms BlockSetter::set(const Columns& columns, double width) {
    const double gap = points(18);
    const double room = width - gap * double(columns.columns.size() - 1);
    const Atoms sets = columnAtoms(columns, room);
    std::vector<double> lefts;
    double x = 0, height = 0, before = 0;
    QString text;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const double share = columns.shares.empty() ? 1.0 / double(sets.size()) : columns.shares[i];
        lefts.push_back(x);
        x += room * share + gap;
        before = std::max(before, sets[i]->before);
        height = std::max(height, sets[i]->height);
        text += sets[i]->text;
    }
    auto atom = makeAtom(AtomKind::Composite, before, height, [sets, lefts](Canvas& canvas, QPointF at) {
        for (std::size_t i = 0; i < sets.size(); ++i)
            sets[i]->draw(canvas, at + QPointF(lefts[i], 0));
    });
    atom->text = text;
    return {atom};
}

Atoms BlockSetter::set(const KeepTogether& together, double width) {
    Atoms atoms = blocks(together.blocks, width, false);
    keepAll(atoms);
    return atoms;
}

Atoms BlockSetter::contents(double width) const {
    Atoms atoms;
    for (std::size_t i = 0; i < outline_.size(); ++i) {
        const OutlineEntry& one = outline_[i];
        if (one.level > 2)
            continue;
        const double left = one.level == 1 ? 0 : points(14);
        const TextBlock title(one.title, {style_.body, one.level == 1}, width - left - points(40));
        const TypeSize type = style_.body;
        const double height = title.height() + points(3);
        const bool bold = one.level == 1;
        auto atom =
            makeAtom(AtomKind::Entry, points(bold ? 6 : 0), height, [=, entry = int(i)](Canvas& canvas, QPointF at) {
                title.draw(canvas, at + QPointF(left, 0));
                const int page = canvas.pageOfEntry[std::size_t(entry)];
                const TextBlock number(QString::number(page + 1), {type, bold, Ink::Text, Side::Right}, points(40));
                number.draw(canvas, at + QPointF(width - points(40), 0));
                canvas.links.push_back({canvas.page, QRectF(at.x(), at.y(), width, height), {}, entry});
            });
        atom->text = one.title;
        atoms.push_back(atom);
    }
    return atoms;
}

} // namespace mailbilan::report
