// Keeps a copy of the document's unsaved changes, at most a minute old, and none where nothing is unsaved.
#pragma once

#include "document/recovery.h"

#include <QTimer>

#include <chrono>

namespace mailbilan {

class Autosave : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds interval{30}, afterFailure{10};

    Autosave(Document& document, const QString& stateFolder, std::chrono::milliseconds every = interval);

    // Now rather than in a while; false: unsaved changes could not be kept, failed() said why.
    bool keep();
    // The unsaved changes are not wanted: their copy goes.
    void forget();

signals:
    void failed(const mailbilan::FileError& error);

private:
    void schedule();
    void followFile();

    Document& document_;
    RecoveryCopy copy_;
    QTimer timer_;
    std::chrono::milliseconds every_;
};

} // namespace mailbilan
