// Which eligible option is the cheapest at which number of users, worked out beside the window so that nothing waits.
#pragma once

#include "document/document.h"
#include "model/cost/bands.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace mailbilan {

class UserBands : public QObject {
    Q_OBJECT
public:
    static constexpr int pauseMs = 150; // after the last change

    explicit UserBands(Document& document, QObject* parent = nullptr);
    ~UserBands() override;

    // From one user to this many. Asks anew only where something else than the number of users changed.
    void want(std::int64_t most);
    // Empty while they are being worked out: stale bands are not shown as fresh ones.
    const std::vector<UserBand>& bands() const { return bands_; }

signals:
    void ready();

private:
    void begin();
    void take(quint64 asked, std::vector<UserBand> bands);

    Document& document_;
    std::int64_t most_ = 0;
    std::shared_ptr<const Dossier> basis_; // the dossier at one user
    std::vector<UserBand> bands_;
    quint64 asked_ = 0;
    QTimer pause_;
    QThreadPool pool_;
};

} // namespace mailbilan
