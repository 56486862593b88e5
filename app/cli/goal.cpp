#include "cli/goal.h"

#include "export/goal_json.h"
#include "text/number_parser.h"

#include <algorithm>

namespace mailbilan {
namespace {

using What = GoalFigure::What;

class GoalReader {
public:
    GoalReader(const Arguments& arguments, const Dossier& dossier, Locale locale, UsageError& error)
        : arguments_(arguments), dossier_(dossier), locale_(locale), error_(error) {}

    std::optional<GoalQuestion> read() {
        GoalQuestion question;
        GoalFigure& figure = question.figure;
        figure.convention = dossier_.organisation.npvConvention;
        if (!readAssumption(question.assumption) || !readFigure(figure.what) || !readOption("option", figure.option) ||
            (figure.what == What::Difference && !readOption("other", figure.other)) ||
            (figure.what == What::Year && !readYear(figure.year)) || !readTarget(question.target))
            return std::nullopt;
        return question;
    }

private:
    // Empty: said what is missing.
    std::optional<QString> given(const char* option) {
        const auto value = arguments_.value(option);
        if (!value)
            error_ = {"cli.goal_needs", QStringLiteral("--") + QLatin1String(option), {}};
        return value;
    }

    bool refuse(const QString& word, const QString& accepted) {
        error_ = {"cli.bad_value", word, accepted};
        return false;
    }

    bool readAssumption(std::string& id) {
        const auto word = given("assumption");
        if (!word)
            return false;
        id = word->toStdString();
        return dossier_.assumptions.find(id) || refuse(*word, QStringLiteral("--assumption users.start, …"));
    }

    bool readFigure(What& what) {
        const auto word = given("figure");
        if (!word)
            return false;
        const auto names = goalFigureNames();
        QStringList accepted;
        for (std::size_t i = 0; i < names.size(); ++i) {
            accepted
                << QString::fromLatin1(names[i].data(), static_cast<qsizetype>(names[i].size())).replace(u'_', u'-');
            if (*word == accepted.last()) {
                what = static_cast<What>(i);
                return true;
            }
        }
        return refuse(*word, QStringLiteral("--figure ") + accepted.join(QStringLiteral(", ")));
    }

    // By id, or by place from 1.
    bool readOption(const char* name, int& option) {
        const auto word = given(name);
        if (!word)
            return false;
        bool isNumber = false;
        const int place = word->toInt(&isNumber);
        option = isNumber ? place - 1 : dossier_.options.indexOf(word->toStdString());
        if (option >= 0 && option < static_cast<int>(dossier_.options.size()))
            return true;
        QStringList accepted;
        for (const Option& each : dossier_.options)
            accepted << fromModel(each.id);
        return refuse(*word, QStringLiteral("--%1 1…%2, %3")
                                 .arg(QLatin1String(name), QString::number(accepted.size()),
                                      accepted.join(QStringLiteral(", "))));
    }

    bool readYear(int& year) {
        const auto word = given("year");
        if (!word)
            return false;
        const int years = (dossier_.organisation.horizon + 11) / 12;
        year = word->toInt() - 1;
        return (year >= 0 && year < years) || refuse(*word, QStringLiteral("--year 1…%1").arg(years));
    }

    bool readTarget(Money& target) {
        const auto word = given("target");
        if (!word)
            return false;
        const auto figure = parseNumber(*word, locale_);
        const auto amount = figure ? Money::rounded(Decimal(*figure)) : std::nullopt;
        target = amount.value_or(Money());
        return amount || refuse(*word, QStringLiteral("--target 120000"));
    }

    const Arguments& arguments_;
    const Dossier& dossier_;
    Locale locale_;
    UsageError& error_;
};

const char* textOf(What what) {
    switch (what) {
    case What::Tco: return "cli.figure_tco";
    case What::TcoPerUserMonth: return "cli.figure_per_user_month";
    case What::AmortisedTotal: return "cli.figure_amortised";
    case What::PresentValue: return "cli.figure_present_value";
    case What::Capex: return "cli.figure_capex";
    case What::Opex: return "cli.figure_opex";
    case What::Year: return "cli.figure_year";
    case What::Difference: return "cli.figure_difference";
    case What::Net: break;
    }
    return "cli.figure_net";
}

class Listing {
public:
    Listing(const Dossier& dossier, const GoalQuestion& question, const GoalSeek& seek, const Wording& wording)
        : dossier_(dossier), question_(question), seek_(seek), wording_(wording),
          assumption_(*dossier.assumptions.find(question.assumption)) {}

    std::string text() const {
        QStringList lines{heading()};
        if (!seek_.moves)
            lines << wording_.text("cli.goal_unmoved", {{"assumption", label()}});
        else if (seek_.solutions.empty())
            lines << wording_.text("cli.goal_none", {{"assumption", label()},
                                                     {"from", value(seek_.from)},
                                                     {"to", value(seek_.to)},
                                                     {"target", money(question_.target)}});
        for (const GoalSolution& solution : seek_.solutions)
            lines << line(solution);
        return lines.join(u'\n').toStdString() + "\n";
    }

private:
    QString label() const { return wording_.label(assumption_.label); }
    QString value(const Figure& figure) const {
        return isFraction(assumption_.unit) ? wording_.percent(figure, 12) : wording_.figure(figure);
    }
    QString money(Money amount) const { return wording_.money(amount, 2); }
    QString option(int place) const { return wording_.label(dossier_.options[static_cast<std::size_t>(place)].label); }

    QString heading() const {
        const GoalFigure& figure = question_.figure;
        const QString named = wording_.text(textOf(figure.what), {{"option", option(figure.option)},
                                                                  {"other", option(figure.other)},
                                                                  {"year", wording_.whole(figure.year + 1)}});
        const QString now = value(assumption_.value.likely);
        return seek_.now
                   ? wording_.text(
                         "cli.goal_now",
                         {{"figure", named}, {"amount", money(*seek_.now)}, {"assumption", label()}, {"value", now}})
                   : wording_.text("cli.goal_unavailable",
                                   {{"figure", named}, {"assumption", label()}, {"value", now}});
    }

    QString line(const GoalSolution& solution) const {
        const QString at = value(solution.at.value), reached = money(solution.at.reached);
        return solution.beyond
                   ? wording_.text("cli.goal_jumps", {{"assumption", label()},
                                                      {"value", at},
                                                      {"reached", reached},
                                                      {"beyond", value(solution.beyond->value)},
                                                      {"beyond_reached", money(solution.beyond->reached)}})
                   : wording_.text("cli.goal_reached", {{"assumption", label()}, {"value", at}, {"reached", reached}});
    }

    const Dossier& dossier_;
    const GoalQuestion& question_;
    const GoalSeek& seek_;
    const Wording& wording_;
    const Assumption& assumption_;
};

} // namespace

std::optional<GoalQuestion> readGoal(const Arguments& arguments, const Dossier& dossier, Locale locale,
                                     UsageError& error) {
    return GoalReader(arguments, dossier, locale, error).read();
}

std::string goalListing(const Dossier& dossier, const GoalQuestion& question, const GoalSeek& seek,
                        const Wording& wording) {
    return Listing(dossier, question, seek, wording).text();
}

} // namespace mailbilan
