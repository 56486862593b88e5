#include "window/user_bands.h"

#include "document/edits.h"
#include "model/analysis/thresholds.h"

namespace mailbilan {
namespace {

// The bands vary the users at the start themselves, so what that assumption holds now does not matter to them.
std::shared_ptr<const Dossier> withoutUsers(const Dossier& dossier) {
    auto basis = std::make_shared<Dossier>(dossier);
    if (Assumption* users = basis->assumptions.find(startUsersAssumption(dossier)))
        users->value = {{}, Figure(1), {}};
    return basis;
}

} // namespace

UserBands::UserBands(Document& document, QObject* parent) : QObject(parent), document_(document) {
    pool_.setMaxThreadCount(1);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMs);
    connect(&pause_, &QTimer::timeout, this, &UserBands::begin);
}

UserBands::~UserBands() { pool_.waitForDone(); }

void UserBands::want(std::int64_t most) {
    auto basis = withoutUsers(document_.now());
    if (basis_ && most == most_ && *basis == *basis_)
        return;
    basis_ = std::move(basis);
    most_ = most;
    ++asked_; // what is still being worked out is no longer wanted
    bands_.clear();
    pause_.start();
    emit ready();
}

void UserBands::begin() {
    pool_.clear();
    pool_.start([this, asked = asked_, basis = basis_, most = most_] {
        std::vector<UserBand> bands = eligibleByUsers(*basis, 1, most);
        QMetaObject::invokeMethod(
            this, [this, asked, bands = std::move(bands)] { take(asked, bands); }, Qt::QueuedConnection);
    });
}

void UserBands::take(quint64 asked, std::vector<UserBand> bands) {
    if (asked != asked_)
        return;
    bands_ = std::move(bands);
    emit ready();
}

} // namespace mailbilan
